import type { UnitKey } from "./unit.ts";

/** A seat whose holder the story knows by name. Years are counted back from today. */
export type CastMember = {
  key: string;
  first: string;
  last: string;
  title: string;
  level: JobLevel;
  unit: UnitKey;
  /** The key of the manager; null at the top only. */
  manager: string | null;
  hired: number;
  /** Years in the present seat. */
  since: number;
  /** Earlier seats, oldest first: years ago it began, title, level, unit. */
  before?: readonly (readonly [from: number, title: string, level: JobLevel, unit: UnitKey])[];
  location?: string;
};

export const JOB_LEVELS = [
  "Executive",
  "Director",
  "Manager",
  "Team lead",
  "Specialist",
  "Professional",
] as const;
export type JobLevel = (typeof JOB_LEVELS)[number];

/** A seat in one call: who, what, since when. */
export function member(
  [key, first, last]: readonly [string, string, string],
  [title, level, unit, manager]: readonly [string, JobLevel, UnitKey, string | null],
  [hired, since]: readonly [number, number],
  rest: Pick<CastMember, "before" | "location"> = {},
): CastMember {
  return { key, first, last, title, level, unit, manager, hired, since, ...rest };
}
