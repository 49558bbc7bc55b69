import { DEMO_PERSONAS } from "#domain/demo.ts";
import type { Role } from "#domain/permission-table.ts";
import { fullName } from "#domain/person.ts";
import type { roleGrants, users } from "../schema/user.ts";
import type { Calendar } from "./calendar.ts";
import type { Person } from "./person.ts";
import type { Random } from "./random.ts";
import type { UnitIds, UnitKey } from "./unit.ts";

/** A user id by the key of the person; "auditor" is the one user who is nobody's colleague. */
export type UserIds = ReadonlyMap<string, string>;

type Grant = { key: string; role: Role; unit: UnitKey | null };

/** Grants beyond "manager", which everybody with reports holds. Null: the whole organization. */
const GRANTS: readonly Grant[] = [
  { key: "torbjorn", role: "administrator", unit: null },
  { key: "beatriz", role: "hr_partner", unit: null },
  { key: "agnes", role: "hr_partner", unit: null },
  { key: "yusuf", role: "hr_partner", unit: "operations" },
  { key: "yusuf", role: "hr_partner", unit: "service" },
  { key: "margit", role: "executive", unit: null },
  { key: "reinhold", role: "executive", unit: "operations" },
  { key: "ewa", role: "executive", unit: "research" },
  { key: "alasdair", role: "executive", unit: "markets" },
  { key: "desiree", role: "executive", unit: "finance" },
  { key: "auditor", role: "auditor", unit: null },
];

export function userIds(staff: readonly Person[], random: Random): UserIds {
  return new Map([...staff.map((person) => person.key), "auditor"].map((key) => [key, random.uuid()]));
}

/** Everybody has a user without a password: the demo signs in with one click. Those who left are suspended. */
export function userRows(
  organizationId: string,
  staff: readonly Person[],
  { ids, createdAt }: { ids: UserIds; createdAt: string },
): (typeof users.$inferInsert)[] {
  const rows = staff.map((person): typeof users.$inferInsert => ({
    organizationId,
    id: idOf(ids, person.key),
    personId: person.id,
    email: person.email,
    name: fullName(person),
    status: person.status === "left" ? "suspended" : "active",
    createdAt,
  }));
  const auditor = DEMO_PERSONAS.find((persona) => persona.role === "auditor");
  if (!auditor) throw new Error("The demo has no auditor.");
  const { email, name } = auditor;
  const outsider = { organizationId, id: idOf(ids, "auditor"), personId: null, email, name, createdAt };
  return [...rows, { ...outsider, status: "active" }];
}

export function grantRows(
  organizationId: string,
  staff: readonly Person[],
  { ids, units, calendar, random }: { ids: UserIds; units: UnitIds; calendar: Calendar; random: Random },
): (typeof roleGrants.$inferInsert)[] {
  const startsOn = calendar.monthsAgo(26);
  const createdAt = calendar.instantOn(startsOn);
  const leads = new Set(
    staff.flatMap((person) => (person.status === "left" || !person.managerKey ? [] : [person.managerKey])),
  );
  const managers = [...leads].map((key): Grant => ({ key, role: "manager", unit: null }));
  return [...GRANTS, ...managers].map(({ key, role, unit }) => ({
    organizationId,
    id: random.uuid(),
    userId: idOf(ids, key),
    role,
    orgUnitId: unit === null ? null : units[unit],
    startsOn,
    createdAt,
  }));
}

/** @throws when the story names somebody who is not there. */
export function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const found = ids.get(key);
  if (found === undefined) throw new Error(`The demo company knows nobody called ${key}.`);
  return found;
}
