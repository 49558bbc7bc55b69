import type { Metadata } from "next";
import { RoleForm } from "#app/_components/role/role-form.tsx";
import { unitOptions } from "#app/_components/role/unit-option.ts";
import { read } from "#app/_trpc/server.ts";
import { Breadcrumbs } from "#app/_ui/breadcrumbs.tsx";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";

export const metadata: Metadata = { title: "New leadership role" };

export default async function NewRolePage() {
  const units = await read((api) => api.role.units());
  return (
    <>
      <PageHeader
        title="New leadership role"
        subtitle="A seat from which somebody leads. What it demands decides which levels it expects."
        trail={<Breadcrumbs items={[{ label: "Leadership roles", href: "/roles" }]} />}
      />
      {units.length > 0 ? (
        <RoleForm units={unitOptions(units)} />
      ) : (
        <EmptyState
          why="There is no unit yet to make a role in."
          next="Units come with the people: import them first."
          action={
            <LinkButton href="/import" variant="primary">
              Import people
            </LinkButton>
          }
        />
      )}
    </>
  );
}
