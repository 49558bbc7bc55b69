import type { Metadata } from "next";
import { CompassTab } from "#app/_components/person/compass-tab.tsx";
import { ExperienceTab } from "#app/_components/person/experience-tab.tsx";
import { HistoryTab } from "#app/_components/person/history-tab.tsx";
import { SlateTab } from "#app/_components/person/slate-tab.tsx";
import { VisibleLine } from "#app/_components/person/visible-line.tsx";
import { me } from "#app/_trpc/server.ts";
import { LinkTabs } from "#app/_ui/link-tabs.tsx";
import { fullName } from "#domain/person.ts";
import { visibleTo } from "#domain/visibility.ts";
import { type PersonSubject, personSubject } from "./person-subject.ts";
import { ProfileHeader } from "./profile-header.tsx";
import { type ProfileTab, TAB_FACTS, tabOf, tabsFor } from "./profile-tab.ts";

type ProfileProps = {
  params: Promise<{ personId: string }>;
  searchParams: Promise<{ tab?: string }>;
};

export async function generateMetadata({ params }: ProfileProps): Promise<Metadata> {
  const person = await personSubject((await params).personId);
  return { title: fullName(person) };
}

/** One person: where they stand, what they live through, which slates name them, and what came before. */
export default async function ProfilePage({ params, searchParams }: ProfileProps) {
  const person = await personSubject((await params).personId);
  const account = await me();
  const isSelf = account.personId === person.id;
  const tabs = tabsFor(person.permissions);
  const tab = tabOf((await searchParams).tab, tabs);
  return (
    <>
      <ProfileHeader
        person={person}
        isSelf={isSelf}
        tab={tab}
        mayReadRoles={account.permissions.includes("role:read")}
      />
      <LinkTabs
        label={`Parts of ${fullName(person)}'s profile`}
        tabs={tabs.map((one) => ({
          label: TAB_FACTS[one].name,
          href: `/people/${person.id}?tab=${one}`,
          current: one === tab,
        }))}
      />
      <VisibleLine>{visibleTo(TAB_FACTS[tab].needs, { firstName: person.firstName, isSelf })}</VisibleLine>
      <TabContent tab={tab} person={person} isSelf={isSelf} />
    </>
  );
}

function TabContent({ tab, person, isSelf }: { tab: ProfileTab; person: PersonSubject; isSelf: boolean }) {
  switch (tab) {
    case "compass":
      return (
        <CompassTab
          person={person}
          isSelf={isSelf}
          mayAssess={person.permissions.includes("assessment:record")}
        />
      );
    case "experiences":
      return <ExperienceTab person={person} isSelf={isSelf} permissions={person.permissions} />;
    case "slates":
      return <SlateTab person={person} />;
    case "history":
      return <HistoryTab person={person} history={person.history} />;
  }
}
