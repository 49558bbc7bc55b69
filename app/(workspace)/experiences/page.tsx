import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { me } from "#app/_trpc/server.ts";
import { LinkTabs } from "#app/_ui/link-tabs.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { Catalogue } from "./catalogue.tsx";
import { InProgress } from "./in-progress.tsx";
import { type SearchParams, textOf } from "./search-param.ts";

export const metadata: Metadata = { title: "Experiences" };

/** What people live through, and everything the catalogue has to offer. */
export default async function ExperiencesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [params, { permissions }] = await Promise.all([searchParams, me()]);
  const mayList = permissions.includes("experience:read");
  const mayBrowse = permissions.includes("experience-type:read");
  if (!mayList && !mayBrowse) forbidden();
  const tab = !mayList || (mayBrowse && textOf(params.tab) === "catalogue") ? "catalogue" : "progress";
  const tabs = [
    ...(mayList ? [{ label: "In progress", href: "/experiences", current: tab === "progress" }] : []),
    ...(mayBrowse
      ? [{ label: "Catalogue", href: "/experiences?tab=catalogue", current: tab === "catalogue" }]
      : []),
  ];
  return (
    <>
      <PageHeader
        title="Experiences"
        subtitle="What people live through to learn to lead, and everything there is to choose from."
      >
        <LinkTabs label="Experiences" tabs={tabs} />
      </PageHeader>
      {tab === "progress" ? <InProgress params={params} /> : <Catalogue params={params} />}
    </>
  );
}
