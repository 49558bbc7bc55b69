import { cx } from "#app/_ui/class-name.ts";
import type { Day } from "#domain/day.ts";
import { type ExperienceStatus, isOpen } from "#domain/experience.ts";
import { challengeInWords } from "./challenge-words.ts";
import { shortDay, shortDayOf } from "./experience-date.ts";

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

type Moment = { key: string; on: string; when: string; what: string; note?: string | null; ahead?: boolean };

/** An experience as a line of moments, from the plan to the confirmation; what lies ahead is hollow. */
export function ExperienceStory({ experience }: { experience: Story }) {
  const moments = [
    ...momentsOf(experience).toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on))),
    ...aheadOf(experience),
  ];
  return (
    <ol>
      {moments.map((moment, position) => (
        <li key={moment.key} className="relative flex gap-3 pb-4 last:pb-0">
          {position < moments.length - 1 ? (
            <span aria-hidden="true" className="absolute top-4 bottom-0 left-[5px] w-px bg-line-strong" />
          ) : null}
          <span
            aria-hidden="true"
            className={cx(
              "mt-1 size-[11px] shrink-0 rounded-round border-[1.5px]",
              moment.ahead ? "border-dashed border-line-strong bg-surface" : "border-ink bg-ink",
            )}
          />
          <div className="min-w-0">
            <p className={moment.ahead ? "text-ink-2" : "font-medium"}>{moment.what}</p>
            {moment.when ? <p className="text-caption text-ink-2 tabular">{moment.when}</p> : null}
            {moment.note ? (
              <p className="mt-1 whitespace-pre-line break-words text-dense text-ink-2">{moment.note}</p>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

function momentsOf(story: Story): Moment[] {
  const day = (key: string, on: Day | null, what: string): Moment[] =>
    on && on <= story.today ? [{ key, on, when: shortDay(on), what }] : [];
  const instant = (key: string, at: string | null, what: string): Moment[] =>
    at ? [{ key, on: at, when: shortDayOf(at), what }] : [];
  return [
    ...instant("recorded", story.createdAt, "Recorded in Passage"),
    ...day("started", story.startedOn, "Started"),
    // The letter keeps a day's end after everything that happened on it so far.
    ...day("ended", story.endedOn, "Ended").map((moment) => ({ ...moment, on: `${moment.on}T` })),
    ...instant("submitted", story.submittedAt, `Submitted to ${story.confirmerName ?? "a confirmer"}`),
    ...story.confirmations.map((one) => ({
      key: one.id,
      on: one.decidedAt,
      when: [shortDayOf(one.decidedAt), stretchOf(one.challenge)].filter(Boolean).join(" · "),
      what:
        one.decision === "confirmed"
          ? `${one.confirmerName} confirmed it`
          : `${one.confirmerName} sent it back`,
      note: one.note,
    })),
  ];
}

function stretchOf(challenge: number | null): string {
  const words = challengeInWords(challenge);
  return words ? `stretch ${words}` : "";
}

/** What is still to come, as far as it is known. */
function aheadOf(story: Story): Moment[] {
  if (!isOpen(story.status))
    return story.status === "abandoned"
      ? [{ key: "end", on: "", when: "", what: "Abandoned", ahead: true }]
      : [];
  const start =
    story.startedOn && story.startedOn > story.today
      ? [{ key: "start", on: "", when: shortDay(story.startedOn), what: "Starts", ahead: true }]
      : [];
  const due =
    story.dueOn && !story.endedOn
      ? [
          {
            key: "due",
            on: "",
            when: shortDay(story.dueOn),
            what: story.dueOn < story.today ? "Was due" : "Due",
            ahead: true,
          },
        ]
      : [];
  const waits =
    story.status === "submitted"
      ? `${story.confirmerName ?? "The confirmer"} decides`
      : "Submitted, then confirmed";
  return [...start, ...due, { key: "confirmation", on: "", when: "", what: waits, ahead: true }];
}
