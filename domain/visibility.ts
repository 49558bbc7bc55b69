import { PERMISSION_TABLE, type Permission, type Role, type Span } from "./permission-table.ts";
import { listOf } from "./sentence.ts";

/** Whose page it is: named to others, "you" to oneself. */
export type Subject = { firstName: string; isSelf: boolean };

const ORDER: readonly Role[] = [
  "candidate",
  "manager",
  "hr_partner",
  "executive",
  "administrator",
  "auditor",
];

const PLURAL: Record<Role, string> = {
  candidate: "candidates",
  manager: "managers",
  hr_partner: "HR partners",
  executive: "executives",
  administrator: "administrators",
  auditor: "auditors",
};

/**
 * Who may see what a permission opens of one person, in words made from the permission table itself, so that
 * the page cannot promise another thing than the server keeps. Explicit single grants are not listed.
 */
export function visibleTo(permission: Permission, subject: Subject): string {
  const row = PERMISSION_TABLE[permission];
  const readers = ORDER.flatMap((role) => wordsFor(role, row[role], subject) ?? []);
  const self = row.candidate === "self" ? "" : `, not to ${subject.isSelf ? "you" : subject.firstName}`;
  return `Visible to ${listOf(readers)}${self}.`;
}

function wordsFor(role: Role, span: Span | undefined, subject: Subject): string | null {
  switch (span) {
    case "self":
      return subject.isSelf ? "you" : subject.firstName;
    case "team":
      return subject.isSelf ? "your manager" : "the direct manager";
    case "line":
      return subject.isSelf ? "every manager above you" : "every manager above";
    case "units":
      return `${PLURAL[role]} of the unit`;
    case "organization":
      return PLURAL[role];
    default:
      return null;
  }
}
