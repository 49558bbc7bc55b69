"use client";

import type { ReactNode } from "react";
import { cx } from "./class-name.ts";

export type SegmentedControlProps = {
  /** What is being chosen; for screen readers. */
  label: string;
  name: string;
  options: readonly { value: string; label: ReactNode; ariaLabel?: string }[];
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  className?: string;
};

/** Two to five short choices on one line, e.g. a rating or a view. Native radios, arrow keys move. */
export function SegmentedControl(props: SegmentedControlProps) {
  const { label, name, options, value, defaultValue, onValueChange, className } = props;
  return (
    <fieldset className={cx("min-w-0", className)}>
      <legend className="sr-only">{label}</legend>
      <div className="inline-flex max-w-full rounded-control border border-line-strong bg-surface p-0.5">
        {options.map((option) => (
          <label
            key={option.value}
            className="relative flex min-h-7 min-w-9 flex-1 select-none items-center justify-center whitespace-nowrap rounded-[4px] px-3 text-dense font-medium text-ink-2 hover:text-ink has-checked:bg-primary has-checked:text-on-primary has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus touch:min-h-10 forced-colors:has-checked:outline-2"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              aria-label={option.ariaLabel}
              checked={value === undefined ? undefined : value === option.value}
              defaultChecked={value === undefined && defaultValue === option.value ? true : undefined}
              onChange={() => onValueChange?.(option.value)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
