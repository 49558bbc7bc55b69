import type { Day } from "./day.ts";
import type { EmploymentStatus } from "./employment.ts";
import { type ImportRule, listLines, makeIssue } from "./person-import-issue.ts";
import { headerOf, type PersonRow, type RowReading } from "./person-import-row.ts";

/** A person as kept now, with what an import may compare and change. */
export type ExistingPerson = {
  id: string;
  employeeId: string | null;
  firstName: string;
  lastName: string;
  workEmail: string | null;
  jobTitle: string | null;
  jobLevel: string | null;
  location: string | null;
  orgUnitId: string | null;
  managerId: string | null;
  employmentStatus: EmploymentStatus;
  hiredOn: Day | null;
  leftOn: Day | null;
};

/** An employee id as it is compared: without case, blanks and leading zeros, which spreadsheets lose. */
export function idKey(employeeId: string): string {
  return employeeId
    .toLowerCase()
    .replace(/\s+/g, "")
    .replace(/^0+(?=.)/, "");
}

export function emailKey(email: string): string {
  return email.toLowerCase();
}

/** The person each line means (null: nobody yet); lines that cannot be told apart carry an error. */
export type Matches = ReadonlyMap<PersonRow, ExistingPerson | null>;

/** Finds for every line the person it means, first by employee id, then by e-mail, and marks duplicates. */
export function matchPeople(
  rows: readonly PersonRow[],
  existing: readonly ExistingPerson[],
  reading: RowReading,
): Matches {
  markDuplicates(rows, reading, "employee_id");
  markDuplicates(rows, reading, "work_email");
  const byId = groupBy(existing, (person) => person.employeeId && idKey(person.employeeId));
  const byEmail = groupBy(existing, (person) => person.workEmail && emailKey(person.workEmail));
  const matches = new Map<PersonRow, ExistingPerson | null>();
  for (const row of rows) matches.set(row, matchOne(row, byId, byEmail, reading));
  markShared(matches, reading);
  return matches;
}

type Groups = ReadonlyMap<string, readonly ExistingPerson[]>;

function matchOne(row: PersonRow, byId: Groups, byEmail: Groups, reading: RowReading): ExistingPerson | null {
  const sameId = row.employeeId === undefined ? [] : (byId.get(idKey(row.employeeId)) ?? []);
  const exact = sameId.filter((person) => person.employeeId?.toLowerCase() === row.employeeId?.toLowerCase());
  const [withId] = exact.length === 1 ? exact : sameId;
  const [withEmail] = row.workEmail === undefined ? [] : (byEmail.get(emailKey(row.workEmail)) ?? []);
  if (sameId.length > 1 && exact.length !== 1) {
    report(row, reading, "ambiguous_person", "employee_id", {
      message: "Several people have this id, differing only in leading zeros, blanks or case.",
      fix: "Write the id exactly as it is kept.",
    });
    return null;
  }
  if (
    withEmail &&
    withId !== withEmail &&
    (withId || (row.employeeId !== undefined && withEmail.employeeId !== null))
  ) {
    report(row, reading, "identity_conflict", "work_email", {
      message: "This e-mail already belongs to a person with another employee id.",
      fix: "Correct the id or the e-mail.",
    });
    return null;
  }
  return withId ?? withEmail ?? null;
}

function markDuplicates(
  rows: readonly PersonRow[],
  reading: RowReading,
  column: "employee_id" | "work_email",
): void {
  const isId = column === "employee_id";
  const keyOf = (row: PersonRow) => {
    if (isId) return row.employeeId === undefined ? null : idKey(row.employeeId);
    return row.workEmail === undefined ? null : emailKey(row.workEmail);
  };
  const what = isId ? "employee id (blanks, case and leading zeros aside)" : "e-mail";
  for (const group of groupBy(rows, keyOf).values()) {
    if (group.length < 2) continue;
    for (const row of group) {
      const others = group.filter((other) => other !== row).map((other) => other.line);
      report(row, reading, isId ? "duplicate_id" : "duplicate_email", column, {
        message: `The same ${what} stands in ${listLines(others)}.`,
        fix: "Keep one of the rows, or correct the value.",
      });
    }
  }
}

/** One person reached by id from one line and by e-mail from another. */
function markShared(matches: Matches, reading: RowReading): void {
  const lines = groupBy([...matches.keys()], (row) => matches.get(row)?.id ?? null);
  for (const group of lines.values()) {
    if (
      group.length < 2 ||
      group.some((row) => row.issues.some((issue) => issue.rule.startsWith("duplicate_")))
    )
      continue;
    for (const row of group) {
      const others = group.filter((other) => other !== row).map((other) => other.line);
      report(row, reading, "duplicate_person", row.employeeId === undefined ? "work_email" : "employee_id", {
        message: `This row and ${listLines(others)} mean the same person, one by id and one by e-mail.`,
        fix: "Keep one of the rows.",
      });
    }
  }
}

function report(
  row: PersonRow,
  reading: RowReading,
  rule: ImportRule,
  column: "employee_id" | "work_email",
  words: { message: string; fix: string },
): void {
  const value = (column === "employee_id" ? row.employeeId : row.workEmail) ?? "";
  row.issues.push(makeIssue(rule, { line: row.line, column: headerOf(reading, column), value }, words));
}

/** Groups by a key, in order; what has no key is left out. */
export function groupBy<T>(
  items: Iterable<T>,
  keyOf: (item: T) => string | null | undefined,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (!key) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
