"use client";

import type { ComponentProps, ReactNode } from "react";
import { cx } from "./class-name.ts";
import { CONTROL } from "./control-style.ts";
import { useFieldWiring } from "./field-context.ts";

export type TextInputProps = ComponentProps<"input"> & {
  /** Drawn inside at the left, e.g. a search glass. Decoration only. */
  icon?: ReactNode;
  /** A unit shown inside at the right, e.g. "days". */
  unit?: string;
};

/** One line of text; also for type email, password, number, date and search. Takes its name from Field. */
export function TextInput({ icon, unit, className, ...rest }: TextInputProps) {
  const wiring = useFieldWiring(rest);
  const input = (
    <input
      {...rest}
      {...wiring}
      className={cx(CONTROL, icon ? "pl-9" : null, unit ? "pr-14" : null, className)}
    />
  );
  if (!icon && !unit) return input;
  return (
    <span className="relative block">
      {icon ? (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 left-3 grid place-items-center text-ink-3"
        >
          {icon}
        </span>
      ) : null}
      {input}
      {unit ? (
        <span className="pointer-events-none absolute inset-y-0 right-3 grid place-items-center text-dense text-ink-3">
          {unit}
        </span>
      ) : null}
    </span>
  );
}
