import type { Metadata } from "next";
import { cache } from "react";
import { CompassCard } from "#app/_components/experience/compass-card.tsx";
import { me, read } from "#app/_trpc/server.ts";
import { Breadcrumbs } from "#app/_ui/breadcrumbs.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { bestFitFirst, gapsBelow, largestGaps } from "#domain/experience-fit.ts";
import { fullName } from "#domain/person.ts";
import type { PerProcess } from "#domain/process.ts";
import { PROCESS_FACTS } from "#domain/process.ts";
import { listOf } from "#domain/sentence.ts";
import { AssignForm } from "./assign-form.tsx";

type Props = { params: Promise<{ personId: string }> };

const readSubject = cache((personId: string) => read((api) => api.experience.assignForm({ personId })));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { person } = await readSubject((await params).personId);
  return { title: `Give ${fullName(person)} an experience` };
}

/** Gives a person something to live through, offering first what practises what they lack. */
export default async function AssignPage({ params }: Props) {
  const { person, today, mayReadLevels } = await readSubject((await params).personId);
  const [types, account] = await Promise.all([read((api) => api.experience.types()), me()]);
  const levels = mayReadLevels ? await read((api) => api.assessment.levels({ personId: person.id })) : null;
  const gaps = levels ? gapsBelow(levels.levels, levels.targets) : null;
  const name = fullName(person);
  return (
    <>
      <PageHeader
        trail={
          <Breadcrumbs
            items={[
              { label: "People", href: "/people" },
              { label: name, href: `/people/${person.id}` },
            ]}
          />
        }
        title={`Give ${name} an experience`}
        subtitle={[person.jobTitle, person.orgUnitName].filter(Boolean).join(", ")}
      />
      <div className={levels ? "grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]" : "max-w-[52rem]"}>
        <AssignForm
          person={{ id: person.id, name, managerId: person.managerId, managerName: person.managerName }}
          today={today}
          entries={gaps ? bestFitFirst(types, gaps) : types}
          order={gaps ? orderInWords(person.firstName, gaps, levels?.targets ?? null) : undefined}
          isManager={person.managerId !== null && person.managerId === account.personId}
        />
        {levels ? <CompassCard levels={levels} title={`Where ${name} stands`} /> : null}
      </div>
    </>
  );
}

/** Why the kinds come in this order; nothing where there is no gap to go by. */
function orderInWords(
  name: string,
  gaps: PerProcess<number>,
  targets: PerProcess<number> | null,
): string | undefined {
  const largest = largestGaps(gaps).slice(0, 3);
  if (largest.length === 0) return undefined;
  const words = largest.map(
    ({ process, below }) => `${PROCESS_FACTS[process].name.toLowerCase()} (${below.toFixed(1)} below)`,
  );
  const asked = targets ? "what the role asks" : "“solid in the current job”";
  return `Best fit first. Against ${asked}, ${name} lacks most in ${listOf(words)}; the order is gap times weight, added up over the six processes.`;
}
