import { describe, expect, test } from "vitest";
import { type DoneFacts, mayConfirm, missingForDone } from "./confirmation.ts";

describe("who may confirm an experience", () => {
  test.each([
    ["a colleague", "colleague", "manager", [], true],
    ["a colleague of somebody without manager", "colleague", null, [], true],
    ["not the candidate", "candidate", "manager", [], false],
    ["not the candidate, even after others", "candidate", "manager", ["colleague"], false],
    ["not only the line manager", "manager", "manager", [], false],
    ["the line manager beside a colleague", "manager", "manager", ["colleague"], true],
    ["not the line manager beside himself", "manager", "manager", ["manager"], false],
    ["not the line manager beside the candidate", "manager", "manager", ["candidate"], false],
    ["not a candidate who manages themselves", "candidate", "candidate", ["colleague"], false],
  ] as const)("%s", (_who, confirmerPersonId, lineManagerPersonId, otherConfirmations, allowed) => {
    const verdict = mayConfirm({
      confirmerPersonId,
      candidatePersonId: "candidate",
      lineManagerPersonId,
      otherConfirmations,
    });
    expect(verdict.allowed).toBe(allowed);
    if (!verdict.allowed) expect(verdict.reason).toMatch(/\.$/);
  });
});

describe("what is missing for done", () => {
  const done: DoneFacts = {
    candidatePersonId: "candidate",
    lineManagerPersonId: "manager",
    evidenceCount: 1,
    lesson: "Ask before deciding",
    feedbackCount: 1,
    confirmations: ["colleague"],
  };

  test.each([
    ["nothing", {}, []],
    ["evidence", { evidenceCount: 0 }, ["evidence"]],
    ["a lesson", { lesson: null }, ["lesson"]],
    ["a lesson that says something", { lesson: " \n" }, ["lesson"]],
    ["feedback", { feedbackCount: 0 }, ["feedback"]],
    ["a confirmation", { confirmations: [] }, ["confirmation"]],
    ["a confirmation by more than the line manager", { confirmations: ["manager"] }, ["confirmation"]],
    ["a confirmation by more than the candidate", { confirmations: ["candidate"] }, ["confirmation"]],
    [
      "everything, in order",
      { evidenceCount: 0, lesson: null, feedbackCount: 0, confirmations: [] },
      ["evidence", "lesson", "feedback", "confirmation"],
    ],
  ] as const)("%s", (_what, change, parts) => {
    const missing = missingForDone({ ...done, ...change });
    expect(missing.map((one) => one.part)).toEqual(parts);
    for (const { sentence } of missing) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });
});
