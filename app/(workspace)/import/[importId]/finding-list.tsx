import { Badge } from "#app/_ui/badge.tsx";
import { Card } from "#app/_ui/card.tsx";
import { Table, type TableColumn } from "#app/_ui/table.tsx";
import type { ImportIssue } from "#domain/person-import-issue.ts";
import type { IssueGroup, IssueValue } from "#domain/person-import-view.ts";
import { countOf } from "#domain/sentence.ts";

type FindingListProps = { title: string; groups: readonly IssueGroup[]; applied?: boolean };

/** Findings by rule, errors first: where, what stands there, what is wrong with it and how to put it right. */
export function FindingList({ title, groups, applied = false }: FindingListProps) {
  return (
    <Card title={title} lead={leadOf(groups, applied)}>
      <div className="flex flex-col gap-6">
        {groups.map((group) => (
          <Group key={group.rule} group={group} />
        ))}
      </div>
    </Card>
  );
}

function leadOf(groups: readonly IssueGroup[], applied: boolean): string {
  const count = (severity: string) =>
    groups.filter((group) => group.severity === severity).reduce((sum, group) => sum + group.total, 0);
  const [errors, warnings] = [count("error"), count("warning")];
  const are = applied ? "were" : "are";
  const said = [
    errors > 0 ? `${countOf(errors, "error")}: these rows ${are} left out.` : null,
    warnings > 0
      ? `${countOf(warnings, "warning")}: these rows ${are} imported, but for what is named here.`
      : null,
    applied
      ? "Correct the file and import it again whenever you like."
      : "Correct the file and upload it again, or go on.",
  ];
  return said.filter(Boolean).join(" ");
}

function Group({ group }: { group: IssueGroup }) {
  const { said } = group;
  return (
    <div>
      <h3 className="flex flex-wrap items-center gap-2 text-label text-ink">
        <Badge tone={group.severity === "error" ? "risk" : "neutral"}>
          {group.severity === "error" ? "Error" : "Warning"}
        </Badge>
        {group.title}
        <span className="font-normal text-ink-2 tabular">{group.total.toLocaleString("en")}</span>
      </h3>
      {said ? (
        <p className="mt-1 max-w-measure text-dense text-ink-2">
          {said.message} {said.fix}
        </p>
      ) : null}
      <div className="mt-2">{said ? <ByValue group={group} /> : <OneByOne group={group} />}</div>
    </div>
  );
}

/** What is wrong is the same for all of them: each value once, with its rows. */
function ByValue({ group }: { group: IssueGroup }) {
  return (
    <Table
      caption={group.title}
      columns={BY_VALUE}
      rows={group.values}
      rowKey={(each) => `${each.column} ${each.value}`}
      density="compact"
    />
  );
}

function OneByOne({ group }: { group: IssueGroup }) {
  const more = group.total - group.issues.length;
  return (
    <>
      <Table
        caption={group.title}
        columns={ONE_BY_ONE}
        rows={group.issues}
        rowKey={(issue) => `${issue.line} ${issue.column} ${issue.value}`}
        density="compact"
      />
      {more > 0 ? (
        <p className="mt-2 text-dense text-ink-2">And {more.toLocaleString("en")} more of the same kind.</p>
      ) : null}
    </>
  );
}

const BY_VALUE: readonly TableColumn<IssueValue>[] = [
  { key: "value", header: "Value", width: "16rem", cell: (each) => <Value text={each.value} /> },
  { key: "column", header: "Column", width: "14rem", cell: (each) => each.column ?? "Whole row" },
  { key: "lines", header: "Rows", cell: (each) => <span className="tabular">{rowList(each)}</span> },
];

const ONE_BY_ONE: readonly TableColumn<ImportIssue>[] = [
  { key: "value", header: "Value", cell: (issue) => <Value text={issue.value} /> },
  { key: "column", header: "Column", cell: (issue) => issue.column ?? "Whole row" },
  {
    key: "line",
    header: "Row",
    nowrap: true,
    cell: (issue) => <span className="tabular">{issue.line}</span>,
  },
  { key: "message", header: "What is wrong", cell: (issue) => issue.message },
  { key: "fix", header: "What to do", cell: (issue) => issue.fix },
];

function Value({ text }: { text: string }) {
  // Isolated, so that a right-to-left value does not turn its neighbours around.
  return text === "" ? <span className="text-ink-2">Empty</span> : <bdi className="break-words">{text}</bdi>;
}

function rowList({ lines, total }: IssueValue): string {
  const more = total - lines.length;
  return `${lines.join(", ")}${more > 0 ? ` and ${more.toLocaleString("en")} more` : ""}`;
}
