import { type PerProcess, PROCESSES, type Process, perProcess } from "#domain/process.ts";
import type { Person } from "./person.ts";
import type { Random } from "./random.ts";
import type { UnitKey } from "./unit.ts";

/** Levels in the order PB OS CP SD AP MI. */
type Six = readonly [number, number, number, number, number, number];

/** From where to where somebody (or a unit) moved in two years, around which month, counted back from today. */
type Course = { from: Six; to: Six; turn?: number };

/**
 * The story of each unit. Operations manages and does not lead, and stays so; Field Service crosses; Markets
 * drifts; research leads more than it manages.
 */
const UNIT_COURSES: Record<UnitKey, Course> = {
  company: { from: [3.5, 3.5, 3.4, 3.7, 3.5, 3.4], to: [3.5, 3.6, 3.5, 3.9, 3.7, 3.5] },
  operations: { from: [4.3, 4.0, 4.3, 2.2, 2.4, 2.4], to: [4.4, 4.0, 4.3, 2.2, 2.3, 2.4] },
  plant: { from: [4.0, 3.7, 4.2, 2.2, 2.4, 2.6], to: [4.0, 3.8, 4.2, 2.3, 2.5, 2.7] },
  laboratory: { from: [3.8, 3.4, 4.2, 2.1, 2.4, 2.7], to: [3.8, 3.5, 4.2, 2.1, 2.3, 2.6] },
  supply: { from: [4.1, 3.5, 4.1, 2.3, 2.4, 2.4], to: [4.2, 3.5, 4.2, 2.1, 2.3, 2.2] },
  research: { from: [2.6, 2.7, 2.6, 3.6, 3.4, 3.5], to: [2.7, 2.9, 2.7, 3.8, 3.5, 3.6] },
  markets: { from: [3.3, 3.3, 3.2, 3.8, 3.8, 3.7], to: [3.5, 3.4, 3.5, 2.1, 2.2, 2.3], turn: 12 },
  service: { from: [3.6, 3.4, 3.7, 2.1, 2.3, 2.5], to: [3.4, 3.5, 3.4, 4.3, 4.4, 4.5], turn: 13.5 },
  finance: { from: [4.1, 3.6, 3.9, 2.7, 2.8, 2.9], to: [4.1, 3.7, 3.9, 3.0, 3.3, 3.3] },
};

/** People whose way differs from that of their unit. */
const OWN_COURSES: Record<string, Course> = {
  margit: { from: [3.5, 4.0, 3.4, 4.8, 4.6, 4.5], to: [3.5, 4.1, 3.4, 4.9, 4.8, 4.7] },
  reinhold: { from: [4.7, 4.2, 4.6, 2.5, 2.6, 2.7], to: [4.7, 4.2, 4.6, 2.4, 2.6, 2.7] },
  ines: { from: [4.3, 3.8, 4.3, 1.9, 2.0, 2.6], to: [4.5, 4.2, 4.2, 3.2, 4.1, 4.2], turn: 14 },
  katarzyna: { from: [3.9, 3.6, 4.0, 2.4, 2.6, 3.0], to: [4.1, 4.1, 4.1, 3.1, 3.5, 3.8], turn: 11 },
  samuel: { from: [2.6, 2.3, 3.4, 2.3, 2.6, 2.9], to: [2.9, 2.6, 3.8, 3.0, 3.9, 3.7], turn: 10 },
  gunnar: { from: [4.4, 3.9, 4.5, 2.1, 2.2, 2.8], to: [4.4, 4.0, 4.5, 2.2, 2.4, 2.9] },
  elisabeth: { from: [4.2, 3.9, 4.6, 2.4, 2.9, 3.1], to: [4.2, 4.0, 4.7, 2.5, 3.0, 3.1] },
  marie: { from: [4.4, 4.1, 4.7, 2.5, 2.6, 2.4], to: [4.4, 4.1, 4.7, 2.4, 2.5, 2.3] },
  vikram: { from: [4.6, 4.2, 4.6, 2.4, 2.3, 2.2], to: [4.7, 4.2, 4.6, 2.1, 2.2, 2.1] },
  ewa: { from: [2.7, 3.0, 2.6, 4.5, 4.0, 4.1], to: [2.8, 3.1, 2.7, 4.6, 4.1, 4.2] },
  amara: { from: [3.4, 3.2, 3.3, 4.0, 3.8, 3.9], to: [3.8, 3.9, 3.7, 4.7, 4.6, 4.5], turn: 16 },
  jun: { from: [3.2, 2.6, 3.3, 3.5, 3.1, 3.3], to: [2.4, 2.0, 2.6, 4.1, 3.4, 2.6], turn: 7 },
  charlotte: { from: [3.3, 3.2, 3.4, 3.2, 3.2, 3.3], to: [3.6, 4.0, 3.6, 3.8, 4.0, 3.8], turn: 13 },
  alasdair: { from: [3.5, 3.6, 3.3, 4.2, 4.1, 4.0], to: [4.1, 3.8, 4.2, 2.5, 2.6, 2.8], turn: 12 },
  linnea: { from: [3.3, 3.4, 3.2, 3.6, 3.8, 4.0], to: [3.5, 3.6, 3.4, 3.2, 3.7, 3.9] },
  tomas: { from: [3.7, 3.5, 3.8, 2.3, 2.4, 2.8], to: [3.6, 3.8, 3.6, 4.7, 4.7, 4.8], turn: 15 },
  desiree: { from: [4.7, 4.6, 4.5, 3.2, 3.1, 3.2], to: [4.7, 4.7, 4.5, 3.4, 3.3, 3.4] },
  priya: { from: [4.3, 3.6, 4.2, 2.7, 2.9, 3.0], to: [4.5, 4.2, 4.3, 3.4, 3.8, 3.6], turn: 12 },
  beatriz: { from: [3.4, 3.8, 3.3, 3.3, 3.7, 3.9], to: [3.5, 4.0, 3.4, 3.6, 4.2, 4.1] },
  solveig: { from: [3.0, 3.0, 3.0, 3.4, 4.0, 3.6], to: [3.1, 3.1, 3.1, 3.5, 4.2, 3.8] },
};

/** How far a process of somebody lies from the course of the unit, for good. */
export type Temper = PerProcess<number>;

export function temperOf(person: Person, random: Random): Temper {
  const own = OWN_COURSES[person.key] !== undefined;
  const whole = own ? 0 : random.around(0.2);
  return perProcess(() => whole + random.around(own ? 0.05 : 0.22));
}

/** The level somebody truly shows in a process, so many months ago; not yet rated by anybody. */
export function trueLevel(person: Person, process: Process, monthsAgo: number, temper: Temper): number {
  const { from, to, turn = 13 } = OWN_COURSES[person.key] ?? UNIT_COURSES[person.unit];
  const at = PROCESSES.indexOf(process);
  const start = from[at] ?? 3;
  const end = to[at] ?? start;
  return start + (end - start) * shareOfWay(monthsAgo, turn) + temper[process];
}

/** An S-curve: slow, fast around the turn, slow again; about nine tenths of the way within a year. */
function shareOfWay(monthsAgo: number, turn: number): number {
  return 1 / (1 + Math.exp((monthsAgo - turn) / 2.6));
}
