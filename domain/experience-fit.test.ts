import fc from "fast-check";
import { expect, test } from "vitest";
import { bestFitFirst, fitOf, gapsBelow, largestGaps } from "./experience-fit.ts";
import { perProcess } from "./process.ts";

const none = perProcess(() => 0);

test("a gap is what lies below the role's target; above it, or not observed, there is none", () => {
  const levels = {
    ...perProcess(() => ({ level: 4 as number | null })),
    SD: { level: 2.5 },
    AP: { level: null },
  };
  const targets = perProcess(() => 4);
  expect(gapsBelow(levels, targets)).toEqual({ ...none, SD: 1.5 });
});

test("without a role, a gap is what lies below solid in the current job", () => {
  const levels = { ...perProcess(() => ({ level: 3 })), MI: { level: 1 } };
  expect(gapsBelow(levels, null)).toEqual({ ...none, MI: 2 });
});

test("gaps are named from the largest to the smallest", () => {
  expect(largestGaps({ ...none, PB: 0.5, SD: 1.5 })).toEqual([
    { process: "SD", below: 1.5 },
    { process: "PB", below: 0.5 },
  ]);
});

test("the experience that practises the gap most comes first", () => {
  const types = [
    { code: "planning", weights: { ...none, PB: 3 } },
    { code: "direction", weights: { ...none, SD: 2 } },
    { code: "both", weights: { ...none, PB: 3, SD: 3 } },
  ];
  const order = bestFitFirst(types, { ...none, SD: 1 }).map((type) => type.code);
  expect(order).toEqual(["both", "direction", "planning"]);
});

test("an experience that practises more of everything never fits worse", () => {
  const weight = fc.integer({ min: 0, max: 3 });
  const values = (one: fc.Arbitrary<number>) =>
    fc.record({ PB: one, OS: one, CP: one, SD: one, AP: one, MI: one });
  fc.assert(
    fc.property(values(weight), values(fc.double({ min: 0, max: 4, noNaN: true })), (weights, gaps) => {
      const stronger = perProcess((process) => Math.min(3, weights[process] + 1));
      expect(fitOf(stronger, gaps)).toBeGreaterThanOrEqual(fitOf(weights, gaps));
    }),
  );
});
