import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Indices } from "./level.ts";
import {
  DEFAULT_THRESHOLDS,
  isUnderLed,
  positionOfGroup,
  QUADRANT_DEFINITIONS,
  QUADRANT_NAMES,
  QUADRANTS,
  quadrantName,
  quadrantOf,
  quadrantSentence,
  reaches,
  thresholdsOf,
} from "./quadrant.ts";
import { targetLevels } from "./role.ts";

const levelArbitrary = fc.double({ min: 1, max: 5, noNaN: true });

describe("the quadrant", () => {
  test.each([
    [3, 3, "leads_and_manages"],
    [4.2, 2.9, "over_managed"],
    [2.9, 4.2, "led_under_managed"],
    [2.9, 2.9, "developing"],
    [null, 3, null],
    [3, null, null],
    [null, null, null],
  ] as const)(
    "of management %s and leadership %s is %s at thresholds of 3",
    (management, leadership, quadrant) => {
      expect(quadrantOf(management, leadership, DEFAULT_THRESHOLDS)).toBe(quadrant);
    },
  );

  test("depends on the change a role faces: the same person is under-led only where change is high", () => {
    const calm = thresholdsOf(targetLevels({ passage: 3, complexityDemand: "medium", changeDemand: "low" }));
    const changing = thresholdsOf(
      targetLevels({ passage: 3, complexityDemand: "medium", changeDemand: "high" }),
    );
    expect(quadrantOf(3.6, 3.2, calm)).toBe("leads_and_manages");
    expect(quadrantOf(3.6, 3.2, changing)).toBe("over_managed");
  });

  test("is not decided by rounding of sums", () => {
    const value = (3.1 + 2.9 + 3) / 3 - Number.EPSILON * 4;
    expect(value).toBeLessThan(3);
    expect(reaches(value, 3)).toBe(true);
    expect(reaches(2.999, 3)).toBe(false);
  });

  test("exists for every pair of values, and more leading never makes under-led", () => {
    fc.assert(
      fc.property(levelArbitrary, levelArbitrary, levelArbitrary, (management, leadership, more) => {
        const quadrant = quadrantOf(management, leadership, DEFAULT_THRESHOLDS);
        expect(QUADRANTS).toContain(quadrant);
        const risen = quadrantOf(management, Math.max(leadership, more), DEFAULT_THRESHOLDS);
        if (!isUnderLed(quadrant)) expect(isUnderLed(risen)).toBe(false);
      }),
    );
  });

  test("has a name and a definition, also where there is none", () => {
    expect(QUADRANTS.map(quadrantName)).toEqual([
      "Leads and manages",
      "Over-managed, under-led",
      "Led, under-managed",
      "Developing",
    ]);
    expect(quadrantName(null)).toBe("Not enough ratings");
    expect(Object.keys(QUADRANT_DEFINITIONS)).toEqual(Object.keys(QUADRANT_NAMES));
  });
});

test("without a role the thresholds are 3.0", () => {
  expect(thresholdsOf(null)).toEqual({ management: 3, leadership: 3 });
});

describe("the sentence", () => {
  const thresholds = { management: 3.5, leadership: 3.75 };
  const indices: Indices = {
    management: { value: 4.2, gap: null },
    leadership: { value: 3.3, gap: null },
    balance: { value: -0.9, gap: null },
  };

  test("says both sides and what is asked", () => {
    expect(quadrantSentence(indices, thresholds)).toBe(
      "Over-managed, under-led: leads at 3.3 where 3.8 is asked, and manages at 4.2 where 3.5 is asked.",
    );
  });

  test("says when there is nothing to say", () => {
    const unknown: Indices = { ...indices, leadership: { value: null, gap: "not_rated" } };
    expect(quadrantSentence(unknown, thresholds)).toContain("not enough ratings");
  });
});

describe("a unit's place", () => {
  test("is the mean of its people against the mean of what their roles ask", () => {
    const place = positionOfGroup([
      { management: 4, leadership: 2, thresholds: { management: 3, leadership: 3 } },
      { management: 3, leadership: 3, thresholds: { management: 4, leadership: 4 } },
    ]);
    expect(place).toEqual({
      people: 2,
      management: 3.5,
      leadership: 2.5,
      balance: -1,
      thresholds: { management: 3.5, leadership: 3.5 },
      quadrant: "over_managed",
    });
  });

  test("is nowhere without anybody placed", () => {
    expect(positionOfGroup([])).toBeNull();
  });
});
