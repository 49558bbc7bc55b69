import { Badge } from "#app/_ui/badge.tsx";
import { Card } from "#app/_ui/card.tsx";
import { Table, type TableColumn } from "#app/_ui/table.tsx";
import type { ImportIssue } from "#domain/person-import-issue.ts";
import type { IssueGroup } from "#domain/person-import-view.ts";
import { countOf } from "#domain/sentence.ts";

/** Findings by rule, errors first: where, what stands there, what is wrong with it and how to put it right. */
export function FindingList({ title, groups }: { title: string; groups: readonly IssueGroup[] }) {
  return (
    <Card title={title} lead={leadOf(groups)}>
      <div className="flex flex-col gap-6">
        {groups.map((group) => (
          <Group key={group.rule} group={group} />
        ))}
      </div>
    </Card>
  );
}

function leadOf(groups: readonly IssueGroup[]): string {
  const count = (severity: string) =>
    groups.filter((group) => group.severity === severity).reduce((sum, group) => sum + group.total, 0);
  const [errors, warnings] = [count("error"), count("warning")];
  const said = [
    errors > 0 ? `${countOf(errors, "error")}: these rows are left out` : null,
    warnings > 0
      ? `${countOf(warnings, "warning")}: these rows are imported, but for what is named here`
      : null,
  ];
  return `${said.filter(Boolean).join(". ")}. Correct the file and upload it again, or go on.`;
}

function Group({ group }: { group: IssueGroup }) {
  const more = group.total - group.issues.length;
  return (
    <section aria-labelledby={`rule-${group.rule}`}>
      <h3 id={`rule-${group.rule}`} className="mb-2 flex flex-wrap items-center gap-2 text-label text-ink">
        <Badge tone={group.severity === "error" ? "risk" : "neutral"}>
          {group.severity === "error" ? "Error" : "Warning"}
        </Badge>
        {group.title}
        <span className="font-normal text-ink-2 tabular">{group.total.toLocaleString("en")}</span>
      </h3>
      <Table
        caption={group.title}
        columns={COLUMNS}
        rows={group.issues}
        rowKey={(issue) => `${issue.line} ${issue.column} ${issue.value}`}
      />
      {more > 0 ? (
        <p className="mt-2 text-dense text-ink-2">And {more.toLocaleString("en")} more of the same kind.</p>
      ) : null}
    </section>
  );
}

const COLUMNS: readonly TableColumn<ImportIssue>[] = [
  {
    key: "line",
    header: "Row",
    width: "4.5rem",
    nowrap: true,
    cell: (issue) => <span className="tabular">{issue.line}</span>,
  },
  { key: "column", header: "Column", cell: (issue) => issue.column ?? "Whole row" },
  {
    key: "value",
    header: "Value",
    cell: (issue) =>
      issue.value === "" ? (
        <span className="text-ink-2">empty</span>
      ) : (
        <bdi className="break-words">{issue.value}</bdi>
      ),
  },
  { key: "message", header: "What is wrong", cell: (issue) => issue.message },
  { key: "fix", header: "What to do", cell: (issue) => issue.fix },
];
