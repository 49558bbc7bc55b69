"use client";

import { Select as Base } from "@base-ui/react/select";
import { Check, ChevronsUpDown } from "lucide-react";
import { cx } from "./class-name.ts";
import { CONTROL, OPTION, POPUP } from "./control-style.ts";
import { useFieldWiring } from "./field-context.ts";

export type SelectOption = { value: string; label: string; hint?: string; disabled?: boolean };

export type SelectProps = {
  options: readonly SelectOption[];
  value?: string | null;
  defaultValue?: string | null;
  onValueChange?: (value: string | null) => void;
  /** Sent with the form under this name. */
  name?: string;
  placeholder?: string;
  disabled?: boolean;
  required?: boolean;
  /** Names the control where no Field does. */
  "aria-label"?: string;
  className?: string;
};

/** One of a known list of up to about 20; for more, or for people, use Combobox. */
export function Select({ options, onValueChange, placeholder = "Choose", className, ...rest }: SelectProps) {
  const { "aria-label": ariaLabel, ...root } = rest;
  const { "aria-required": required, ...wiring } = useFieldWiring(rest);
  return (
    <Base.Root {...root} required={required} items={options} onValueChange={onValueChange}>
      <Base.Trigger
        {...wiring}
        aria-label={ariaLabel}
        className={cx(CONTROL, "flex items-center justify-between gap-2 text-left", className)}
      >
        <Base.Value placeholder={<span className="text-ink-3">{placeholder}</span>} className="truncate" />
        <Base.Icon className="text-ink-3">
          <ChevronsUpDown aria-hidden="true" size={16} strokeWidth={1.5} />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50">
          <Base.Popup className={POPUP}>
            <Base.List>
              {options.map((option) => (
                <Base.Item
                  key={option.value}
                  value={option.value}
                  disabled={option.disabled}
                  className={OPTION}
                >
                  <span className="flex min-w-0 flex-1 flex-col">
                    <Base.ItemText>{option.label}</Base.ItemText>
                    {option.hint ? <span className="text-dense text-ink-2">{option.hint}</span> : null}
                  </span>
                  <Base.ItemIndicator>
                    <Check aria-hidden="true" size={16} strokeWidth={2} />
                  </Base.ItemIndicator>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
