import { Badge } from "#app/_ui/badge.tsx";
import { Card } from "#app/_ui/card.tsx";
import { Table, type TableColumn } from "#app/_ui/table.tsx";
import type { ImportIssue } from "#domain/person-import-issue.ts";
import type { IssueGroup } from "#domain/person-import-view.ts";
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
  const more = group.total - group.issues.length;
  const said = commonWords(group.issues);
  return (
    <div>
      <h3 className="flex flex-wrap items-center gap-2 text-label text-ink">
        <Badge tone={group.severity === "error" ? "risk" : "neutral"}>
          {group.severity === "error" ? "Error" : "Warning"}
        </Badge>
        {group.title}
        <span className="font-normal text-ink-2 tabular">{group.total.toLocaleString("en")}</span>
      </h3>
      {said ? <p className="mt-1 max-w-measure text-dense text-ink-2">{said}</p> : null}
      <div className="mt-2">
        <Table
          caption={group.title}
          columns={said ? WHERE : [...WHERE, ...WORDS]}
          rows={group.issues}
          rowKey={(issue) => `${issue.line} ${issue.column} ${issue.value}`}
          density="compact"
        />
      </div>
      {more > 0 ? (
        <p className="mt-2 text-dense text-ink-2">And {more.toLocaleString("en")} more of the same kind.</p>
      ) : null}
    </div>
  );
}

/** On a phone, where rows are cards, the number says what it is. */
function RowNumber({ line }: { line: number }) {
  return (
    <span className="tabular">
      <span className="sm:hidden">Row </span>
      {line}
    </span>
  );
}

/** What is wrong and what to do, once, where it is the same for every row of a rule. */
function commonWords(issues: readonly ImportIssue[]): string | null {
  const [first] = issues;
  const same = first && issues.every((issue) => issue.message === first.message && issue.fix === first.fix);
  return same ? `${first.message} ${first.fix}` : null;
}

const WHERE: readonly TableColumn<ImportIssue>[] = [
  {
    key: "line",
    header: "Row",
    width: "5rem",
    nowrap: true,
    cell: (issue) => <RowNumber line={issue.line} />,
  },
  { key: "column", header: "Column", width: "16rem", cell: (issue) => issue.column ?? "Whole row" },
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
];

const WORDS: readonly TableColumn<ImportIssue>[] = [
  { key: "message", header: "What is wrong", cell: (issue) => issue.message },
  { key: "fix", header: "What to do", cell: (issue) => issue.fix },
];
