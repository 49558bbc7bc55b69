import { shortDay, shortDayOf } from "#app/_ui/short-day.ts";
import type { Day } from "#domain/day.ts";
import { type ExperienceStatus, isOpen } from "#domain/experience.ts";
import { challengeInWords } from "./challenge-words.ts";

export type Story = {
  status: ExperienceStatus;
  createdAt: string;
  startedOn: Day | null;
  endedOn: Day | null;
  dueOn: Day | null;
  submittedAt: string | null;
  confirmerName: string | null;
  today: Day;
  confirmations: readonly {
    id: string;
    confirmerName: string | null;
    decision: "confirmed" | "returned";
    note: string | null;
    challenge: number | null;
    decidedAt: string;
  }[];
};

export type Moment = { key: string; when: string; what: string; note?: string | null; ahead: boolean };

/** A moment that has come: `at` is a day or an instant; on one day a day of the calendar comes by its step. */
type Past = Omit<Moment, "ahead"> & { at: string; step: number };

/** An experience from the plan to the confirmation: what happened in its order, then what lies ahead. */
export function momentsOf(story: Story): Moment[] {
  const past = pastOf(story)
    .toSorted(inOrder)
    .map(({ at: _at, step: _step, ...moment }) => ({ ...moment, ahead: false }));
  return [...past, ...aheadOf(story)];
}

function pastOf(story: Story): Past[] {
  const { today, startedOn, endedOn, submittedAt, confirmerName } = story;
  const past: Past[] = [
    {
      key: "recorded",
      at: story.createdAt,
      step: 0,
      when: shortDayOf(story.createdAt),
      what: "Recorded in Passage",
    },
  ];
  if (startedOn && startedOn <= today)
    past.push({ key: "started", at: startedOn, step: 1, when: shortDay(startedOn), what: "Started" });
  if (endedOn && endedOn <= today)
    past.push({ key: "ended", at: endedOn, step: 2, when: shortDay(endedOn), what: "Ended" });
  if (submittedAt) {
    const what = `Submitted to ${confirmerName ?? "a confirmer"}`;
    past.push({ key: "submitted", at: submittedAt, step: 3, when: shortDayOf(submittedAt), what });
  }
  return [...past, ...story.confirmations.map(decisionOf)];
}

function decisionOf(one: Story["confirmations"][number]): Past {
  const stretch = challengeInWords(one.challenge);
  return {
    key: one.id,
    at: one.decidedAt,
    step: 3,
    when: [shortDayOf(one.decidedAt), stretch ? `stretch ${stretch}` : ""].filter(Boolean).join(" · "),
    what: `${one.confirmerName ?? "Somebody"} ${one.decision === "confirmed" ? "confirmed it" : "sent it back"}`,
    note: one.note,
  };
}

function inOrder(a: Past, b: Past): number {
  return compare(a.at.slice(0, 10), b.at.slice(0, 10)) || a.step - b.step || compare(a.at, b.at);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** What is still to come, as far as it is known. */
function aheadOf(story: Story): Moment[] {
  const { status, startedOn, endedOn, dueOn, today, confirmerName } = story;
  const moment = (key: string, what: string, when = ""): Moment => ({ key, what, when, ahead: true });
  if (status === "abandoned") return [moment("abandoned", "Abandoned")];
  if (!isOpen(status)) return [];
  return [
    ...(startedOn && startedOn > today ? [moment("start", "Starts", shortDay(startedOn))] : []),
    ...(dueOn && !endedOn ? [moment("due", dueOn < today ? "Was due" : "Due", shortDay(dueOn))] : []),
    moment(
      "confirmation",
      status === "submitted" ? `${confirmerName ?? "The confirmer"} decides` : "Submitted, then confirmed",
    ),
  ];
}
