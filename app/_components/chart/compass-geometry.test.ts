import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LEADERSHIP_PROCESSES, PROCESS_FACTS, PROCESSES } from "#domain/process.ts";
import {
  arcPath,
  balanceY,
  COMPASS_ANGLES,
  COMPASS_SCALES,
  levelRadius,
  PETAL_WIDTH,
  pointAt,
  trackLayout,
  wedgePath,
} from "./compass-geometry.ts";

const numbers = (path: string) => [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map((match) => Number(match[0]));

describe("a petal", () => {
  const fixtures = Array.from({ length: 20 }, (_, index) => {
    const process = PROCESSES[index % PROCESSES.length] ?? "SD";
    const size = index % 2 === 0 ? ("full" as const) : ("card" as const);
    return { process, size, value: 1 + (index * 4) / 19 };
  });

  test.each(fixtures)(
    "of $process at $value ends where the scale says ($size)",
    ({ process, size, value }) => {
      const scale = COMPASS_SCALES[size];
      const expected = scale.hub + ((scale.radius - scale.hub) * value) / 5;
      const path = wedgePath(scale.hub, levelRadius(value, scale), COMPASS_ANGLES[process], PETAL_WIDTH);
      const [startX = 0, startY = 0, radius = 0] = numbers(path);
      expect(Math.abs(Math.hypot(startX, startY) - expected)).toBeLessThan(0.5);
      expect(Math.abs(radius - expected)).toBeLessThan(0.5);
    },
  );

  test("reaches from the hub at nothing to the rim at five", () => {
    expect(levelRadius(0, COMPASS_SCALES.full)).toBe(10);
    expect(levelRadius(5, COMPASS_SCALES.full)).toBe(112);
  });

  test.each(PROCESSES)("%s faces the process that does the same job", (process) => {
    const opposite = COMPASS_ANGLES[PROCESS_FACTS[process].counterpart];
    expect(Math.abs(COMPASS_ANGLES[process] - opposite)).toBe(180);
  });

  test.each(PROCESSES)("%s lies above the horizon exactly when it is leadership", (process) => {
    const leads = LEADERSHIP_PROCESSES.some((one) => one === process);
    expect(pointAt(COMPASS_ANGLES[process], 100).y < 0).toBe(leads);
  });

  test("and the arc of the requirement never overlap their neighbours", () => {
    const [x = 0, y = 0] = numbers(arcPath(100, 0, 50));
    expect(Math.atan2(x, -y) * (180 / Math.PI)).toBeCloseTo(-25, 1);
  });
});

describe("the track", () => {
  test("puts the sun above the horizon exactly when leading outweighs managing", () => {
    fc.assert(
      fc.property(fc.double({ min: -4, max: 4, noNaN: true }), (balance) => {
        expect(balanceY(balance) < 0).toBe(balance > 0);
        expect(balanceY(balance) > 0).toBe(balance < 0);
      }),
    );
  });

  test.each([1, 2, 5, 6, 8, 12])("of %s reviews ends at the right and stays within 150 px", (count) => {
    const { points } = trackLayout(
      Array.from({ length: count }, (_, index) => index / 10),
      null,
      200,
    );
    expect(points.at(-1)?.x).toBe(200);
    expect(points.length).toBe(Math.min(count, 8));
    expect(200 - (points[0]?.x ?? 0)).toBeLessThanOrEqual(150.001);
  });

  test.each([
    [-0.9, 0.3],
    [0.3, 0.3],
    [0.2, 0.3],
    [1, 0.5],
  ])("keeps the words for a balance of %s and a requirement of %s apart", (balance, required) => {
    const { sunLabelY, requiredLabelY } = trackLayout([balance], required, 200);
    expect(Math.abs((requiredLabelY ?? 0) - sunLabelY)).toBeGreaterThan(15.9);
  });
});
