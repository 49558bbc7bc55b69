import type { Day } from "./day.ts";
import { EMPLOYMENT_STATUS_NAMES, type EmploymentStatus } from "./employment.ts";
import type { PersonColumn } from "./person-import-column.ts";
import { type ImportRule, makeIssue } from "./person-import-issue.ts";
import { type ManagerRef, managerIdentity } from "./person-import-manager.ts";
import { type ExistingPerson, emailKey, idKey } from "./person-import-match.ts";
import { headerOf, type PersonRow, type RowReading } from "./person-import-row.ts";
import type { UnitRef } from "./person-import-unit.ts";

/** A person as the import leaves them. */
export type PersonState = {
  employeeId: string | null;
  firstName: string;
  lastName: string;
  workEmail: string | null;
  jobTitle: string | null;
  jobLevel: string | null;
  location: string | null;
  unit: UnitRef | null;
  manager: ManagerRef | null;
  employmentStatus: EmploymentStatus;
  hiredOn: Day | null;
  leftOn: Day | null;
};

/** One difference between the person as kept and as the file has them, as words to show. */
export type PersonChange = { field: keyof PersonState; from: string | null; to: string | null };

/** What is kept of a person when the unit and the manager are refs. Null for somebody new. */
export type KeptState = PersonState | null;

export type Employment = Pick<PersonState, "employmentStatus" | "leftOn" | "hiredOn">;

/**
 * Status and dates together. A leaving date in the past means left, one in the future does not yet; an empty
 * cell in a mapped leaving-date column means "did not leave"; otherwise an empty cell keeps what is known.
 */
export function employmentOf(row: PersonRow, kept: ExistingPerson | null, reading: RowReading): Employment {
  const hiredOn = row.hiredOn ?? kept?.hiredOn ?? null;
  const { status, leftOn } = statusAndLeaving(row, kept, reading);
  if (hiredOn && leftOn && leftOn < hiredOn) {
    report(row, reading, "end_before_start", "termination_date", leftOn, {
      message: `This person would have left on ${leftOn}, before being hired on ${hiredOn}.`,
      fix: "Correct one of the two dates.",
    });
  }
  return { employmentStatus: status, leftOn, hiredOn };
}

type Leaving = { status: EmploymentStatus; leftOn: Day | null };

function statusAndLeaving(row: PersonRow, kept: ExistingPerson | null, reading: RowReading): Leaving {
  const present = kept?.employmentStatus ?? "active";
  if (row.leftOn) return leavingOn(row, row.leftOn, present, reading);
  const statusColumn = reading.mapping.employment_status !== undefined;
  if (row.statusGiven === undefined) {
    const stays = row.leftOn === undefined || statusColumn || present !== "left";
    return stays ? { status: present, leftOn: kept?.leftOn ?? null } : { status: "active", leftOn: null };
  }
  const keptDay = present === "left" ? (kept?.leftOn ?? null) : null;
  return { status: row.statusGiven, leftOn: row.statusGiven === "left" ? keptDay : null };
}

function leavingOn(row: PersonRow, day: Day, present: EmploymentStatus, reading: RowReading): Leaving {
  const given = row.statusGiven;
  if (day <= reading.today) {
    if (given && given !== "left") {
      report(row, reading, "status_contradiction", "termination_date", day, {
        message: `The status says ${EMPLOYMENT_STATUS_NAMES[given].toLowerCase()}, but the leaving date is past; the person is recorded as left.`,
        fix: "Correct the status, or empty the leaving date.",
      });
    }
    return { status: "left", leftOn: day };
  }
  const status = given && given !== "left" ? given : present === "on_leave" ? present : "active";
  report(row, reading, "leaves_later", "termination_date", day, {
    message: "The leaving date lies in the future, so this person still counts as employed.",
    fix: "Import the file again after that day.",
  });
  return { status, leftOn: null };
}

function report(
  row: PersonRow,
  reading: RowReading,
  rule: ImportRule,
  column: PersonColumn,
  value: string,
  words: { message: string; fix: string },
): void {
  row.issues.push(makeIssue(rule, { line: row.line, column: headerOf(reading, column), value }, words));
}

/** The person as the file leaves them: what the line says, over what is kept. */
export function stateAfter(
  row: PersonRow,
  kept: KeptState,
  employment: Employment,
  said: { unit: UnitRef | null | undefined; manager: ManagerRef | null | undefined },
): PersonState {
  const keepId = kept?.employeeId && row.employeeId && idKey(kept.employeeId) === idKey(row.employeeId);
  const keepEmail = kept?.workEmail && row.workEmail && emailKey(kept.workEmail) === emailKey(row.workEmail);
  return {
    employeeId: keepId ? kept.employeeId : (row.employeeId ?? kept?.employeeId ?? null),
    firstName: row.firstName ?? kept?.firstName ?? "",
    lastName: row.lastName ?? kept?.lastName ?? "",
    workEmail: keepEmail ? kept.workEmail : (row.workEmail ?? kept?.workEmail ?? null),
    jobTitle: row.jobTitle ?? kept?.jobTitle ?? null,
    jobLevel: row.jobLevel ?? kept?.jobLevel ?? null,
    location: row.location ?? kept?.location ?? null,
    unit: said.unit === undefined ? (kept?.unit ?? null) : said.unit,
    manager: said.manager === undefined ? (kept?.manager ?? null) : said.manager,
    ...employment,
  };
}

const FIELDS = [
  "employeeId",
  "firstName",
  "lastName",
  "workEmail",
  "jobTitle",
  "jobLevel",
  "location",
  "unit",
  "manager",
  "employmentStatus",
  "hiredOn",
  "leftOn",
] as const satisfies readonly (keyof PersonState)[];

/** Every field in which the two differ. */
export function changesBetween(kept: PersonState, next: PersonState): PersonChange[] {
  return FIELDS.filter((field) => identityOf(kept, field) !== identityOf(next, field)).map((field) => ({
    field,
    from: wordsOf(kept, field),
    to: wordsOf(next, field),
  }));
}

function identityOf(state: PersonState, field: (typeof FIELDS)[number]): string | null {
  if (field === "manager") return managerIdentity(state.manager);
  if (field === "unit") return state.unit?.kind === "existing" ? state.unit.id : (state.unit?.key ?? null);
  return state[field];
}

function wordsOf(state: PersonState, field: (typeof FIELDS)[number]): string | null {
  if (field === "manager" || field === "unit") return state[field]?.name ?? null;
  return field === "employmentStatus" ? EMPLOYMENT_STATUS_NAMES[state.employmentStatus] : state[field];
}
