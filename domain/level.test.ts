import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RATER_GROUPS, type RaterGroup } from "./assessment.ts";
import { addDays } from "./day.ts";
import { indicesOf, levelsOf, type RecordedAssessment, weightOfAge } from "./level.ts";
import { PROCESSES, perProcess } from "./process.ts";
import { LEVELS, type Level } from "./rubric.ts";

const AS_OF = "2026-06-30";

function rated(
  raterGroup: RaterGroup,
  level: Level | null,
  daysAgo = 0,
  raterId: string = raterGroup,
): RecordedAssessment {
  return { raterId, raterGroup, assessedOn: addDays(AS_OF, -daysAgo), levels: perProcess(() => level) };
}

const assessmentArbitrary: fc.Arbitrary<RecordedAssessment> = fc
  .tuple(
    fc.constantFrom(...RATER_GROUPS),
    fc.constantFrom(...LEVELS, null),
    fc.integer({ min: -30, max: 800 }),
    fc.constantFrom("a", "b", "c"),
  )
  .map(([group, level, daysAgo, rater]) => rated(group, level, daysAgo, rater));

describe("the weight of a rating", () => {
  test.each([
    [-1, 0],
    [0, 1],
    [365, 1],
    [366, 364 / 365],
    [547.5, 0.5],
    [729, 1 / 365],
    [730, 0],
    [2000, 0],
  ])("of %s days is %s", (days, weight) => {
    expect(weightOfAge(days)).toBeCloseTo(weight, 12);
  });

  test("never grows with age", () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (days, more) => {
        expect(weightOfAge(days + more)).toBeLessThanOrEqual(weightOfAge(days));
      }),
    );
  });
});

describe("a level", () => {
  test.each([
    ["one manager", [rated("manager", 4)], 4],
    [
      "groups count the same, however many raters",
      [rated("manager", 2), rated("peer", 4, 0, "p1"), rated("peer", 4, 0, "p2")],
      3,
    ],
    ["self does not count", [rated("manager", 2), rated("self", 5)], 2],
    [
      "half a rating's age, half its weight",
      [rated("manager", 5, 0), rated("manager", 2, 548)],
      (5 + 2 * (182 / 365)) / (1 + 182 / 365),
    ],
    ["an old rating alone still stands", [rated("manager", 2, 729)], 2],
    ["a rating of two years is gone", [rated("manager", 2, 730)], null],
    ["a rating made later is not known yet", [rated("manager", 2, -1)], null],
    ["not observed is not a zero", [rated("manager", null), rated("peer", 3)], 3],
    ["nobody", [], null],
  ] as const)("%s", (_promise, assessments, level) => {
    const found = levelsOf(assessments, AS_OF).SD.level;
    if (level === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(level, 12);
  });

  test("says who is behind it", () => {
    const level = levelsOf(
      [
        rated("peer", 4, 10, "p1"),
        rated("peer", 3, 40, "p1"),
        rated("manager", 4, 90),
        rated("stakeholder", 4, 900),
        rated("self", 5, 1),
      ],
      AS_OF,
    ).PB;
    expect(level).toMatchObject({
      raters: 2,
      groups: ["manager", "peer"],
      observations: 3,
      newestOn: addDays(AS_OF, -10),
      self: 5,
    });
  });

  test("shows the person's own view when there is no other", () => {
    expect(levelsOf([rated("self", 4)], AS_OF).MI).toEqual({
      level: null,
      self: 4,
      raters: 0,
      groups: [],
      observations: 0,
      newestOn: null,
    });
  });

  test("lies between the lowest and the highest rating that counts, in any order of rows", () => {
    fc.assert(
      fc.property(fc.array(assessmentArbitrary, { maxLength: 12 }), (assessments) => {
        const level = levelsOf(assessments, AS_OF).CP;
        const counting = assessments.filter(
          (one) =>
            one.raterGroup !== "self" &&
            one.assessedOn <= AS_OF &&
            one.assessedOn > addDays(AS_OF, -730) &&
            one.levels.CP !== null,
        );
        expect(level.observations).toBe(counting.length);
        expect(level.level === null).toBe(counting.length === 0);
        if (level.level !== null) {
          const given = counting.map((one) => one.levels.CP ?? 0);
          expect(level.level).toBeGreaterThanOrEqual(Math.min(...given) - 1e-9);
          expect(level.level).toBeLessThanOrEqual(Math.max(...given) + 1e-9);
        }
        const reversed = levelsOf([...assessments].reverse(), AS_OF).CP;
        expect(reversed.level ?? 0).toBeCloseTo(level.level ?? 0, 9);
      }),
    );
  });

  test("does not move by what the person thinks of themselves", () => {
    fc.assert(
      fc.property(fc.array(assessmentArbitrary), fc.constantFrom(...LEVELS), (assessments, own) => {
        const before = levelsOf(assessments, AS_OF);
        const after = levelsOf([...assessments, rated("self", own)], AS_OF);
        for (const process of PROCESSES) expect(after[process].level).toBe(before[process].level);
      }),
    );
  });
});

describe("the indices", () => {
  const two = ["manager", "peer"] as const;
  const level = (value: number | null, groups: readonly RaterGroup[] = two) => ({ level: value, groups });

  test("are the means of the two systems, and balance is leading minus managing", () => {
    const levels = { PB: level(4), OS: level(4.5), CP: level(5), SD: level(2), AP: level(3), MI: level(4) };
    expect(indicesOf(levels)).toEqual({
      management: { value: 4.5, gap: null },
      leadership: { value: 3, gap: null },
      balance: { value: -1.5, gap: null },
    });
  });

  test.each([
    ["two of three processes are enough", [level(4), level(2), level(null, [])], { value: 3, gap: null }],
    [
      "one of three is not",
      [level(4), level(null, []), level(null, [])],
      { value: null, gap: "too_few_processes" },
    ],
    [
      "one group is not enough",
      [level(4, ["manager"]), level(4, ["manager"]), level(4, ["manager"])],
      { value: null, gap: "too_few_groups" },
    ],
    [
      "self is not a group",
      [level(4, ["manager", "self"]), level(4, ["manager"]), level(4, [])],
      { value: null, gap: "too_few_groups" },
    ],
    [
      "groups add up over the processes",
      [level(4, ["manager"]), level(2, ["peer"]), level(null, [])],
      { value: 3, gap: null },
    ],
    ["nothing rated", [level(null, []), level(null, []), level(null, [])], { value: null, gap: "not_rated" }],
  ] as const)("%s", (_promise, [pb, os, cp], expected) => {
    const levels = { PB: pb, OS: os, CP: cp, SD: level(3), AP: level(3), MI: level(3) };
    const indices = indicesOf(levels);
    expect(indices.management).toEqual(expected);
    expect(indices.balance.gap).toBe(expected.gap);
  });
});
