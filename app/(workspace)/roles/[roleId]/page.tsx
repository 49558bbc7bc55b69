import type { Metadata } from "next";
import { RoleFacts } from "#app/_components/role/role-facts.tsx";
import { me, readOrNull } from "#app/_trpc/server.ts";
import { isDay } from "#domain/day.ts";
import { PastSlatePart } from "./past-slate-part.tsx";
import { RoleHeader } from "./role-header.tsx";
import { roleSubject } from "./role-subject.ts";
import { SlatePart } from "./slate-part.tsx";
import { TargetPart } from "./target-part.tsx";

type RolePageProps = {
  params: Promise<{ roleId: string }>;
  searchParams: Promise<{ on?: string | string[] }>;
};

export async function generateMetadata({ params }: RolePageProps): Promise<Metadata> {
  const role = await roleSubject((await params).roleId);
  return { title: role.title };
}

/** One leadership role: who holds it, what it demands and why, and who could follow. */
export default async function RolePage({ params, searchParams }: RolePageProps) {
  const role = await roleSubject((await params).roleId);
  const account = await me();
  const { on } = await searchParams;
  const day = typeof on === "string" && isDay(on) ? on : null;
  return (
    <>
      <RoleHeader role={role} permissions={account.permissions} />
      <div className="flex flex-col gap-8">
        <RoleFacts role={role} linksIncumbent={await isReadable(role.incumbentId)} />
        {day ? (
          <PastSlatePart role={role} day={day} personId={account.personId} />
        ) : (
          <SlatePart role={role} permissions={account.permissions} personId={account.personId} />
        )}
        <TargetPart role={role} />
      </div>
    </>
  );
}

/** The incumbent may work where whoever looks at the seat does not reach. */
async function isReadable(personId: string | null): Promise<boolean> {
  return personId !== null && (await readOrNull((api) => api.person.get({ personId }))) !== null;
}
