import { ReadinessMark } from "#app/_components/chart/readiness-mark.tsx";
import { read } from "#app/_trpc/server.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { Card } from "#app/_ui/card.tsx";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { shortDay } from "#app/_ui/short-day.ts";
import { Table, type TableColumn } from "#app/_ui/table.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";
import { NOMINATION_STATE_NAMES } from "#domain/nomination.ts";
import { countOf } from "#domain/sentence.ts";

type Row = Awaited<ReturnType<typeof readSlates>>[number];

function readSlates(personId: string) {
  return read((api) => api.slate.ofPerson({ personId }));
}

/** The slates somebody stands on. Looking is on record. */
export async function SlateTab({ person }: { person: { id: string; firstName: string } }) {
  const rows = await readSlates(person.id);
  if (rows.length === 0) {
    return (
      <EmptyState
        why={`${person.firstName} stands on no slate you can see.`}
        next="Successors are named on the page of a leadership role."
      />
    );
  }
  return (
    <Card title={`On ${countOf(rows.length, "slate")}`} lead="That you looked is on record." flush>
      <Table
        caption={`Slates of ${person.firstName}`}
        columns={COLUMNS}
        rows={rows}
        rowKey={(row) => row.id}
        density="comfortable"
      />
    </Card>
  );
}

const COLUMNS: readonly TableColumn<Row>[] = [
  {
    key: "role",
    header: "Leadership role",
    cell: (row) => (
      <span className="inline-flex items-center gap-x-2.5">
        <TextLink href={`/roles/${row.roleId}`} className="hit-area">
          {row.roleTitle}
        </TextLink>
        {row.isCritical ? <Badge tone="strong">Critical</Badge> : null}
      </span>
    ),
  },
  { key: "rank", header: "Rank", align: "end", cell: (row) => row.rank },
  { key: "band", header: "Readiness", cell: (row) => <ReadinessMark band={row.readinessBand} /> },
  {
    key: "promised",
    header: "Promised for",
    nowrap: true,
    cell: (row) => row.promisedOn && <span className="tabular">{shortDay(row.promisedOn)}</span>,
  },
  { key: "state", header: "State", cell: (row) => NOMINATION_STATE_NAMES[row.state] },
  {
    key: "reason",
    header: "Reason",
    cell: (row) => <span className="block max-w-measure">{row.reason}</span>,
  },
];
