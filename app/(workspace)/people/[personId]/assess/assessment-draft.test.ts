import { describe, expect, test } from "vitest";
import { RecordAssessment } from "#domain/assessment.ts";
import { PROCESSES } from "#domain/process.ts";
import {
  type AssessmentDraft,
  answered,
  assessmentOf,
  type Choice,
  draftProblems,
  emptyDraft,
} from "./assessment-draft.ts";

const PERSON = "9f1c1b56-6a5e-4d3c-8b1f-0a2b3c4d5e6f";

function draftOf(choices: readonly Choice[], example = ""): AssessmentDraft {
  const draft = emptyDraft("manager", "2026-05-20");
  PROCESSES.forEach((process, at) => {
    draft.ratings[process] = { choice: choices[at] ?? null, example };
  });
  return draft;
}

describe("an assessment being filled in", () => {
  test("counts “not observed” as an answer", () => {
    expect(answered(draftOf([3, "not_observed"]))).toBe(2);
  });

  test("asks for an answer to each process", () => {
    expect(Object.keys(draftProblems(draftOf([3, 3, 3, 3])))).toEqual(["AP", "MI"]);
  });

  test("asks for an example at the ends of the scale only", () => {
    expect(Object.keys(draftProblems(draftOf([1, 2, 3, 4, 5, "not_observed"])))).toEqual(["PB", "AP"]);
    expect(draftProblems(draftOf([1, 2, 3, 4, 5, "not_observed"], "Missed two budgets."))).toEqual({});
  });

  test("is what the procedure takes once nothing is missing", () => {
    const input = assessmentOf(draftOf([1, 2, 3, 4, 5, "not_observed"], "Twice this year."), PERSON);
    expect(RecordAssessment.safeParse(input).success).toBe(true);
    expect(input.ratings.MI).toEqual({ level: null, example: null });
  });

  test("leaves out an example that is no longer asked for", () => {
    expect(assessmentOf(draftOf([3, 3, 3, 3, 3, 3], "left over"), PERSON).ratings.PB.example).toBeNull();
  });
});
