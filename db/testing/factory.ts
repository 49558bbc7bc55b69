import { createHash, randomBytes, randomUUID } from "node:crypto";
import { type SQL, sql } from "drizzle-orm";
import type { Role } from "#domain/permission-table.ts";
import type { Database, Db, Scope } from "../client.ts";
import { assessments } from "../schema/assessment.ts";
import { experiences, experienceTypes } from "../schema/experience.ts";
import { organizations, orgUnits } from "../schema/organization.ts";
import { people } from "../schema/person.ts";
import { leadershipRoles, nominations, slates } from "../schema/role.ts";
import { roleGrants, sessions, users } from "../schema/user.ts";

/** Everything is made in the organization of the transaction, as the application's role. */
const here: SQL<string> = sql`passage.organization_id()`;

type Given<Table extends { $inferInsert: object }> = Partial<Omit<Table["$inferInsert"], "organizationId">>;

let counted = 0;
function next(): number {
  counted += 1;
  return counted;
}

/** A new organization; what comes back is the scope to work in it as nobody in particular. */
export async function createOrganization(
  database: Database,
  name = `Organization ${next()}`,
): Promise<Scope> {
  const scope: Scope = { organizationId: randomUUID(), userId: null, requestId: "testing" };
  await database.write(scope, (db) => db.insert(organizations).values({ id: scope.organizationId, name }));
  return scope;
}

export async function createUnit(db: Db, given: Given<typeof orgUnits> = {}): Promise<string> {
  const id = given.id ?? randomUUID();
  await db.insert(orgUnits).values({ name: `Unit ${next()}`, ...given, id, organizationId: here });
  return id;
}

export async function createPerson(db: Db, given: Given<typeof people> = {}): Promise<string> {
  const id = given.id ?? randomUUID();
  const number = next();
  const values = { firstName: "Ada", lastName: `Example ${number}`, employeeId: `T${number}` };
  await db.insert(people).values({ ...values, ...given, id, organizationId: here });
  return id;
}

/** Many people in one statement, so that they may name each other as managers in any order. */
export async function createPeople(db: Db, given: readonly Given<typeof people>[]): Promise<string[]> {
  const rows = given.map((each) => {
    const number = next();
    return {
      firstName: "Ada",
      lastName: `Example ${number}`,
      id: randomUUID(),
      ...each,
      organizationId: here,
    };
  });
  if (rows.length > 0) await db.insert(people).values(rows);
  return rows.map((row) => row.id);
}

export type GivenRole = Role | { role: Role; orgUnitId?: string | null; startsOn?: string; endsOn?: string };

/** Somebody who can sign in, with roles over the whole organization unless a unit is named. */
export async function createUser(
  db: Db,
  given: Given<typeof users> & { roles?: readonly GivenRole[] } = {},
): Promise<string> {
  const { roles = [], ...rest } = given;
  const id = rest.id ?? randomUUID();
  const number = next();
  const values = { email: `user${number}@example.test`, name: `User ${number}` };
  await db.insert(users).values({ ...values, ...rest, id, organizationId: here });
  for (const role of roles) await createRoleGrant(db, id, role);
  return id;
}

export async function createRoleGrant(db: Db, userId: string, given: GivenRole): Promise<string> {
  const id = randomUUID();
  const grant = typeof given === "string" ? { role: given } : given;
  await db.insert(roleGrants).values({ ...grant, id, userId, organizationId: here });
  return id;
}

/** Signs a user in; the token is what a browser would hold in its cookie. */
export async function createSessionToken(
  db: Db,
  userId: string,
  given: Given<typeof sessions> = {},
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const tokenHash = createHash("sha256").update(token).digest("hex");
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
  await db.insert(sessions).values({ expiresAt, ...given, userId, tokenHash, organizationId: here });
  return token;
}

/** A leadership role; makes a unit for it when none is named. */
export async function createRole(db: Db, given: Given<typeof leadershipRoles> = {}): Promise<string> {
  const id = given.id ?? randomUUID();
  const orgUnitId = given.orgUnitId ?? (await createUnit(db));
  const demands = { passage: 3, complexityDemand: "medium", changeDemand: "medium" } as const;
  const values = { title: `Head of ${next()}`, ...demands, ...given, id, orgUnitId };
  await db.insert(leadershipRoles).values({ ...values, organizationId: here });
  return id;
}

export async function createSlate(db: Db, roleId: string, given: Given<typeof slates> = {}): Promise<string> {
  const id = given.id ?? randomUUID();
  await db.insert(slates).values({ ...given, id, roleId, organizationId: here });
  return id;
}

export async function createNomination(
  db: Db,
  given: Given<typeof nominations> & { slateId: string; personId: string; decidedBy: string },
): Promise<string> {
  const id = given.id ?? randomUUID();
  const values = {
    rank: 1,
    readinessBand: "ready_now",
    reason: "Led a comparable unit.",
    state: "submitted",
  } as const;
  await db.insert(nominations).values({ ...values, ...given, id, organizationId: here });
  return id;
}

export async function createExperienceType(
  db: Db,
  given: Given<typeof experienceTypes> = {},
): Promise<string> {
  const id = given.id ?? randomUUID();
  const number = next();
  const weights = { weightPB: 0, weightOS: 0, weightCP: 0, weightSD: 3, weightAP: 2, weightMI: 1 };
  const texts = {
    duration: "6 months",
    evidenceRule: "A plan and its result.",
    source: "Invented for tests",
  };
  const values = {
    code: `X${number}`,
    name: `Type ${number}`,
    bucket: "experience",
    challenges: ["C1"],
  } as const;
  await db.insert(experienceTypes).values({
    ...values,
    ...weights,
    ...texts,
    ...given,
    challenges: given.challenges ?? ["C1"],
    id,
    organizationId: here,
  });
  return id;
}

export async function createExperience(
  db: Db,
  given: Given<typeof experiences> & { personId: string; createdBy: string },
): Promise<string> {
  const id = given.id ?? randomUUID();
  const experienceTypeId = given.experienceTypeId ?? (await createExperienceType(db));
  const values = {
    title: "Start up a new site",
    status: "active",
    startedOn: "2026-01-12",
    processes: ["SD"],
  } as const;
  await db.insert(experiences).values({
    ...values,
    ...given,
    processes: given.processes ?? ["SD"],
    id,
    experienceTypeId,
    organizationId: here,
  });
  return id;
}

export async function createAssessment(
  db: Db,
  given: Given<typeof assessments> & { personId: string; raterUserId: string },
): Promise<string> {
  const id = given.id ?? randomUUID();
  const values = {
    raterGroup: "manager",
    assessedOn: "2026-03-02",
    levelPB: 3,
    levelOS: 3,
    levelSD: 2,
  } as const;
  await db.insert(assessments).values({ ...values, ...given, id, organizationId: here });
  return id;
}
