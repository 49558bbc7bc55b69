import { makeIssue } from "./person-import-issue.ts";
import type { Matches } from "./person-import-match.ts";
import { headerOf, type PersonRow, type RowReading } from "./person-import-row.ts";
import type { NewUnit, UnitFinder, UnitRef } from "./person-import-unit.ts";

/** The people and units that somebody who looks after some units only may change by an import. */
export type ImportReach = { people: ReadonlySet<string>; units: ReadonlySet<string> };

/**
 * Refuses lines about people, or into units, outside of reach. Both get the same words: whether somebody outside
 * exists is not told. A new unit counts as the one it is created below.
 */
export function refuseOutOfReach(
  rows: readonly PersonRow[],
  matches: Matches,
  within: ImportReach,
  finder: UnitFinder,
  reading: RowReading,
): void {
  for (const row of rows) {
    const match = matches.get(row) ?? null;
    const unit = row.unitPath ? finder.find(row.unitPath).unit : null;
    const place = unit ? placeOf(unit, finder.created) : null;
    const mayPerson = match === null ? place !== null : within.people.has(match.id);
    const mayPlace = unit === null || (place !== null && within.units.has(place));
    if (mayPerson && mayPlace) continue;
    const column = row.unitPath ? "department" : "employee_id";
    const at = {
      line: row.line,
      column: headerOf(reading, column),
      value: row.unitPath?.join(" / ") ?? row.employeeId ?? "",
    };
    const message = "This row is about a person or a unit outside the units you look after.";
    row.issues.push(
      makeIssue("out_of_reach", at, {
        message,
        fix: "Remove the row, or ask a colleague who looks after that unit.",
      }),
    );
  }
}

function placeOf(unit: UnitRef, created: readonly NewUnit[]): string | null {
  let at: UnitRef | null = unit;
  while (at?.kind === "new") {
    const key: string = at.key;
    at = created.find((candidate) => candidate.key === key)?.parent ?? null;
  }
  return at?.id ?? null;
}
