import { Check } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { cx } from "./class-name.ts";

export type CheckboxProps = Omit<ComponentProps<"input">, "type"> & {
  label: ReactNode;
  hint?: ReactNode;
  /** Keeps the label for screen readers only, e.g. in a table's selection column. */
  hideLabel?: boolean;
};

/** A native checkbox in our look; the whole line is the target. */
export function Checkbox({ label, hint, hideLabel, className, ...rest }: CheckboxProps) {
  return (
    <label
      className={cx(
        "flex min-h-6 items-start gap-2.5 text-body touch:min-h-11 touch:items-center",
        className,
      )}
    >
      <span className="relative mt-px grid size-[1.125rem] shrink-0 place-items-center touch:size-5">
        <input
          {...rest}
          type="checkbox"
          className="peer size-full appearance-none rounded-[4px] border border-line-strong bg-surface checked:border-primary checked:bg-primary hover:border-ink disabled:opacity-50 forced-colors:appearance-auto"
        />
        <Check
          aria-hidden="true"
          size={14}
          strokeWidth={2.5}
          className="pointer-events-none absolute text-on-primary opacity-0 peer-checked:opacity-100 forced-colors:hidden"
        />
      </span>
      <span className={hideLabel ? "sr-only" : "min-w-0"}>
        {label}
        {hint ? <span className="block text-dense text-ink-2">{hint}</span> : null}
      </span>
    </label>
  );
}
