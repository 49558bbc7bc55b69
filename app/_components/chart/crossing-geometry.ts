import { type Day, daysBetween } from "#domain/day.ts";
import { type Point, round } from "./compass-geometry.ts";

export type Review = { on: Day; manage: number; lead: number };

export type CrossingExperience = {
  id: string;
  name: string;
  on: Day;
  /** 1 to 3: how much it stretches. */
  weight: 1 | 2 | 3;
  planned?: boolean;
  href?: string;
};

/** Height of one point of level, up for leading and down for managing. */
export const LEVEL_HEIGHT = 17;

/** y of a leadership level above the baseline. */
export function leadY(level: number): number {
  return -level * LEVEL_HEIGHT;
}

/** y of a management level below the baseline. */
export function manageY(level: number): number {
  return level * LEVEL_HEIGHT;
}

export type TimeScale = { from: Day; to: Day; width: number };

/** x of a day, from 0 to the width; days outside stop at the edge. */
export function dayX(day: Day, { from, to, width }: TimeScale): number {
  const span = Math.max(1, daysBetween(from, to));
  return (Math.min(span, Math.max(0, daysBetween(from, day))) / span) * width;
}

/** From the earliest to the latest day, never less than half a year. */
export function timeSpan(days: readonly Day[]): { from: Day; to: Day } | null {
  const sorted = [...days].sort();
  const [from, to] = [sorted[0], sorted.at(-1)];
  return from && to ? { from, to } : null;
}

/**
 * SVG path through points by rising x that never overshoots them (Fritsch and Carlson's monotone cubic),
 * so that no level is drawn that nobody gave.
 */
export function monotonePath(points: readonly Point[]): string {
  const [first] = points;
  if (!first) return "";
  const slopes = tangents(points);
  const pieces = points.slice(1).map((point, index) => {
    const before = points[index] ?? point;
    const third = (point.x - before.x) / 3;
    const [out, into] = [slopes[index] ?? 0, slopes[index + 1] ?? 0];
    return `C${pair(before.x + third, before.y + out * third)} ${pair(point.x - third, point.y - into * third)} ${pair(point.x, point.y)}`;
  });
  return `M${pair(first.x, first.y)}${pieces.join("")}`;
}

/** Slope at each point: flat at turns, else the harmonic mean of its neighbours' secants. */
function tangents(points: readonly Point[]): number[] {
  const secants = points.slice(1).map((point, index) => {
    const before = points[index] ?? point;
    return point.x === before.x ? 0 : (point.y - before.y) / (point.x - before.x);
  });
  return points.map((_, index) => {
    const [left, right] = [secants[index - 1], secants[index]];
    if (left === undefined || right === undefined) return left ?? right ?? 0;
    return left * right <= 0 ? 0 : (2 * left * right) / (left + right);
  });
}

/** Area between a curve through the points and the baseline. */
export function riverPath(points: readonly Point[]): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return "";
  return `${monotonePath(points)}L${pair(last.x, 0)}L${pair(first.x, 0)}Z`;
}

/** The review since which leading has not been below managing; null when it is now, or always was not. */
export function crossingReview(reviews: readonly Review[]): Review | null {
  const lastBelow = reviews.findLastIndex((review) => review.lead < review.manage);
  return lastBelow < 0 ? null : (reviews[lastBelow + 1] ?? null);
}

export type NamePlace = { x: number; lane: number; number: number | null };

const CHARACTER = 6.6;
const GAP = 10;

/** Puts names centred under their x into the first free lane; where none is free, a number and a list. */
export function placeNames(
  names: readonly { x: number; name: string }[],
  width: number,
  lanes: number,
): NamePlace[] {
  const ends = Array.from({ length: lanes }, () => Number.NEGATIVE_INFINITY);
  let listed = 0;
  return names.map(({ x, name }) => {
    const half = Math.min(width / 2, (name.length * CHARACTER) / 2);
    const centre = Math.min(width - half, Math.max(half, x));
    const lane = ends.findIndex((end) => centre - half > end + GAP);
    if (lane >= 0) {
      ends[lane] = centre + half;
      return { x: centre, lane, number: null };
    }
    listed += 1;
    return { x, lane: lanes, number: listed };
  });
}

function pair(x: number, y: number): string {
  return `${round(x)} ${round(y)}`;
}
