import type { Day } from "#domain/day.ts";
import { PROCESSES_FOR_INDEX } from "#domain/level.ts";
import { formatBalance } from "#domain/metric.ts";
import {
  LEADERSHIP_PROCESSES,
  MANAGEMENT_PROCESSES,
  type PerProcess,
  PROCESS_FACTS,
  PROCESSES,
  type Process,
} from "#domain/process.ts";
import { formatLevel } from "#domain/rubric.ts";
import { longDay } from "#domain/sentence.ts";

/** A level from 1 to 5, null when not observed, and how many ratings stand behind it. */
export type ObservedLevel = { value: number | null; observations: number };

export type CompassData = {
  levels: PerProcess<ObservedLevel>;
  /** What the role asks, 1 to 5. */
  targets?: PerProcess<number>;
  /** Balance at each review, any order. */
  track?: readonly { on: Day; balance: number }[];
  /** Balance the role asks; by default that of its targets. */
  requiredBalance?: number;
  /** The indices as computed by the levels' rules; by default plain means of at least two processes. */
  indices?: { management: number | null; leadership: number | null };
  /** Whose compass it is; opens the summary. */
  subject?: string;
};

/** Fewer ratings than this are drawn dashed. */
export const ENOUGH_OBSERVATIONS = 3;

/** Mean of the values there are; null under two of the three. */
function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length < PROCESSES_FOR_INDEX
    ? null
    : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** Management and leadership index of the data and the balance between them. */
export function compassIndices(data: CompassData) {
  const levelsOf = (processes: readonly Process[]) => processes.map((process) => data.levels[process].value);
  const management = data.indices ? data.indices.management : meanOf(levelsOf(MANAGEMENT_PROCESSES));
  const leadership = data.indices ? data.indices.leadership : meanOf(levelsOf(LEADERSHIP_PROCESSES));
  return {
    management,
    leadership,
    balance: management === null || leadership === null ? null : leadership - management,
  };
}

/** What the role asks of each system and of the balance; null without a role. */
export function compassTargets({ targets, requiredBalance }: CompassData) {
  if (!targets)
    return requiredBalance === undefined
      ? null
      : { leadership: null, management: null, balance: requiredBalance };
  const mean = (processes: readonly Process[]) =>
    processes.reduce((sum, process) => sum + targets[process], 0) / processes.length;
  const [management, leadership] = [mean(MANAGEMENT_PROCESSES), mean(LEADERSHIP_PROCESSES)];
  return { management, leadership, balance: requiredBalance ?? leadership - management };
}

/** The process furthest below what the role asks; null when none is, or without a role. */
export function largestGap({ levels, targets }: CompassData): { process: Process; below: number } | null {
  if (!targets) return null;
  const gaps = PROCESSES.flatMap((process) => {
    const value = levels[process].value;
    return value === null ? [] : [{ process, below: targets[process] - value }];
  });
  const worst = gaps.reduce<(typeof gaps)[number] | null>(
    (found, gap) => (found === null || gap.below > found.below ? gap : found),
    null,
  );
  return worst && worst.below >= 0.05 ? worst : null;
}

/** Reviews from the oldest to the newest. */
export function sortedTrack({ track = [] }: CompassData) {
  return [...track].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The drawing in words: where the person stands, how that moved, what the role asks, the largest gap. */
export function compassSummary(data: CompassData): string {
  const { management, leadership, balance } = compassIndices(data);
  const who = data.subject ? `${data.subject} leads` : "Leads";
  if (management === null && leadership === null) {
    const name = data.subject ? ` for ${data.subject}` : "";
    const rated = PROCESSES.filter((process) => data.levels[process].value !== null).length;
    if (rated === 0) return `Nobody has rated${data.subject ? ` ${data.subject}` : ""} yet.`;
    return `Rated in ${rated} of 6 processes${name}; there are not enough ratings yet to say more.`;
  }
  const parts = [`${who} ${formatLevel(leadership)}, manages ${formatLevel(management)}`];
  if (balance !== null) parts.push(`balance ${formatBalance(balance)}${movement(data)}`);
  const targets = compassTargets(data);
  const needs =
    targets && targets.leadership !== null
      ? `; role needs lead ${formatLevel(targets.leadership)}, manage ${formatLevel(targets.management)}`
      : "";
  return `${parts.join(", ")}${needs}.${gapSentence(data)}`;
}

function movement(data: CompassData): string {
  const track = sortedTrack(data);
  const [first, last] = [track[0], track.at(-1)];
  if (!first || !last || track.length < 2) return "";
  const change = last.balance - first.balance;
  const since = `since ${longDay(first.on)}`;
  if (Math.abs(change) < 0.05) return `, unchanged ${since}`;
  return `, ${change > 0 ? "up" : "down"} ${Math.abs(change).toFixed(1)} ${since}`;
}

function gapSentence(data: CompassData): string {
  if (!data.targets) return "";
  const gap = largestGap(data);
  if (!gap) return " No process lies below what the role needs.";
  return ` Largest gap: ${PROCESS_FACTS[gap.process].name.toLowerCase()}, ${gap.below.toFixed(1)} below.`;
}
