import { BenchCell } from "#app/_components/role/bench-cell.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";
import type { RoleBench } from "#domain/bench.ts";
import { QueueSection } from "./queue-section.tsx";

type Role = {
  id: string;
  title: string;
  orgUnitName: string;
  incumbentName: string | null;
  bench: RoleBench;
};

/** Critical roles nobody could take over today, those without any successor first. */
export function RolesWithoutReadyNow({ roles }: { roles: readonly Role[] }) {
  const scale = Math.max(1, ...roles.map((role) => role.bench.total));
  return (
    <QueueSection
      title="Critical roles with nobody ready now"
      nothing="Every critical role has somebody who could take it over today."
      items={roles}
      itemKey={(role) => role.id}
      what={(role) => (
        <>
          <TextLink href={`/roles/${role.id}#slate`} className="hit-area">
            {role.title}
          </TextLink>
          <span className="block text-dense text-ink-2">
            {role.orgUnitName}, {role.incumbentName ? `held by ${role.incumbentName}` : "vacant"}
          </span>
        </>
      )}
      matter={(role) => <BenchCell bench={role.bench} scale={scale} />}
    />
  );
}
