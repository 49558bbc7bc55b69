import type { ReactNode } from "react";
import { PersonName } from "#app/_ui/person-name.tsx";
import { DEMAND_NAMES, type Demand, PASSAGE_NAMES, type Passage } from "#domain/role.ts";
import { CHANGE_MEANINGS, COMPLEXITY_MEANINGS, PASSAGE_CHANGES } from "#domain/role-guide.ts";

type RoleFactsProps = {
  role: {
    passage: Passage;
    complexityDemand: Demand;
    changeDemand: Demand;
    incumbentId: string | null;
    incumbentName: string | null;
  };
  /** Whether whoever looks may open the incumbent's profile. */
  linksIncumbent: boolean;
};

/** Who holds the seat and what it demands. */
export function RoleFacts({ role, linksIncumbent }: RoleFactsProps) {
  const href = linksIncumbent && role.incumbentId ? `/people/${role.incumbentId}` : undefined;
  return (
    <dl className="grid gap-x-8 gap-y-5 border-line border-y py-5 sm:grid-cols-2 lg:grid-cols-4">
      <Fact name="Held by">
        {role.incumbentName ? (
          <PersonName name={role.incumbentName} size="body" href={href} />
        ) : (
          <span className="font-medium text-risk">Vacant</span>
        )}
      </Fact>
      <Fact name="Leadership passage" meaning={PASSAGE_CHANGES[role.passage]}>
        {role.passage}. {PASSAGE_NAMES[role.passage]}
      </Fact>
      <Fact name="Complexity demand" meaning={COMPLEXITY_MEANINGS[role.complexityDemand]}>
        {DEMAND_NAMES[role.complexityDemand]}
      </Fact>
      <Fact name="Change demand" meaning={CHANGE_MEANINGS[role.changeDemand]}>
        {DEMAND_NAMES[role.changeDemand]}
      </Fact>
    </dl>
  );
}

function Fact({ name, meaning, children }: { name: string; meaning?: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-dense text-ink-2">{name}</dt>
      <dd className="mt-0.5">
        <span className="font-medium text-body">{children}</span>
        {meaning ? <span className="mt-0.5 block text-dense text-ink-2">{meaning}</span> : null}
      </dd>
    </div>
  );
}
