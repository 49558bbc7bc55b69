import { needsExample, type RaterGroup, type RecordAssessment } from "#domain/assessment.ts";
import type { Day } from "#domain/day.ts";
import { type PerProcess, PROCESS_FACTS, PROCESSES, type Process, perProcess } from "#domain/process.ts";
import type { Level } from "#domain/rubric.ts";

/** What somebody has chosen for a process so far: nothing, a level, or that it could not be seen. */
export type Choice = Level | "not_observed" | null;
export type DraftRating = { choice: Choice; example: string };

export type AssessmentDraft = {
  ratings: PerProcess<DraftRating>;
  raterGroup: RaterGroup | null;
  assessedOn: Day;
  note: string;
};

export function emptyDraft(raterGroup: RaterGroup | null, today: Day): AssessmentDraft {
  return {
    ratings: perProcess(() => ({ choice: null, example: "" })),
    raterGroup,
    assessedOn: today,
    note: "",
  };
}

/** How many of the six processes have an answer; "not observed" is one. */
export function answered(draft: AssessmentDraft): number {
  return PROCESSES.filter((process) => draft.ratings[process].choice !== null).length;
}

export function asksForExample(choice: Choice): boolean {
  return choice !== null && choice !== "not_observed" && needsExample(choice);
}

/** What to put right before saving, by process; the schema of the domain judges the rest. */
export function draftProblems(draft: AssessmentDraft): Partial<Record<Process, string>> {
  const problems: Partial<Record<Process, string>> = {};
  for (const process of PROCESSES) {
    const { choice, example } = draft.ratings[process];
    if (choice === null) problems[process] = "Choose a level, or “not observed”.";
    else if (asksForExample(choice) && example.trim() === "") {
      problems[process] =
        `Give an example for ${PROCESS_FACTS[process].name}: the ends of the scale need one.`;
    }
  }
  return problems;
}

/** The draft as the procedure takes it; an example stays only where the level asks for one. */
export function assessmentOf(draft: AssessmentDraft, personId: string): RecordAssessment {
  const { ratings, raterGroup, assessedOn, note } = draft;
  return {
    personId,
    assessedOn,
    raterGroup: raterGroup ?? "stakeholder",
    ratings: perProcess((process) => {
      const { choice, example } = ratings[process];
      return {
        level: choice === "not_observed" ? null : choice,
        example: asksForExample(choice) ? example : null,
      };
    }),
    note: note.trim() === "" ? null : note,
  };
}
