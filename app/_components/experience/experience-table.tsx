import type { ReactNode } from "react";
import { PersonName } from "#app/_ui/person-name.tsx";
import { Table, type TableColumn } from "#app/_ui/table.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";
import type { Day } from "#domain/day.ts";
import type { ExperienceStatus } from "#domain/experience.ts";
import { datesInWords } from "./experience-date.ts";
import { type Missing, missingInWords } from "./missing-parts.tsx";
import { StatusWord } from "./status-word.tsx";

export type ExperienceRow = {
  id: string;
  personId: string;
  personName: string;
  typeName: string;
  title: string;
  status: ExperienceStatus;
  startedOn: Day | null;
  endedOn: Day | null;
  dueOn: Day | null;
  confirmerName: string | null;
  missing: Missing;
};

export type ExperienceTableProps = {
  caption: string;
  rows: readonly ExperienceRow[];
  /** Left out where all rows are of one person. */
  showPerson?: boolean;
  empty?: ReactNode;
};

/** Experiences, one a line: what, whose, where it stands, and what it still lacks. */
export function ExperienceTable({ caption, rows, showPerson = true, empty }: ExperienceTableProps) {
  return (
    <Table
      caption={caption}
      columns={showPerson ? [WHAT, WHO, ...FACTS] : [WHAT, ...FACTS]}
      rows={rows}
      rowKey={(row) => row.id}
      density="comfortable"
      empty={empty}
    />
  );
}

const WHAT: TableColumn<ExperienceRow> = {
  key: "title",
  header: "Experience",
  cell: (row) => (
    <span className="flex min-w-0 flex-col">
      <TextLink href={`/experiences/${row.id}`} className="hit-area break-words no-underline hover:underline">
        {row.title}
      </TextLink>
      {row.typeName === row.title ? null : <span className="text-caption text-ink-2">{row.typeName}</span>}
    </span>
  ),
};

const WHO: TableColumn<ExperienceRow> = {
  key: "person",
  header: "Person",
  cell: (row) => <PersonName name={row.personName} href={`/people/${row.personId}`} />,
};

const FACTS: readonly TableColumn<ExperienceRow>[] = [
  { key: "status", header: "Status", cell: (row) => <StatusWord status={row.status} />, nowrap: true },
  { key: "dates", header: "When", cell: (row) => <span className="tabular">{datesInWords(row)}</span> },
  {
    key: "confirmer",
    header: "Confirmer",
    cell: (row) => row.confirmerName ?? <span className="text-ink-3">Nobody asked yet</span>,
  },
  { key: "missing", header: "Still missing", cell: (row) => missingInWords(row.missing, row.status) },
];
