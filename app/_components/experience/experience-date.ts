import { shortDay } from "#app/_ui/short-day.ts";
import type { Day } from "#domain/day.ts";
import type { ExperienceStatus } from "#domain/experience.ts";

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
