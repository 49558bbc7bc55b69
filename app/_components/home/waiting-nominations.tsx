import { TextLink } from "#app/_ui/text-link.tsx";
import { countOf } from "#domain/sentence.ts";
import { QueueSection } from "./queue-section.tsx";

type Role = { id: string; title: string; waiting: number };

/** Slates on which somebody waits for the executive's word. */
export function WaitingNominations({ roles }: { roles: readonly Role[] }) {
  return (
    <QueueSection
      title="Waiting to be endorsed"
      lead="Submitted, and now with the executive of the unit."
      nothing="No nomination waits for an executive."
      items={roles}
      itemKey={(role) => role.id}
      what={(role) => (
        <TextLink href={`/roles/${role.id}#slate`} className="hit-area">
          {role.title}
        </TextLink>
      )}
      matter={(role) => countOf(role.waiting, "nomination")}
    />
  );
}
