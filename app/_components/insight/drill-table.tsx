import { ReadinessMark } from "#app/_components/chart/readiness-mark.tsx";
import { Table } from "#app/_ui/table.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";
import { formatBalance } from "#domain/metric.ts";
import type { ReadinessBand } from "#domain/nomination.ts";
import { fullName } from "#domain/person.ts";
import { QUADRANT_NAMES, type Quadrant } from "#domain/quadrant.ts";
import { formatLevel } from "#domain/rubric.ts";

type Name = {
  firstName: string;
  lastName: string;
  jobTitle: string | null;
  orgUnitName: string | null;
} | null;

export type DrillRow =
  | { kind: "role"; role: { id: string; title: string; orgUnitName: string; incumbentName: string | null } }
  | {
      kind: "successor";
      roleId: string;
      roleTitle: string;
      personId: string;
      readinessBand: ReadinessBand;
      person: Name;
    }
  | {
      kind: "person";
      personId: string;
      management: number;
      leadership: number;
      quadrant: Quadrant;
      person: Name;
    };

type Of<Kind extends DrillRow["kind"]> = Extract<DrillRow, { kind: Kind }>;

/** The rows behind a number; every row leads on to the role or the person. */
export function DrillTable({ rows, title }: { rows: readonly DrillRow[]; title: string }) {
  const roles = rows.filter((row): row is Of<"role"> => row.kind === "role");
  if (roles.length > 0) return <RoleRows rows={roles} title={title} />;
  const successors = rows.filter((row): row is Of<"successor"> => row.kind === "successor");
  if (successors.length > 0) return <SuccessorRows rows={successors} title={title} />;
  return <PersonRows rows={rows.filter((row): row is Of<"person"> => row.kind === "person")} title={title} />;
}

function RoleRows({ rows, title }: { rows: readonly Of<"role">[]; title: string }) {
  return (
    <Table
      caption={title}
      rows={rows}
      rowKey={(row) => row.role.id}
      columns={[
        {
          key: "role",
          header: "Role",
          cell: (row) => <TextLink href={`/roles/${row.role.id}`}>{row.role.title}</TextLink>,
        },
        { key: "unit", header: "Unit", cell: (row) => row.role.orgUnitName },
        { key: "incumbent", header: "Held by", cell: (row) => row.role.incumbentName ?? "Vacant" },
      ]}
    />
  );
}

function SuccessorRows({ rows, title }: { rows: readonly Of<"successor">[]; title: string }) {
  return (
    <Table
      caption={title}
      rows={rows}
      rowKey={(row) => `${row.roleId} ${row.personId}`}
      columns={[
        {
          key: "person",
          header: "Person",
          cell: (row) => <PersonLink id={row.personId} person={row.person} />,
        },
        { key: "job", header: "Job", cell: (row) => row.person?.jobTitle ?? "" },
        {
          key: "role",
          header: "On the slate of",
          cell: (row) => <TextLink href={`/roles/${row.roleId}`}>{row.roleTitle}</TextLink>,
        },
        { key: "band", header: "Readiness", cell: (row) => <ReadinessMark band={row.readinessBand} /> },
      ]}
    />
  );
}

function PersonRows({ rows, title }: { rows: readonly Of<"person">[]; title: string }) {
  return (
    <Table
      caption={title}
      rows={rows.toSorted((a, b) => a.leadership - a.management - (b.leadership - b.management))}
      rowKey={(row) => row.personId}
      columns={[
        {
          key: "person",
          header: "Person",
          cell: (row) => <PersonLink id={row.personId} person={row.person} />,
        },
        { key: "job", header: "Job", cell: (row) => row.person?.jobTitle ?? "" },
        { key: "unit", header: "Unit", cell: (row) => row.person?.orgUnitName ?? "" },
        { key: "manages", header: "Manages", align: "end", cell: (row) => formatLevel(row.management) },
        { key: "leads", header: "Leads", align: "end", cell: (row) => formatLevel(row.leadership) },
        {
          key: "balance",
          header: "Balance",
          align: "end",
          cell: (row) => formatBalance(row.leadership - row.management),
        },
        { key: "quadrant", header: "Against the own role", cell: (row) => QUADRANT_NAMES[row.quadrant] },
      ]}
    />
  );
}

function PersonLink({ id, person }: { id: string; person: Name }) {
  if (!person) return "Not shown";
  return <TextLink href={`/people/${id}`}>{fullName(person)}</TextLink>;
}
