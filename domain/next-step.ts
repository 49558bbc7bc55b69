import type { Day } from "./day.ts";
import type { ExperienceStatus } from "./experience.ts";
import { listOf, longDay } from "./sentence.ts";

/** An own experience as the candidate may see it. Nothing of slates, ranks or bands. */
export type OwnExperience = {
  id: string;
  title: string;
  status: ExperienceStatus;
  startedOn: Day | null;
  dueOn: Day | null;
  endedOn: Day | null;
  evidenceCount: number;
  lesson: string | null;
  feedbackCount: number;
  confirmerName: string | null;
};

export type NextStep = {
  kind: "mend" | "finish" | "start" | "wait" | "look_forward" | "ask";
  /** The experience it is about; null when there is none to be about. */
  experienceId: string | null;
  sentence: string;
};

/** What lies in the candidate's own hands comes first, then what others do, then what the calendar does. */
const ORDER: readonly NextStep["kind"][] = ["mend", "finish", "start", "wait", "look_forward"];

/**
 * The candidate's next step, one sentence: mend what came back, finish what runs (soonest due first), start what
 * was planned for by now, wait for a confirmer, look forward to what is planned, or ask the manager for more.
 */
export function nextStep(experiences: readonly OwnExperience[], today: Day): NextStep {
  const steps = experiences
    .toSorted(bySoonest)
    .flatMap((experience) => stepOf(experience, today) ?? [])
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  return (
    steps[0] ?? {
      kind: "ask",
      experienceId: null,
      sentence: "Nothing is open: ask your manager which experience should come next.",
    }
  );
}

function stepOf(experience: OwnExperience, today: Day): NextStep | null {
  const step = (kind: NextStep["kind"], sentence: string) => ({
    kind,
    experienceId: experience.id,
    sentence,
  });
  const title = `“${experience.title}”`;
  const confirmer = experience.confirmerName ?? "somebody";
  switch (experience.status) {
    case "returned":
      return step("mend", `Mend ${title}: ${confirmer} sent it back with a note, then submit it again.`);
    case "active":
      return step("finish", activeSentence(experience, today));
    case "submitted":
      return step("wait", `${title} is waiting for ${confirmer} to confirm it.`);
    case "planned":
      return plannedStep(experience, today);
    default:
      return null;
  }
}

function plannedStep({ id, title, startedOn }: OwnExperience, today: Day): NextStep {
  if (startedOn !== null && startedOn > today) {
    return {
      kind: "look_forward",
      experienceId: id,
      sentence: `“${title}” starts on ${longDay(startedOn)}.`,
    };
  }
  const sentence = startedOn
    ? `Start “${title}”: it was planned for ${longDay(startedOn)}.`
    : `Agree with your manager when “${title}” starts.`;
  return { kind: "start", experienceId: id, sentence };
}

function activeSentence(experience: OwnExperience, today: Day): string {
  const missing = [
    experience.evidenceCount === 0 ? "attach what proves it" : "",
    experience.lesson === null ? "write down what you learned" : "",
    experience.feedbackCount === 0 ? "ask somebody it affected for feedback" : "",
  ].filter((part) => part !== "");
  const title = `“${experience.title}”`;
  const hasEnded = experience.endedOn !== null && experience.endedOn <= today;
  if (missing.length === 0) return `${hasEnded ? "Submit" : "Finish"} ${title}: everything else is in place.`;
  const due = dueWords(experience, today);
  return `${hasEnded ? "Complete" : "Carry on with"} ${title}${due}: ${listOf(missing)}.`;
}

function dueWords({ dueOn, endedOn }: OwnExperience, today: Day): string {
  if (dueOn === null || endedOn !== null) return "";
  return dueOn < today ? `, which was due on ${longDay(dueOn)}` : `, due on ${longDay(dueOn)}`;
}

/** Soonest end, due day or start first, undated last; ids settle ties, so the answer never wavers. */
function bySoonest(a: OwnExperience, b: OwnExperience): number {
  const day = (one: OwnExperience) => one.endedOn ?? one.dueOn ?? one.startedOn ?? "9999-12-31";
  if (day(a) !== day(b)) return day(a) < day(b) ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
