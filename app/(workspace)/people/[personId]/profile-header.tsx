import type { ReactNode } from "react";
import { Badge } from "#app/_ui/badge.tsx";
import { Breadcrumbs } from "#app/_ui/breadcrumbs.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { shortDay } from "#app/_ui/short-day.ts";
import { TextLink } from "#app/_ui/text-link.tsx";
import { EMPLOYMENT_STATUS_NAMES } from "#domain/employment.ts";
import { fullName } from "#domain/person.ts";
import type { PersonSubject } from "./person-subject.ts";
import type { ProfileTab } from "./profile-tab.ts";

export type ProfileHeaderProps = {
  person: PersonSubject;
  isSelf: boolean;
  tab: ProfileTab;
  mayReadRoles: boolean;
};

/** Who this is, in a line of facts, and what one may do for them. */
export function ProfileHeader({ person, isSelf, tab, mayReadRoles }: ProfileHeaderProps) {
  return (
    <PageHeader
      trail={<Breadcrumbs items={[{ label: "People", href: "/people" }]} />}
      title={fullName(person)}
      subtitle={<Facts person={person} mayReadRoles={mayReadRoles} />}
      actions={<Actions person={person} isSelf={isSelf} tab={tab} />}
    />
  );
}

function Facts({ person, mayReadRoles }: { person: PersonSubject; mayReadRoles: boolean }) {
  const { jobTitle, role } = person;
  const heldHref = role && mayReadRoles ? `/roles/${role.id}` : null;
  // A role named like the job would be read twice; then the job itself leads there.
  const isSame = role !== null && role.title === jobTitle;
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink">
        <span>
          {jobTitle ? <Linked href={isSame ? heldHref : null}>{jobTitle}</Linked> : null}
          {jobTitle && person.orgUnitName ? ", " : null}
          {person.orgUnitName}
        </span>
        <Status person={person} />
      </span>
      {person.managerName || (role && !isSame) ? (
        <span className="mt-0.5 block">
          {person.managerName ? "Reports to " : null}
          <Linked href={person.managerWithin ? `/people/${person.managerId}` : null}>
            {person.managerName}
          </Linked>
          {person.managerName && role && !isSame ? "; holds " : null}
          {!person.managerName && role && !isSame ? "Holds " : null}
          {role && !isSame ? <Linked href={heldHref}>{role.title}</Linked> : null}
        </span>
      ) : null}
    </>
  );
}

function Linked({ href, children }: { href: string | null; children: ReactNode }) {
  if (!href) return children;
  return (
    <TextLink href={href} className="hit-area">
      {children}
    </TextLink>
  );
}

function Status({ person }: { person: PersonSubject }) {
  if (person.employmentStatus === "active") return null;
  const word = EMPLOYMENT_STATUS_NAMES[person.employmentStatus];
  return <Badge>{person.leftOn ? `${word} on ${shortDay(person.leftOn)}` : word}</Badge>;
}

/** The button of the tab one is on comes first and in ink; the others wait beside it. */
function Actions({ person, isSelf, tab }: Omit<ProfileHeaderProps, "mayReadRoles">) {
  const may = (permission: PersonSubject["permissions"][number]) => person.permissions.includes(permission);
  const base = `/people/${person.id}`;
  return (
    <>
      {may("experience:log") ? (
        <LinkButton href={`/log?person=${person.id}`}>Log an experience</LinkButton>
      ) : null}
      {may("experience:assign") ? (
        <LinkButton href={`${base}/assign`} variant={tab === "experiences" ? "primary" : "secondary"}>
          Give an experience
        </LinkButton>
      ) : null}
      {may("assessment:record") ? (
        <LinkButton href={`${base}/assess`} variant={tab === "compass" ? "primary" : "secondary"}>
          {isSelf ? "Assess yourself" : "Assess"}
        </LinkButton>
      ) : null}
    </>
  );
}
