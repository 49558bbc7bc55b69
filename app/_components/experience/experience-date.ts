import type { Day } from "#domain/day.ts";
import type { ExperienceStatus } from "#domain/experience.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A calendar day in a table or beside a field: "12 Mar 2026". */
export function shortDay(day: Day): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** The calendar day (UTC) of an instant: "12 Mar 2026". */
export function shortDayOf(instant: string): string {
  return shortDay(instant.slice(0, 10));
}

type Dated = { status: ExperienceStatus; startedOn: Day | null; endedOn: Day | null; dueOn: Day | null };

/** When an experience took or takes place, in a few words. */
export function datesInWords(experience: Dated): string {
  return datePartsOf(experience).join(", ") || "No dates yet";
}

/** The same in its parts, such as the start and the due day; none where nothing is dated. */
export function datePartsOf({ status, startedOn, endedOn, dueOn }: Dated): readonly string[] {
  if (startedOn && endedOn) {
    return [startedOn === endedOn ? shortDay(endedOn) : `${shortDay(startedOn)} – ${shortDay(endedOn)}`];
  }
  const isOver = status === "confirmed" || status === "abandoned";
  return [
    ...(startedOn ? [`${status === "planned" ? "starts" : "since"} ${shortDay(startedOn)}`] : []),
    ...(dueOn && !isOver ? [`due ${shortDay(dueOn)}`] : []),
  ];
}
