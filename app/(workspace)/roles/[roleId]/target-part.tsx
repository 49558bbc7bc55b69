import { RoleCompass } from "#app/_components/role/role-compass.tsx";
import { TargetLevelList } from "#app/_components/role/target-level-list.tsx";
import { Card } from "#app/_ui/card.tsx";
import { type PerProcess, perProcess } from "#domain/process.ts";
import { overridesByProcess, targetLevels } from "#domain/role.ts";
import type { RoleSubject } from "./role-subject.ts";

/** The level this role asks in each process, and why. */
export function TargetPart({ role }: { role: RoleSubject }) {
  return (
    <Card
      id="targets"
      title="Target levels and why"
      lead="From the passage, plus one where a demand is high, at most 5. A level set by hand carries its reason."
    >
      <div className="grid items-center gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <TargetLevelList targets={role.targets} />
        <RoleCompass targets={targetsOf(role)} />
      </div>
    </Card>
  );
}

export function targetsOf(role: RoleSubject): PerProcess<number> {
  const levels = targetLevels(role, overridesByProcess(role.overrides));
  return perProcess((process) => levels[process]);
}
