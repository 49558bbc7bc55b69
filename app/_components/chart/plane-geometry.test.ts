import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_THRESHOLDS } from "#domain/quadrant.ts";
import {
  dotRadius,
  hatchedUnits,
  type LabelledDot,
  labelBox,
  overlap,
  PLANE_SIDE,
  placedUnits,
  placeLabels,
  planePoint,
} from "./plane-geometry.ts";

const unit = (name: string, manage: number | null, lead: number | null) => ({
  id: name,
  name,
  headcount: 20,
  manage,
  lead,
});

describe("the hatched field", () => {
  test.each([
    ["manages enough, leads too little", 4, 2, 1],
    ["on the line of managing", 3, 2.9, 1],
    ["on both lines", 3, 3, 0],
    ["manages too little", 2.9, 2, 0],
    ["leads and manages", 4, 4, 0],
    ["not known", null, 2, 0],
  ])("a unit that %s counts as it should", (_words, manage, lead, count) => {
    expect(hatchedUnits([unit("Operations", manage, lead)], DEFAULT_THRESHOLDS)).toHaveLength(count);
  });

  test("holds exactly the dots drawn right of the one line and below the other", () => {
    const level = fc.double({ min: 1, max: 5, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(level, level)), (places) => {
        const units = places.map(([manage, lead], index) => unit(String(index), manage, lead));
        const corner = planePoint(3, 3);
        const drawn = units.filter(({ manage, lead }) => {
          const point = planePoint(manage ?? 1, lead ?? 1);
          return point.x >= corner.x - 1e-6 && point.y > corner.y + 1e-6;
        });
        expect(hatchedUnits(units, DEFAULT_THRESHOLDS).length).toBe(drawn.length);
      }),
    );
  });
});

test("units without a place are told apart, not drawn at nought", () => {
  const { known, unknown } = placedUnits([unit("A", 3, 4), unit("B", null, 4)]);
  expect(known.map(({ name }) => name)).toEqual(["A"]);
  expect(unknown.map(({ name }) => name)).toEqual(["B"]);
});

test.each([
  [100, 100, 10],
  [25, 100, 5],
  [1, 100, 4],
  [0, 0, 4],
])("%s of at most %s people is a dot of radius %s", (headcount, largest, radius) => {
  expect(dotRadius(headcount, largest)).toBe(radius);
});

describe("labels", () => {
  const dot = (name: string, manage: number, lead: number): LabelledDot => ({
    id: name,
    name,
    radius: 6,
    ...planePoint(manage, lead),
  });

  test("stand right of the dot, and left of it beyond four", () => {
    const [left, right] = placeLabels([dot("Brand", 2, 4), dot("Nordics", 4.5, 2)]);
    expect(left).toMatchObject({ anchor: "start", number: null });
    expect(right).toMatchObject({ anchor: "end", number: null });
  });

  test("give way to captions that are there already", () => {
    const { x, y } = planePoint(2, 4);
    const [label] = placeLabels(
      [dot("Brand", 2, 4)],
      [{ left: x + 8, right: x + 60, top: y - 5, bottom: y + 5 }],
    );
    expect(label).toMatchObject({ anchor: "end" });
  });

  test("turn into numbers in order where there is no room", () => {
    const crowd = Array.from({ length: 12 }, (_, index) => dot(`Business unit ${index}`, 3 + index / 100, 3));
    const numbers = placeLabels(crowd).flatMap((label) => label.number ?? []);
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  test("written out never cover each other and never leave the plane", () => {
    const level = fc.double({ min: 1, max: 5, noNaN: true });
    const name = fc.constantFrom("Operations", "Finance", "Logistics Nordics", "Brand", "IT");
    fc.assert(
      fc.property(fc.array(fc.tuple(level, level, name), { maxLength: 14 }), (places) => {
        const dots = places.map(([manage, lead, words], index) => ({
          ...dot(words, manage, lead),
          id: String(index),
        }));
        const boxes = placeLabels(dots).flatMap((label, index) =>
          label.number === null ? [labelBox(label, dots[index]?.name ?? "")] : [],
        );
        boxes.forEach((box, index) => {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(PLANE_SIDE + 8.001);
          for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
        });
      }),
    );
  });
});
