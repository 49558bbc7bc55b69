"use client";

import { FailureCallout } from "#app/_components/experience/failure-callout.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Field } from "#app/_ui/field.tsx";
import { NativeSelect } from "#app/_ui/native-select.tsx";
import {
  PERSON_COLUMN_NAMES,
  PERSON_COLUMNS,
  type PersonColumn,
  type PersonMapping,
} from "#domain/person-import-column.ts";
import type { MappingSuggestion } from "#domain/person-import-mapping.ts";
import type { TableView } from "#domain/person-import-view.ts";
import { useImportChange } from "./use-import-change.ts";

const NOT_IN_FILE = "none";

type MappingProps = {
  draft: { id: string; version: number };
  mapping: PersonMapping;
  columns: TableView["columns"];
  near: readonly MappingSuggestion[];
};

/** For everything Passage can know about a person, the column of the file it comes from. */
export function MappingForm({ draft, mapping, columns, near }: MappingProps) {
  const { change, pending, failure } = useImportChange(draft);

  function choose(meaning: PersonColumn, index: number | null) {
    // A column has one meaning: taking it here gives it up elsewhere.
    const rest = Object.entries(mapping).filter(([other, used]) => other !== meaning && used !== index);
    const next: PersonMapping = Object.fromEntries(rest);
    if (index !== null) next[meaning] = index;
    return change({ mapping: next });
  }
  return (
    <div className="flex flex-col gap-4" aria-busy={pending}>
      <FailureCallout failure={failure} />
      {near.map((each) => (
        <p key={each.index} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-body">
          <span>
            “{each.header}” looks like the {PERSON_COLUMN_NAMES[each.column].toLowerCase()}.
          </span>
          <Button size="small" pending={pending} onClick={() => choose(each.column, each.index)}>
            Use it
          </Button>
        </p>
      ))}
      <div className="grid grid-cols-1 gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
        {PERSON_COLUMNS.map((meaning) => (
          <ColumnChoice
            key={meaning}
            meaning={meaning}
            index={mapping[meaning] ?? null}
            columns={columns}
            onChoose={(index) => choose(meaning, index)}
          />
        ))}
      </div>
    </div>
  );
}

type ColumnChoiceProps = {
  meaning: PersonColumn;
  index: number | null;
  columns: TableView["columns"];
  onChoose: (index: number | null) => void;
};

function ColumnChoice({ meaning, index, columns, onChoose }: ColumnChoiceProps) {
  const chosen = index === null ? undefined : columns.find((column) => column.index === index);
  const samples = chosen && chosen.samples.length > 0 ? chosen.samples.join(" · ") : null;
  return (
    <Field label={PERSON_COLUMN_NAMES[meaning]}>
      <NativeSelect
        value={index ?? NOT_IN_FILE}
        onChange={(event) => onChoose(event.target.value === NOT_IN_FILE ? null : Number(event.target.value))}
        className={index === null ? "text-ink-2" : undefined}
      >
        <option value={NOT_IN_FILE}>Not in this file</option>
        {columns.map((column) => (
          <option key={column.index} value={column.index}>
            {column.header === "" ? `Column ${column.index + 1}` : column.header}
          </option>
        ))}
      </NativeSelect>
      {samples ? <p className="truncate text-caption text-ink-2">{samples}</p> : null}
    </Field>
  );
}
