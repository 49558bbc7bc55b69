import type { MetricKey } from "./metric.ts";
import { countOf, listOf } from "./sentence.ts";

export type HeadlineFacts = {
  criticalRoles: number;
  rolesWithoutReadyNow: number;
  /** Names of the units in the quadrant "Over-managed, under-led", largest first. */
  underLedUnits: readonly string[];
  /** How many units have a place on the plane; 0 when too little is rated to say anything. */
  placedUnits: number;
};

/** A piece of the headline; where `metric` is given, the piece is a link to the list behind it. */
export type HeadlinePart = { text: string; metric: MetricKey | null };

/** Unit names the headline spells out before it counts the rest. */
const MOST_NAMES = 3;

/**
 * The finding of the dashboard in one sentence, such as "4 of 12 critical roles have nobody ready now;
 * Operations manages more than it leads."
 */
export function headline(facts: HeadlineFacts): HeadlinePart[] {
  const units = unitParts(facts);
  const parts =
    units.length === 0 ? rolePart(facts) : [...rolePart(facts), { text: "; ", metric: null }, ...units];
  return [...parts, { text: ".", metric: null }];
}

/** The headline as plain text. */
export function headlineText(facts: HeadlineFacts): string {
  return headline(facts)
    .map((part) => part.text)
    .join("");
}

function rolePart({ criticalRoles, rolesWithoutReadyNow }: HeadlineFacts): HeadlinePart[] {
  const link = (text: string): HeadlinePart => ({ text, metric: "ready_now_coverage" });
  const plain = (text: string): HeadlinePart => ({ text, metric: null });
  if (criticalRoles === 0) return [plain("No role is marked critical yet")];
  if (criticalRoles === 1) {
    const what = rolesWithoutReadyNow === 0 ? " has somebody ready now" : " has nobody ready now";
    return [link("The only critical role"), plain(what)];
  }
  if (rolesWithoutReadyNow === 0)
    return [link(`All ${criticalRoles} critical roles`), plain(" have somebody ready now")];
  if (rolesWithoutReadyNow === criticalRoles) {
    return [link(`None of the ${criticalRoles} critical roles`), plain(" has anybody ready now")];
  }
  const verb = rolesWithoutReadyNow === 1 ? "has" : "have";
  return [
    link(`${rolesWithoutReadyNow} of ${criticalRoles} critical roles`),
    plain(` ${verb} nobody ready now`),
  ];
}

function unitParts({ underLedUnits, placedUnits }: HeadlineFacts): HeadlinePart[] {
  if (placedUnits === 0) return [];
  if (underLedUnits.length === 0)
    return [{ text: "no unit is over-managed and under-led", metric: "under_led_rate" }];
  const verb = underLedUnits.length === 1 ? " manages more than it leads" : " manage more than they lead";
  return [
    { text: unitNames(underLedUnits), metric: "under_led_rate" },
    { text: verb, metric: null },
  ];
}

function unitNames(names: readonly string[]): string {
  if (names.length <= MOST_NAMES) return listOf(names);
  const spelled = names.slice(0, MOST_NAMES - 1);
  return listOf([...spelled, countOf(names.length - spelled.length, "other unit")]);
}
