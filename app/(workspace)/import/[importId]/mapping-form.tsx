"use client";

import { ChevronRight } from "lucide-react";
import { type RefObject, useCallback, useRef } from "react";
import { Button } from "#app/_ui/button.tsx";
import { cx } from "#app/_ui/class-name.ts";
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
import { listOf } from "#domain/sentence.ts";
import { useImportChange } from "./import-change.tsx";

const NOT_IN_FILE = "none";

type MappingProps = {
  mapping: PersonMapping;
  columns: TableView["columns"];
  near: readonly MappingSuggestion[];
  /** Something has to be said before anything can be imported. */
  incomplete: boolean;
};

const GRID = "grid grid-cols-1 gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4";

/** For everything Passage can know about a person, the column of the file it comes from. */
export function MappingForm({ mapping: stored, columns, near, incomplete }: MappingProps) {
  const { change, chosen, pending } = useImportChange();
  const mapping = chosen.mapping ?? stored;

  const last = useRef<PersonColumn | null>(null);

  function choose(meaning: PersonColumn, index: number | null) {
    last.current = meaning;
    // A column has one meaning: taking it here gives it up elsewhere.
    const rest = Object.entries(mapping).filter(([other, used]) => other !== meaning && used !== index);
    const next: PersonMapping = Object.fromEntries(rest);
    if (index !== null) next[meaning] = index;
    return change({ mapping: next });
  }
  const choice = (meaning: PersonColumn) => (
    <ColumnChoice
      key={meaning}
      meaning={meaning}
      index={mapping[meaning] ?? null}
      columns={columns}
      last={last}
      onChoose={(index) => choose(meaning, index)}
    />
  );
  const absent = PERSON_COLUMNS.filter((meaning) => mapping[meaning] === undefined);
  return (
    <div className="flex flex-col gap-4" aria-busy={pending}>
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
      <div className={GRID}>
        {PERSON_COLUMNS.filter((meaning) => mapping[meaning] !== undefined).map(choice)}
      </div>
      {absent.length > 0 ? (
        <details open={incomplete} className="group">
          <summary className="flex min-h-6 list-none items-center gap-2 rounded-[2px] text-body font-medium hover:underline touch:min-h-11">
            <ChevronRight
              aria-hidden="true"
              size={16}
              strokeWidth={1.5}
              className="shrink-0 group-open:rotate-90"
            />
            Not in this file: {listOf(absent.map((meaning) => PERSON_COLUMN_NAMES[meaning].toLowerCase()))}
          </summary>
          <div className={cx(GRID, "mt-4")}>{absent.map(choice)}</div>
        </details>
      ) : null}
    </div>
  );
}

type ColumnChoiceProps = {
  meaning: PersonColumn;
  index: number | null;
  columns: TableView["columns"];
  /** What was chosen last: that moves it to another part of the form, and the focus goes along. */
  last: RefObject<PersonColumn | null>;
  onChoose: (index: number | null) => void;
};

function ColumnChoice({ meaning, index, columns, last, onChoose }: ColumnChoiceProps) {
  const followFocus = useCallback(
    (select: HTMLSelectElement | null) => {
      if (last.current === meaning && document.activeElement === document.body) select?.focus();
    },
    [last, meaning],
  );
  const chosen = index === null ? undefined : columns.find((column) => column.index === index);
  const samples = chosen && chosen.samples.length > 0 ? chosen.samples.join(" · ") : null;
  return (
    <Field label={PERSON_COLUMN_NAMES[meaning]}>
      <NativeSelect
        ref={followFocus}
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
