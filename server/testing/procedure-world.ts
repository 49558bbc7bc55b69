import { createHash, randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Database, Db, Scope } from "#db/client.ts";
import { imports } from "#db/schema/import.ts";
import {
  createAssessment,
  createExperience,
  createExperienceType,
  createNomination,
  createOrganization,
  createPerson,
  createRole,
  createSessionToken,
  createSlate,
  createUnit,
  createUser,
} from "#db/testing/factory.ts";
import type { Role } from "#domain/permission-table.ts";
import { hashPassword } from "../password.ts";

export const PASSWORD = "a long enough password";
const FILE = Buffer.from("Employee ID,First name,Last name\nE1,Ada,Example\n");

/** One of everything that a procedure may be asked about, all of it around one person in one unit. */
export type Corner = {
  unitId: string;
  personId: string;
  /** Somebody of the same unit without an account. */
  otherPersonId: string;
  userId: string;
  roleId: string;
  slateId: string;
  nominationId: string;
  experienceTypeId: string;
  activeExperienceId: string;
  /** Submitted to somebody who is none of the actors. */
  submittedExperienceId: string;
  assessmentId: string;
  draftImportId: string;
  appliedImportId: string;
};

export type Actor = {
  role: Role;
  userId: string;
  token: string;
  /** Imports this actor made. */
  draftImportId: string;
  appliedImportId: string;
  /** An experience that waits for this actor's confirmation; of nobody when the actor is no person. */
  askedExperienceId: string;
};

/**
 * Two organizations. In the first, each actor has exactly one role and reaches the corner `inside` with it: the HR
 * partner and the executive by the unit, the manager as line manager of its person, the candidate by being that
 * person. Nobody reaches `outside` but those who reach everybody; `elsewhere` belongs to the second organization.
 */
export type World = {
  inside: Corner;
  outside: Corner;
  elsewhere: Corner;
  /** Works in the first organization, outside of everybody's line: may confirm and be nominated. */
  colleagueId: string;
  actors: Record<Role, Actor>;
};

export async function buildWorld(database: Database): Promise<World> {
  const passwordHash = await hashPassword(PASSWORD);
  const [here, there] = [await createOrganization(database), await createOrganization(database)];
  const elsewhere = await database.write(there, (db) => furnishCorner(db, null));
  return database.write(here, async (db) => {
    const manager = await createPerson(db);
    const inside = await furnishCorner(db, manager);
    await moveInto(db, manager, inside.unitId);
    const outside = await furnishCorner(db, await createPerson(db));
    const colleagueId = await createPerson(db, { orgUnitId: outside.unitId });
    const actor = (role: Role, personId: string | null, orgUnitId: string | null = null) =>
      furnishActor(db, { role, personId, orgUnitId, passwordHash, corner: inside });
    const actors = {
      administrator: await actor("administrator", null),
      hr_partner: await actor("hr_partner", null, inside.unitId),
      manager: await actor("manager", manager),
      executive: await actor("executive", null, inside.unitId),
      candidate: await actor("candidate", inside.personId),
      auditor: await actor("auditor", null),
    };
    return { inside, outside, elsewhere, colleagueId, actors };
  });
}

async function furnishCorner(db: Db, managerId: string | null): Promise<Corner> {
  const unitId = await createUnit(db);
  const personId = await createPerson(db, { orgUnitId: unitId, managerId });
  const otherPersonId = await createPerson(db, { orgUnitId: unitId, managerId });
  const userId = await createUser(db, { roles: ["auditor"] });
  const confirmerId = await createPerson(db);
  const roleId = await createRole(db, {
    orgUnitId: unitId,
    isCritical: true,
    criticalReason: "Keeps the plant safe.",
  });
  const slateId = await createSlate(db, roleId);
  const experienceTypeId = await createExperienceType(db);
  const own = { personId, createdBy: userId, experienceTypeId };
  return {
    unitId,
    personId,
    otherPersonId,
    userId,
    roleId,
    slateId,
    nominationId: await createNomination(db, { slateId, personId: otherPersonId, decidedBy: userId }),
    experienceTypeId,
    activeExperienceId: await createExperience(db, own),
    submittedExperienceId: await createExperience(db, { ...own, ...SUBMITTED, confirmerId }),
    assessmentId: await createAssessment(db, { personId, raterUserId: userId }),
    ...(await furnishImports(db, userId)),
  };
}

const SUBMITTED = { status: "submitted", endedOn: "2026-03-30", lesson: "Listen before you plan." } as const;

/** Being a candidate takes no grant, only a person. The person of a corner keeps their own account. */
async function furnishActor(
  db: Db,
  given: {
    role: Role;
    personId: string | null;
    orgUnitId: string | null;
    passwordHash: string;
    corner: Corner;
  },
): Promise<Actor> {
  const { role, personId, orgUnitId, passwordHash, corner } = given;
  const roles = role === "candidate" ? [] : [{ role, orgUnitId }];
  const userId = await createUser(db, { personId, passwordHash, roles });
  const colleague = await createPerson(db, { orgUnitId: corner.unitId });
  const asked = { personId: colleague, createdBy: userId, experienceTypeId: corner.experienceTypeId };
  return {
    role,
    userId,
    token: await createSessionToken(db, userId),
    ...(await furnishImports(db, userId)),
    askedExperienceId: personId
      ? await createExperience(db, { ...asked, ...SUBMITTED, confirmerId: personId })
      : randomUUID(),
  };
}

async function furnishImports(db: Db, createdBy: string) {
  const file = {
    fileName: "people.csv",
    sha256: createHash("sha256").update(FILE).digest("hex"),
    size: FILE.length,
  };
  const values = {
    ...file,
    kind: "people" as const,
    createdBy,
    organizationId: sql<string>`passage.organization_id()`,
  };
  const [draftImportId, appliedImportId] = [randomUUID(), randomUUID()];
  await db.insert(imports).values([
    { ...values, id: draftImportId, content: FILE },
    { ...values, id: appliedImportId, status: "applied", appliedAt: new Date().toISOString() },
  ]);
  return { draftImportId, appliedImportId };
}

async function moveInto(db: Db, personId: string, orgUnitId: string): Promise<void> {
  await db.execute(sql`update people set org_unit_id = ${orgUnitId} where id = ${personId}`);
}

class Undone extends Error {
  readonly result: unknown;
  constructor(result: unknown) {
    super("undone on purpose");
    this.result = result;
  }
}

/** The same database, but nothing is kept: every transaction is rolled back after its work, whose result counts. */
export function withoutKeeping(database: Database): Database {
  const undo = async <T>(run: (fail: (result: T) => never) => Promise<T>): Promise<T> => {
    try {
      return await run((result) => {
        throw new Undone(result);
      });
    } catch (error) {
      if (error instanceof Undone) return error.result as T; // it was thrown with just this type a moment ago
      throw error;
    }
  };
  const scoped = (open: Database["write"]) => {
    return <T>(scope: Scope, work: (db: Db) => Promise<T>) =>
      undo<T>((fail) => open(scope, async (db) => fail(await work(db))));
  };
  return {
    ...database,
    write: scoped(database.write),
    writeLong: scoped(database.writeLong),
    bySession: (mode, session, work) =>
      undo((fail) => database.bySession(mode, session, async (db, opened) => fail(await work(db, opened)))),
  };
}
