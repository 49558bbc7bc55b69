import { Badge } from "#app/_ui/badge.tsx";
import { PersonName } from "#app/_ui/person-name.tsx";
import { shortDay } from "#app/_ui/short-day.ts";
import { Table, type TableColumn } from "#app/_ui/table.tsx";
import type { PersonChange } from "#domain/person-import-state.ts";
import type { PreviewRow } from "#domain/person-import-view.ts";

/** The first people as they will be; of a changed one also what was there before. */
export function PreviewTable({ rows }: { rows: readonly PreviewRow[] }) {
  const columns = COLUMNS.filter(({ key }) => !mayBeEmpty(key) || rows.some((row) => row[key]));
  return (
    // On a phone each row is a card: the first few say it all.
    <div className="max-sm:[&_tbody_tr:nth-child(n+6)]:hidden">
      <Table
        caption="The first people, as they will be"
        columns={columns}
        rows={rows}
        rowKey={(row) => String(row.line)}
        density="comfortable"
      />
    </div>
  );
}

/** Columns that are left out where the file says nothing of the kind. */
const MAY_BE_EMPTY = ["employeeId", "workEmail", "jobTitle", "unit", "manager", "hiredOn"] as const;

function mayBeEmpty(key: string): key is (typeof MAY_BE_EMPTY)[number] {
  return MAY_BE_EMPTY.some((each) => each === key);
}

const COLUMNS: readonly TableColumn<PreviewRow>[] = [
  { key: "name", header: "Name", cell: (row) => <PersonName name={row.name} /> },
  {
    key: "line",
    header: "Row",
    nowrap: true,
    hideOnPhone: true,
    cell: (row) => <span className="tabular">{row.line}</span>,
  },
  {
    key: "id",
    header: "Employee id",
    nowrap: true,
    cell: (row) => <span className="tabular">{row.employeeId}</span>,
  },
  {
    key: "workEmail",
    header: "E-mail",
    hideOnPhone: true,
    cell: (row) => <span className="break-all">{row.workEmail}</span>,
  },
  { key: "jobTitle", header: "Job", cell: (row) => row.jobTitle },
  { key: "unit", header: "Unit", cell: (row) => row.unit },
  { key: "manager", header: "Manager", cell: (row) => row.manager },
  { key: "hiredOn", header: "Hired", nowrap: true, cell: (row) => row.hiredOn && shortDay(row.hiredOn) },
  {
    key: "status",
    header: "Status",
    nowrap: true,
    cell: (row) => (row.leftOn ? `${row.status} ${shortDay(row.leftOn)}` : row.status),
  },
  { key: "outcome", header: "What happens", cell: (row) => <Outcome row={row} /> },
];

function Outcome({ row }: { row: PreviewRow }) {
  if (row.outcome === "create") return <Badge tone="strong">New</Badge>;
  if (row.outcome !== "update") return <span className="text-ink-2">Unchanged</span>;
  return (
    <div className="flex flex-col items-start gap-1">
      <Badge>Changed</Badge>
      <ul className="text-caption text-ink-2">
        {row.changes.map((change) => (
          <li key={change.field}>{changeWords(change)}</li>
        ))}
      </ul>
    </div>
  );
}

const FIELD_NAMES: Record<PersonChange["field"], string> = {
  employeeId: "Employee id",
  firstName: "First name",
  lastName: "Last name",
  workEmail: "E-mail",
  jobTitle: "Job",
  jobLevel: "Level",
  location: "Location",
  unit: "Unit",
  manager: "Manager",
  employmentStatus: "Status",
  hiredOn: "Hired",
  leftOn: "Left",
};

function changeWords(change: PersonChange): string {
  return `${FIELD_NAMES[change.field]}: was ${change.from === null || change.from === "" ? "empty" : `“${change.from}”`}`;
}
