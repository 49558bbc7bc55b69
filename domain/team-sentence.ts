import type { Day } from "./day.ts";
import type { ExperienceStatus } from "./experience.ts";
import { longDay } from "./sentence.ts";

/** An experience of a direct report, as far as the manager's home page needs it. */
export type TeamExperience = {
  title: string;
  status: ExperienceStatus;
  startedOn: Day | null;
  endedOn: Day | null;
  dueOn: Day | null;
  confirmerName: string | null;
};

export type TeamSentence = {
  kind: "returned" | "overdue" | "waiting" | "running" | "planned" | "finished" | "nothing";
  sentence: string;
};

/** What a manager can put right comes first, then what runs, then what is to come, then what is over. */
const ORDER: readonly TeamSentence["kind"][] = [
  "returned",
  "overdue",
  "waiting",
  "running",
  "planned",
  "finished",
];

/** The first day of the calendar quarter of a day. */
export function quarterStart(day: Day): Day {
  const month = Number(day.slice(5, 7));
  const first = month - ((month - 1) % 3);
  return `${day.slice(0, 4)}-${String(first).padStart(2, "0")}-01`;
}

/**
 * What is going on with a direct report, in one sentence: the most pressing experience, and how many more are
 * open. Somebody with nothing open is told apart by whether anything was finished this quarter.
 */
export function teamSentence(experiences: readonly TeamExperience[], today: Day): TeamSentence {
  const steps = experiences
    .toSorted(byDay)
    .flatMap((experience) => stepOf(experience, today) ?? [])
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  const first = steps[0];
  if (!first) return { kind: "nothing", sentence: nothingSentence(experiences) };
  const more = steps.filter((step) => step.kind !== "finished").length - 1;
  return more > 0 ? { ...first, sentence: `${first.sentence} ${more} more open.` } : first;
}

/** The team in one sentence: how many have nothing to grow on at the moment; null without reports. */
export function teamHeadline(kinds: readonly TeamSentence["kind"][]): string | null {
  if (kinds.length === 0) return null;
  const idle = kinds.filter((kind) => kind === "finished" || kind === "nothing").length;
  if (idle === 0) return "Everybody in your team has an experience under way or planned.";
  if (idle === kinds.length) return "Nobody in your team has an experience under way or planned.";
  return `${idle} of your ${kinds.length} people ${idle === 1 ? "has" : "have"} nothing to grow on right now.`;
}

function stepOf(experience: TeamExperience, today: Day): TeamSentence | null {
  const { title, status, startedOn, endedOn, dueOn, confirmerName } = experience;
  const name = `“${title}”`;
  switch (status) {
    case "returned":
      return {
        kind: "returned",
        sentence: `${name} came back from ${confirmerName ?? "the confirmer"} to be mended.`,
      };
    case "submitted":
      return { kind: "waiting", sentence: `${name} waits for ${confirmerName ?? "somebody"} to confirm it.` };
    case "active":
      if (endedOn !== null)
        return {
          kind: "overdue",
          sentence: `${name} ended on ${longDay(endedOn)} and is not submitted yet.`,
        };
      if (dueOn !== null && dueOn < today)
        return { kind: "overdue", sentence: `${name} was due on ${longDay(dueOn)}.` };
      return {
        kind: "running",
        sentence: startedOn ? `Working on ${name} since ${longDay(startedOn)}.` : `Working on ${name}.`,
      };
    case "planned":
      if (startedOn === null) return { kind: "planned", sentence: `${name} is planned, without a date.` };
      if (startedOn <= today)
        return { kind: "overdue", sentence: `${name} should have started on ${longDay(startedOn)}.` };
      return { kind: "planned", sentence: `${name} starts on ${longDay(startedOn)}.` };
    case "confirmed":
      if (endedOn === null || endedOn < quarterStart(today)) return null;
      return { kind: "finished", sentence: `Finished ${name} on ${longDay(endedOn)}; nothing since.` };
    default:
      return null;
  }
}

function nothingSentence(experiences: readonly TeamExperience[]): string {
  const last = experiences
    .filter((one) => one.status === "confirmed" && one.endedOn !== null)
    .toSorted((a, b) => ((a.endedOn ?? "") < (b.endedOn ?? "") ? 1 : -1))[0];
  if (!last?.endedOn) return "Nothing this quarter.";
  return `Nothing this quarter; last finished “${last.title}” on ${longDay(last.endedOn)}.`;
}

/** Soonest due first, then by start, then by title, so that the answer never wavers. */
function byDay(a: TeamExperience, b: TeamExperience): number {
  const day = (one: TeamExperience) => one.dueOn ?? one.startedOn ?? "9999-12-31";
  if (day(a) !== day(b)) return day(a) < day(b) ? -1 : 1;
  return a.title < b.title ? -1 : Number(a.title > b.title);
}
