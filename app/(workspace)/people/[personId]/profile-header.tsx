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
  const facts: { key: string; content: ReactNode }[] = [];
  if (person.jobTitle)
    facts.push({ key: "job", content: <span className="text-ink">{person.jobTitle}</span> });
  if (person.orgUnitName) facts.push({ key: "unit", content: person.orgUnitName });
  if (person.location) facts.push({ key: "location", content: person.location });
  if (person.managerName) facts.push({ key: "manager", content: <Manager person={person} /> });
  if (person.role)
    facts.push({ key: "role", content: <RoleHeld role={person.role} linked={mayReadRoles} /> });
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      {facts.map(({ key, content }, position) => (
        <span key={key} className="inline-flex items-center gap-x-2">
          {position > 0 ? (
            <span aria-hidden="true" className="text-ink-3">
              ·
            </span>
          ) : null}
          <span>{content}</span>
        </span>
      ))}
      <Status person={person} />
    </span>
  );
}

function Manager({ person }: { person: PersonSubject }) {
  return (
    <>
      reports to{" "}
      {person.managerWithin ? (
        <TextLink href={`/people/${person.managerId}`} className="hit-area">
          {person.managerName}
        </TextLink>
      ) : (
        person.managerName
      )}
    </>
  );
}

function RoleHeld({ role, linked }: { role: { id: string; title: string }; linked: boolean }) {
  return (
    <>
      holds{" "}
      {linked ? (
        <TextLink href={`/roles/${role.id}`} className="hit-area">
          {role.title}
        </TextLink>
      ) : (
        role.title
      )}
    </>
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
