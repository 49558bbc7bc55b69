import { describe, expect, test } from "vitest";
import { agreementOf, withinGroupAgreement } from "./agreement.ts";
import type { RaterGroup } from "./assessment.ts";
import type { RecordedAssessment } from "./level.ts";
import { perProcess } from "./process.ts";
import type { Level } from "./rubric.ts";

describe("agreement within a group of raters", () => {
  test.each<[number[], number | null]>([
    [[], null],
    [[3], null],
    [[4, 4, 4], 1],
    [[3, 4], 0.75],
    [[2, 4], 0],
    [[1, 5], -3],
  ])("of %j is %s", (levels, agreement) => {
    expect(withinGroupAgreement(levels)).toBe(agreement);
  });
});

function rating(
  raterId: string,
  sd: Level | null,
  assessedOn = "2026-03-01",
  raterGroup: RaterGroup = "peer",
) {
  const levels = perProcess((process) => (process === "SD" ? sd : null));
  return { raterId, raterGroup, assessedOn, levels } satisfies RecordedAssessment;
}

describe("whether raters see the same", () => {
  test.each<[string, RecordedAssessment[], string | null]>([
    ["nobody has rated", [], null],
    ["only the person has rated", [rating("a", 4, "2026-03-01", "self")], null],
    ["one has rated", [rating("a", 4)], "one_rater"],
    ["two are one step apart", [rating("a", 4), rating("b", 3)], "agree"],
    ["two are two steps apart", [rating("a", 4), rating("b", 2)], "disagree"],
    [
      "a rater has come closer since",
      [rating("a", 1, "2026-01-01"), rating("a", 4), rating("b", 4)],
      "agree",
    ],
    ["the other rating is too old", [rating("a", 1, "2024-01-01"), rating("b", 4)], "one_rater"],
    ["the other did not observe it", [rating("a", null), rating("b", 4)], "one_rater"],
  ])("is judged when %s", (_when, assessments, agreement) => {
    expect(agreementOf(assessments, "2026-05-20").SD).toBe(agreement);
  });
});
