import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { CreateUserForm } from "#app/_components/user/create-user-form.tsx";
import { read } from "#app/_trpc/server.ts";
import { Breadcrumbs } from "#app/_ui/breadcrumbs.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";

export const metadata: Metadata = { title: "New account" };

export default async function NewUserPage() {
  const account = await read((api) => api.account.me());
  if (!account.permissions.includes("user:create")) forbidden();
  const units = await read((api) => api.role.allUnits());
  return (
    <>
      <PageHeader
        trail={<Breadcrumbs items={[{ label: "Accounts and roles", href: "/settings" }]} />}
        title="New account"
        subtitle="For somebody of the company, or for somebody from outside, such as an auditor."
      />
      <CreateUserForm units={units} />
    </>
  );
}
