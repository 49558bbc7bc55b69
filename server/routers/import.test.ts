import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Scope } from "#db/client.ts";
import { useTestDatabase } from "#db/testing/database.ts";
import {
  createOrganization,
  createPerson,
  createUnit,
  createUser,
  type GivenRole,
} from "#db/testing/factory.ts";
import { reachOf } from "#domain/permission.ts";
import { readTable } from "../files/read-table.ts";
import { callerOf } from "../testing/caller.ts";
import { createImport } from "../usecases/person-import.ts";
import { importEnded } from "../usecases/person-import-apply.ts";

const held = useTestDatabase();
const EXPORT = readFileSync("e2e/fixtures/people-export.csv");

async function signIn(scope: Scope, ...roles: GivenRole[]) {
  const userId = await held.database.write(scope, (db) => createUser(db, { roles }));
  const api = await callerOf(held.database, scope, userId);
  return { userId, api, roles };
}

/** What the upload leaves behind, as this user. */
async function upload(scope: Scope, userId: string, content: Buffer | string): Promise<string> {
  const bytes = Buffer.from(content);
  const table = await readTable(bytes);
  const grants = [{ role: "hr_partner" as const, orgUnitIds: null }];
  const nobody = { sessionId: null, personId: null, name: "", email: "", organizationName: "" };
  const actor = { ...nobody, organizationId: scope.organizationId, userId, grants };
  const ctx = { actor, reach: reachOf(actor, "import:create"), requestId: "testing", today: "2026-11-24" };
  const file = { name: "people.csv", content: bytes, table };
  return (await held.database.write(scope, (db) => createImport({ ...ctx, db }, file))).importId;
}

async function countPeople(scope: Scope): Promise<number> {
  const { rows } = await held.database.read(scope, (db) =>
    db.execute(sql`select count(*)::int as n from people`),
  );
  return Number(rows[0]?.n);
}

describe("an HR partner", () => {
  test("sees what a file would do, applies it, and takes it back", async () => {
    const scope = await createOrganization(held.database);
    const { api, userId } = await signIn(scope, "hr_partner");
    const importId = await upload(scope, userId, EXPORT);

    const before = await api.import.get({ importId });
    expect(before.check).toMatchObject({
      problem: null,
      table: { encoding: "utf-8", delimiter: ",", headerRow: 1, rows: 48 },
    });
    expect(before.check?.result).toMatchObject({
      counts: { created: 45, rejected: 3, errors: 3 },
      dateOrder: { order: "mdy", ambiguous: false },
    });
    expect(before.check?.result?.preview[0]).toMatchObject({
      name: "Aino Aaltonen",
      unit: "Executive Office",
      status: "Active",
      hiredOn: "2006-03-30",
    });
    expect(await countPeople(scope)).toBe(0);

    await api.import.configure({ importId, version: before.import.version, skipErrors: true });
    const ready = await api.import.get({ importId });
    const expected = { created: 45, updated: 0, rejected: 3 };
    expect(await api.import.start({ importId, version: ready.import.version, expected })).toEqual({
      status: "applying",
    });
    await importEnded(importId);
    expect(await api.import.progress({ importId })).toMatchObject({ status: "applied" });
    expect(await countPeople(scope)).toBe(45);
    expect(await api.import.list()).toMatchObject([
      { id: importId, status: "applied", counts: { created: 45 } },
    ]);

    expect(await api.import.revert({ importId })).toEqual({ deleted: 45, restored: 0 });
    expect(await countPeople(scope)).toBe(0);
    expect(await api.import.progress({ importId })).toMatchObject({ status: "reverted" });
  });

  test("who clicks twice applies once", async () => {
    const scope = await createOrganization(held.database);
    const { api, userId } = await signIn(scope, "hr_partner");
    const importId = await upload(scope, userId, "id,name\n1,Ines Okafor\n");
    const click = () =>
      api.import.start({ importId, version: 1, expected: { created: 1, updated: 0, rejected: 0 } });
    const clicks = await Promise.allSettled([click(), click()]);
    await importEnded(importId);
    expect(clicks.some((each) => each.status === "fulfilled")).toBe(true);
    expect(await api.import.progress({ importId })).toMatchObject({ status: "applied" });
    expect(await countPeople(scope)).toBe(1);
    expect(await click()).toEqual({ status: "applied" });
  });

  test("is told why an import wrote nothing, and may correct it", async () => {
    const scope = await createOrganization(held.database);
    const { api, userId } = await signIn(scope, "hr_partner");
    const importId = await upload(scope, userId, "id,name\n1,Ines Okafor\n,Ben Abara\n");
    await api.import.start({ importId, version: 1, expected: { created: 1, updated: 0, rejected: 1 } });
    await importEnded(importId);
    const after = await api.import.get({ importId });
    expect(after).toMatchObject({
      import: { status: "draft" },
      failure: expect.stringContaining("There are errors"),
    });
    expect(await countPeople(scope)).toBe(0);
  });

  test("changes the mapping, and is told when somebody else was faster", async () => {
    const scope = await createOrganization(held.database);
    const { api, userId } = await signIn(scope, "hr_partner");
    const importId = await upload(scope, userId, "Key,Who,Shoe size\n1,Ines Okafor,39\n");
    const first = await api.import.get({ importId });
    expect(first.check).toMatchObject({ problem: expect.stringContaining("employee id"), result: null });
    const mapping = { employee_id: 0, full_name: 1 };
    await api.import.configure({ importId, version: 1, mapping });
    const mapped = await api.import.get({ importId });
    expect(mapped.check).toMatchObject({ unused: ["Shoe size"], result: { counts: { created: 1 } } });
    await expect(api.import.configure({ importId, version: 1, mapping })).rejects.toThrow(
      "Somebody else changed this import",
    );
  });

  test("chooses another delimiter, and a choice that cannot be read changes nothing", async () => {
    const scope = await createOrganization(held.database);
    const { api, userId } = await signIn(scope, "hr_partner");
    const importId = await upload(scope, userId, "a;id,name\nb;1,Ines Okafor\n");
    await api.import.configure({ importId, version: 1, choices: { delimiter: "," } });
    expect((await api.import.get({ importId })).check?.table.delimiter).toBe(",");
    await expect(api.import.configure({ importId, version: 2, choices: { delimiter: "|" } })).rejects.toThrow(
      "No line names the columns",
    );
    expect((await api.import.get({ importId })).import.version).toBe(2);
  });

  test("throws a draft away, and not what was applied", async () => {
    const scope = await createOrganization(held.database);
    const { api, userId } = await signIn(scope, "hr_partner");
    const importId = await upload(scope, userId, "id,name\n1,Ines Okafor\n");
    await api.import.discard({ importId });
    await expect(api.import.get({ importId })).rejects.toThrow("does not exist");
    const applied = await upload(scope, userId, "id,name\n1,Ines Okafor\n");
    await api.import.start({
      importId: applied,
      version: 1,
      expected: { created: 1, updated: 0, rejected: 0 },
    });
    await importEnded(applied);
    await expect(api.import.discard({ importId: applied })).rejects.toThrow("Revert it instead");
  });

  test("of some units changes people of these only, and sees own imports only", async () => {
    const scope = await createOrganization(held.database);
    const [own, other] = await held.database.write(scope, async (db) => {
      const units = [
        await createUnit(db, { name: "Sales" }),
        await createUnit(db, { name: "Labs" }),
      ] as const;
      await createPerson(db, { employeeId: "1", firstName: "Ines", lastName: "Okafor", orgUnitId: units[0] });
      await createPerson(db, { employeeId: "2", firstName: "Ben", lastName: "Abara", orgUnitId: units[1] });
      return units;
    });
    const mine = await signIn(scope, { role: "hr_partner", orgUnitId: own });
    const theirs = await signIn(scope, { role: "hr_partner", orgUnitId: other });
    const importId = await upload(
      scope,
      mine.userId,
      "id,name,title,unit\n1,Ines Okafor,COO,Sales\n2,Ben Abara,CFO,Labs\n3,New Here,Clerk,Sales\n",
    );
    const view = await mine.api.import.get({ importId });
    expect(view.check?.result?.counts).toMatchObject({ updated: 1, created: 1, rejected: 1 });
    expect(view.check?.result?.groups).toMatchObject([{ rule: "out_of_reach", total: 1 }]);
    expect(await theirs.api.import.list()).toEqual([]);
    await expect(theirs.api.import.get({ importId })).rejects.toThrow("does not exist");
  });
});

describe("whoever may not import", () => {
  test.each([[["manager"]], [["executive"]], [["candidate"]], [[]]] as [GivenRole[]][])(
    "as %j is refused everywhere",
    async (roles) => {
      const scope = await createOrganization(held.database);
      const { userId } = await signIn(scope, "hr_partner");
      const importId = await upload(scope, userId, "id,name\n1,Ines Okafor\n");
      const { api } = await signIn(scope, ...roles);
      const expected = { created: 1, updated: 0, rejected: 0 };
      const calls = [
        () => api.import.list(),
        () => api.import.get({ importId }),
        () => api.import.configure({ importId, version: 1, skipErrors: true }),
        () => api.import.start({ importId, version: 1, expected }),
        () => api.import.progress({ importId }),
        () => api.import.reopen({ importId }),
        () => api.import.discard({ importId }),
        () => api.import.revert({ importId }),
      ];
      for (const call of calls) await expect(call()).rejects.toMatchObject({ code: "FORBIDDEN" });
      expect(await countPeople(scope)).toBe(0);
    },
  );

  test("as an auditor sees the history, and not the file", async () => {
    const scope = await createOrganization(held.database);
    const { userId } = await signIn(scope, "administrator");
    const importId = await upload(scope, userId, "id,name\n1,Ines Okafor\n");
    const { api } = await signIn(scope, "auditor");
    expect(await api.import.list()).toMatchObject([{ id: importId, status: "draft" }]);
    await expect(api.import.get({ importId })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(api.import.revert({ importId })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  test("of another organization finds nothing", async () => {
    const [scope, elsewhere] = [
      await createOrganization(held.database),
      await createOrganization(held.database),
    ];
    const { userId } = await signIn(scope, "administrator");
    const importId = await upload(scope, userId, "id,name\n1,Ines Okafor\n");
    const { api } = await signIn(elsewhere, "administrator");
    for (const id of [importId, randomUUID()]) {
      await expect(api.import.get({ importId: id })).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(api.import.revert({ importId: id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    expect(await api.import.list()).toEqual([]);
  });
});

test("an import whose process died says so, and is a draft again when asked", async () => {
  const scope = await createOrganization(held.database);
  const { api, userId } = await signIn(scope, "administrator");
  const importId = await upload(scope, userId, "id,name\n1,Ines Okafor\n");
  expect(await api.import.reopen({ importId })).toEqual({ status: "draft" });
  await held.database.write(scope, (db) => db.execute(sql`update imports set status = 'applying'`));
  expect(await api.import.progress({ importId })).toMatchObject({ status: "interrupted" });
  expect(await api.import.reopen({ importId })).toEqual({ status: "draft" });
  const view = await api.import.get({ importId });
  expect(view.failure).toContain("Nothing was written");
  const expected = { created: 1, updated: 0, rejected: 0 };
  await api.import.start({ importId, version: view.import.version, expected });
  await importEnded(importId);
  expect(await api.import.progress({ importId })).toMatchObject({ status: "applied" });
});
