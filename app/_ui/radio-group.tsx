"use client";

import type { ComponentProps, ReactNode } from "react";
import { cx } from "./class-name.ts";
import { FieldError } from "./field-error.tsx";

export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

export type RadioGroupProps = {
  legend: string;
  hideLegend?: boolean;
  hint?: ReactNode;
  error?: string;
  name: string;
  options: readonly RadioOption[];
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  /** Spread on every input, e.g. what react-hook-form's register returns. */
  inputProps?: Omit<ComponentProps<"input">, "type" | "value">;
  className?: string;
};

/** One of a few, all visible, each with room to explain itself. Native radios in a fieldset. */
export function RadioGroup(props: RadioGroupProps) {
  const { legend, hideLegend, hint, error, name, options, className } = props;
  const errorId = `${name}-error`;
  return (
    <fieldset className={cx("min-w-0", className)} aria-describedby={error ? errorId : undefined}>
      <legend className={hideLegend ? "sr-only" : "mb-1.5 text-label"}>{legend}</legend>
      {hint ? <p className="mb-2 max-w-measure text-dense text-ink-2">{hint}</p> : null}
      <div className="flex flex-col gap-1.5">
        {options.map((option) => (
          <RadioLine key={option.value} option={option} group={props} />
        ))}
      </div>
      {error ? (
        <div className="mt-1.5">
          <FieldError id={errorId}>{error}</FieldError>
        </div>
      ) : null}
    </fieldset>
  );
}

function RadioLine({ option, group }: { option: RadioOption; group: RadioGroupProps }) {
  const { name, value, defaultValue, onValueChange, inputProps } = group;
  const checked = value === undefined ? undefined : value === option.value;
  return (
    <label className="flex min-h-6 items-start gap-2.5 text-body touch:min-h-11 touch:items-center">
      <input
        name={name}
        {...inputProps}
        type="radio"
        value={option.value}
        checked={checked}
        defaultChecked={checked === undefined && defaultValue === option.value ? true : undefined}
        disabled={option.disabled}
        onChange={(event) => {
          inputProps?.onChange?.(event);
          onValueChange?.(option.value);
        }}
        className="mt-px size-[1.125rem] shrink-0 appearance-none rounded-round border border-line-strong bg-surface checked:border-[5.5px] checked:border-primary hover:border-ink disabled:opacity-50 touch:size-5 forced-colors:appearance-auto"
      />
      <span className="min-w-0">
        {option.label}
        {option.hint ? <span className="block text-dense text-ink-2">{option.hint}</span> : null}
      </span>
    </label>
  );
}
