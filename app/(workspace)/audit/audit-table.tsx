import { Table } from "#app/_ui/table.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";
import { eventSentence } from "#domain/audit-event.ts";

export type AuditRow = {
  id: number;
  at: string;
  actorUserId: string | null;
  actorName: string | null;
  event: string;
  objectType: string;
  objectId: string | null;
  subjectPersonId: string | null;
  subjectEmployeeId: string | null;
  fields: string[];
  detail: Record<string, string | number | boolean | null>;
  requestId: string;
};

/** The log, one event a row; who, whom and what lead to all events about the same. */
export function AuditTable({
  rows,
  search,
}: {
  rows: readonly AuditRow[];
  search: Record<string, string | undefined>;
}) {
  const href = (name: string, value: string) =>
    `/audit?${new URLSearchParams({ ...only(search, ["event", "from", "to"]), [name]: value })}`;
  return (
    <Table
      caption="Events, newest first"
      rows={rows}
      rowKey={(row) => String(row.id)}
      columns={[
        {
          key: "at",
          header: "When",
          nowrap: true,
          cell: (row) => <time dateTime={row.at}>{instant(row.at)}</time>,
        },
        {
          key: "actor",
          header: "Who",
          nowrap: true,
          cell: (row) =>
            row.actorUserId ? (
              <TextLink href={href("actor", row.actorUserId)}>{row.actorName ?? "Removed account"}</TextLink>
            ) : (
              "Nobody signed in"
            ),
        },
        { key: "event", header: "Did", nowrap: true, cell: (row) => eventSentence(row.event) },
        {
          key: "subject",
          header: "About",
          cell: (row) =>
            row.subjectPersonId ? (
              <TextLink href={href("subject", row.subjectPersonId)}>
                {row.subjectEmployeeId ?? shortId(row.subjectPersonId)}
              </TextLink>
            ) : (
              ""
            ),
        },
        {
          key: "object",
          header: "Record",
          nowrap: true,
          cell: (row) =>
            row.objectId ? (
              <TextLink href={href("object", row.objectId)}>
                {row.objectType} {shortId(row.objectId)}
              </TextLink>
            ) : (
              row.objectType
            ),
        },
        { key: "detail", header: "Detail", cell: (row) => detailWords(row) },
      ]}
    />
  );
}

function detailWords({ fields, detail }: AuditRow): string {
  const facts = Object.entries(detail).map(([name, value]) => `${name} ${shortIfId(String(value))}`);
  return [...fields, ...facts].join(", ");
}

const INSTANT = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  timeZone: "UTC",
});

/** In UTC, and saying so: an auditor compares events of several places. */
function instant(at: string): string {
  return `${INSTANT.format(new Date(at))} UTC`;
}

function shortId(id: string): string {
  return id.slice(0, 8);
}

function shortIfId(value: string): string {
  return /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value) ? shortId(value) : value;
}

function only(search: Record<string, string | undefined>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (search[name] ? [[name, search[name]]] : [])));
}
