import { randomUUID } from "node:crypto";
import { eq, inArray, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { Scope } from "./client.ts";
import { orgUnits } from "./schema/organization.ts";
import { jobRecords, people } from "./schema/person.ts";
import { useTestDatabase } from "./testing/database.ts";
import { createOrganization, createPeople, createPerson, createUnit } from "./testing/factory.ts";

const held = useTestDatabase();
const here = sql<string>`passage.organization_id()`;
let scope: Scope;

beforeAll(async () => {
  scope = await createOrganization(held.database);
});

/** A line of people, each reporting to the one before. */
async function createLine(length: number): Promise<string[]> {
  const ids = Array.from({ length }, () => randomUUID());
  await held.database.write(scope, (db) =>
    createPeople(
      db,
      ids.map((id, at) => ({ id, managerId: ids[at - 1] ?? null })),
    ),
  );
  return ids;
}

const reportTo = (id: string, managerId: string | null) =>
  held.database.write(scope, (db) => db.update(people).set({ managerId }).where(eq(people.id, id)));

const CIRCLE = { code: "conflict", message: expect.stringContaining("circle") };

describe("the reporting line", () => {
  test("is never one's own", async () => {
    const [id = ""] = await createLine(1);
    await expect(reportTo(id, id)).rejects.toMatchObject({ code: "conflict" });
    const self = randomUUID();
    const born = held.database.write(scope, (db) => createPerson(db, { id: self, managerId: self }));
    await expect(born).rejects.toMatchObject({ code: "conflict" });
  });

  test.each([2, 3, 7])("never runs in a circle of %i", async (length) => {
    const line = await createLine(length);
    await expect(reportTo(line[0] ?? "", line.at(-1) ?? "")).rejects.toMatchObject(CIRCLE);
    expect(await managerOf(line[0] ?? "")).toBeNull();
  });

  test("never runs in a circle that one statement makes out of many rows", async () => {
    const line = await createLine(4);
    const turned = held.database.write(scope, (db) =>
      db
        .update(people)
        .set({
          managerId: sql`case id when ${line[0]}::uuid then ${line[2]}::uuid when ${line[2]}::uuid then ${line[1]}::uuid else manager_id end`,
        })
        .where(inArray(people.id, line)),
    );
    await expect(turned).rejects.toMatchObject(CIRCLE);
  });

  test("never runs in a circle that is inserted at once", async () => {
    const [a, b, c] = [randomUUID(), randomUUID(), randomUUID()];
    const born = held.database.write(scope, (db) =>
      createPeople(db, [
        { id: a, managerId: b },
        { id: b, managerId: c },
        { id: c, managerId: a },
      ]),
    );
    await expect(born).rejects.toMatchObject(CIRCLE);
  });

  test("may be turned over whole, as long as no circle remains", async () => {
    const [a = "", b = "", c = ""] = await createLine(3);
    await held.database.write(scope, (db) =>
      db
        .update(people)
        .set({ managerId: sql`case id when ${a}::uuid then ${b}::uuid when ${b}::uuid then ${c}::uuid end` })
        .where(inArray(people.id, [a, b, c])),
    );
    expect([await managerOf(a), await managerOf(b), await managerOf(c)]).toEqual([b, c, null]);
  });

  test("never runs in a circle of which two people make one half each at the same moment", async () => {
    for (let round = 0; round < 10; round += 1) {
      const [a = "", b = ""] = await held.database.write(scope, (db) => createPeople(db, [{}, {}]));
      const results = await Promise.allSettled([reportTo(a, b), reportTo(b, a)]);
      const refused = results.filter((result) => result.status === "rejected");
      expect(refused).toMatchObject([{ reason: CIRCLE }]);
    }
  });

  test("may be changed while somebody else's transaction stays open, unless that one changes it too", async () => {
    const [boss = "", report = "", other = ""] = await createLine(3);
    await held.database.write(scope, async (db) => {
      await db.update(people).set({ managerId: boss }).where(eq(people.id, other));
      // Another transaction, in the middle of this one: corrects a title, moves nobody.
      await held.database.write(scope, (second) =>
        second.update(people).set({ jobTitle: "Engineer" }).where(eq(people.id, report)),
      );
    });
    const rows = await held.database.read(scope, (db) =>
      db.select().from(people).where(eq(people.id, report)),
    );
    expect(rows[0]?.jobTitle).toBe("Engineer");
  });

  test("is checked for a thousand people at once without anybody waiting for it", async () => {
    const line = await createLine(1_000);
    expect(await managerOf(line.at(-1) ?? "")).toBe(line.at(-2));
  });
});

describe("the units", () => {
  const putBelow = (id: string, parentId: string) =>
    held.database.write(scope, (db) => db.update(orgUnits).set({ parentId }).where(eq(orgUnits.id, id)));

  test("never lie below themselves", async () => {
    const [top, middle, bottom] = await held.database.write(scope, async (db) => {
      const a = await createUnit(db);
      const b = await createUnit(db, { parentId: a });
      return [a, b, await createUnit(db, { parentId: b })] as const;
    });
    const refused = { code: "conflict", message: expect.stringContaining("below itself") };
    await expect(putBelow(top, top)).rejects.toMatchObject(refused);
    await expect(putBelow(top, middle)).rejects.toMatchObject(refused);
    await expect(putBelow(top, bottom)).rejects.toMatchObject(refused);
  });

  test("never lie below each other, even when two people move one each at the same moment", async () => {
    for (let round = 0; round < 5; round += 1) {
      const [a, b] = await held.database.write(
        scope,
        async (db) => [await createUnit(db), await createUnit(db)] as const,
      );
      const results = await Promise.allSettled([putBelow(a, b), putBelow(b, a)]);
      expect(results.filter((result) => result.status === "rejected").length).toBe(1);
    }
  });

  test("have a name only once below the same parent, at the top too", async () => {
    await held.database.write(scope, (db) => createUnit(db, { name: "Optics" }));
    const again = held.database.write(scope, (db) => createUnit(db, { name: "Optics" }));
    await expect(again).rejects.toMatchObject({
      code: "conflict",
      message: "There is already a unit with this name here.",
    });
  });
});

describe("job records", () => {
  const record = (personId: string, effectiveFrom: string, effectiveTo: string | null) =>
    held.database.write(scope, (db) =>
      db
        .insert(jobRecords)
        .values({ organizationId: here, personId, effectiveFrom, effectiveTo, employmentStatus: "active" }),
    );

  test.each([
    ["begin inside another", "2025-06-01", "2025-09-01"],
    ["hold another inside", "2024-01-01", "2027-01-01"],
    ["share the last day", "2025-11-30", "2026-02-01"],
    ["never end", "2025-11-30", null],
  ])("of one person never overlap: %s", async (_what, from, to) => {
    const [person = ""] = await createLine(1);
    await record(person, "2025-03-01", "2025-12-01");
    await expect(record(person, from, to)).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("overlap"),
    });
  });

  test("may follow each other on the very day, and stand beside another person's", async () => {
    const [person = "", other = ""] = await held.database.write(scope, (db) => createPeople(db, [{}, {}]));
    await record(person, "2025-03-01", "2025-12-01");
    await record(person, "2025-12-01", null);
    await record(other, "2025-05-01", null);
  });

  test("never end before they begin", async () => {
    const [person = ""] = await createLine(1);
    await expect(record(person, "2025-12-01", "2025-11-01")).rejects.toThrow();
  });
});

async function managerOf(id: string): Promise<string | null> {
  const rows = await held.database.read(scope, (db) =>
    db.select({ managerId: people.managerId }).from(people).where(eq(people.id, id)),
  );
  return rows[0]?.managerId ?? null;
}
