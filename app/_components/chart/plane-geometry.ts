import { isUnderLed, quadrantOf, type Thresholds } from "#domain/quadrant.ts";
import type { Point } from "./compass-geometry.ts";

/** Side of the square; levels 1 to 5 run across it and up it. */
export const PLANE_SIDE = 360;

/** A unit with its place, 1 to 5; null where it is not known or not shown. */
export type PlacedUnit = {
  id: string;
  name: string;
  headcount: number;
  manage: number | null;
  lead: number | null;
};
export type KnownUnit<Unit extends PlacedUnit = PlacedUnit> = Unit & { manage: number; lead: number };

/** Splits units into those with a place and those without. */
export function placedUnits<Unit extends PlacedUnit>(units: readonly Unit[]) {
  const isKnown = (unit: Unit): unit is KnownUnit<Unit> => unit.manage !== null && unit.lead !== null;
  return { known: units.filter(isKnown), unknown: units.filter((unit) => !isKnown(unit)) };
}

/** Units in the hatched field: they manage as much as is asked and lead less. The same count as the headline's. */
export function hatchedUnits<Unit extends PlacedUnit>(
  units: readonly Unit[],
  thresholds: Thresholds,
): Unit[] {
  return units.filter((unit) => isUnderLed(quadrantOf(unit.manage, unit.lead, thresholds)));
}

/** Where a pair of indices lies; the origin is the top left corner, values outside 1 to 5 stop at the edge. */
export function planePoint(manage: number, lead: number): Point {
  return { x: along(manage), y: PLANE_SIDE - along(lead) };
}

function along(value: number): number {
  return ((Math.min(5, Math.max(1, value)) - 1) / 4) * PLANE_SIDE;
}

/** Radius of a dot: its area follows the headcount, between 4 and 10. */
export function dotRadius(headcount: number, largest: number): number {
  if (largest <= 0) return 4;
  return Math.min(10, Math.max(4, 10 * Math.sqrt(headcount / largest)));
}

export type Box = { left: number; right: number; top: number; bottom: number };

export type PlaneLabel = {
  id: string;
  /** Where the words start (anchor `start`) or end (anchor `end`), on their middle line. */
  x: number;
  y: number;
  anchor: "start" | "end";
  /** Set when there was no room: the number stands beside the dot, the name in the list below. */
  number: number | null;
};

export type LabelledDot = Point & {
  id: string;
  name: string;
  radius: number;
  /** Where its line begins; labels keep off lines where they can. */
  from?: Point;
};

const CHARACTER = 6.7;
const LINE = 15;
const NUDGES = [0, -12, 12];

/**
 * Places a name beside each dot: right of it, left of it beyond 4 or where it would cover something, then
 * nudged by 12, and as a last resort a number with the name in a list. Among free places one that also keeps
 * off the lines is taken first. Dots keep their order.
 */
export function placeLabels(dots: readonly LabelledDot[], reserved: readonly Box[] = []): PlaneLabel[] {
  const taken: Box[] = [...reserved, ...dots.map(dotBox)];
  const lines = dots.flatMap(lineBoxes);
  let listed = 0;
  return dots.map((dot) => {
    const own = dots.indexOf(dot) + reserved.length;
    const isFree = (box: Box) =>
      inside(box) && taken.every((other, index) => index === own || !overlap(box, other));
    const free = candidates(dot, dot.name).filter(({ box }) => isFree(box));
    const found = free.find(({ box }) => !lines.some((line) => overlap(box, line))) ?? free[0];
    if (found) {
      taken.push(found.box);
      return { id: dot.id, ...found.place, number: null };
    }
    listed += 1;
    const short = candidates(dot, String(listed));
    const chosen = short.find(({ box }) => isFree(box)) ?? short[0];
    if (chosen) taken.push(chosen.box);
    return { id: dot.id, x: dot.x, y: dot.y, anchor: "start" as const, ...chosen?.place, number: listed };
  });
}

function candidates(dot: LabelledDot, words: string) {
  const width = words.length * CHARACTER;
  const anchors = dot.x > along(4) ? (["end", "start"] as const) : (["start", "end"] as const);
  return NUDGES.flatMap((nudge) =>
    anchors.map((anchor) => {
      const x = anchor === "start" ? dot.x + dot.radius + 5 : dot.x - dot.radius - 5;
      const y = dot.y + nudge;
      const left = anchor === "start" ? x : x - width;
      const box: Box = { left, right: left + width, top: y - LINE / 2, bottom: y + LINE / 2 };
      return { place: { x, y, anchor }, box };
    }),
  );
}

function dotBox({ x, y, radius }: LabelledDot): Box {
  return { left: x - radius - 1, right: x + radius + 1, top: y - radius - 1, bottom: y + radius + 1 };
}

/** A line as a row of small boxes; the piece next to its own dot is left out. */
function lineBoxes({ x, y, from, radius }: LabelledDot): Box[] {
  if (!from) return [];
  const length = Math.hypot(from.x - x, from.y - y);
  const steps = Math.floor(Math.max(0, length - radius) / 6);
  return Array.from({ length: steps }, (_, index) => {
    const share = (radius + (index + 1) * 6) / length;
    const [atX, atY] = [x + (from.x - x) * share, y + (from.y - y) * share];
    return { left: atX - 2, right: atX + 2, top: atY - 2, bottom: atY + 2 };
  });
}

function inside(box: Box): boolean {
  return box.left >= 2 && box.right <= PLANE_SIDE + 8 && box.top >= 0 && box.bottom <= PLANE_SIDE;
}

/** True when two boxes share an area. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The box a label covers, for checks. */
export function labelBox(label: PlaneLabel, name: string): Box {
  const width = (label.number === null ? name : String(label.number)).length * CHARACTER;
  const left = label.anchor === "start" ? label.x : label.x - width;
  return { left, right: left + width, top: label.y - LINE / 2, bottom: label.y + LINE / 2 };
}
