import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatBalance, formatRatio, isSuppressed, METRICS, ratio, unlessSmall } from "./metric.ts";

describe("a metric", () => {
  test.each(Object.entries(METRICS))("%s says what it is", (_key, metric) => {
    for (const part of [
      "name",
      "definition",
      "formula",
      "asOf",
      "population",
      "source",
      "caution",
    ] as const) {
      expect(metric[part].length).toBeGreaterThan(5);
    }
    expect(metric.numerator === null).toBe(metric.denominator === null);
    const isShare = metric.unit === "percent" || metric.unit === "per_role";
    expect(metric.denominator !== null).toBe(isShare);
  });

  test("has a name of its own", () => {
    const names = Object.values(METRICS).map((metric) => metric.name);
    expect(new Set(names).size).toBe(Object.keys(METRICS).length);
  });
});

describe("a ratio", () => {
  test.each([
    [8, 12, "8 of 12", "67 %", "0.7"],
    [0, 12, "0 of 12", "0 %", "0.0"],
    [12, 12, "12 of 12", "100 %", "1.0"],
    [199, 200, "199 of 200", "99 %", "1.0"],
    [1, 1000, "1 of 1000", "1 %", "0.0"],
    [15, 12, "15 of 12", "125 %", "1.3"],
    [0, 0, "n/a", "n/a", "n/a"],
  ] as const)("of %i and %i reads %s, %s, %s", (numerator, denominator, count, percent, number) => {
    const given = ratio(numerator, denominator);
    expect([
      formatRatio(given, "count"),
      formatRatio(given, "percent"),
      formatRatio(given, "number"),
    ]).toEqual([count, percent, number]);
  });

  test("without anything to take a share of has no value", () => {
    expect(ratio(0, 0)).toEqual({ numerator: 0, denominator: 0, value: null });
  });

  test("of a part reads 0 % only for none and 100 % only for all", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (denominator, part) => {
        const numerator = Math.min(part, denominator);
        const percent = formatRatio(ratio(numerator, denominator), "percent");
        expect(percent === "0 %").toBe(numerator === 0);
        expect(percent === "100 %").toBe(numerator === denominator);
      }),
    );
  });
});

test("a balance carries its sign", () => {
  expect([0.44, -0.9, 0, -0.04, 1.25, null].map(formatBalance)).toEqual([
    "+0.4",
    "−0.9",
    "0.0",
    "0.0",
    "+1.3",
    "n/a",
  ]);
});

test("groups under five are not shown", () => {
  expect([0, 1, 4, 5, 6].map(isSuppressed)).toEqual([true, true, true, false, false]);
  expect([unlessSmall(4, 3.2), unlessSmall(5, 3.2)]).toEqual([null, 3.2]);
});
