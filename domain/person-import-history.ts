import type { Day } from "./day.ts";
import type { EmploymentStatus } from "./employment.ts";
import type { ManagerRef } from "./person-import-manager.ts";
import type { PersonChange, PersonState } from "./person-import-state.ts";
import type { UnitRef } from "./person-import-unit.ts";

/** What a dated period of somebody's history says. */
export type JobState = {
  jobTitle: string | null;
  jobLevel: string | null;
  unit: UnitRef | null;
  manager: ManagerRef | null;
  employmentStatus: EmploymentStatus;
};

/** A period to add; open while `effectiveTo` is null, which is the first day that no longer counts. */
export type NewPeriod = JobState & { effectiveFrom: Day; effectiveTo: Day | null };

/** A period as it is kept. */
export type KeptPeriod = {
  id: string;
  effectiveFrom: Day;
  effectiveTo: Day | null;
  employmentStatus: EmploymentStatus;
};

/** A kept period with other days, and another state unless `state` is null. */
export type ChangedPeriod = {
  id: string;
  effectiveFrom: Day;
  effectiveTo: Day | null;
  state: JobState | null;
};

export type HistoryEdit = { changed: ChangedPeriod[]; added: NewPeriod[] };

/**
 * The history of somebody new. An export knows only today's job, so it is taken to have held since the hiring;
 * whoever has left gets a second period from that day on.
 */
export function firstPeriods(state: PersonState, today: Day): NewPeriod[] {
  const job = jobOf(state);
  if (state.employmentStatus !== "left")
    return [{ ...job, effectiveFrom: state.hiredOn ?? today, effectiveTo: null }];
  const leftOn = state.leftOn ?? today;
  const left: NewPeriod = { ...job, effectiveFrom: leftOn, effectiveTo: null };
  if (state.hiredOn === null || state.hiredOn >= leftOn) return [left];
  return [{ ...job, employmentStatus: "active", effectiveFrom: state.hiredOn, effectiveTo: leftOn }, left];
}

const IN_HISTORY: ReadonlySet<PersonChange["field"]> = new Set([
  "jobTitle",
  "jobLevel",
  "unit",
  "manager",
  "employmentStatus",
] as const);

/**
 * What changes in the history of somebody known: a new period from today (or from the day they left) follows the
 * open one; a second change on the same day replaces it; another hiring day moves the beginning.
 * @param periods all periods of the person, the earliest first.
 */
export function changedHistory(
  periods: readonly KeptPeriod[],
  state: PersonState,
  changes: readonly PersonChange[],
  today: Day,
): HistoryEdit {
  const edit: HistoryEdit = { changed: [], added: [] };
  const moved = movedStart(periods, state, changes);
  if (moved) edit.changed.push(moved);
  if (!changes.some((change) => IN_HISTORY.has(change.field))) return edit;
  const last = periods.at(-1);
  const open = last?.effectiveTo === null ? last : undefined;
  const isLeaving =
    changes.some((change) => change.field === "employmentStatus") && state.employmentStatus === "left";
  const wanted = isLeaving && state.leftOn ? state.leftOn : today;
  const effectiveFrom = open || !last?.effectiveTo || last.effectiveTo < wanted ? wanted : last.effectiveTo;
  if (!open || beginOf(open, moved) < effectiveFrom) {
    if (open) closeOpen(edit, open, moved, effectiveFrom);
    edit.added.push({ ...jobOf(state), effectiveFrom, effectiveTo: null });
    return edit;
  }
  edit.changed = edit.changed.filter((change) => change.id !== open.id);
  edit.changed.push({
    id: open.id,
    effectiveFrom: beginOf(open, moved),
    effectiveTo: null,
    state: jobOf(state),
  });
  return edit;
}

function closeOpen(edit: HistoryEdit, open: KeptPeriod, moved: ChangedPeriod | null, effectiveTo: Day): void {
  edit.changed = edit.changed.filter((change) => change.id !== open.id);
  edit.changed.push({ id: open.id, effectiveFrom: beginOf(open, moved), effectiveTo, state: null });
}

function beginOf(period: KeptPeriod, moved: ChangedPeriod | null): Day {
  return moved?.id === period.id ? moved.effectiveFrom : period.effectiveFrom;
}

function movedStart(
  periods: readonly KeptPeriod[],
  state: PersonState,
  changes: readonly PersonChange[],
): ChangedPeriod | null {
  const change = changes.find(({ field }) => field === "hiredOn");
  const [first] = periods;
  if (!change || !first || state.hiredOn === null || first.employmentStatus === "left") return null;
  // A history that does not begin with the hiring was kept by hand and stays.
  if (change.from !== null && change.from !== first.effectiveFrom) return null;
  if (first.effectiveTo !== null && state.hiredOn >= first.effectiveTo) return null;
  return { id: first.id, effectiveFrom: state.hiredOn, effectiveTo: first.effectiveTo, state: null };
}

function jobOf(state: PersonState): JobState {
  const { jobTitle, jobLevel, unit, manager, employmentStatus } = state;
  return { jobTitle, jobLevel, unit, manager, employmentStatus };
}
