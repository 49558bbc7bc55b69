import type { ComponentProps, ReactNode } from "react";
import { cx } from "./class-name.ts";

export type SwitchProps = Omit<ComponentProps<"input">, "type" | "role"> & {
  label: ReactNode;
  hint?: ReactNode;
};

const ROLE = { role: "switch" };

/** Turns something on at once, without a save button. For a choice inside a form use Checkbox. */
export function Switch({ label, hint, className, ...rest }: SwitchProps) {
  return (
    <label
      className={cx("flex min-h-6 items-start justify-between gap-4 text-body touch:min-h-11", className)}
    >
      <span className="min-w-0">
        {label}
        {hint ? <span className="block max-w-measure text-dense text-ink-2">{hint}</span> : null}
      </span>
      <input
        {...rest}
        type="checkbox"
        // A native checkbox tells its own state, so no aria-checked.
        {...ROLE}
        className="relative h-6 w-10 shrink-0 appearance-none rounded-round border border-line-strong bg-sunk transition-colors before:absolute before:top-1/2 before:left-[3px] before:size-4 before:-translate-y-1/2 before:rounded-round before:bg-line-strong before:transition-[left] checked:border-primary checked:bg-primary checked:before:left-[19px] checked:before:bg-on-primary disabled:opacity-50 forced-colors:appearance-auto forced-colors:before:hidden"
      />
    </label>
  );
}
