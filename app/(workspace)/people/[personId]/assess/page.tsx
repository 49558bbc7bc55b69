import type { Metadata } from "next";
import { VisibleLine } from "#app/_components/person/visible-line.tsx";
import { me, read } from "#app/_trpc/server.ts";
import { Breadcrumbs } from "#app/_ui/breadcrumbs.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { fullName } from "#domain/person.ts";
import { RUBRIC_GUIDANCE, RUBRIC_STATUS } from "#domain/rubric.ts";
import { visibleTo } from "#domain/visibility.ts";
import { personSubject } from "../person-subject.ts";
import { AssessForm } from "./assess-form.tsx";

type AssessProps = { params: Promise<{ personId: string }> };

export async function generateMetadata({ params }: AssessProps): Promise<Metadata> {
  return { title: `Assess ${fullName(await personSubject((await params).personId))}` };
}

/** One rater's view of one person on the six processes. */
export default async function AssessPage({ params }: AssessProps) {
  const { personId } = await params;
  const subject = await personSubject(personId);
  const [form, account] = await Promise.all([read((api) => api.assessment.form({ personId })), me()]);
  const isSelf = account.personId === subject.id;
  const name = fullName(subject);
  return (
    <>
      <PageHeader
        trail={
          <Breadcrumbs
            items={[
              { label: "People", href: "/people" },
              { label: name, href: `/people/${subject.id}` },
            ]}
          />
        }
        title={isSelf ? "Assess yourself" : `Assess ${name}`}
        subtitle={`${RUBRIC_GUIDANCE} Managing and leading are both needed; neither is the better one.`}
      >
        <p className="max-w-measure text-caption text-ink-2">{RUBRIC_STATUS}</p>
      </PageHeader>
      <VisibleLine>{visibleTo("assessment:read", { firstName: subject.firstName, isSelf })}</VisibleLine>
      <AssessForm
        person={{ id: subject.id, firstName: subject.firstName, name }}
        isSelf={isSelf}
        derivedGroup={form.raterGroup}
        last={form.last}
        today={form.today}
      />
    </>
  );
}
