import type { Indices } from "./level.ts";
import type { PerProcess, System } from "./process.ts";
import { meanTargets } from "./role.ts";
import { formatLevel } from "./rubric.ts";

/** The four fields of the manage-lead plane (after Kotter), and "undefined" where an index is missing. */
export const QUADRANTS = ["leads_and_manages", "over_managed", "led_under_managed", "developing"] as const;
export type Quadrant = (typeof QUADRANTS)[number];

export const QUADRANT_NAMES: Record<Quadrant | "undefined", string> = {
  leads_and_manages: "Leads and manages",
  over_managed: "Over-managed, under-led",
  led_under_managed: "Led, under-managed",
  developing: "Developing",
  undefined: "Not enough ratings",
};

export const QUADRANT_DEFINITIONS: Record<Quadrant | "undefined", string> = {
  leads_and_manages: "Management and leadership are both at or above what the role asks.",
  over_managed: "Management is at or above what the role asks, leadership is below.",
  led_under_managed: "Leadership is at or above what the role asks, management is below.",
  developing: "Management and leadership are both below what the role asks.",
  undefined: "An index is missing, so there is no place on the plane.",
};

/** What counts as enough of each system, 1 to 5. */
export type Thresholds = Record<System, number>;

/** Without a role: solid in the current job. */
export const DEFAULT_THRESHOLDS: Thresholds = { management: 3, leadership: 3 };

/** Sums of tenths and thirds meet here and in SQL; a billionth decides nothing about a person. */
const TOLERANCE = 1e-9;

/** The thresholds of a person in a role: its mean targets per system, demand included; 3.0 without a role. */
export function thresholdsOf(targets: PerProcess<number> | null): Thresholds {
  return targets ? meanTargets(targets) : DEFAULT_THRESHOLDS;
}

/** True when an index reaches a threshold. In SQL: `value >= threshold - 1e-9`. */
export function reaches(value: number, threshold: number): boolean {
  return value >= threshold - TOLERANCE;
}

/** The quadrant of two values on the 1-5 scale; null when one of them is missing. */
export function quadrantOf(
  management: number | null,
  leadership: number | null,
  thresholds: Thresholds,
): Quadrant | null {
  if (management === null || leadership === null) return null;
  const manages = reaches(management, thresholds.management);
  const leads = reaches(leadership, thresholds.leadership);
  if (manages) return leads ? "leads_and_manages" : "over_managed";
  return leads ? "led_under_managed" : "developing";
}

/** The name of a quadrant, also of none. */
export function quadrantName(quadrant: Quadrant | null): string {
  return QUADRANT_NAMES[quadrant ?? "undefined"];
}

/** Under-led: manages as much as the role asks, but leads less. The over-managed quadrant, nothing else. */
export function isUnderLed(quadrant: Quadrant | null): boolean {
  return quadrant === "over_managed";
}

/** Where a person stands and against what, in one sentence. */
export function quadrantSentence(indices: Indices, thresholds: Thresholds): string {
  const { management, leadership } = indices;
  const quadrant = quadrantOf(management.value, leadership.value, thresholds);
  if (quadrant === null)
    return "There are not enough ratings yet to say whether this person manages or leads.";
  const leads = `leads at ${formatLevel(leadership.value)} where ${formatLevel(thresholds.leadership)} is asked`;
  const manages = `manages at ${formatLevel(management.value)} where ${formatLevel(thresholds.management)} is asked`;
  return `${QUADRANT_NAMES[quadrant]}: ${leads}, and ${manages}.`;
}

/** A person with both indices, and what the own role asks. */
export type PlacedPerson = { management: number; leadership: number; thresholds: Thresholds };

export type GroupPosition = {
  people: number;
  management: number;
  leadership: number;
  /** Leadership minus management. */
  balance: number;
  thresholds: Thresholds;
  quadrant: Quadrant;
};

/**
 * The place of a unit on the plane: the plain means of its people's indices against the plain means of what
 * their roles ask. Null without anybody placed. Whoever shows it hides groups under 5 people.
 */
export function positionOfGroup(people: readonly PlacedPerson[]): GroupPosition | null {
  const count = people.length;
  if (count === 0) return null;
  const mean = (pick: (person: PlacedPerson) => number) =>
    people.reduce((sum, person) => sum + pick(person), 0) / count;
  const management = mean((person) => person.management);
  const leadership = mean((person) => person.leadership);
  const thresholds = {
    management: mean((person) => person.thresholds.management),
    leadership: mean((person) => person.thresholds.leadership),
  };
  const quadrant = quadrantOf(management, leadership, thresholds);
  if (quadrant === null) return null;
  return { people: count, management, leadership, balance: leadership - management, thresholds, quadrant };
}
