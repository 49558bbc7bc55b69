"use client";

import { type ReactNode, useId } from "react";
import { cx } from "./class-name.ts";
import { FieldContext } from "./field-context.ts";
import { FieldError } from "./field-error.tsx";

export type FieldProps = {
  label: string;
  /** Said before the person types, never as a placeholder. */
  hint?: ReactNode;
  /** What is wrong and how to put it right; sets aria-invalid on the control. */
  error?: string;
  required?: boolean;
  /** Keeps the label for screen readers only, e.g. for a filter with an obvious icon. */
  hideLabel?: boolean;
  /** A control at the right end of the label line, e.g. a definition. */
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** A label, one control, a hint and an error, wired by id. Optional fields say so; required ones do not. */
export function Field({
  label,
  hint,
  error,
  required = false,
  hideLabel,
  aside,
  className,
  children,
}: FieldProps) {
  const id = useId();
  const controlId = `${id}-control`;
  const labelId = `${id}-label`;
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const describedBy = [errorId, hintId].filter(Boolean).join(" ") || undefined;
  return (
    <FieldContext value={{ controlId, labelId, describedBy, invalid: Boolean(error), required }}>
      <div className={cx("flex min-w-0 flex-col gap-1.5", className)}>
        <div className={cx("flex items-center justify-between gap-2", hideLabel && "sr-only")}>
          <label id={labelId} htmlFor={controlId} className="text-label text-ink">
            {label}
          </label>
          {aside}
        </div>
        {hint ? (
          <p id={hintId} className="max-w-measure text-dense text-ink-2">
            {hint}
          </p>
        ) : null}
        {children}
        {error && errorId ? <FieldError id={errorId}>{error}</FieldError> : null}
      </div>
    </FieldContext>
  );
}
