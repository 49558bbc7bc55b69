import { CompassCard } from "#app/_components/experience/compass-card.tsx";
import { ExperienceList } from "#app/_components/experience/experience-list.tsx";
import { me, read } from "#app/_trpc/server.ts";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { SectionHeading } from "#app/_ui/section-heading.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";
import { type ExperienceStatus, isOpen } from "#domain/experience.ts";
import { countOf } from "#domain/sentence.ts";

/** My growth: the next step, what I live through, and where I stand. Nothing of what others decide about me. */
export async function CandidateHome() {
  const [{ experiences, nextStep }, account] = await Promise.all([
    read((api) => api.experience.mine()),
    me(),
  ]);
  const { personId, permissions } = account;
  const levels =
    personId && permissions.includes("assessment:read")
      ? await read((api) => api.assessment.levels({ personId }))
      : null;
  const open = experiences.filter((one) => isOpen(one.status));
  const past = experiences.filter((one) => !isOpen(one.status));
  return (
    <>
      <PageHeader title="My growth" />
      {nextStep ? <NextStep step={nextStep} /> : null}
      <div className={levels ? "grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]" : ""}>
        <div className="flex min-w-0 flex-col gap-8">
          <Open experiences={open} />
          {past.length > 0 ? (
            <section>
              <SectionHeading
                title="Behind me"
                lead={`${countOf(confirmedOf(past), "experience")} confirmed.`}
              />
              <ExperienceList rows={past} />
            </section>
          ) : null}
        </div>
        {levels ? <CompassCard levels={levels} title="Where I stand" /> : null}
      </div>
      <section className="mt-8">
        <SectionHeading
          title="What could come next"
          lead="The catalogue holds every kind of experience there is to ask for: what it practises, how long it takes, what proves it."
        />
        <LinkButton href="/experiences?tab=catalogue">Look through the catalogue</LinkButton>
      </section>
    </>
  );
}

function confirmedOf(rows: readonly { status: ExperienceStatus }[]): number {
  return rows.filter((row) => row.status === "confirmed").length;
}

type Step = { experienceId: string | null; sentence: string };

function NextStep({ step }: { step: Step }) {
  return (
    <section aria-label="Next step" className="mb-8 border-line-strong border-l-2 pl-5">
      <h2 className="text-label text-ink-2">Next step</h2>
      <p className="mt-1 max-w-[44ch] text-title">{step.sentence}</p>
      {step.experienceId ? (
        <p className="mt-2">
          <TextLink href={`/experiences/${step.experienceId}`} className="hit-area">
            Open this experience
          </TextLink>
        </p>
      ) : null}
    </section>
  );
}

function Open({ experiences }: { experiences: Parameters<typeof ExperienceList>[0]["rows"] }) {
  return (
    <section>
      <SectionHeading title="What I am living through" />
      {experiences.length > 0 ? (
        <ExperienceList rows={experiences} />
      ) : (
        <EmptyState
          why="No experience of yours is open."
          next="Have you started something that stretches you? Log it, and it counts."
          action={
            <LinkButton variant="primary" href="/log">
              Log an experience
            </LinkButton>
          }
        />
      )}
    </section>
  );
}
