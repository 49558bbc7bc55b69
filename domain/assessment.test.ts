import { describe, expect, test } from "vitest";
import {
  agreesWithRelation,
  assessmentProblems,
  isBestPlaced,
  missingRaters,
  needsExample,
  RATER_GROUPS,
  type RaterRelation,
  RecordAssessment,
  raterGroupFor,
} from "./assessment.ts";
import { perProcess } from "./process.ts";

const UUID = "3f1f7c1e-5b1e-4a8e-9a52-0d5f1f6c2b11";
const stranger: RaterRelation = {
  isSelf: false,
  isLineManager: false,
  isDirectReport: false,
  sharesManager: false,
};

function input(change: Record<string, unknown> = {}, ratings: Record<string, unknown> = {}) {
  return {
    personId: UUID,
    assessedOn: "2026-03-01",
    raterGroup: "manager",
    ratings: { ...perProcess(() => ({ level: 3, example: "" })), ...ratings },
    note: "",
    ...change,
  };
}

describe("an assessment", () => {
  test("is kept with empty texts as null", () => {
    const parsed = RecordAssessment.parse(input());
    expect(parsed.ratings.PB).toEqual({ level: 3, example: null });
    expect(parsed.note).toBeNull();
  });

  test("may leave processes not observed, but not all", () => {
    const one = { ...perProcess(() => ({ level: null })), MI: { level: 4 } };
    expect(RecordAssessment.safeParse(input({ ratings: one })).success).toBe(true);
    const none = RecordAssessment.safeParse(input({ ratings: perProcess(() => ({ level: null })) }));
    expect(none.error?.issues.map((issue) => issue.path.join("."))).toEqual(["ratings"]);
  });

  test.each([1, 5])("needs an example at level %i", (level) => {
    const without = RecordAssessment.safeParse(input({}, { SD: { level, example: " " } }));
    expect(without.error?.issues.map((issue) => issue.path.join("."))).toEqual(["ratings.SD.example"]);
    expect(without.error?.issues[0]?.message).toContain("Setting direction");
    const withOne = input({}, { SD: { level, example: "Stopped the second plant in March." } });
    expect(RecordAssessment.safeParse(withOne).success).toBe(true);
  });

  test.each([
    ["a level off the scale", {}, { PB: { level: 6, example: "" } }],
    ["half a level", {}, { PB: { level: 2.5, example: "" } }],
    ["a level as text", {}, { PB: { level: "3", example: "" } }],
    ["a missing process", { ratings: { PB: { level: 3 } } }, undefined],
    ["an unknown process", {}, { XX: { level: 3 } }],
    ["a day that does not exist", { assessedOn: "2026-02-30" }, {}],
    ["an unknown rater group", { raterGroup: "boss" }, {}],
    ["a malformed person", { personId: "1" }, {}],
    ["an unknown field", { score: 4 }, {}],
    ["a NUL byte in the note", { note: `a${String.fromCharCode(0)}` }, {}],
  ])("refuses %s", (_what, change, ratings) => {
    expect(
      RecordAssessment.safeParse(ratings ? input(change, ratings) : { ...input(), ...change }).success,
    ).toBe(false);
  });
});

test("only the ends of the scale need an example", () => {
  expect(([1, 2, 3, 4, 5, null] as const).map(needsExample)).toEqual([
    true,
    false,
    false,
    false,
    true,
    false,
  ]);
});

describe("the rater group", () => {
  test.each([
    ["self before all", { isSelf: true, isLineManager: true }, "self"],
    ["manager", { isLineManager: true }, "manager"],
    ["direct report", { isDirectReport: true }, "direct_report"],
    ["peer who shares the manager", { sharesManager: true }, "peer"],
    ["nothing outside the line", {}, null],
  ] as const)("follows from the reporting line: %s", (_name, relation, group) => {
    expect(raterGroupFor({ ...stranger, ...relation })).toBe(group);
  });

  test("cannot be chosen against the reporting line", () => {
    const manager = { ...stranger, isLineManager: true };
    expect(RATER_GROUPS.filter((group) => agreesWithRelation(group, manager))).toEqual(["manager"]);
    expect(RATER_GROUPS.filter((group) => agreesWithRelation(group, stranger))).toEqual([
      "peer",
      "stakeholder",
    ]);
  });
});

describe("what the day and the line refuse", () => {
  const relation = { ...stranger, isLineManager: true };

  test("nothing, for the manager today", () => {
    const given = { assessedOn: "2026-03-01", raterGroup: "manager" } as const;
    expect(assessmentProblems(given, { today: "2026-03-01", relation })).toEqual([]);
  });

  test("a day in the future and a borrowed group", () => {
    const given = { assessedOn: "2026-03-02", raterGroup: "peer" } as const;
    expect(assessmentProblems(given, { today: "2026-03-01", relation })).toEqual([
      { field: "assessedOn", message: "An assessment cannot lie in the future." },
      { field: "raterGroup", message: "By the reporting line your view counts as “Manager”." },
    ]);
    const outside = { assessedOn: "2026-03-01", raterGroup: "manager" } as const;
    expect(assessmentProblems(outside, { today: "2026-03-01", relation: stranger })).toHaveLength(1);
  });
});

test("inspiring is best seen by direct reports, aligning from outside the line", () => {
  expect(RATER_GROUPS.filter((group) => isBestPlaced(group, "MI"))).toEqual(["direct_report"]);
  expect(missingRaters("AP", ["manager", "direct_report"])).toEqual(["stakeholder"]);
  expect(missingRaters("PB", ["manager", "stakeholder"])).toEqual([]);
});
