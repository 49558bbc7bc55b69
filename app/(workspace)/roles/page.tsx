import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { RoleFilter } from "#app/_components/role/role-filter.tsx";
import { RoleRegister } from "#app/_components/role/role-register.tsx";
import { me, read, readOrNull } from "#app/_trpc/server.ts";
import { Card } from "#app/_ui/card.tsx";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { filterRoles, RoleRegisterFilter, registerSentence } from "#domain/role-register.ts";
import { countOf } from "#domain/sentence.ts";

export const metadata: Metadata = { title: "Leadership roles" };

type RolesPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function RolesPage({ searchParams }: RolesPageProps) {
  const [account, listed, benches, asked] = await Promise.all([
    me(),
    read((api) => api.role.list({})),
    readOrNull((api) => api.slate.benches()),
    searchParams,
  ]);
  const filter = RoleRegisterFilter.parse(asked);
  const benchOf = new Map(benches?.map((one) => [one.roleId, one.bench]));
  const roles = listed.map((role) => ({ ...role, bench: benchOf.get(role.id) ?? null }));
  const shown = filterRoles(roles, filter);
  const showsBench = benchOf.size > 0;
  const mayCreate = account.permissions.includes("role:create");
  return (
    <>
      <PageHeader
        title="Leadership roles"
        subtitle={roles.length > 0 ? registerSentence(roles) : null}
        actions={mayCreate && roles.length > 0 ? <NewRole /> : null}
      >
        {roles.length > 0 ? (
          <RoleFilter filter={filter} units={unitsOf(roles)} showsBench={showsBench} />
        ) : null}
      </PageHeader>
      {roles.length === 0 ? (
        <NoRoles mayCreate={mayCreate} />
      ) : (
        <Card flush className="overflow-hidden py-0! touch:py-0!">
          {shown.length === 0 ? <NothingLeft /> : <RoleRegister roles={shown} showsBench={showsBench} />}
        </Card>
      )}
      {shown.length > 0 && shown.length < roles.length ? (
        <p className="mt-3 text-dense text-ink-2">
          {shown.length} of {countOf(roles.length, "role")}
        </p>
      ) : null}
    </>
  );
}

function NewRole() {
  return (
    <LinkButton
      href="/roles/new"
      variant="primary"
      icon={<Plus aria-hidden="true" size={16} strokeWidth={1.75} />}
    >
      New role
    </LinkButton>
  );
}

function NoRoles({ mayCreate }: { mayCreate: boolean }) {
  return (
    <EmptyState
      why="There is no leadership role within your reach yet."
      next={
        mayCreate
          ? "Start with a seat the company could not do without: what it demands decides which levels it expects."
          : "An HR partner of the unit makes them."
      }
      action={mayCreate ? <NewRole /> : null}
    />
  );
}

function NothingLeft() {
  return (
    <div className="px-5 touch:px-4">
      <EmptyState
        why="No role fits this filter."
        action={<LinkButton href="/roles">Show all roles</LinkButton>}
      />
    </div>
  );
}

/** The units that have roles, by name. */
function unitsOf(roles: readonly { orgUnitId: string; orgUnitName: string }[]) {
  const names = new Map(roles.map((role) => [role.orgUnitId, role.orgUnitName]));
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, "en"));
}
