import { BenchBar } from "#app/_components/chart/bench-bar.tsx";
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
      matter={(role) =>
        role.bench.total === 0 ? (
          <span className="font-medium text-risk">No successor</span>
        ) : (
          <BenchBar bands={role.bench} scale={scale} className="w-60 max-w-full" />
        )
      }
    />
  );
}
