import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { RoleForm } from "#app/_components/role/role-form.tsx";
import type { RoleDraft } from "#app/_components/role/role-form-state.ts";
import { unitOptions } from "#app/_components/role/unit-option.ts";
import { me, read } from "#app/_trpc/server.ts";
import { Breadcrumbs } from "#app/_ui/breadcrumbs.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { overridesByProcess } from "#domain/role.ts";
import { roleSubject } from "../role-subject.ts";

export const metadata: Metadata = { title: "Edit role" };

export default async function EditRolePage({ params }: { params: Promise<{ roleId: string }> }) {
  const { roleId } = await params;
  const [account, role] = await Promise.all([me(), roleSubject(roleId)]);
  if (!account.permissions.includes("role:update")) forbidden();
  const units = await read((api) => api.role.units());
  const draft: RoleDraft = {
    title: role.title,
    unit: { value: role.orgUnitId, label: role.orgUnitName },
    incumbent: role.incumbentId ? { value: role.incumbentId, label: role.incumbentName ?? "" } : null,
    passage: role.passage,
    complexityDemand: role.complexityDemand,
    changeDemand: role.changeDemand,
    overrides: overridesByProcess(role.overrides),
  };
  return (
    <>
      <PageHeader
        title={role.title}
        subtitle="What is changed here counts from now on. Nothing that was decided before is overwritten."
        trail={
          <Breadcrumbs
            items={[
              { label: "Leadership roles", href: "/roles" },
              { label: role.title, href: `/roles/${role.id}` },
            ]}
          />
        }
      />
      <RoleForm units={unitOptions(units)} role={{ id: role.id, version: role.version, draft }} />
    </>
  );
}
