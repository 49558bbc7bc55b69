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
export function datesInWords({ status, startedOn, endedOn, dueOn }: Dated): string {
  if (startedOn && endedOn)
    return startedOn === endedOn ? shortDay(endedOn) : `${shortDay(startedOn)} – ${shortDay(endedOn)}`;
  const due = dueOn && status !== "confirmed" && status !== "abandoned" ? `due ${shortDay(dueOn)}` : "";
  const start = startedOn ? `${status === "planned" ? "starts" : "since"} ${shortDay(startedOn)}` : "";
  return [start, due].filter(Boolean).join(", ") || "No dates yet";
}
