import { performance } from "node:perf_hooks";

export type Timing = { median: number; p95: number };
export type Comparison = { work: string; floor: Timing; ours: Timing; ratio: number };

/**
 * Sequential warm requests, ours and the floor's in turns, so that a noisy neighbour hits both. Milliseconds.
 * @throws when an answer is not 200: a refused request is fast and proves nothing.
 */
export async function compare(
  work: string,
  rounds: number,
  ask: { floor: () => Promise<Response>; ours: () => Promise<Response> },
): Promise<Comparison> {
  const floor: number[] = [];
  const ours: number[] = [];
  for (let round = -5; round < rounds; round += 1) {
    const floorMillis = await timed(ask.floor);
    const ourMillis = await timed(ask.ours);
    if (round < 0) continue; // warming up
    floor.push(floorMillis);
    ours.push(ourMillis);
  }
  const result = { work, floor: timingOf(floor), ours: timingOf(ours) };
  return { ...result, ratio: result.ours.median / result.floor.median };
}

async function timed(ask: () => Promise<Response>): Promise<number> {
  const start = performance.now();
  const response = await ask();
  const body = await response.text();
  const millis = performance.now() - start;
  if (response.status !== 200) throw new Error(`answered ${response.status}: ${body.slice(0, 300)}`);
  return millis;
}

export function timingOf(millis: readonly number[]): Timing {
  const sorted = millis.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}

/** The comparisons as a table for people. */
export function tableOf(comparisons: readonly Comparison[]): string {
  const cell = (value: number) => value.toFixed(1).padStart(9);
  const head = `${"work".padEnd(22)}${["floor", "p95", "ours", "p95"].map((name) => name.padStart(9)).join("")}    ratio`;
  const rows = comparisons.map(
    ({ work, floor, ours, ratio }) =>
      `${work.padEnd(22)}${cell(floor.median)}${cell(floor.p95)}${cell(ours.median)}${cell(ours.p95)}${ratio.toFixed(2).padStart(8)}x`,
  );
  return [head, ...rows].join("\n");
}
