"use client";

import { Field } from "#app/_ui/field.tsx";
import { NativeSelect } from "#app/_ui/native-select.tsx";
import { shortDay } from "#app/_ui/short-day.ts";
import { TextInput } from "#app/_ui/text-input.tsx";
import { DATE_ORDER_NAMES, DATE_ORDERS, type InferredDateOrder } from "#domain/person-import-date.ts";
import type { ImportOptions } from "#domain/person-import-option.ts";
import type { TableView } from "#domain/person-import-view.ts";
import { DELIMITER_NAMES, DELIMITERS, ENCODING_NAMES, ENCODINGS } from "#domain/table.ts";
import { useImportChange } from "./import-change.tsx";

type ReadingProps = {
  options: Pick<ImportOptions, "choices" | "dateOrder">;
  table: TableView;
  dateOrder: InferredDateOrder | null;
};

/** Encoding, delimiter, header line and order of dates: as detected, each to be overruled. */
export function ReadingForm({ options, table, dateOrder }: ReadingProps) {
  const { change, chosen, pending } = useImportChange();
  const choices = { ...options.choices, ...chosen.choices };
  const choose = (choice: ImportOptions["choices"]) => change({ choices: { ...choices, ...choice } });
  return (
    <div className="flex flex-col gap-4" aria-busy={pending}>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {table.sheet === null ? (
          <>
            <Choice
              label="Encoding"
              value={chosen.choices?.encoding ?? table.encoding}
              options={ENCODINGS.map((value) => [value, ENCODING_NAMES[value]])}
              onChoose={(encoding) => choose({ encoding })}
            />
            <Choice
              label="Cells are parted by"
              value={chosen.choices?.delimiter ?? table.delimiter}
              options={DELIMITERS.map((value) => [value, DELIMITER_NAMES[value]])}
              onChoose={(delimiter) => choose({ delimiter })}
            />
          </>
        ) : (
          <Field label="Sheet">
            <TextInput value={table.sheet} readOnly />
          </Field>
        )}
        <HeaderRow value={table.headerRow} onChoose={(headerRow) => choose({ headerRow })} />
        {dateOrder ? (
          <Choice
            label="Dates are written"
            hint={
              dateOrder.example
                ? `${dateOrder.example.text} is ${shortDay(dateOrder.example.day)}`
                : undefined
            }
            value={chosen.dateOrder ?? options.dateOrder ?? dateOrder.order}
            options={DATE_ORDERS.map((value) => [value, DATE_ORDER_NAMES[value]])}
            onChoose={(order) => change({ dateOrder: order })}
          />
        ) : null}
      </div>
    </div>
  );
}

type ChoiceProps<Value extends string> = {
  label: string;
  hint?: string;
  value: Value | null;
  options: readonly (readonly [Value, string])[];
  onChoose: (value: Value) => void;
};

function Choice<Value extends string>({ label, hint, value, options, onChoose }: ChoiceProps<Value>) {
  function choose(text: string) {
    const chosen = options.find(([option]) => option === text);
    if (chosen) onChoose(chosen[0]);
  }
  return (
    <Field label={label}>
      <NativeSelect value={value ?? undefined} onChange={(event) => choose(event.target.value)}>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </NativeSelect>
      {hint ? <p className="text-caption text-ink-2">{hint}</p> : null}
    </Field>
  );
}

/** Saved when the field is left, not with every digit. */
function HeaderRow({ value, onChoose }: { value: number; onChoose: (row: number) => void }) {
  function choose(text: string) {
    const row = Number(text);
    if (Number.isInteger(row) && row >= 1 && row !== value) onChoose(row);
  }
  return (
    <Field label="Columns are named in line">
      <TextInput
        key={value}
        type="number"
        inputMode="numeric"
        min={1}
        max={1000}
        defaultValue={value}
        onBlur={(event) => choose(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && choose(event.currentTarget.value)}
      />
    </Field>
  );
}
