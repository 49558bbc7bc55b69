import { shortDay } from "#app/_ui/short-day.ts";
import { TextLink } from "#app/_ui/text-link.tsx";
import { REVIEW_EVERY_DAYS } from "#domain/work-queue.ts";
import { QueueSection } from "./queue-section.tsx";

type Role = { id: string; title: string; reviewedOn: string | null };

/** Slates nobody went through for half a year. */
export function StaleSlates({ roles }: { roles: readonly Role[] }) {
  return (
    <QueueSection
      title="Slates to go through"
      lead={`Not reviewed for more than ${REVIEW_EVERY_DAYS} days.`}
      nothing={`Every slate was reviewed within the last ${REVIEW_EVERY_DAYS} days.`}
      items={roles}
      itemKey={(role) => role.id}
      what={(role) => (
        <TextLink href={`/roles/${role.id}#slate`} className="hit-area">
          {role.title}
        </TextLink>
      )}
      matter={(role) => (role.reviewedOn ? `last on ${shortDay(role.reviewedOn)}` : "never")}
    />
  );
}
