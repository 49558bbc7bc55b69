import { formatBalance } from "./metric.ts";
import { type PerProcess, PROCESS_FACTS, PROCESSES, type Process, perProcess } from "./process.ts";

/** Somebody on a slate with the levels (1 to 5) that are known. */
export type Compared = { name: string; levels: PerProcess<number | null> };

/** Level minus target in each process, -4 to 4; null where nothing was observed. */
export function gapsTo(
  targets: PerProcess<number>,
  levels: PerProcess<number | null>,
): PerProcess<number | null> {
  return perProcess((process) => {
    const level = levels[process];
    return level === null ? null : level - targets[process];
  });
}

/** Closer to the target than this counts as reached: levels are means of a few ratings. Own judgement. */
const REACHED = -0.25;

/** The slate against the role in one sentence: where even the closest person falls short most. */
export function comparisonSentence(people: readonly Compared[], targets: PerProcess<number>): string {
  const closest = PROCESSES.flatMap((process) => {
    const best = closestIn(process, people, targets);
    return best ? [{ process, ...best }] : [];
  });
  if (closest.length === 0) return "Nobody here has been assessed by others yet.";
  const weakest = closest.reduce((worst, one) => (one.gap < worst.gap ? one : worst));
  const name = PROCESS_FACTS[weakest.process].name.toLowerCase();
  if (weakest.gap >= REACHED) return "Each process that was observed is reached by somebody on this slate.";
  if (people.length === 1)
    return `${weakest.name} falls shortest in ${name} (${formatBalance(weakest.gap)}).`;
  return `Nobody reaches what the role asks in ${name}; ${weakest.name} comes closest (${formatBalance(weakest.gap)}).`;
}

function closestIn(process: Process, people: readonly Compared[], targets: PerProcess<number>) {
  return people.reduce<{ name: string; gap: number } | null>((best, { name, levels }) => {
    const gap = gapsTo(targets, levels)[process];
    return gap === null || (best !== null && best.gap >= gap) ? best : { name, gap };
  }, null);
}
