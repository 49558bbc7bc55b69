import fc from "fast-check";
import { expect, test } from "vitest";
import { type PersonImportPlan, type PlannedRow, planPersonImport } from "./person-import.ts";
import type { PersonMapping } from "./person-import-column.ts";
import type { ExistingPerson } from "./person-import-match.ts";
import type { ExistingUnit, UnitRef } from "./person-import-unit.ts";
import type { Table, TableRow } from "./table.ts";

const TODAY = "2026-11-24";
const HEADERS = ["id", "name", "email", "unit", "manager id", "manager", "hired", "left", "status"];
const MAPPING: PersonMapping = {
  employee_id: 0,
  full_name: 1,
  work_email: 2,
  department: 3,
  manager_id: 4,
  manager_name: 5,
  hire_date: 6,
  termination_date: 7,
  employment_status: 8,
};

const id = fc.integer({ min: 1, max: 12 }).map(String);
const name = fc.constantFrom(
  "Ines Okafor",
  "Okafor, Ines",
  "Ben Abara",
  "Cleo Brandt",
  "Dana Quispe",
  "Emil Drozd",
  "Suharto",
);
const day = fc.constantFrom("2020-01-31", "2012-03-04", "31.02.2020", "", "2031-01-01");
const cells = fc.tuple(
  fc.oneof({ weight: 8, arbitrary: id }, fc.constantFrom("", "007", "=1", "x\0")),
  fc.oneof({ weight: 8, arbitrary: name }, fc.string({ unit: "binary", maxLength: 12 })),
  fc.oneof(
    fc.constant(""),
    id.map((text) => `${text}@x.example`),
    fc.string({ maxLength: 8 }),
  ),
  fc.constantFrom("", "Quality", " quality ", "IT/IS", "=Labs"),
  fc.oneof(fc.constant(""), id),
  fc.oneof(fc.constant(""), name, fc.constant("Nobody Known")),
  day,
  day,
  fc.constantFrom("", "Active", "Voluntarily Terminated", "On leave", "Nonsense"),
);
const anyRow = fc.oneof(
  { weight: 12, arbitrary: cells },
  fc.array(fc.string({ maxLength: 6 }), { minLength: 1, maxLength: 12 }),
);
const file = fc.array(anyRow, { minLength: 1, maxLength: 14 });

type Kept = { people: ExistingPerson[]; units: ExistingUnit[] };
const NOBODY: Kept = { people: [], units: [] };

function tableOf(rows: readonly TableRow[]): Table {
  return {
    encoding: "utf-8",
    delimiter: ",",
    sheet: null,
    headerRow: 1,
    headers: HEADERS,
    rows,
    blankLines: 0,
    sha256: "",
  };
}

function numbered(rows: readonly (readonly string[])[]): TableRow[] {
  return rows.map((cells, index) => ({ line: index + 2, cells }));
}

function plan(rows: readonly TableRow[], existing: Kept): PersonImportPlan {
  return planPersonImport({
    table: tableOf(rows),
    mapping: MAPPING,
    dateOrder: null,
    existing,
    today: TODAY,
    createUnits: true,
    within: null,
  });
}

/** What the database would hold after the plan, as plainly as can be. */
function applied(planned: PersonImportPlan, kept: Kept): Kept {
  const unitId = (unit: UnitRef | null) =>
    unit === null ? null : unit.kind === "existing" ? unit.id : `unit ${unit.key}`;
  const units = planned.newUnits.map((unit) => ({
    id: `unit ${unit.key}`,
    name: unit.name,
    parentId: unitId(unit.parent),
  }));
  const idOf = (row: PlannedRow) => row.personId ?? `line ${row.line}`;
  const byId = new Map(kept.people.map((person) => [person.id, person]));
  for (const row of planned.rows) {
    if (!row.next) continue;
    const { unit, manager, ...fields } = row.next;
    const managerId =
      manager === null ? null : manager.kind === "existing" ? manager.personId : `line ${manager.line}`;
    byId.set(idOf(row), { ...fields, id: idOf(row), orgUnitId: unitId(unit), managerId });
  }
  return { people: [...byId.values()], units: [...kept.units, ...units] };
}

/** A company to import into: whatever an earlier file made. */
const company = file.map((rows) => applied(plan(numbered(rows), NOBODY), NOBODY)).map(renamed);

function renamed({ people, units }: Kept): Kept {
  const key = (id: string | null) => id?.replace("line", "person") ?? null;
  return {
    people: people.map((person) => ({
      ...person,
      id: `${key(person.id)}`,
      managerId: key(person.managerId),
    })),
    units,
  };
}

test("every row of a file is accounted for once, and every refused row says why", () => {
  fc.assert(
    fc.property(file, company, (rows, existing) => {
      const { counts, rows: planned, issues } = plan(numbered(rows), existing);
      expect(counts.created + counts.updated + counts.unchanged + counts.rejected).toBe(rows.length);
      expect(counts.errors + counts.warnings).toBe(issues.length);
      const withErrors = new Set(
        issues.filter((issue) => issue.severity === "error").map((issue) => issue.line),
      );
      for (const row of planned) expect(withErrors.has(row.line)).toBe(row.outcome === "rejected");
    }),
  );
});

test("the same file again changes nothing", () => {
  fc.assert(
    fc.property(file, company, (rows, existing) => {
      const first = plan(numbered(rows), existing);
      const second = plan(numbered(rows), applied(first, existing));
      expect(
        second.rows.filter((row) => row.outcome === "update").map((row) => [row.line, row.changes]),
      ).toEqual([]);
      expect(second.counts).toMatchObject({ created: 0, updated: 0, left: 0, unitsCreated: 0 });
    }),
    { numRuns: 300 },
  );
});

test("the order of the rows does not decide who reports to whom", () => {
  const shuffled = file.chain((rows) => {
    const inOrder = numbered(rows);
    return fc.tuple(fc.constant(inOrder), fc.shuffledSubarray(inOrder, { minLength: inOrder.length }));
  });
  const said = (result: PersonImportPlan) =>
    new Map(
      result.rows.map((row) => [
        row.line,
        [row.outcome, row.next?.manager ?? null, row.next?.employmentStatus],
      ]),
    );
  fc.assert(
    fc.property(shuffled, company, ([inOrder, otherwise], existing) => {
      expect(said(plan(otherwise, existing))).toEqual(said(plan(inOrder, existing)));
    }),
  );
});

test("nobody ends up below themselves", () => {
  fc.assert(
    fc.property(file, company, (rows, existing) => {
      const { people } = applied(plan(numbered(rows), existing), existing);
      const managerOf = new Map(people.map((person) => [person.id, person.managerId]));
      for (const person of people) {
        let at = person.managerId;
        for (let step = 0; at !== null && step <= people.length; step += 1) {
          expect(at).not.toBe(person.id);
          at = managerOf.get(at) ?? null;
        }
      }
    }),
  );
});
