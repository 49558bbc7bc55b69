import type { RaterGroup } from "./assessment.ts";
import { type Day, daysBetween } from "./day.ts";
import {
  LEADERSHIP_PROCESSES,
  MANAGEMENT_PROCESSES,
  type PerProcess,
  type Process,
  perProcess,
} from "./process.ts";
import type { Level } from "./rubric.ts";

/** Up to this age (days, 12 months) a rating counts in full. */
export const FULL_WEIGHT_DAYS = 365;
/** From this age (days, 24 months) a rating no longer counts. */
export const NO_WEIGHT_DAYS = 730;
/** Rater groups (without self) an index needs. */
export const GROUPS_FOR_INDEX = 2;
/** Processes of its three an index needs. */
export const PROCESSES_FOR_INDEX = 2;

/** An assessment as it was recorded. `raterId` tells raters apart, whatever kind of id it is. */
export type RecordedAssessment = {
  raterId: string;
  raterGroup: RaterGroup;
  assessedOn: Day;
  levels: PerProcess<Level | null>;
};

export type ProcessLevel = {
  /** The calibrated level, 1 to 5 with fraction; null when nobody but the person has a rating that counts. */
  level: number | null;
  /** The person's own view by the same rule; shown apart, never part of `level`. */
  self: number | null;
  /** Distinct raters, groups in a fixed order, and ratings with weight above 0; all without self. */
  raters: number;
  groups: readonly RaterGroup[];
  observations: number;
  /** The day of the newest rating that counts. */
  newestOn: Day | null;
};

/**
 * How much a rating of this age counts: 1 up to 365 days, then in a straight line to 0 at 730 days, 0 after
 * that and for ratings made after the as-of day. Own judgement: ratings count a year and fade in the second.
 */
export function weightOfAge(days: number): number {
  if (days < 0) return 0;
  return Math.min(1, Math.max(0, (NO_WEIGHT_DAYS - days) / (NO_WEIGHT_DAYS - FULL_WEIGHT_DAYS)));
}

/**
 * A person's level in each process as of a day: the weighted mean within each rater group, then the plain mean
 * over the groups, so that ten reports do not outvote one manager. Self never counts.
 *
 * The query layer computes the same in SQL, and a test compares the two to 1e-9:
 * `w = case when assessed_on > as_of then 0 else greatest(0, least(1, (730 - (as_of - assessed_on)) / 365.0)) end`;
 * per (person, process, rater_group), over non-null levels with w > 0: `g = sum(w * level) / sum(w)`;
 * per (person, process), over groups other than self: `level = avg(g)`, `raters = count(distinct rater)`,
 * `observations = count(*)`, `newest_on = max(assessed_on)`; `self = g` of the group self.
 */
export function levelsOf(assessments: readonly RecordedAssessment[], asOf: Day): PerProcess<ProcessLevel> {
  return perProcess((process) => levelOf(process, assessments, asOf));
}

type Rating = { level: number; weight: number; raterId: string; group: RaterGroup; assessedOn: Day };

const OTHER_GROUPS = [
  "manager",
  "direct_report",
  "peer",
  "stakeholder",
] as const satisfies readonly RaterGroup[];

function levelOf(process: Process, assessments: readonly RecordedAssessment[], asOf: Day): ProcessLevel {
  const ratings = ratingsThatCount(process, assessments, asOf);
  const others = ratings.filter((rating) => rating.group !== "self");
  const groups = OTHER_GROUPS.filter((group) => others.some((rating) => rating.group === group));
  const means = groups.map((group) => weightedMean(others.filter((rating) => rating.group === group)));
  return {
    level: mean(means),
    self: weightedMean(ratings.filter((rating) => rating.group === "self")),
    raters: new Set(others.map((rating) => rating.raterId)).size,
    groups,
    observations: others.length,
    newestOn: others.reduce<Day | null>(
      (newest, { assessedOn }) => (newest === null || assessedOn > newest ? assessedOn : newest),
      null,
    ),
  };
}

function ratingsThatCount(
  process: Process,
  assessments: readonly RecordedAssessment[],
  asOf: Day,
): readonly Rating[] {
  return assessments.flatMap(({ raterId, raterGroup, assessedOn, levels }) => {
    const level = levels[process];
    const weight = weightOfAge(daysBetween(assessedOn, asOf));
    return level === null || weight === 0 ? [] : [{ level, weight, raterId, group: raterGroup, assessedOn }];
  });
}

function weightedMean(ratings: readonly Rating[]): number | null {
  if (ratings.length === 0) return null;
  const weight = ratings.reduce((sum, rating) => sum + rating.weight, 0);
  return ratings.reduce((sum, rating) => sum + rating.weight * rating.level, 0) / weight;
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** Why there is no index: nothing rated yet, fewer than 2 rater groups, or fewer than 2 of its 3 processes. */
export type IndexGap = "not_rated" | "too_few_groups" | "too_few_processes";

export const INDEX_GAP_SENTENCES: Record<IndexGap, string> = {
  not_rated: "Nobody has rated this yet.",
  too_few_groups: "Needs ratings from at least two groups, such as the manager and direct reports.",
  too_few_processes: "Needs a level in at least two of the three processes.",
};

export type IndexValue = { value: number; gap: null } | { value: null; gap: IndexGap };

export type Indices = {
  /** Mean of planning, organizing and controlling, 1 to 5. */
  management: IndexValue;
  /** Mean of direction, aligning and motivating, 1 to 5. */
  leadership: IndexValue;
  /** Leadership minus management, -4 to 4. Positive: leads more than manages. */
  balance: IndexValue;
};

/** What an index is made of, per process. A row of the database will do as well as a `ProcessLevel`. */
export type LevelWithGroups = { level: number | null; groups: readonly RaterGroup[] };

/**
 * Management index, leadership index and their balance. Each index is the mean of its observed processes and
 * exists only with at least 2 of 3 observed and at least 2 rater groups (without self) over those together.
 * Own measure after Kotter's two systems; the two are never added up to one score.
 */
export function indicesOf(levels: PerProcess<LevelWithGroups>): Indices {
  const management = indexOf(MANAGEMENT_PROCESSES, levels);
  const leadership = indexOf(LEADERSHIP_PROCESSES, levels);
  return { management, leadership, balance: balanceOf(management, leadership) };
}

function indexOf(processes: readonly Process[], levels: PerProcess<LevelWithGroups>): IndexValue {
  const observed = processes.filter((process) => levels[process].level !== null);
  const value = mean(observed.map((process) => levels[process].level));
  if (value === null) return { value: null, gap: "not_rated" };
  const groups = new Set(observed.flatMap((process) => levels[process].groups));
  groups.delete("self");
  if (groups.size < GROUPS_FOR_INDEX) return { value: null, gap: "too_few_groups" };
  if (observed.length < PROCESSES_FOR_INDEX) return { value: null, gap: "too_few_processes" };
  return { value, gap: null };
}

function balanceOf(management: IndexValue, leadership: IndexValue): IndexValue {
  if (management.value === null) return management;
  if (leadership.value === null) return leadership;
  return { value: leadership.value - management.value, gap: null };
}
