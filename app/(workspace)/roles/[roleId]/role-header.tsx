import { CriticalMark } from "#app/_components/role/critical-mark.tsx";
import { MarkCriticalDialog } from "#app/_components/role/mark-critical-dialog.tsx";
import { Breadcrumbs } from "#app/_ui/breadcrumbs.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import type { Permission } from "#domain/permission-table.ts";
import type { RoleSubject } from "./role-subject.ts";

type RoleHeaderProps = { role: RoleSubject; permissions: readonly Permission[] };

/** The name of the seat, where it hangs, and whether the company could do without it. */
export function RoleHeader({ role, permissions }: RoleHeaderProps) {
  const mayUpdate = permissions.includes("role:update");
  return (
    <PageHeader
      title={role.title}
      subtitle={
        <span className="flex flex-col gap-2">
          <span>{role.orgUnitName}</span>
          {role.isCritical ? (
            <span className="flex items-baseline gap-3">
              <CriticalMark />
              <span className="min-w-0">{role.criticalReason}</span>
            </span>
          ) : null}
        </span>
      }
      trail={<Breadcrumbs items={[{ label: "Leadership roles", href: "/roles" }]} />}
      actions={
        mayUpdate ? (
          <>
            <MarkCriticalDialog role={role} />
            <LinkButton href={`/roles/${role.id}/edit`}>Edit role</LinkButton>
          </>
        ) : null
      }
    />
  );
}
