import type { RaterGroup } from "#domain/assessment.ts";
import { type Day, daysBetween } from "#domain/day.ts";
import { FULL_WEIGHT_DAYS } from "#domain/level.ts";
import { countOf } from "#domain/sentence.ts";

const DAYS_A_MONTH = 30.44;

/** How old a rating is: "12 days old", "7 months old"; past a year it also says that it fades. */
export function ageInWords(newestOn: Day, asOf: Day): string {
  const days = daysBetween(newestOn, asOf);
  if (days <= 0) return "today";
  const months = Math.round(days / DAYS_A_MONTH);
  const age = days < 45 ? countOf(days, "day") : countOf(months, "month");
  return days > FULL_WEIGHT_DAYS ? `${age} old, counts less` : `${age} old`;
}

const SHORT_NAMES: Record<RaterGroup, string> = {
  self: "self",
  manager: "manager",
  direct_report: "reports",
  peer: "peers",
  stakeholder: "outside the line",
};

/** How many rated and where they stand: "3: manager, peers". */
export function ratersInWords(raters: number, groups: readonly RaterGroup[]): string {
  if (raters === 0) return "nobody yet";
  return `${raters}: ${groups.map((group) => SHORT_NAMES[group]).join(", ")}`;
}
