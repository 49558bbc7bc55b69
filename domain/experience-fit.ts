import { type PerProcess, PROCESSES, type Process, perProcess } from "./process.ts";
import { DEFAULT_THRESHOLDS } from "./quadrant.ts";

/** A process in which a person lies below what is asked, and by how much on the 1-5 scale. */
export type Gap = { process: Process; below: number };

/** Differences smaller than this decide nothing about a person. */
const TOLERANCE = 1e-9;

/**
 * How far a person lies below what is asked, per process, 0 where not below or not observed. Asked are the
 * targets of the role held; without a role "solid in the current job" (3) in every process.
 */
export function gapsBelow(
  levels: PerProcess<{ level: number | null }>,
  targets: PerProcess<number> | null,
): PerProcess<number> {
  return perProcess((process) => {
    const asked = targets?.[process] ?? DEFAULT_THRESHOLDS.leadership;
    const { level } = levels[process];
    return level === null || asked - level <= TOLERANCE ? 0 : asked - level;
  });
}

/** The gaps there are, largest first; equal ones in the order of the processes. */
export function largestGaps(gaps: PerProcess<number>): readonly Gap[] {
  return PROCESSES.filter((process) => gaps[process] > 0)
    .map((process) => ({ process, below: gaps[process] }))
    .toSorted((a, b) => b.below - a.below);
}

/**
 * How much an experience practises what a person lacks: the sum over the processes of gap (0 to 4) times weight
 * (0 to 3). Own judgement, for an order only; the number itself says nothing and is never shown.
 */
export function fitOf(weights: PerProcess<number>, gaps: PerProcess<number>): number {
  return PROCESSES.reduce((sum, process) => sum + gaps[process] * weights[process], 0);
}

/** Best fit first; what fits equally well stays in the order it came in. */
export function bestFitFirst<T extends { weights: PerProcess<number> }>(
  types: readonly T[],
  gaps: PerProcess<number>,
): T[] {
  return types
    .map((type) => ({ type, fit: fitOf(type.weights, gaps) }))
    .toSorted((a, b) => (Math.abs(a.fit - b.fit) <= TOLERANCE ? 0 : b.fit - a.fit))
    .map(({ type }) => type);
}
