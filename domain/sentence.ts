import type { Day } from "./day.ts";

const LONG_DAY = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** A calendar day inside a sentence: "1 March 2026". */
export function longDay(day: Day): string {
  return LONG_DAY.format(new Date(`${day}T00:00:00Z`));
}

/** Names in a row: "A", "A and B", "A, B and C"; empty for none. */
export function listOf(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

/** A count with its noun: "1 role", "0 roles", "12 roles". */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}
