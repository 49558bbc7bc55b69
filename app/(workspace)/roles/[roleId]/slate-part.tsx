import { SlateSection } from "#app/_components/role/slate-section.tsx";
import { SuccessorGaps } from "#app/_components/role/successor-gaps.tsx";
import { readOrNull } from "#app/_trpc/server.ts";
import { Card } from "#app/_ui/card.tsx";
import type { Permission } from "#domain/permission-table.ts";
import { fullName } from "#domain/person.ts";
import { perProcess } from "#domain/process.ts";
import { listOf } from "#domain/sentence.ts";
import { comparisonSentence } from "#domain/slate-comparison.ts";
import { HiddenSlate } from "./hidden-slate.tsx";
import type { RoleSubject } from "./role-subject.ts";
import { targetsOf } from "./target-part.tsx";

type SlatePartProps = { role: RoleSubject; permissions: readonly Permission[]; personId: string | null };

/** The slate as it stands, and its people against the role; in words why not, for whoever may not see it. */
export async function SlatePart({ role, permissions, personId }: SlatePartProps) {
  const slate = await readOrNull((api) => api.slate.get({ roleId: role.id }));
  if (!slate) return <HiddenSlate isOwnSeat={personId !== null && personId === role.incumbentId} />;
  const personIds = slate.nominations.map((nominee) => nominee.personId).slice(0, 50);
  const compared =
    personIds.length === 0 ? [] : await readOrNull((api) => api.assessment.compare({ personIds }));
  const levelsOf = new Map(compared?.map((one) => [one.personId, one.levels]));
  const people = slate.nominations.flatMap((nominee) => {
    const levels = levelsOf.get(nominee.personId);
    if (!levels) return [];
    return [
      {
        personId: nominee.personId,
        name: fullName(nominee),
        levels: perProcess((process) => levels[process].level),
      },
    ];
  });
  const unseen = slate.nominations.filter((nominee) => !levelsOf.has(nominee.personId)).map(fullName);
  return (
    <>
      <SlateSection
        role={role}
        slate={slate}
        permissions={permissions}
        linkedIds={people.map((person) => person.personId)}
        today={new Date().toISOString().slice(0, 10)}
      />
      {people.length > 0 ? (
        <Card title="Against what the role asks" lead={comparisonSentence(people, targetsOf(role))} flush>
          <SuccessorGaps people={people} targets={targetsOf(role)} />
          {unseen.length > 0 ? (
            <p className="border-line border-t px-5 py-3 text-caption text-ink-2 touch:px-4">
              The levels of {listOf(unseen)} are outside of what you may see.
            </p>
          ) : null}
        </Card>
      ) : null}
    </>
  );
}
