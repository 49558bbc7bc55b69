import { shortDay } from "#app/_ui/short-day.ts";
import { TextLink } from "#app/_ui/text-link.tsx";
import { countOf } from "#domain/sentence.ts";
import { QueueSection } from "./queue-section.tsx";

type Experience = {
  id: string;
  title: string;
  personName: string;
  confirmerName: string | null;
  submittedAt: string | null;
};

const MOST = 6;

/** Experiences that were lived through and wait for the word of somebody who saw them. */
export function WaitingExperiences({
  experiences,
  total,
}: {
  experiences: readonly Experience[];
  total: number;
}) {
  return (
    <QueueSection
      title="Experiences waiting for confirmation"
      nothing="No experience waits to be confirmed."
      items={experiences.slice(0, MOST)}
      itemKey={(experience) => experience.id}
      what={(experience) => (
        <>
          <TextLink href={`/experiences/${experience.id}`} className="hit-area">
            {experience.title}
          </TextLink>
          <span className="block font-serif text-[0.9375rem] text-ink">{experience.personName}</span>
        </>
      )}
      matter={(experience) => (
        <>
          {experience.confirmerName ? `with ${experience.confirmerName}` : "nobody asked yet"}
          {experience.submittedAt ? ` since ${shortDay(experience.submittedAt.slice(0, 10))}` : null}
        </>
      )}
      more={
        total > MOST ? (
          <TextLink href="/experiences?status=submitted" className="hit-area">
            All {countOf(total, "experience")}
          </TextLink>
        ) : null
      }
    />
  );
}
