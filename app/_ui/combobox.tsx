"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { Check, ChevronDown, X } from "lucide-react";
import { cx } from "./class-name.ts";
import { CONTROL, OPTION, POPUP } from "./control-style.ts";
import { useFieldWiring } from "./field-context.ts";
import { type ComboboxOption, useOptionSearch } from "./use-option-search.ts";

export type { ComboboxOption } from "./use-option-search.ts";

export type ComboboxProps = {
  /** The list to filter here; leave out when `search` is given. */
  options?: readonly ComboboxOption[];
  /** Asks the server for matches, best first; called 150 ms after the last key, stale answers dropped. */
  search?: (query: string, signal: AbortSignal) => Promise<readonly ComboboxOption[]>;
  value?: ComboboxOption | null;
  defaultValue?: ComboboxOption | null;
  onValueChange?: (value: ComboboxOption | null) => void;
  /** Sent with the form under this name, as the option's value. */
  name?: string;
  placeholder?: string;
  /** Said when nothing matches. */
  emptyText?: string;
  disabled?: boolean;
  required?: boolean;
  "aria-label"?: string;
  className?: string;
};

const ICON_BUTTON = "grid size-7 place-items-center rounded-control text-ink-3 hover:text-ink touch:size-11";

/** Type to find one of many, here or on the server; works with keyboard and screen reader. */
export function Combobox({
  options,
  search,
  placeholder = "Type to search",
  emptyText = "Nothing matches.",
  className,
  ...rest
}: ComboboxProps) {
  const { "aria-label": ariaLabel, onValueChange, value, defaultValue, ...root } = rest;
  const { "aria-required": required, ...wiring } = useFieldWiring(rest);
  const found = useOptionSearch(search);
  const controlled = value === undefined ? { defaultValue } : { value };
  return (
    <Base.Root
      {...root}
      {...controlled}
      required={required}
      items={search ? found.options : options}
      filter={search ? null : undefined}
      autoHighlight
      isItemEqualToValue={(a: ComboboxOption, b: ComboboxOption) => a.value === b.value}
      onValueChange={onValueChange}
      onInputValueChange={found.ask}
      onOpenChange={found.open}
    >
      <Base.InputGroup className="relative block">
        <Base.Input
          {...wiring}
          aria-label={ariaLabel}
          placeholder={placeholder}
          className={cx(CONTROL, "pr-16", className)}
        />
        <span className="absolute inset-y-0 right-1 flex items-center">
          <Base.Clear aria-label="Clear" className={ICON_BUTTON}>
            <X aria-hidden="true" size={16} strokeWidth={1.5} />
          </Base.Clear>
          <Base.Trigger aria-label="Show choices" className={ICON_BUTTON}>
            <ChevronDown aria-hidden="true" size={16} strokeWidth={1.5} />
          </Base.Trigger>
        </span>
      </Base.InputGroup>
      <ComboboxPopup status={found.status} emptyText={search && found.status ? "" : emptyText} />
    </Base.Root>
  );
}

function ComboboxPopup({ status, emptyText }: { status: string; emptyText: string }) {
  return (
    <Base.Portal>
      <Base.Positioner sideOffset={4} className="z-50">
        <Base.Popup className={POPUP}>
          <Base.Status className="px-3 text-dense text-ink-2 not-empty:py-2">{status}</Base.Status>
          <Base.Empty className="px-3 text-dense text-ink-2 not-empty:py-2">{emptyText}</Base.Empty>
          <Base.List>
            {(option: ComboboxOption) => (
              <Base.Item key={option.value} value={option} className={OPTION}>
                <span className="flex min-w-0 flex-1 flex-col">
                  <span>{option.label}</span>
                  {option.hint ? <span className="text-dense text-ink-2">{option.hint}</span> : null}
                </span>
                <Base.ItemIndicator>
                  <Check aria-hidden="true" size={16} strokeWidth={2} />
                </Base.ItemIndicator>
              </Base.Item>
            )}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}
