import { showableText } from "./person-import-text.ts";

/** Every rule of the people import: its weight and the heading under which its findings are grouped. */
export const IMPORT_RULES = {
  cell_count: { severity: "error", title: "Cells have slid out of their columns" },
  repeated_header: { severity: "error", title: "The header appears again" },
  no_identifier: { severity: "error", title: "Neither an employee id nor an e-mail" },
  no_name: { severity: "error", title: "No name" },
  duplicate_id: { severity: "error", title: "The same employee id more than once" },
  duplicate_email: { severity: "error", title: "The same e-mail more than once" },
  duplicate_person: { severity: "error", title: "Two rows mean the same person" },
  identity_conflict: { severity: "error", title: "Id and e-mail belong to different people" },
  ambiguous_person: { severity: "error", title: "The id fits several people" },
  out_of_reach: { severity: "error", title: "Outside the units you look after" },
  bad_email: { severity: "error", title: "Not an e-mail address" },
  bad_date: { severity: "error", title: "Not a date that exists" },
  end_before_start: { severity: "error", title: "Left before being hired" },
  unknown_status: { severity: "error", title: "Unknown employment status" },
  formula: { severity: "error", title: "A text that a spreadsheet would run" },
  control_character: { severity: "error", title: "Hidden control characters" },
  text_direction: { severity: "error", title: "Hidden signs that turn text around" },
  too_long: { severity: "error", title: "Too long" },
  own_manager: { severity: "error", title: "Own manager" },
  manager_cycle: { severity: "error", title: "The reporting line runs in a circle" },
  manager_not_found: { severity: "warning", title: "Manager not found" },
  manager_ambiguous: { severity: "warning", title: "Several people could be the manager" },
  manager_not_imported: { severity: "warning", title: "The manager's own row is not imported" },
  manager_conflict: { severity: "warning", title: "Manager's id and name disagree" },
  unit_unknown: { severity: "warning", title: "Unknown unit" },
  unit_ambiguous: { severity: "warning", title: "Several units have this name" },
  status_contradiction: { severity: "warning", title: "Status and leaving date disagree" },
  leaves_later: { severity: "warning", title: "Leaves in the future" },
  single_name: { severity: "warning", title: "Only one name" },
  broken_character: { severity: "warning", title: "Signs that were already broken in the file" },
} as const satisfies Record<string, { severity: "error" | "warning"; title: string }>;

export type ImportRule = keyof typeof IMPORT_RULES;
export type ImportSeverity = "error" | "warning";

/** One finding: where, what, by which rule, and what to do. `value` is shortened and safe to show. */
export type ImportIssue = {
  line: number;
  column: string | null;
  value: string;
  rule: ImportRule;
  severity: ImportSeverity;
  message: string;
  fix: string;
};

export function makeIssue(
  rule: ImportRule,
  at: { line: number; column: string | null; value: string },
  words: { message: string; fix: string },
): ImportIssue {
  const { severity } = IMPORT_RULES[rule];
  return { line: at.line, column: at.column, value: showableText(at.value), rule, severity, ...words };
}

/** "2, 5 and 9"; long lists end with how many more there are. */
export function listLines(lines: readonly number[]): string {
  if (lines.length === 1) return `row ${lines[0]}`;
  const shown = lines.slice(0, 5);
  if (lines.length > 5) return `rows ${shown.join(", ")} and ${lines.length - 5} more`;
  return `rows ${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}
