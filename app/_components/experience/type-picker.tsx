"use client";

import { Search } from "lucide-react";
import { useState } from "react";
import { Button } from "#app/_ui/button.tsx";
import { Field } from "#app/_ui/field.tsx";
import { FieldError } from "#app/_ui/field-error.tsx";
import { NativeSelect } from "#app/_ui/native-select.tsx";
import { TextInput } from "#app/_ui/text-input.tsx";
import { BUCKET_FACTS } from "#domain/experience-type.ts";
import { isProcess, PROCESS_FACTS, PROCESSES, type Process } from "#domain/process.ts";
import { type CatalogueEntry, matchesEntry } from "./catalogue-entry.ts";
import { WeightGlyph } from "./weight-glyph.tsx";

export type TypePickerProps = {
  /** In the order to offer them. */
  entries: readonly CatalogueEntry[];
  value: CatalogueEntry | null;
  onValueChange: (entry: CatalogueEntry | null) => void;
  /** Why they come in this order. */
  order?: string;
  error?: string;
};

const FIRST = 8;

/** Chooses one kind of experience from the catalogue: search, filter by process, or take one of the first. */
export function TypePicker({ entries, value, onValueChange, order, error }: TypePickerProps) {
  const [search, setSearch] = useState("");
  const [process, setProcess] = useState<Process | null>(null);
  const [showAll, setShowAll] = useState(false);
  if (value) return <Chosen entry={value} onChange={() => onValueChange(null)} />;
  const found = entries.filter((entry) => matchesEntry(entry, { search, process }));
  const shown = showAll ? found : found.slice(0, FIRST);
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap gap-3">
        <Field label="Search the catalogue" className="min-w-48 flex-1">
          <TextInput
            type="search"
            value={search}
            maxLength={200}
            onChange={(event) => setSearch(event.target.value)}
            icon={<Search aria-hidden="true" size={16} strokeWidth={1.5} />}
          />
        </Field>
        <Field label="Practises" className="min-w-48 flex-1">
          <NativeSelect
            value={process ?? ""}
            onChange={(event) => setProcess(isProcess(event.target.value) ? event.target.value : null)}
          >
            <option value="">Any process</option>
            {PROCESSES.map((one) => (
              <option key={one} value={one}>
                {PROCESS_FACTS[one].name}
              </option>
            ))}
          </NativeSelect>
        </Field>
      </div>
      {order ? <p className="max-w-measure text-dense text-ink-2">{order}</p> : null}
      <fieldset aria-describedby={error ? "type-error" : undefined} className="min-w-0">
        <legend className="sr-only">Kind of experience</legend>
        <ul className="rounded-control border border-line">
          {shown.map((entry) => (
            <li key={entry.id} className="border-line border-b last:border-b-0">
              <Line entry={entry} invalid={Boolean(error)} onChoose={() => onValueChange(entry)} />
            </li>
          ))}
        </ul>
        {found.length === 0 ? <p className="text-ink-2">No kind of experience matches.</p> : null}
        {error ? (
          <div className="mt-1.5">
            <FieldError id="type-error">{error}</FieldError>
          </div>
        ) : null}
      </fieldset>
      {found.length > shown.length ? (
        <Button variant="quiet" onClick={() => setShowAll(true)} className="self-start">
          Show all {found.length}
        </Button>
      ) : null}
    </div>
  );
}

function Line({
  entry,
  invalid,
  onChoose,
}: {
  entry: CatalogueEntry;
  invalid: boolean;
  onChoose: () => void;
}) {
  return (
    <button
      type="button"
      onClick={onChoose}
      aria-invalid={invalid || undefined}
      className="flex w-full items-center gap-3 px-3 py-2 text-left -outline-offset-2 hover:bg-hover touch:min-h-14"
    >
      <WeightGlyph weights={entry.weights} />
      <span className="min-w-0 flex-1">
        <span className="block font-medium">{entry.name}</span>
        <span className="block text-caption text-ink-2">
          {BUCKET_FACTS[entry.bucket].name} · {entry.duration}
        </span>
      </span>
    </button>
  );
}

function Chosen({ entry, onChange }: { entry: CatalogueEntry; onChange: () => void }) {
  return (
    <div className="flex flex-wrap items-center gap-3 rounded-control border border-ink px-3 py-2.5">
      <WeightGlyph weights={entry.weights} />
      <p className="min-w-40 flex-1">
        <span className="block font-medium">{entry.name}</span>
        <span className="block text-caption text-ink-2">
          {BUCKET_FACTS[entry.bucket].name} · {entry.duration}
        </span>
      </p>
      <Button size="small" onClick={onChange}>
        Choose another
      </Button>
    </div>
  );
}
