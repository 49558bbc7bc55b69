import type { Metadata } from "next";
import { ChangePasswordForm } from "#app/_components/user/change-password-form.tsx";
import { me } from "#app/_trpc/server.ts";
import { PageHeader } from "#app/_ui/page-header.tsx";

export const metadata: Metadata = { title: "Change password" };

export default async function PasswordPage() {
  const account = await me();
  return (
    <>
      <PageHeader
        title="Change password"
        subtitle="Every other device that is signed in as you is signed out by this."
      />
      <ChangePasswordForm email={account.email} />
    </>
  );
}
