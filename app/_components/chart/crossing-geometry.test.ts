import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { crossingReview, dayX, monotonePath, placeNames } from "./crossing-geometry.ts";

const numbers = (path: string) => [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map((match) => Number(match[0]));

describe("time", () => {
  const scale = { from: "2025-01-01", to: "2027-01-01", width: 730 };
  test.each([
    ["2025-01-01", 0],
    ["2026-01-01", 365],
    ["2027-01-01", 730],
    ["2024-01-01", 0],
    ["2029-01-01", 730],
  ])("%s lies at %s", (day, x) => expect(dayX(day, scale)).toBe(x));
});

test("the river never shows a level outside those of two neighbouring reviews", () => {
  const level = fc.double({ min: 1, max: 5, noNaN: true });
  fc.assert(
    fc.property(fc.array(level, { minLength: 2, maxLength: 12 }), (levels) => {
      const points = levels.map((y, index) => ({ x: index * 30, y }));
      const path = monotonePath(points).split("C").slice(1);
      path.forEach((piece, index) => {
        const [low, high] = [levels[index] ?? 0, levels[index + 1] ?? 0].sort((a, b) => a - b);
        const heights = numbers(piece).filter((_, position) => position % 2 === 1);
        for (const y of heights) {
          expect(y).toBeGreaterThanOrEqual((low ?? 0) - 0.011);
          expect(y).toBeLessThanOrEqual((high ?? 0) + 0.011);
        }
      });
    }),
  );
});

describe("the crossing", () => {
  const review = (on: string, manage: number, lead: number) => ({ on, manage, lead });
  test("is the review since which leading has kept up", () => {
    const reviews = [
      review("2025-01-01", 4, 3),
      review("2025-07-01", 4, 3.9),
      review("2026-01-01", 3.8, 3.9),
    ];
    expect(crossingReview(reviews)?.on).toBe("2026-01-01");
  });
  test.each([
    ["nobody reviewed", []],
    ["always leading", [review("2025-01-01", 3, 4), review("2025-07-01", 3, 4)]],
    ["still managing", [review("2025-01-01", 4, 3), review("2025-07-01", 4, 3.5)]],
    ["fallen back", [review("2025-01-01", 4, 3), review("2025-07-01", 3, 4), review("2026-01-01", 4, 3)]],
  ])("is not there for %s", (_words, reviews) => expect(crossingReview(reviews)).toBeNull());
});

test("names in one lane never touch, stay inside, and turn into numbers in order", () => {
  const spot = fc.record({
    x: fc.double({ min: 0, max: 700, noNaN: true }),
    name: fc.string({ minLength: 1, maxLength: 24 }),
  });
  fc.assert(
    fc.property(fc.array(spot, { maxLength: 14 }), (spots) => {
      const names = [...spots].sort((a, b) => a.x - b.x);
      const placed = placeNames(names, 700, 3);
      const boxes = placed.flatMap(({ x, lane, number }, index) => {
        const half = ((names[index]?.name.length ?? 0) * 6.6) / 2;
        return number === null ? [{ lane, left: x - half, right: x + half }] : [];
      });
      boxes.forEach((box, index) => {
        expect(box.left).toBeGreaterThanOrEqual(-0.001);
        expect(box.right).toBeLessThanOrEqual(700.001);
        for (const other of boxes.slice(index + 1))
          if (other.lane === box.lane) expect(other.left).toBeGreaterThan(box.right);
      });
      const listed = placed.flatMap(({ number }) => number ?? []);
      expect(listed).toEqual(listed.map((_, index) => index + 1));
    }),
  );
});
