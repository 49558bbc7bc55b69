import Link from "next/link";
import type { ReactNode } from "react";
import { PersonName } from "#app/_ui/person-name.tsx";
import { Table, type TableColumn } from "#app/_ui/table.tsx";
import type { Day } from "#domain/day.ts";
import type { ExperienceStatus } from "#domain/experience.ts";
import { datePartsOf } from "./experience-date.ts";
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
      <Link
        href={`/experiences/${row.id}`}
        className="hit-area break-words rounded-[2px] font-medium decoration-line-strong hover:underline"
      >
        {row.title}
      </Link>
      {row.typeName === row.title ? null : <span className="text-caption text-ink-2">{row.typeName}</span>}
    </span>
  ),
};

const WHO: TableColumn<ExperienceRow> = {
  key: "person",
  header: "Person",
  cell: (row) => <PersonName name={row.personName} href={`/people/${row.personId}`} />,
};

function Dates({ row }: { row: ExperienceRow }) {
  const parts = datePartsOf(row);
  if (parts.length === 0) return <span className="text-ink-3">No dates yet</span>;
  return (
    <span className="inline-flex flex-col tabular">
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
    </span>
  );
}

const FACTS: readonly TableColumn<ExperienceRow>[] = [
  { key: "status", header: "Status", cell: (row) => <StatusWord status={row.status} />, nowrap: true },
  { key: "dates", header: "When", cell: (row) => <Dates row={row} />, nowrap: true },
  {
    key: "confirmer",
    header: "Confirmer",
    cell: (row) => row.confirmerName ?? <span className="text-ink-3">Nobody asked yet</span>,
  },
  { key: "missing", header: "Still missing", cell: (row) => missingInWords(row.missing, row.status) },
];
