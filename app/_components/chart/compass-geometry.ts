import type { PerProcess } from "#domain/process.ts";

/** A point in the drawing, in its own units; the centre is 0,0 and y grows downward. */
export type Point = { x: number; y: number };

export type CompassScale = { radius: number; hub: number };

/** Radius of the level 5 and of the hub, per size. */
export const COMPASS_SCALES = {
  full: { radius: 112, hub: 10 },
  card: { radius: 80, hub: 7 },
  icon: { radius: 11, hub: 1 },
} as const satisfies Record<string, CompassScale>;
export type CompassSize = keyof typeof COMPASS_SCALES;

/** Degrees clockwise from north: leadership above the horizon, and each pair on one diameter. */
export const COMPASS_ANGLES: PerProcess<number> = { SD: 0, AP: 60, CP: 120, PB: 180, OS: 240, MI: 300 };

export const PETAL_WIDTH = 46;
export const TARGET_WIDTH = 50;
/** Height of one point of balance on the track. */
export const TRACK_STEP = 22;

/** Distance from the centre of a value from 0 to 5: the hub at 0, the rim at 5. */
export function levelRadius(value: number, scale: CompassScale): number {
  return scale.hub + ((scale.radius - scale.hub) * value) / 5;
}

/** The point at an angle (degrees clockwise from north) and distance from the centre. */
export function pointAt(angle: number, radius: number): Point {
  const radians = (angle * Math.PI) / 180;
  return { x: radius * Math.sin(radians), y: -radius * Math.cos(radians) };
}

/** SVG path of a piece of a ring, `width` degrees wide around `angle`. */
export function wedgePath(inner: number, outer: number, angle: number, width: number): string {
  const [from, to] = [angle - width / 2, angle + width / 2];
  const rim = `M${text(pointAt(from, outer))}A${round(outer)} ${round(outer)} 0 0 1 ${text(pointAt(to, outer))}`;
  return `${rim}L${text(pointAt(to, inner))}A${round(inner)} ${round(inner)} 0 0 0 ${text(pointAt(from, inner))}Z`;
}

/** SVG path of an arc, `width` degrees wide around `angle`. */
export function arcPath(radius: number, angle: number, width: number): string {
  const [from, to] = [pointAt(angle - width / 2, radius), pointAt(angle + width / 2, radius)];
  return `M${text(from)}A${round(radius)} ${round(radius)} 0 0 1 ${text(to)}`;
}

/** Height of a balance (leadership minus management, -4 to 4) over the horizon: above is negative y. */
export function balanceY(balance: number): number {
  return balance === 0 ? 0 : -balance * TRACK_STEP;
}

export type TrackLayout = {
  points: readonly Point[];
  /** Whole points of balance shown above and below the horizon, 2 to 4. */
  range: number;
  /** y of the words beside the sun and beside the required bar, kept apart. */
  sunLabelY: number;
  requiredLabelY: number | null;
};

const POINT_GAP = 30;
const LABEL_GAP = 16;
/** More reviews than this crowd the track; older ones stay in the table. */
export const TRACK_LENGTH = 8;

/** Where the reviews stand: oldest first, at most the last eight, the newest at `right`. */
export function trackLayout(
  balances: readonly number[],
  required: number | null,
  right: number,
): TrackLayout {
  const shown = balances.slice(-TRACK_LENGTH);
  const gap = shown.length > 6 ? (POINT_GAP * 5) / (shown.length - 1) : POINT_GAP;
  const points = shown.map((balance, index) => ({
    x: right - (shown.length - 1 - index) * gap,
    y: balanceY(balance),
  }));
  const reach = Math.max(...shown.map(Math.abs), Math.abs(required ?? 0));
  const sunY = points.at(-1)?.y ?? 0;
  const requiredY = required === null ? null : balanceY(required);
  return {
    points,
    range: Math.min(4, Math.max(2, Math.ceil(reach - 0.25))),
    sunLabelY: sunY,
    requiredLabelY: requiredY === null ? null : keptApart(requiredY, sunY),
  };
}

function keptApart(y: number, from: number): number {
  const distance = y - from;
  if (Math.abs(distance) >= LABEL_GAP) return y;
  return distance > 0 ? from + LABEL_GAP : from - LABEL_GAP;
}

function text({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

/** Two decimals: far under half a pixel, and short in the page. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
