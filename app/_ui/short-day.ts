import { addDays, type Day } from "#domain/day.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A calendar day as it stands in tables and lists: "12 Mar 2026". */
export function shortDay(day: Day): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** The calendar day (UTC) of an instant: "12 Mar 2026". */
export function shortDayOf(instant: string): string {
  return shortDay(instant.slice(0, 10));
}

/** A period of days, both ends included: "12 Mar 2026 – 1 May 2026", or "since 12 Mar 2026" while it runs. */
export function shortPeriod(from: Day, to: Day | null): string {
  return to === null ? `since ${shortDay(from)}` : `${shortDay(from)} – ${shortDay(to)}`;
}

/** The last day that counts of a period that is kept with the first day that no longer does. */
export function lastDayBefore(end: Day | null): Day | null {
  return end === null ? null : addDays(end, -1);
}
