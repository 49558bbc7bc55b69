import * as z from "zod";
import { type Day, daySchema } from "./day.ts";
import type { FailureDetail } from "./failure.ts";
import { type PerProcess, PROCESS_FACTS, PROCESSES, type Process } from "./process.ts";
import { LEVELS, LEVELS_WITH_EXAMPLE, type Level } from "./rubric.ts";
import { optionalLines } from "./text.ts";

/** Where a rater stands to the person rated. "stakeholder" is anybody outside the reporting line. */
export const RATER_GROUPS = ["self", "manager", "direct_report", "peer", "stakeholder"] as const;
export type RaterGroup = (typeof RATER_GROUPS)[number];

export const RATER_GROUP_NAMES: Record<RaterGroup, string> = {
  self: "Self",
  manager: "Manager",
  direct_report: "Direct report",
  peer: "Peer",
  stakeholder: "Stakeholder outside the line",
};

/**
 * Whose view is asked for on each process, because they are the ones who can see it: a plan is seen by boss and
 * finance partner, inspiration by those who should feel it. Own judgement. It guides; it forbids nobody, since
 * "not observed" is always an answer and every observed rating counts the same.
 */
export const BEST_PLACED_RATERS: PerProcess<readonly RaterGroup[]> = {
  PB: ["manager", "stakeholder", "self"],
  OS: ["manager", "direct_report"],
  CP: ["manager", "stakeholder", "self"],
  SD: ["manager", "peer", "direct_report"],
  AP: ["stakeholder", "direct_report"],
  MI: ["direct_report"],
};

/** True when raters of this group usually see the process at first hand. */
export function isBestPlaced(group: RaterGroup, process: Process): boolean {
  return BEST_PLACED_RATERS[process].includes(group);
}

/** The best placed groups, other than the person, that have not yet rated a process. */
export function missingRaters(process: Process, groups: readonly RaterGroup[]): readonly RaterGroup[] {
  return BEST_PLACED_RATERS[process].filter((group) => group !== "self" && !groups.includes(group));
}

export type RaterRelation = {
  isSelf: boolean;
  /** The rater is the person's manager, at whatever distance above. */
  isLineManager: boolean;
  isDirectReport: boolean;
  sharesManager: boolean;
};

/** The rater group that follows from the reporting line; null outside it, where the rater says which it is. */
export function raterGroupFor(relation: RaterRelation): RaterGroup | null {
  if (relation.isSelf) return "self";
  if (relation.isLineManager) return "manager";
  if (relation.isDirectReport) return "direct_report";
  return relation.sharesManager ? "peer" : null;
}

/**
 * Whether a rater may call themselves this group: what the reporting line says, and outside of it a peer
 * (of another team) or a stakeholder.
 */
export function agreesWithRelation(group: RaterGroup, relation: RaterRelation): boolean {
  const derived = raterGroupFor(relation);
  return derived === null ? group === "peer" || group === "stakeholder" : group === derived;
}

/** One process in an assessment: a level, or null for "not observed"; the example is required at 1 and 5. */
const ratingSchema = z.strictObject({
  level: z.literal(LEVELS, "Choose a level from 1 to 5, or “not observed”.").nullable(),
  example: optionalLines(2000),
});

/** Whether a level stands at an end of the scale and needs an example. */
export function needsExample(level: Level | null): boolean {
  return LEVELS_WITH_EXAMPLE.some((end) => end === level);
}

/** One rater's levels for one person on one day. At least one process must have been observed. */
export const RecordAssessment = z
  .strictObject({
    personId: z.uuid(),
    assessedOn: daySchema,
    raterGroup: z.enum(RATER_GROUPS),
    ratings: z.strictObject({
      PB: ratingSchema,
      OS: ratingSchema,
      CP: ratingSchema,
      SD: ratingSchema,
      AP: ratingSchema,
      MI: ratingSchema,
    }),
    note: optionalLines(4000),
  })
  .superRefine(({ ratings }, context) => {
    if (PROCESSES.every((process) => ratings[process].level === null)) {
      const message = "Rate at least one process; all six are “not observed”.";
      context.addIssue({ code: "custom", path: ["ratings"], message });
    }
    for (const process of PROCESSES) {
      const { level, example } = ratings[process];
      if (!needsExample(level) || example !== null) continue;
      const message = `Give an example for ${PROCESS_FACTS[process].name}: the ends of the scale need one.`;
      context.addIssue({ code: "custom", path: ["ratings", process, "example"], message });
    }
  });
export type RecordAssessment = z.infer<typeof RecordAssessment>;

/** What the clock and the reporting line refuse in an assessment; empty when it may be recorded. */
export function assessmentProblems(
  input: Pick<RecordAssessment, "assessedOn" | "raterGroup">,
  { today, relation }: { today: Day; relation: RaterRelation },
): FailureDetail[] {
  const problems: FailureDetail[] = [];
  if (input.assessedOn > today) {
    problems.push({ field: "assessedOn", message: "An assessment cannot lie in the future." });
  }
  if (!agreesWithRelation(input.raterGroup, relation)) {
    const derived = raterGroupFor(relation);
    const message = derived
      ? `By the reporting line your view counts as “${RATER_GROUP_NAMES[derived]}”.`
      : "You are outside this person's reporting line: choose peer or stakeholder.";
    problems.push({ field: "raterGroup", message });
  }
  return problems;
}
