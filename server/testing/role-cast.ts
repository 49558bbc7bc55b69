import { sql } from "drizzle-orm";
import type { Database, Scope } from "#db/client.ts";
import {
  createOrganization,
  createPerson,
  createUnit,
  createUser,
  type GivenRole,
} from "#db/testing/factory.ts";
import { failureOf } from "../error.ts";
import { type Caller, callerOf } from "./caller.ts";

/** The day on which the tests of roles and slates take place. */
export const TODAY = "2026-06-15";

export type Member = { personId: string | null; userId: string; api: Caller };

/**
 * A company of two units. In Operations a head leads a planner (an HR partner with a person) and a manager with
 * three reports. Two HR partners for everything, one for Finance only, an executive, an auditor, and somebody in
 * another organization who may do everything there.
 */
export async function castRoles(database: Database) {
  const scope = await createOrganization(database);
  const ids = await database.write(scope, async (db) => {
    const [operations, finance] = [
      await createUnit(db, { name: "Operations" }),
      await createUnit(db, { name: "Finance" }),
    ];
    const head = await createPerson(db, { orgUnitId: operations, firstName: "Hanna", lastName: "Head" });
    const under = { orgUnitId: operations, managerId: head };
    const planner = await createPerson(db, { ...under, firstName: "Pia", lastName: "Planner" });
    const manager = await createPerson(db, { ...under, firstName: "Max", lastName: "Manager" });
    const report = { orgUnitId: operations, managerId: manager };
    const ana = await createPerson(db, { ...report, firstName: "Ana", lastName: "Alvarez" });
    const bo = await createPerson(db, { ...report, firstName: "Bo", lastName: "Berg" });
    const chi = await createPerson(db, { ...report, firstName: "Chi", lastName: "Chen" });
    const gone = await createPerson(db, {
      ...report,
      firstName: "Gus",
      lastName: "Gone",
      employmentStatus: "left",
      leftOn: "2026-01-31",
    });
    return { operations, finance, head, planner, manager, ana, bo, chi, gone };
  });
  const member = (personId: string | null, ...roles: GivenRole[]) => signIn(database, scope, personId, roles);
  const elsewhere = await createOrganization(database);
  return {
    scope,
    ...ids,
    hr: await member(null, "hr_partner"),
    secondHr: await member(null, "hr_partner"),
    hrWhoIsHere: await member(ids.planner, "hr_partner"),
    financeHr: await member(null, { role: "hr_partner", orgUnitId: ids.finance }),
    executive: await member(null, { role: "executive", orgUnitId: ids.operations }),
    headAsExecutive: await member(ids.head, { role: "executive", orgUnitId: ids.operations }),
    lineManager: await member(ids.manager, "manager"),
    candidate: await member(ids.ana),
    auditor: await member(null, "auditor"),
    stranger: await signIn(database, elsewhere, null, ["hr_partner", "executive", "administrator"]),
  };
}

export type RoleCast = Awaited<ReturnType<typeof castRoles>>;

async function signIn(
  database: Database,
  scope: Scope,
  personId: string | null,
  roles: readonly GivenRole[],
): Promise<Member> {
  const userId = await database.write(scope, (db) => createUser(db, { personId, roles }));
  const api = await callerOf(database, scope, userId, { now: new Date(`${TODAY}T10:00:00Z`) });
  return { personId, userId, api };
}

/** What a call was refused with; fails the test when it was not. */
export async function refusal(call: Promise<unknown>) {
  try {
    await call;
  } catch (error) {
    const failure = failureOf(error);
    if (failure) return { code: failure.code, fields: failure.details.map((one) => one.field) };
    throw error;
  }
  throw new Error("The call was not refused.");
}

/** What is on record about one object: by whom, what, about whom. */
export async function recordedAbout(database: Database, scope: Scope, objectId: string) {
  const { rows } = await database.read(scope, (db) =>
    db.execute<{ event: string; actor: string | null; subject: string | null }>(sql`
      select event, actor_user_id as actor, subject_person_id as subject from audit_events
      where object_id = ${objectId} order by id`),
  );
  return rows;
}
