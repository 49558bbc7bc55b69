import type { Day } from "./day.ts";
import { Failure } from "./failure.ts";
import type { PersonColumn, PersonMapping } from "./person-import-column.ts";
import { type DateOrder, type InferredDateOrder, inferDateOrder } from "./person-import-date.ts";
import { type ImportIssue, makeIssue } from "./person-import-issue.ts";
import type { ManagerRef } from "./person-import-manager.ts";
import { type ExistingPerson, type Matches, matchPeople } from "./person-import-match.ts";
import { type ImportReach, refuseOutOfReach } from "./person-import-reach.ts";
import { resolveManagers } from "./person-import-reporting-line.ts";
import { headerOf, type PersonRow, type RowReading, readPersonRow } from "./person-import-row.ts";
import {
  changesBetween,
  type Employment,
  employmentOf,
  type PersonChange,
  type PersonState,
  stateAfter,
} from "./person-import-state.ts";
import { saysNothing } from "./person-import-text.ts";
import { type ExistingUnit, type NewUnit, UnitFinder, type UnitRef } from "./person-import-unit.ts";
import type { Table } from "./table.ts";

/** What happens to one line. `next` and `personId` are null where nothing can be said. */
export type PlannedRow = {
  line: number;
  outcome: "create" | "update" | "unchanged" | "rejected";
  personId: string | null;
  next: PersonState | null;
  changes: readonly PersonChange[];
};

/** Whole numbers; created + updated + unchanged + rejected = rows, always. */
export type ImportCounts = {
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  /** People whom this import records as having left. */
  left: number;
  errors: number;
  warnings: number;
  unitsCreated: number;
  /** Different managers named in the file who were found, and who were not. */
  managersFound: number;
  managersNotFound: number;
  /** Employed people who are kept but not in the file; an import never touches them. */
  notInFile: number;
};

/** Something about the file as a whole that a person should know. */
export type ImportNote = {
  code: "manager_ids_unused" | "empty_column" | "date_order_asked";
  message: string;
};

export type PersonImportPlan = {
  rows: readonly PlannedRow[];
  newUnits: readonly NewUnit[];
  issues: readonly ImportIssue[];
  notes: readonly ImportNote[];
  counts: ImportCounts;
  dateOrder: InferredDateOrder;
};

export type PersonImportInput = {
  table: Table;
  mapping: PersonMapping;
  /** Null: inferred from the whole column. */
  dateOrder: DateOrder | null;
  existing: { people: readonly ExistingPerson[]; units: readonly ExistingUnit[] };
  today: Day;
  /** Create units the file names and nobody knows; otherwise they are warnings. */
  createUnits: boolean;
  /** Whom and which units the person who imports may change; null: everybody. */
  within: ImportReach | null;
};

/**
 * Decides, without writing anything, what every line of a people file would do.
 *
 * A column that is absent, or empty in every line, changes nothing. An empty cell keeps what is known, but for
 * two columns in which emptiness speaks: no manager, and did not leave. A manager or unit that cannot be told is
 * a warning and keeps the present one. Every error refuses its line as a whole.
 * @throws Failure "invalid" when the mapping cannot identify and name people.
 */
export function planPersonImport(input: PersonImportInput): PersonImportPlan {
  checkMapping(input.mapping, input.table);
  const { mapping, notes } = withoutEmptyColumns(input);
  const dateOrder = inferDateOrder(dateCells(input.table, mapping), input.today);
  const reading: RowReading = {
    headers: input.table.headers,
    mapping,
    dateOrder: input.dateOrder ?? dateOrder.order,
    today: input.today,
  };
  if (dateOrder.ambiguous && input.dateOrder === null) notes.push(askDateOrder(dateOrder));
  const rows = input.table.rows.map((row) => readPersonRow(row, reading));
  const matches = matchPeople(rows, input.existing.people, reading);
  if (input.within)
    refuseOutOfReach(
      rows,
      matches,
      input.within,
      new UnitFinder(input.existing.units, input.createUnits),
      reading,
    );
  const employments = new Map(rows.map((row) => [row, employmentOf(row, matches.get(row) ?? null, reading)]));
  const managers = resolveManagers(rows, matches, input.existing.people, reading);
  notes.push(...managers.notes);
  const finder = new UnitFinder(input.existing.units, input.createUnits);
  const planned = planRows(rows, { input, reading, matches, employments, managers: managers.said, finder });
  const issues = rows.flatMap((row) => row.issues).sort((a, b) => a.line - b.line);
  const counts = countPlan(planned, issues, finder, matches, input.existing.people, managers.named);
  return { rows: planned, newUnits: finder.created, issues, notes, counts, dateOrder };
}

function checkMapping(mapping: PersonMapping, table: Table): void {
  const indexes = Object.values(mapping);
  const headers = table.headers.map((header) => header.trim()).filter((header) => header !== "");
  const found = headers.slice(0, 12).join(", ");
  if (indexes.some((index) => index >= table.headers.length)) {
    throw new Failure("invalid", "The mapping names a column that the file does not have.");
  }
  if (new Set(indexes).size !== indexes.length) {
    throw new Failure("invalid", "One column of the file cannot have two meanings. Change the mapping.");
  }
  if (mapping.employee_id === undefined && mapping.work_email === undefined) {
    throw new Failure(
      "invalid",
      `No column holds the employee id or the e-mail. Say which one does. Columns found: ${found}.`,
    );
  }
  if (mapping.full_name === undefined && mapping.last_name === undefined) {
    throw new Failure(
      "invalid",
      `No column holds people's names. Say which one does. Columns found: ${found}.`,
    );
  }
}

/** A column that is empty in every line says nothing, so it counts as absent. */
function withoutEmptyColumns(input: PersonImportInput): { mapping: PersonMapping; notes: ImportNote[] } {
  const mapping: PersonMapping = { ...input.mapping };
  const notes: ImportNote[] = [];
  for (const column of ["manager_id", "manager_email", "manager_name", "termination_date"] as const) {
    const index = mapping[column];
    if (index === undefined || input.table.rows.some((row) => !saysNothing((row.cells[index] ?? "").trim())))
      continue;
    const name = headerOf({ headers: input.table.headers, mapping }, column);
    notes.push({ code: "empty_column", message: `"${name}" is empty in every row, so it is left out.` });
    delete mapping[column];
  }
  return { mapping, notes };
}

function dateCells(table: Table, mapping: PersonMapping): string[] {
  const columns: PersonColumn[] = ["hire_date", "termination_date"];
  const indexes = columns.flatMap((column) => mapping[column] ?? []);
  const straight = table.rows.filter((row) => row.cells.length === table.headers.length);
  return indexes.flatMap((index) =>
    straight.map((row) => row.cells[index] ?? "").filter((cell) => cell.trim() !== ""),
  );
}

function askDateOrder(dateOrder: InferredDateOrder): ImportNote {
  const reads = dateOrder.example ? ` It reads ${dateOrder.example.text} as ${dateOrder.example.day}.` : "";
  return {
    code: "date_order_asked",
    message: `The dates would fit day first as well as month first.${reads} Please check the order.`,
  };
}

type Planning = {
  input: PersonImportInput;
  reading: RowReading;
  matches: Matches;
  employments: ReadonlyMap<PersonRow, Employment>;
  managers: ReadonlyMap<PersonRow, ManagerRef | null | undefined>;
  finder: UnitFinder;
};

function planRows(rows: readonly PersonRow[], planning: Planning): PlannedRow[] {
  const { people, units } = planning.input.existing;
  const unitById = new Map(units.map((unit) => [unit.id, unit]));
  const personById = new Map(people.map((person) => [person.id, person]));
  return rows.map((row) => {
    const match = planning.matches.get(row) ?? null;
    const kept = match && keptState(match, unitById, personById);
    const employment = planning.employments.get(row);
    const personId = match?.id ?? null;
    const rejected = row.issues.some((issue) => issue.severity === "error");
    if (rejected || !employment)
      return { line: row.line, outcome: "rejected", personId, next: null, changes: [] };
    const said = { unit: readUnit(row, planning), manager: planning.managers.get(row) };
    const next = stateAfter(row, kept, employment, said);
    const changes = kept ? changesBetween(kept, next) : [];
    const outcome = !kept ? "create" : changes.length > 0 ? "update" : "unchanged";
    return { line: row.line, outcome, personId, next, changes };
  });
}

function keptState(
  person: ExistingPerson,
  unitById: ReadonlyMap<string, ExistingUnit>,
  personById: ReadonlyMap<string, ExistingPerson>,
): PersonState {
  const unit = person.orgUnitId === null ? undefined : unitById.get(person.orgUnitId);
  const manager = person.managerId === null ? undefined : personById.get(person.managerId);
  const { id: _id, orgUnitId: _unit, managerId: _manager, ...fields } = person;
  return {
    ...fields,
    unit: unit ? { kind: "existing", id: unit.id, name: unit.name } : null,
    manager: manager ? { kind: "existing", personId: manager.id, name: displayName(manager) } : null,
  };
}

function displayName(person: { firstName: string; lastName: string }): string {
  return `${person.firstName} ${person.lastName}`.trim();
}

function readUnit(row: PersonRow, planning: Planning): UnitRef | undefined {
  if (!row.unitPath) return undefined;
  const { unit, problem } = planning.finder.find(row.unitPath);
  if (unit) return unit;
  const column = planning.reading.mapping.department === undefined ? "business_unit" : "department";
  const at = { line: row.line, column: headerOf(planning.reading, column), value: row.unitPath.join(" / ") };
  const words =
    problem === "unit_ambiguous"
      ? {
          message: "Several units have this name; the present unit is kept.",
          fix: "Name the unit above as well.",
        }
      : {
          message: "There is no such unit; the present unit is kept.",
          fix: "Tick “Create unknown units”, or correct the name.",
        };
  row.issues.push(makeIssue(problem ?? "unit_unknown", at, words));
  return undefined;
}

function countPlan(
  planned: readonly PlannedRow[],
  issues: readonly ImportIssue[],
  finder: UnitFinder,
  matches: Matches,
  people: readonly ExistingPerson[],
  named: { found: number; notFound: number },
): ImportCounts {
  const outcomes = { create: 0, update: 0, unchanged: 0, rejected: 0 };
  let left = 0;
  for (const row of planned) {
    outcomes[row.outcome] += 1;
    const newly =
      row.outcome === "create" || row.changes.some((change) => change.field === "employmentStatus");
    if (newly && row.next?.employmentStatus === "left") left += 1;
  }
  const inFile = new Set([...matches.values()].map((person) => person?.id));
  const errors = issues.filter((issue) => issue.severity === "error").length;
  return {
    rows: planned.length,
    created: outcomes.create,
    updated: outcomes.update,
    unchanged: outcomes.unchanged,
    rejected: outcomes.rejected,
    left,
    errors,
    warnings: issues.length - errors,
    unitsCreated: finder.created.length,
    managersFound: named.found,
    managersNotFound: named.notFound,
    notInFile: people.filter((person) => person.employmentStatus !== "left" && !inFile.has(person.id)).length,
  };
}
