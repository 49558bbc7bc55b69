import type { Day } from "./day.ts";
import { daysBetween } from "./day.ts";
import { type RecordedAssessment, weightOfAge } from "./level.ts";
import { type PerProcess, type Process, perProcess } from "./process.ts";

/** Variance of answers given at random on five equally likely steps, (5² - 1) / 12. */
const RANDOM_VARIANCE = 2;
/** Below this, raters are said to disagree; the usual reading of the index. */
export const AGREEMENT_THRESHOLD = 0.7;

export type Agreement = "one_rater" | "agree" | "disagree";

export const AGREEMENT_WORDS: Record<Agreement, string> = {
  one_rater: "One rater",
  agree: "Raters agree",
  disagree: "Raters disagree",
};

/**
 * Within-group agreement on a five-step scale, r_wg = 1 - s² / 2 with s² the sample variance (James, Demaree
 * and Wolf); 1 is full agreement, negative more spread than chance. Null under two values.
 */
export function withinGroupAgreement(levels: readonly number[]): number | null {
  if (levels.length < 2) return null;
  const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
  const variance = levels.reduce((sum, level) => sum + (level - mean) ** 2, 0) / (levels.length - 1);
  return 1 - variance / RANDOM_VARIANCE;
}

/**
 * How far the raters of each process see the same, from the newest rating of each that still counts; without
 * self. Null where nobody else has rated.
 */
export function agreementOf(
  assessments: readonly RecordedAssessment[],
  asOf: Day,
): PerProcess<Agreement | null> {
  const newestFirst = assessments
    .filter((one) => one.raterGroup !== "self" && weightOfAge(daysBetween(one.assessedOn, asOf)) > 0)
    .toSorted((a, b) => (a.assessedOn < b.assessedOn ? 1 : -1));
  return perProcess((process) => judge(newestOfEach(newestFirst, process)));
}

function newestOfEach(newestFirst: readonly RecordedAssessment[], process: Process): number[] {
  const byRater = new Map<string, number>();
  for (const { raterId, levels } of newestFirst) {
    const level = levels[process];
    if (level !== null && !byRater.has(raterId)) byRater.set(raterId, level);
  }
  return [...byRater.values()];
}

function judge(levels: readonly number[]): Agreement | null {
  if (levels.length === 0) return null;
  const agreement = withinGroupAgreement(levels);
  if (agreement === null) return "one_rater";
  return agreement < AGREEMENT_THRESHOLD ? "disagree" : "agree";
}
