import type { Metadata } from "next";
import { cache, type ReactNode } from "react";
import { EvidenceList } from "#app/_components/experience/evidence-list.tsx";
import { datesInWords } from "#app/_components/experience/experience-date.ts";
import { read } from "#app/_trpc/server.ts";
import { Breadcrumbs } from "#app/_ui/breadcrumbs.tsx";
import { Callout } from "#app/_ui/callout.tsx";
import { Card } from "#app/_ui/card.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { shortDayOf } from "#app/_ui/short-day.ts";
import { PROCESS_FACTS, PROCESSES } from "#domain/process.ts";
import { listOf } from "#domain/sentence.ts";
import { DecisionForm } from "./decision-form.tsx";

type Props = { params: Promise<{ experienceId: string }> };

const readSubject = cache((experienceId: string) => read((api) => api.experience.getAsked({ experienceId })));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Confirm: ${(await readSubject((await params).experienceId)).title}` };
}

/** The confirmer's page: what happened, what proves it, and one decision. */
export default async function ConfirmPage({ params }: Props) {
  const experience = await readSubject((await params).experienceId);
  return (
    <>
      <PageHeader
        trail={<Breadcrumbs items={[{ label: "Inbox", href: "/inbox" }]} />}
        title={experience.title}
        subtitle={
          <>
            {experience.personName} ·{" "}
            {experience.typeName === experience.title ? "" : `${experience.typeName} · `}
            <span className="whitespace-nowrap">{datesInWords(experience)}</span>
          </>
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_26rem]">
        <Card title={`What ${experience.personName} says`}>
          <dl className="flex flex-col gap-5">
            <Fact name="What happened">{experience.note ?? "No note was written."}</Fact>
            <Fact name="What was learned">{experience.lesson ?? "No lesson was written."}</Fact>
            <Fact name="What it practises">
              {listOf(
                PROCESSES.filter((one) => experience.processes.includes(one)).map(
                  (one) => PROCESS_FACTS[one].name,
                ),
              )}
            </Fact>
            <div>
              <dt className="text-label">What proves it</dt>
              <dd className="mt-0.5">
                <p className="mb-1 max-w-measure text-dense text-ink-2">
                  Asked for: {experience.evidenceRule}
                </p>
                {experience.evidence.length > 0 ? (
                  <EvidenceList items={experience.evidence} />
                ) : (
                  <p>Nothing is attached. If you need to see something, send it back and say what.</p>
                )}
              </dd>
            </div>
          </dl>
        </Card>
        <Card title={experience.may.confirm ? "What do you say?" : "Where it stands"}>
          {experience.may.confirm ? (
            <DecisionForm
              experienceId={experience.id}
              version={experience.version}
              personName={experience.personName}
              title={experience.title}
            />
          ) : (
            <Decided experience={experience} />
          )}
        </Card>
      </div>
    </>
  );
}

type Experience = Awaited<ReturnType<typeof readSubject>>;

function Decided({ experience }: { experience: Experience }) {
  const last = experience.confirmations[0];
  const back = <LinkButton href="/inbox">Back to the inbox</LinkButton>;
  if (experience.status === "confirmed" && last) {
    return (
      <Callout tone="positive" title={`Confirmed on ${shortDayOf(last.decidedAt)}`} actions={back}>
        {last.note ?? "Nothing more to do here."}
      </Callout>
    );
  }
  if (experience.status === "returned" && last) {
    return (
      <Callout title={`Sent back on ${shortDayOf(last.decidedAt)}`} actions={back}>
        {last.note} It comes to your inbox again when it is submitted again.
      </Callout>
    );
  }
  return (
    <Callout title="Not handed in yet" actions={back}>
      You are named as confirmer. It comes to your inbox when {experience.personName} submits it.
    </Callout>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-label">{name}</dt>
      <dd className="mt-0.5 max-w-measure whitespace-pre-line break-words">{children}</dd>
    </div>
  );
}
