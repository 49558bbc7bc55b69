import type { PersonColumn } from "./person-import-column.ts";
import { type ImportRule, listLines, makeIssue } from "./person-import-issue.ts";
import {
  findCircles,
  judgeManagerIds,
  type ManagerAnswer,
  type ManagerCandidate,
  ManagerFinder,
  type ManagerProblem,
  type ManagerRef,
  managerIdentity,
} from "./person-import-manager.ts";
import { type ExistingPerson, groupBy, type Matches } from "./person-import-match.ts";
import { headerOf, type ManagerCell, type PersonRow, type RowReading } from "./person-import-row.ts";

type Words = { message: string; fix: string };
type Note = { code: "manager_ids_unused"; message: string };

/** What each line says of its manager: somebody, nobody (null), or nothing that could be used (undefined). */
export type SaidManagers = Map<PersonRow, ManagerRef | null | undefined>;

export type ResolvedManagers = {
  said: SaidManagers;
  notes: Note[];
  /** How many different managers the file names, found and not found. */
  named: { found: number; notFound: number };
};

/**
 * Finds every line's manager among the lines of the file, in any order, and the people already kept; then
 * refuses lines that would close a circle, together with whoever is kept already.
 */
export function resolveManagers(
  rows: readonly PersonRow[],
  matches: Matches,
  people: readonly ExistingPerson[],
  reading: RowReading,
): ResolvedManagers {
  const candidates = candidatesOf(rows, matches, people);
  const cells = rows.flatMap((row) => row.manager ?? []);
  const judged = judgeIds(cells, candidates, reading);
  const finder = new ManagerFinder(candidates, { useIds: judged.useIds });
  const said: SaidManagers = new Map();
  const named = new Map<string, boolean>();
  for (const row of rows) {
    if (!row.manager) continue;
    const answer = finder.find(row.manager);
    // Found managers are counted as people, the others by what is written.
    if (answer.kind === "found") named.set(`found ${managerIdentity(answer.ref)}`, true);
    if (answer.kind === "unknown") named.set(`unknown ${cellWords(row.manager, judged.useIds)}`, false);
    said.set(row, accept(row, answer, matches, { reading, useIds: judged.useIds }));
  }
  refuseCircles(rows, said, matches, people, reading);
  dropRefusedManagers(rows, said, matches, { reading, useIds: judged.useIds });
  const found = [...named.values()].filter(Boolean).length;
  return { said, notes: judged.notes, named: { found, notFound: named.size - found } };
}

function candidatesOf(
  rows: readonly PersonRow[],
  matches: Matches,
  people: readonly ExistingPerson[],
): ManagerCandidate[] {
  const rowOf = new Map<ExistingPerson, PersonRow>();
  const candidates: ManagerCandidate[] = [];
  for (const row of rows) {
    const match = matches.get(row) ?? null;
    if (match && !isRefused(row)) rowOf.set(match, row);
    if (match || row.lastName === undefined) continue;
    const name = `${row.firstName ?? ""} ${row.lastName}`.trim();
    candidates.push({
      ...identified(row),
      ref: isRefused(row) ? null : { kind: "row", line: row.line, name },
    });
  }
  for (const person of people) {
    const row = rowOf.get(person);
    const own = { employeeId: person.employeeId, workEmail: person.workEmail };
    const seen = row ? { ...identified(row), ...own, workEmail: row.workEmail ?? own.workEmail } : null;
    const entry = seen ?? { line: null, ...own, firstName: person.firstName, lastName: person.lastName };
    const name = `${entry.firstName} ${entry.lastName}`.trim();
    candidates.push({ ...entry, ref: { kind: "existing", personId: person.id, name } });
  }
  return candidates;
}

function identified(row: PersonRow) {
  return {
    line: row.line,
    employeeId: row.employeeId ?? null,
    workEmail: row.workEmail ?? null,
    firstName: row.firstName ?? "",
    lastName: row.lastName ?? "",
  };
}

function isRefused(row: PersonRow): boolean {
  return row.issues.some((issue) => issue.severity === "error");
}

/** Some exports number managers apart from employees; such ids would name the wrong people, so they are not used. */
function judgeIds(
  cells: readonly ManagerCell[],
  candidates: readonly ManagerCandidate[],
  reading: RowReading,
): { useIds: boolean; notes: Note[] } {
  const { mapping } = reading;
  const otherWay = mapping.manager_name !== undefined || mapping.manager_email !== undefined;
  if (mapping.manager_id === undefined || !otherWay) return { useIds: true, notes: [] };
  const { given, known, contradicted } = judgeManagerIds(cells, candidates);
  if (given === 0 || (known * 2 >= given && contradicted * 2 <= known)) return { useIds: true, notes: [] };
  const other = headerOf(reading, mapping.manager_name === undefined ? "manager_email" : "manager_name");
  const why =
    known * 2 < given ? "hardly any of its values is an employee id" : "its values contradict the names";
  const message = `"${headerOf(reading, "manager_id")}" is not used: ${why}. Managers are found by "${other}" instead.`;
  return { useIds: false, notes: [{ code: "manager_ids_unused", message }] };
}

type Telling = { reading: RowReading; useIds: boolean };

function accept(
  row: PersonRow,
  answer: ManagerAnswer,
  matches: Matches,
  telling: Telling,
): ManagerRef | null | undefined {
  if (answer.kind === "none") return row.manager && isRefused(row) ? undefined : null;
  if (answer.kind === "unknown") {
    report(row, answer.problem, wordsFor(answer.problem, answer.lines), telling);
    return undefined;
  }
  if (managerIdentity(answer.ref) === identityOf(row, matches)) {
    report(
      row,
      "own_manager",
      { message: "This person would be their own manager.", fix: "Name another manager, or none." },
      telling,
    );
    return undefined;
  }
  if (answer.problem) report(row, answer.problem, wordsFor(answer.problem, []), telling);
  return answer.ref;
}

function wordsFor(problem: ManagerProblem, lines: readonly number[]): Words {
  const where = lines.length > 0 ? ` (${listLines(lines)})` : "";
  switch (problem) {
    case "manager_not_found":
      return {
        message:
          "Nobody in the file or the organization fits this manager; the person keeps the present manager, or has none.",
        fix: "Correct the manager, add the manager's own row, or leave it.",
      };
    case "manager_ambiguous":
      return {
        message: `Several people fit this manager${where}; none is taken.`,
        fix: "Give the manager's employee id or e-mail.",
      };
    case "manager_not_imported":
      return {
        message: `The manager's own row has an error${where}, so it is not imported.`,
        fix: "Correct the manager's row first.",
      };
    case "manager_conflict":
      return {
        message: "The manager's id and name mean different people; the id is followed.",
        fix: "Correct one of the two.",
      };
  }
}

function report(row: PersonRow, rule: ImportRule, words: Words, { reading, useIds }: Telling): void {
  const at = { line: row.line, column: headerOf(reading, managerColumn(row, reading, useIds)), value: "" };
  row.issues.push(
    makeIssue(rule, { ...at, value: row.manager ? cellWords(row.manager, useIds) : "" }, words),
  );
}

function managerColumn(row: PersonRow, reading: RowReading, useIds: boolean): PersonColumn {
  if (row.manager?.name || reading.mapping.manager_email === undefined) {
    if (row.manager?.name) return "manager_name";
    return useIds && row.manager?.id ? "manager_id" : "manager_name";
  }
  return row.manager?.email ? "manager_email" : "manager_id";
}

function cellWords(cell: ManagerCell, useIds: boolean): string {
  return cell.name ?? cell.email ?? (useIds ? cell.id : null) ?? "";
}

function identityOf(row: PersonRow, matches: Matches): string {
  return matches.get(row)?.id ?? `line ${row.line}`;
}

/** Refusing one circle gives its people their present managers back, which could close another: so it repeats. */
function refuseCircles(
  rows: readonly PersonRow[],
  said: SaidManagers,
  matches: Matches,
  people: readonly ExistingPerson[],
  reading: RowReading,
): void {
  for (;;) {
    const managerOf = new Map<string, string | null>(people.map((person) => [person.id, person.managerId]));
    const accepted = rows.filter((row) => !isRefused(row));
    for (const row of accepted) {
      const manager = said.get(row);
      if (manager !== undefined) managerOf.set(identityOf(row, matches), managerIdentity(manager));
    }
    const circles = findCircles(managerOf);
    const onCircle = accepted.filter((row) => said.get(row) && circles.has(identityOf(row, matches)));
    if (onCircle.length === 0) return;
    const lines = groupBy(onCircle, (row) => circles.get(identityOf(row, matches)));
    for (const circle of lines.values()) {
      const where = listLines(circle.map((row) => row.line));
      const message = `Following the managers from here comes back to this person (${where}).`;
      const words = { message, fix: "Correct one manager of the circle." };
      for (const row of circle) report(row, "manager_cycle", words, { reading, useIds: true });
    }
  }
}

/** A new person whose line was refused cannot be a manager. */
function dropRefusedManagers(
  rows: readonly PersonRow[],
  said: SaidManagers,
  matches: Matches,
  telling: Telling,
): void {
  const refused = new Set(rows.filter(isRefused).map((row) => identityOf(row, matches)));
  for (const row of rows) {
    const manager = said.get(row);
    if (manager?.kind !== "row" || !refused.has(`line ${manager.line}`)) continue;
    said.set(row, undefined);
    if (!isRefused(row))
      report(row, "manager_not_imported", wordsFor("manager_not_imported", [manager.line]), telling);
  }
}
