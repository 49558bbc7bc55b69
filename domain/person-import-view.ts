import { EMPLOYMENT_STATUS_NAMES } from "./employment.ts";
import type { PersonImportPlan, PlannedRow } from "./person-import.ts";
import type { PersonMapping } from "./person-import-column.ts";
import {
  IMPORT_RULES,
  type ImportIssue,
  type ImportRule,
  type ImportSeverity,
} from "./person-import-issue.ts";
import { groupBy } from "./person-import-match.ts";
import type { PersonChange } from "./person-import-state.ts";
import { showableText } from "./person-import-text.ts";
import type { Table } from "./table.ts";

/** Findings of one rule; `total` counts those that are not listed as well. */
export type IssueGroup = {
  rule: ImportRule;
  severity: ImportSeverity;
  title: string;
  total: number;
  issues: readonly ImportIssue[];
  /** What is wrong and what to do, where that is the same for all of them; else null. */
  said: Pick<ImportIssue, "message" | "fix"> | null;
  /** The same findings by what stands in the cell, the most frequent first. */
  values: readonly IssueValue[];
};

/** A value with every row it stands in; `total` counts those that are not listed as well. */
export type IssueValue = { column: string | null; value: string; lines: readonly number[]; total: number };

/** One line as it will be. */
export type PreviewRow = {
  line: number;
  outcome: PlannedRow["outcome"];
  name: string;
  employeeId: string | null;
  workEmail: string | null;
  jobTitle: string | null;
  unit: string | null;
  manager: string | null;
  status: string;
  hiredOn: string | null;
  leftOn: string | null;
  changes: readonly PersonChange[];
};

export type TableView = Pick<Table, "encoding" | "delimiter" | "sheet" | "headerRow" | "blankLines"> & {
  rows: number;
  columns: readonly { index: number; header: string; samples: readonly string[] }[];
};

/** Findings by rule, errors first, then by how often; each rule lists its first `limit`. */
export function groupIssues(issues: readonly ImportIssue[], limit: number): IssueGroup[] {
  const groups = groupBy(issues, (issue) => issue.rule);
  return [...groups.values()]
    .map((all) => issueGroup(all, limit))
    .sort((a, b) => a.severity.localeCompare(b.severity) || b.total - a.total);
}

function issueGroup(all: readonly ImportIssue[], limit: number): IssueGroup {
  const first = all[0] ?? { rule: "no_name" as const, message: "", fix: "" };
  const same = all.every((issue) => issue.message === first.message && issue.fix === first.fix);
  return {
    rule: first.rule,
    ...IMPORT_RULES[first.rule],
    total: all.length,
    issues: all.slice(0, limit),
    said: same ? { message: first.message, fix: first.fix } : null,
    values: valuesOf(all).slice(0, limit),
  };
}

const LISTED_LINES = 30;

function valuesOf(issues: readonly ImportIssue[]): IssueValue[] {
  const groups = groupBy(issues, (issue) => JSON.stringify([issue.column, issue.value]));
  return [...groups.values()]
    .map((all) => ({
      column: all[0]?.column ?? null,
      value: all[0]?.value ?? "",
      lines: all.slice(0, LISTED_LINES).map((issue) => issue.line),
      total: all.length,
    }))
    .sort((a, b) => b.total - a.total);
}

/** What a file holds, column by column, with a few values to recognise each by. */
export function viewTable(table: Table): TableView {
  const { encoding, delimiter, sheet, headerRow, blankLines } = table;
  const columns = table.headers.map((header, index) => ({
    index,
    header: showableText(header),
    samples: samplesOf(table, index),
  }));
  return { encoding, delimiter, sheet, headerRow, blankLines, rows: table.rows.length, columns };
}

function samplesOf(table: Table, index: number): string[] {
  const samples = new Set<string>();
  for (const row of table.rows.slice(0, 200)) {
    const sample = showableText(row.cells[index] ?? "");
    if (sample !== "") samples.add(sample);
    if (samples.size === 3) break;
  }
  return [...samples];
}

/** The first lines that will be written, as they will be; refused lines are among the findings instead. */
export function previewRows(plan: PersonImportPlan, limit: number): PreviewRow[] {
  const written = plan.rows.filter((row) => row.outcome === "create" || row.outcome === "update");
  const chosen = written.length > 0 ? written : plan.rows.filter((row) => row.outcome === "unchanged");
  return chosen.slice(0, limit).flatMap((row) => previewRow(row) ?? []);
}

function previewRow(row: PlannedRow): PreviewRow | null {
  const { next } = row;
  if (!next) return null;
  return {
    line: row.line,
    outcome: row.outcome,
    name: `${next.firstName} ${next.lastName}`.trim(),
    employeeId: next.employeeId,
    workEmail: next.workEmail,
    jobTitle: next.jobTitle,
    unit: next.unit?.name ?? null,
    manager: next.manager?.name ?? null,
    status: EMPLOYMENT_STATUS_NAMES[next.employmentStatus],
    hiredOn: next.hiredOn,
    leftOn: next.leftOn,
    changes: row.changes,
  };
}

/** Names the kind of file by its columns, whatever their order of rows: the same system exports the same ones. */
export function sourceOf(headers: readonly string[]): string {
  return headers
    .map((header) => header.trim().toLowerCase())
    .join("\u001f")
    .slice(0, 4_000);
}

/** A mapping from an earlier file of the same source; null where it does not fit. */
export function fittingMapping(mapping: PersonMapping, headers: readonly string[]): PersonMapping | null {
  return Object.values(mapping).every((index) => index < headers.length) ? mapping : null;
}
