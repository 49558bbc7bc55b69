import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { Db, Scope } from "./client.ts";
import { auditEvents, idempotencyKeys } from "./schema/audit.ts";
import { experienceConfirmations, experienceEvidence } from "./schema/experience.ts";
import { imports } from "./schema/import.ts";
import { organizations } from "./schema/organization.ts";
import { jobRecords, people } from "./schema/person.ts";
import { nominations, roleTargets } from "./schema/role.ts";
import { users } from "./schema/user.ts";
import { rowsOf, withConnection } from "./testing/connection.ts";
import { useTestDatabase } from "./testing/database.ts";
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
} from "./testing/factory.ts";

const held = useTestDatabase();
const here = sql<string>`passage.organization_id()`;

/** One row in every table of an organization. */
async function furnish(db: Db) {
  const unit = await createUnit(db);
  const person = await createPerson(db, { orgUnitId: unit });
  const manager = await createPerson(db);
  const user = await createUser(db, { personId: person, email: "same@example.test", roles: ["manager"] });
  const token = await createSessionToken(db, user);
  const role = await createRole(db, { orgUnitId: unit });
  const slate = await createSlate(db, role, { ownerId: user });
  const nomination = await createNomination(db, { slateId: slate, personId: person, decidedBy: user });
  const type = await createExperienceType(db);
  const experience = await createExperience(db, {
    personId: person,
    createdBy: user,
    experienceTypeId: type,
  });
  await createAssessment(db, { personId: person, raterUserId: user });
  const own = { organizationId: here };
  await db
    .insert(roleTargets)
    .values({ ...own, roleId: role, process: "SD", level: 4, reason: "Turnaround", setBy: user });
  await db
    .insert(jobRecords)
    .values({ ...own, personId: person, effectiveFrom: "2026-01-01", employmentStatus: "active" });
  await db.insert(experienceEvidence).values({
    ...own,
    experienceId: experience,
    kind: "link",
    name: "Plan",
    url: "https://example.test",
    addedBy: user,
  });
  await db
    .insert(experienceConfirmations)
    .values({ ...own, experienceId: experience, confirmerId: manager, decision: "confirmed" });
  await db
    .insert(imports)
    .values({ ...own, kind: "people", fileName: "a.csv", sha256: "0", size: 1, createdBy: user });
  await db
    .insert(idempotencyKeys)
    .values({ ...own, userId: user, key: "k", procedure: "p", inputSha256: "0" });
  await db.insert(auditEvents).values({ ...own, event: "a.b", objectType: "c", requestId: "r" });
  return { unit, person, manager, user, token, role, slate, nomination, type, experience };
}

type Furnished = Awaited<ReturnType<typeof furnish>>;
let ours: Scope;
let theirs: Scope;
let here1: Furnished;
let there: Furnished;

beforeAll(async () => {
  ours = await createOrganization(held.database);
  theirs = await createOrganization(held.database);
  here1 = await held.database.write(ours, furnish);
  there = await held.database.write(theirs, furnish);
});

async function tenantTables(): Promise<string[]> {
  const found = await rowsOf<{ name: string }>(
    held.ownerUrl,
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`,
  );
  return found.map((row) => row.name);
}

describe("a query that forgets its WHERE", () => {
  test("sees the rows of its own organization, in every table, and no other", async () => {
    for (const table of await tenantTables()) {
      const all = await rowsOf<{ organization_id: string }>(
        held.ownerUrl,
        `select distinct organization_id from ${table}`,
      );
      expect(`${table}: ${all.length}`).toBe(`${table}: 2`);
      const seen = await held.database.read(ours, (db) =>
        db.execute<{ organization_id: string }>(
          sql`select distinct organization_id from ${sql.identifier(table)}`,
        ),
      );
      expect(seen.rows).toEqual([{ organization_id: ours.organizationId }]);
    }
  });

  test("sees its own organization only among organizations", async () => {
    const seen = await held.database.read(ours, (db) =>
      db.select({ id: organizations.id }).from(organizations),
    );
    expect(seen).toEqual([{ id: ours.organizationId }]);
  });

  test("sees nothing at all outside of an organization", async () => {
    for (const table of await tenantTables()) {
      const seen = await held.database.bare((db) => db.execute(sql`select 1 from ${sql.identifier(table)}`));
      expect(`${table}: ${seen.rows.length}`).toBe(`${table}: 0`);
    }
  });

  test("changes the rows of its own organization only", async () => {
    await held.database.write(ours, (db) => db.update(people).set({ location: "Moved" }));
    const untouched = await held.database.read(theirs, (db) =>
      db.select({ location: people.location }).from(people),
    );
    expect(untouched.map((row) => row.location)).not.toContain("Moved");
  });

  test("deletes the rows of its own organization only", async () => {
    await held.database.write(ours, (db) => db.delete(idempotencyKeys));
    const left = await held.database.read(theirs, (db) =>
      db.select({ key: idempotencyKeys.key }).from(idempotencyKeys),
    );
    expect(left).toEqual([{ key: "k" }]);
  });
});

describe("a row of another organization", () => {
  test("is not found by its id", async () => {
    const found = await held.database.read(ours, (db) =>
      db.select().from(people).where(eq(people.id, there.person)),
    );
    expect(found).toEqual([]);
  });

  test("is not written", async () => {
    const planted = held.database.write(ours, (db) =>
      db
        .insert(people)
        .values({ organizationId: theirs.organizationId, firstName: "Eve", lastName: "Planted" }),
    );
    await expect(planted).rejects.toThrow();
    const moved = held.database.write(ours, (db) =>
      db.update(people).set({ organizationId: theirs.organizationId }).where(eq(people.id, here1.manager)),
    );
    await expect(moved).rejects.toThrow();
  });

  test.each([
    ["a manager", (db: Db) => createPerson(db, { managerId: there.person })],
    ["a unit", (db: Db) => createPerson(db, { orgUnitId: there.unit })],
    ["a parent unit", (db: Db) => createUnit(db, { parentId: there.unit })],
    ["the person of a user", (db: Db) => createUser(db, { personId: there.manager })],
    [
      "the unit of a grant",
      (db: Db) => createUser(db, { roles: [{ role: "hr_partner", orgUnitId: there.unit }] }),
    ],
    ["the user of a session", (db: Db) => createSessionToken(db, there.user)],
    ["the unit of a role", (db: Db) => createRole(db, { orgUnitId: there.unit })],
    ["an incumbent", (db: Db) => createRole(db, { orgUnitId: here1.unit, incumbentId: there.person })],
    ["the role of a slate", (db: Db) => createSlate(db, there.role)],
    [
      "a nominee",
      (db: Db) =>
        createNomination(db, { slateId: here1.slate, personId: there.person, decidedBy: here1.user }),
    ],
    ["a candidate", (db: Db) => createExperience(db, { personId: there.person, createdBy: here1.user })],
    [
      "a confirmer",
      (db: Db) =>
        createExperience(db, { personId: here1.person, createdBy: here1.user, confirmerId: there.manager }),
    ],
    [
      "a type of experience",
      (db: Db) =>
        createExperience(db, { personId: here1.person, createdBy: here1.user, experienceTypeId: there.type }),
    ],
    [
      "who is assessed",
      (db: Db) => createAssessment(db, { personId: there.person, raterUserId: here1.user }),
    ],
    ["a rater", (db: Db) => createAssessment(db, { personId: here1.person, raterUserId: there.user })],
  ])("cannot be %s", async (_what, plant) => {
    await expect(held.database.write(ours, plant)).rejects.toMatchObject({ code: "conflict" });
  });

  test("may have the same e-mail, employee id and session behaviour without anybody noticing", async () => {
    const twins = await held.database.bySignInEmail("same@example.test", (db) =>
      db.select({ organizationId: users.organizationId }).from(users),
    );
    expect(twins.map((user) => user.organizationId).sort()).toEqual(
      [ours.organizationId, theirs.organizationId].sort(),
    );
    const elsewhere = await held.database.bySignInEmail("same@example.test", (db) =>
      db.select().from(people),
    );
    expect(elsewhere).toEqual([]);
  });
});

describe("a session's token", () => {
  const tokenHash = async (token: string) => {
    const [row] = await rowsOf<{ hash: string }>(
      held.ownerUrl,
      "select encode(sha256($1::bytea), 'hex') as hash",
      [token],
    );
    return row?.hash ?? "";
  };

  test("opens the organization of its user and no other", async () => {
    const hash = await tokenHash(there.token);
    const seen = await held.database.bySession(
      "read",
      { tokenHash: hash, requestId: "r" },
      async (db, opened) => ({
        opened: opened?.organizationId,
        people: await db.select({ organizationId: people.organizationId }).from(people),
      }),
    );
    expect(seen.opened).toBe(theirs.organizationId);
    expect(new Set(seen.people.map((row) => row.organizationId))).toEqual(new Set([theirs.organizationId]));
  });

  test("that nobody has opens nothing, and leaves nothing open", async () => {
    const seen = await held.database.bySession(
      "read",
      { tokenHash: "0".repeat(64), requestId: "r" },
      async (db, opened) => ({
        opened,
        people: await db.select().from(people),
        users: await db.select().from(users),
      }),
    );
    expect(seen).toEqual({ opened: null, people: [], users: [] });
  });
});

describe("a transaction", () => {
  test("that reads cannot write", async () => {
    const written = held.database.read(ours, (db) => createUnit(db));
    await expect(written).rejects.toMatchObject({ cause: { code: "25006" } });
  });

  test("that reads by a session cannot write either", async () => {
    const written = held.database.bySession("read", { tokenHash: "x", requestId: "r" }, (db) =>
      db.execute(sql`delete from rate_limits`),
    );
    await expect(written).rejects.toMatchObject({ cause: { code: "25006" } });
  });

  test("leaves no setting behind for the next one on the same connection", async () => {
    const settings =
      "select current_setting('passage.organization_id', true) as organization, current_setting('passage.user_id', true) as \"user\"";
    await withConnection(held.applicationUrl, async (client) => {
      await client.query("begin");
      await client.query("select set_config('passage.organization_id', $1, true)", [ours.organizationId]);
      expect((await client.query("select 1 from people")).rowCount).toBeGreaterThan(0);
      await client.query("commit");
      expect((await client.query(settings)).rows).toEqual([{ organization: "", user: null }]);
      // The setting is '' now, not missing: that must mean nobody, not an error.
      expect((await client.query("select 1 from people")).rows).toEqual([]);
    });
  });

  test("that fails keeps none of its writes", async () => {
    const id = randomUUID();
    const failed = held.database.write(ours, async (db) => {
      await createPerson(db, { id });
      throw new Error("changed my mind");
    });
    await expect(failed).rejects.toThrow("changed my mind");
    expect(await rowsOf(held.ownerUrl, "select 1 from people where id = $1", [id])).toEqual([]);
    expect(await rowsOf(held.ownerUrl, "select 1 from row_versions where row_id = $1", [id])).toEqual([]);
  });
});

describe("the history of rows", () => {
  test("keeps every state, who wrote it and when, by itself", async () => {
    const scope = { ...ours, userId: here1.user };
    const id = await held.database.write(scope, (db) => createPerson(db, { jobTitle: "Engineer" }));
    await held.database.write(scope, (db) =>
      db.update(people).set({ jobTitle: "Lead" }).where(eq(people.id, id)),
    );
    await held.database.write(ours, (db) => db.delete(people).where(eq(people.id, id)));
    const states = await rowsOf(
      held.ownerUrl,
      "select operation, changed_by, row ->> 'job_title' as job from row_versions where row_id = $1 order by id",
      [id],
    );
    expect(states).toEqual([
      { operation: "insert", changed_by: here1.user, job: "Engineer" },
      { operation: "update", changed_by: here1.user, job: "Lead" },
      { operation: "delete", changed_by: null, job: "Lead" },
    ]);
  });

  test("keeps no password hash", async () => {
    await held.database.write(ours, (db) => createUser(db, { passwordHash: "a very secret hash" }));
    expect(
      await rowsOf(held.ownerUrl, "select 1 from row_versions where row::text like '%secret hash%'"),
    ).toEqual([]);
  });

  test("takes note of the draft, the rank and the band of a nomination", async () => {
    await held.database.write(ours, (db) =>
      db.update(nominations).set({ rank: 2 }).where(eq(nominations.id, here1.nomination)),
    );
    const states = await rowsOf(
      held.ownerUrl,
      "select row ->> 'rank' as rank from row_versions where row_id = $1 order by id",
      [here1.nomination],
    );
    expect(states).toEqual([{ rank: "1" }, { rank: "2" }]);
  });
});
