import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CandidateHome } from "#app/_components/home/candidate-home.tsx";
import { HrHome } from "#app/_components/home/hr-home.tsx";
import { ManagerHome } from "#app/_components/home/manager-home.tsx";
import { primaryRole } from "#app/_components/shell/navigation-for.ts";
import { me } from "#app/_trpc/server.ts";

export const metadata: Metadata = { title: "Home" };

/** Everybody's first page is the one their role comes for. */
export default async function HomePage() {
  const role = primaryRole((await me()).roles);
  if (role === "executive") redirect("/insights");
  if (role === "auditor") redirect("/audit");
  if (role === "administrator") redirect("/settings");
  if (role === "hr_partner") return <HrHome />;
  if (role === "manager") return <ManagerHome />;
  return <CandidateHome />;
}
