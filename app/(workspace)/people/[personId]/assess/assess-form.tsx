"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { FailureCallout } from "#app/_components/experience/failure-callout.tsx";
import { useSending } from "#app/_components/experience/use-sending.ts";
import { useTRPCClient } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { shortDay } from "#app/_ui/short-day.ts";
import { useToast } from "#app/_ui/toast.tsx";
import { BEST_PLACED_RATERS, isBestPlaced, type RaterGroup, RecordAssessment } from "#domain/assessment.ts";
import type { Day } from "#domain/day.ts";
import { LEADERSHIP_PROCESSES, type PerProcess, PROCESS_FACTS, type Process } from "#domain/process.ts";
import { isLevel } from "#domain/rubric.ts";
import { listOf } from "#domain/sentence.ts";
import { AboutAssessment } from "./about-assessment.tsx";
import {
  type AssessmentDraft,
  answered,
  assessmentOf,
  type DraftRating,
  draftProblems,
  emptyDraft,
} from "./assessment-draft.ts";
import { ProcessRating } from "./process-rating.tsx";

export type LastAssessment = PerProcess<number | null> & { assessedOn: Day };

export type AssessFormProps = {
  person: { id: string; firstName: string; name: string };
  isSelf: boolean;
  /** Null outside the reporting line: then the rater says which it is. */
  derivedGroup: RaterGroup | null;
  last: LastAssessment | null;
  today: Day;
};

/** The three jobs, each done in two ways: managing at the left, leading at the right. */
const PAIRS = LEADERSHIP_PROCESSES.map((leading) => ({
  job: PROCESS_FACTS[leading].job,
  processes: [PROCESS_FACTS[leading].counterpart, leading] as const,
}));

/** Six ratings, one save. Nothing typed is lost when it does not work. */
export function AssessForm({ person, isSelf, derivedGroup, last, today }: AssessFormProps) {
  const [draft, setDraft] = useState<AssessmentDraft>(() => emptyDraft(derivedGroup, today));
  const [asked, setAsked] = useState(false);
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const sending = useSending(RecordAssessment, (input, options) =>
    api.assessment.record.mutate(input, options),
  );
  const problems = asked ? draftProblems(draft) : {};

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setAsked(true);
    const first = firstProblem(draft);
    if (first) return focusOn(event.currentTarget, first);
    if (!(await sending.run(assessmentOf(draft, person.id)))) return;
    toast.show({
      tone: "positive",
      title: isSelf ? "Your own view is saved." : `Your view of ${person.firstName} is saved.`,
    });
    router.push(`/people/${person.id}?tab=compass`);
    router.refresh();
  }

  const rate = (process: Process) => (rating: DraftRating) =>
    setDraft((before) => ({ ...before, ratings: { ...before.ratings, [process]: rating } }));

  return (
    <form ref={sending.form} onSubmit={save} noValidate className="flex flex-col gap-8">
      {PAIRS.map(({ job, processes }) => (
        <section key={job} aria-label={job}>
          <h2 className="mb-3 text-label text-ink-2">{job}</h2>
          <div className="grid gap-4 lg:grid-cols-2">
            {processes.map((process) => (
              <ProcessRating
                key={process}
                process={process}
                rating={draft.ratings[process]}
                onRate={rate(process)}
                last={lastLevel(last, process)}
                hint={hintFor(draft.raterGroup, process)}
                error={problems[process]}
              />
            ))}
          </div>
        </section>
      ))}
      <AboutAssessment
        draft={draft}
        onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
        derivedGroup={derivedGroup}
        today={today}
        asked={asked}
        errorOf={sending.errorOf}
      />
      <FailureCallout failure={sending.failure} />
      <SaveBar
        draft={draft}
        cancelHref={`/people/${person.id}`}
        pending={sending.pending}
        incomplete={Object.keys(problems).length > 0}
      />
    </form>
  );
}

type SaveBarProps = { draft: AssessmentDraft; cancelHref: string; pending: boolean; incomplete: boolean };

/** Stays at the foot of the window (over the bar of places on a phone) and says how far one is. */
function SaveBar({ draft, cancelHref, pending, incomplete }: SaveBarProps) {
  const done = answered(draft);
  return (
    <div
      data-print="hide"
      className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-20 -mx-4 flex items-center gap-4 border-line border-t bg-bg px-4 py-3 md:bottom-0 md:-mx-8 md:px-8"
    >
      <div className="min-w-0 flex-1">
        <p role="status" className="text-label tabular">
          {done} of 6 rated
        </p>
        {incomplete ? <p className="text-caption text-risk">Complete what is marked.</p> : null}
      </div>
      <LinkButton href={cancelHref} variant="quiet" className="max-sm:hidden">
        Cancel
      </LinkButton>
      <Button type="submit" variant="primary" pending={pending}>
        Save assessment
      </Button>
    </div>
  );
}

type Problem = { process: Process } | { field: "raterGroup" };

/** In the order of the page, which is not the order of the codes. */
function firstProblem(draft: AssessmentDraft): Problem | null {
  const problems = draftProblems(draft);
  const process = PAIRS.flatMap((pair) => pair.processes).find((one) => problems[one]);
  if (process) return { process };
  return draft.raterGroup === null ? { field: "raterGroup" } : null;
}

function focusOn(form: HTMLFormElement, problem: Problem): void {
  const name = "process" in problem ? problem.process : problem.field;
  const example = form.querySelector<HTMLElement>(`[name="${name}-example"]`);
  const radio =
    form.querySelector<HTMLElement>(`[name="${name}"]:checked`) ??
    form.querySelector<HTMLElement>(`[name="${name}"]`);
  const target = example ?? radio;
  target?.focus({ preventScroll: true });
  // An example stands at the foot of its process; whoever has chosen nothing yet starts at the head.
  if (example) example.scrollIntoView({ block: "center" });
  else target?.closest("section, fieldset")?.scrollIntoView({ block: "start" });
}

function lastLevel(last: LastAssessment | null, process: Process) {
  const level = last?.[process];
  return last && level && isLevel(level) ? { level, on: shortDay(last.assessedOn) } : null;
}

const OBSERVERS: Record<RaterGroup, string> = {
  self: "the person",
  manager: "managers",
  direct_report: "direct reports",
  peer: "peers",
  stakeholder: "people outside the line",
};

function hintFor(group: RaterGroup | null, process: Process): string | null {
  if (group === null || isBestPlaced(group, process)) return null;
  return `Seen best by ${listOf(BEST_PLACED_RATERS[process].map((one) => OBSERVERS[one]))}; rate it if you saw it.`;
}
