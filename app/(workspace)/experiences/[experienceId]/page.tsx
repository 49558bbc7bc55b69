import type { Metadata } from "next";
import { cache, type ReactNode } from "react";
import { challengeInWords } from "#app/_components/experience/challenge-words.ts";
import { EvidenceList } from "#app/_components/experience/evidence-list.tsx";
import { datesInWords } from "#app/_components/experience/experience-date.ts";
import { ExperienceStory } from "#app/_components/experience/experience-story.tsx";
import { MissingParts } from "#app/_components/experience/missing-parts.tsx";
import { StatusWord } from "#app/_components/experience/status-word.tsx";
import { me, read } from "#app/_trpc/server.ts";
import { Breadcrumbs } from "#app/_ui/breadcrumbs.tsx";
import { Callout } from "#app/_ui/callout.tsx";
import { Card } from "#app/_ui/card.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";
import { PROCESS_FACTS, PROCESSES } from "#domain/process.ts";
import { listOf } from "#domain/sentence.ts";
import { ExperienceActions } from "./experience-actions.tsx";

type Props = { params: Promise<{ experienceId: string }> };

const readSubject = cache((experienceId: string) => read((api) => api.experience.get({ experienceId })));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await readSubject((await params).experienceId)).title };
}

/** One experience from plan to confirmation, and what may be done with it now. */
export default async function ExperiencePage({ params }: Props) {
  const [experience, account] = await Promise.all([readSubject((await params).experienceId), me()]);
  const isOwn = experience.personId === account.personId;
  const returned = experience.status === "returned" ? experience.confirmations[0] : undefined;
  return (
    <>
      <PageHeader
        trail={<Breadcrumbs items={[{ label: "Experiences", href: "/experiences" }]} />}
        title={experience.title}
        subtitle={
          <>
            {isOwn ? (
              "Your experience"
            ) : (
              <TextLink href={`/people/${experience.personId}`}>{experience.personName}</TextLink>
            )}
            {experience.typeName === experience.title ? null : ` · ${experience.typeName}`} ·{" "}
            <span className="whitespace-nowrap">{datesInWords(experience)}</span>
          </>
        }
        actions={
          Object.values(experience.may).some(Boolean) ? (
            <ExperienceActions experience={experience} isOwn={isOwn} />
          ) : null
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-4">
          {returned?.note ? (
            <Callout tone="warning" title={`${returned.confirmerName} sent it back`}>
              <Prose>{returned.note}</Prose>
            </Callout>
          ) : null}
          <Card title="What happened">
            <Told experience={experience} />
          </Card>
          <Card title="What proves it" lead={experience.evidenceRule}>
            {experience.evidence.length > 0 ? (
              <EvidenceList items={experience.evidence} />
            ) : (
              <p className="text-ink-2">Nothing is attached yet.</p>
            )}
          </Card>
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Card
            title="Is it done?"
            actions={
              <span className="flex min-h-7 items-center">
                <StatusWord status={experience.status} />
              </span>
            }
          >
            <MissingParts missing={experience.missing} />
          </Card>
          <Card title="From plan to confirmation">
            <ExperienceStory experience={experience} />
          </Card>
        </div>
      </div>
    </>
  );
}

type Experience = Awaited<ReturnType<typeof readSubject>>;

function Told({ experience }: { experience: Experience }) {
  const processes = PROCESSES.filter((process) => experience.processes.includes(process));
  const byCandidate = challengeInWords(experience.challengeByCandidate);
  const byConfirmer = challengeInWords(experience.challengeByConfirmer);
  return (
    <dl className="flex flex-col gap-4">
      <Fact name="Note">
        {experience.note ? <Prose>{experience.note}</Prose> : <Empty>No note yet.</Empty>}
      </Fact>
      <Fact name="What was learned">
        {experience.lesson ? <Prose>{experience.lesson}</Prose> : <Empty>Not written down yet.</Empty>}
      </Fact>
      <Fact name="What it practises">{listOf(processes.map((process) => PROCESS_FACTS[process].name))}</Fact>
      {byCandidate || byConfirmer ? (
        <Fact name="How far it stretched">
          {byCandidate ? (
            <p>
              {experience.personName}: {byCandidate}
            </p>
          ) : null}
          {byConfirmer ? (
            <p>
              {experience.confirmerName}: {byConfirmer}
            </p>
          ) : null}
        </Fact>
      ) : null}
      <Fact name="People">
        <p>Confirmer: {experience.confirmerName ?? "nobody asked yet"}</p>
        {experience.feedbackGiverName ? <p>Gives feedback: {experience.feedbackGiverName}</p> : null}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-label">{name}</dt>
      <dd className="mt-0.5 max-w-measure">{children}</dd>
    </div>
  );
}

function Prose({ children }: { children: string }) {
  return <p className="whitespace-pre-line break-words">{children}</p>;
}

function Empty({ children }: { children: string }) {
  return <p className="text-ink-3">{children}</p>;
}
