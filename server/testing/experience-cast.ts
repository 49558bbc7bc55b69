import { sql } from "drizzle-orm";
import type { Database, Scope } from "#db/client.ts";
import {
  createExperienceType,
  createOrganization,
  createPerson,
  createSessionToken,
  createUnit,
  createUser,
  type GivenRole,
} from "#db/testing/factory.ts";
import { type Caller, callerWith } from "./caller.ts";

/** The day on which the tests of experiences take place. */
export const TODAY = "2026-06-15";

export type Member = { personId: string; userId: string; token: string; api: Caller };

/**
 * A small company: a director above a manager above a candidate, a peer elsewhere who sees the work, and an HR
 * partner for the candidate's unit and one for the other unit.
 */
export async function castExperience(database: Database) {
  const scope = await createOrganization(database);
  const cast = await database.write(scope, async (db) => {
    const [unit, otherUnit] = [await createUnit(db), await createUnit(db)];
    const director = await createPerson(db, { orgUnitId: unit });
    const manager = await createPerson(db, { orgUnitId: unit, managerId: director });
    const candidate = await createPerson(db, { orgUnitId: unit, managerId: manager });
    const peer = await createPerson(db, { orgUnitId: otherUnit });
    const typeId = await createExperienceType(db, { name: "Lead a change" });
    return { unit, otherUnit, director, manager, candidate, peer, typeId };
  });
  const member = (personId: string | null, ...roles: GivenRole[]) => signIn(database, scope, personId, roles);
  return {
    scope,
    typeId: cast.typeId,
    director: await member(cast.director, "manager"),
    manager: await member(cast.manager, "manager"),
    candidate: await member(cast.candidate),
    peer: await member(cast.peer),
    hr: await member(null, { role: "hr_partner", orgUnitId: cast.unit }),
    otherHr: await member(null, { role: "hr_partner", orgUnitId: cast.otherUnit }),
    executive: await member(null, "executive"),
    auditor: await member(null, "auditor"),
  };
}

export type ExperienceCast = Awaited<ReturnType<typeof castExperience>>;

async function signIn(
  database: Database,
  scope: Scope,
  personId: string | null,
  roles: readonly GivenRole[],
): Promise<Member> {
  const { userId, token } = await database.write(scope, async (db) => {
    const id = await createUser(db, { personId, roles });
    return { userId: id, token: await createSessionToken(db, id) };
  });
  return {
    personId: personId ?? "",
    userId,
    token,
    api: callerWith(database, token, { now: new Date(`${TODAY}T10:00:00Z`) }),
  };
}

/** The procedures as this member reaches them, every write under one key. */
export function withKey(database: Database, member: Member, idempotencyKey: string): Caller {
  return callerWith(database, member.token, { idempotencyKey, now: new Date(`${TODAY}T10:00:00Z`) });
}

/** How often an event is on record, and about whom. */
export async function recorded(database: Database, scope: Scope, event: string) {
  const { rows } = await database.read(scope, (db) =>
    db.execute<{ actor: string | null; subject: string | null }>(
      sql`select actor_user_id as actor, subject_person_id as subject from audit_events where event = ${event}`,
    ),
  );
  return rows;
}
