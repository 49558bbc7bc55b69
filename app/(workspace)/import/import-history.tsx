import { Badge } from "#app/_ui/badge.tsx";
import { Table, type TableColumn } from "#app/_ui/table.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";
import { countsInWords, IMPORT_STATUS_NAMES, type ImportStatus } from "./import-words.ts";
import { shortMoment } from "./short-moment.ts";

export type ListedImport = {
  id: string;
  status: ImportStatus;
  fileName: string;
  createdByName: string | null;
  createdAt: string;
  counts: Record<string, number>;
};

/** Every import within reach, the latest first. An auditor sees the record, not the file. */
export function ImportHistory({ imports, linked }: { imports: readonly ListedImport[]; linked: boolean }) {
  return (
    <Table
      caption="Earlier imports"
      columns={columns(linked)}
      rows={imports}
      rowKey={(each) => each.id}
      density="comfortable"
    />
  );
}

function columns(linked: boolean): readonly TableColumn<ListedImport>[] {
  return [
    {
      key: "file",
      header: "File",
      cell: (each) =>
        linked ? (
          <TextLink href={`/import/${each.id}`} className="break-all">
            {each.fileName}
          </TextLink>
        ) : (
          <span className="break-all">{each.fileName}</span>
        ),
    },
    {
      key: "when",
      header: "Uploaded",
      nowrap: true,
      cell: (each) => <span className="tabular">{shortMoment(each.createdAt)}</span>,
    },
    { key: "who", header: "By", cell: (each) => each.createdByName ?? "Command line" },
    { key: "result", header: "Result", cell: (each) => (isDone(each) ? countsInWords(each.counts) : null) },
    { key: "status", header: "Status", nowrap: true, cell: (each) => <StatusBadge status={each.status} /> },
  ];
}

function isDone(each: ListedImport): boolean {
  return each.status === "applied" || each.status === "reverted";
}

export function StatusBadge({ status }: { status: ImportStatus }) {
  return <Badge tone={status === "applied" ? "positive" : "neutral"}>{IMPORT_STATUS_NAMES[status]}</Badge>;
}
