import { existsSync, readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Scope } from "#db/client.ts";
import { useTestDatabase } from "#db/testing/database.ts";
import {
  createNomination,
  createOrganization,
  createPeople,
  createPerson,
  createRole,
  createSlate,
  createUnit,
  createUser,
} from "#db/testing/factory.ts";
import { systemReach } from "#domain/permission.ts";
import { readTable } from "../files/read-table.ts";
import { createImport, viewImport } from "./person-import.ts";
import { applyImport, applyOrReturn, type Expected } from "./person-import-apply.ts";
import { importFile } from "./person-import-command.ts";
import { revertImport } from "./person-import-revert.ts";

const TODAY = "2026-11-24";
const EXPORT = readFileSync("e2e/fixtures/people-export.csv");
const test_ = useTestDatabase();

function jobOf(scope: Scope) {
  const { organizationId } = scope;
  return {
    database: test_.database,
    actor: { organizationId, userId: scope.userId },
    reach: systemReach(organizationId),
    requestId: "testing",
    today: TODAY,
  };
}

function run(
  scope: Scope,
  content: Buffer | string,
  options: { dryRun?: boolean; skipErrors?: boolean; today?: string } = {},
) {
  const file = { name: "people.csv", content: Buffer.from(content) };
  const { dryRun = false, skipErrors = false, today = TODAY } = options;
  const command = {
    database: test_.database,
    organizationId: scope.organizationId,
    requestId: "testing",
    today,
  };
  return importFile(command, file, { dryRun, skipErrors });
}

function revert(scope: Scope, importId: string | null) {
  return test_.database.writeLong(scope, (db) => revertImport({ ...jobOf(scope), db }, importId ?? ""));
}

/** A text that is equal exactly when the kept tables are. */
function contents(scope: Scope): Promise<string> {
  return test_.database.read(scope, async (db) => {
    const { rows } = await db.execute<{ all: string }>(sql`
      select concat((select jsonb_agg(p order by p.id) from people p), (select jsonb_agg(u order by u.id) from org_units u),
        (select jsonb_agg(j order by j.id) from job_records j)) as all`);
    return rows[0]?.all ?? "";
  });
}

async function select(scope: Scope, query: ReturnType<typeof sql>): Promise<Record<string, unknown>[]> {
  return test_.database.read(scope, async (db) => (await db.execute(query)).rows);
}

async function countVersions(scope: Scope): Promise<number> {
  const [row] = await select(scope, sql`select count(*)::int as n from row_versions`);
  return Number(row?.n);
}

describe("a dirty export", () => {
  test("is refused whole while it has errors, and writes nothing", async () => {
    const scope = await createOrganization(test_.database);
    const before = await countVersions(scope);
    const report = await run(scope, EXPORT);
    expect(report).toMatchObject({ applied: false, rows: 48, errors: 3 });
    expect(await countVersions(scope)).toBe(before);
    expect(await select(scope, sql`select id from imports`)).toEqual([]);
  });

  test("comes in without the lines with errors when asked to: people, units, managers, history", async () => {
    const scope = await createOrganization(test_.database);
    const report = await run(scope, EXPORT, { skipErrors: true });
    expect(report).toMatchObject({ applied: true, created: 45, updated: 0, left: 5, rejected: 3 });
    const [boss] = await select(
      scope,
      sql`
      select p.employee_id, p.hired_on::text, u.name as unit, p.manager_id, (select count(*)::int from people r where r.manager_id = p.id) as reports
      from people p join org_units u on u.id = p.org_unit_id where p.employee_id = '20001'`,
    );
    expect(boss).toMatchObject({
      employee_id: "20001",
      hired_on: "2006-03-30",
      unit: "Executive Office",
      manager_id: null,
    });
    expect(boss?.reports).toBeGreaterThan(5);
    const units = await select(scope, sql`select name from org_units order by name`);
    expect(units.map((unit) => unit.name)).toEqual([
      "Executive Office",
      "Field Service",
      "Production",
      "Quality",
      "R&D/Lab",
    ]);
    const left = await select(
      scope,
      sql`
      select p.left_on::text as day, array_agg(j.employment_status order by j.effective_from) as history, max(j.effective_from)::text as since
      from people p join job_records j on j.person_id = p.id where p.employment_status = 'left' group by p.id, p.left_on`,
    );
    expect(left).toHaveLength(5);
    for (const person of left)
      expect(person).toMatchObject({ history: ["active", "left"], since: person.day });
  });

  test("imported again changes nothing and writes nothing", async () => {
    const scope = await createOrganization(test_.database);
    await run(scope, EXPORT, { skipErrors: true });
    const [before, versions] = [await contents(scope), await countVersions(scope)];
    const again = await run(scope, EXPORT, { skipErrors: true });
    expect(again).toMatchObject({
      applied: true,
      created: 0,
      updated: 0,
      unchanged: 45,
      left: 0,
      unitsCreated: 0,
    });
    expect(await contents(scope)).toBe(before);
    expect(await countVersions(scope)).toBe(versions);
  });

  test("tried without writing says the same and writes nothing", async () => {
    const scope = await createOrganization(test_.database);
    const report = await run(scope, EXPORT, { skipErrors: true, dryRun: true });
    expect(report).toMatchObject({ applied: false, created: 45, importId: null });
    expect(await select(scope, sql`select id from people`)).toEqual([]);
  });
});

describe("a change by import", () => {
  async function company() {
    const scope = await createOrganization(test_.database);
    const first =
      "id,name,title,unit,manager id,hired on\n1,Ines Okafor,CEO,Board,,2010-01-31\n2,Ben Abara,Head,Sales,1,2012-01-31\n3,Cleo Brandt,Clerk,Sales,2,2014-01-31\n";
    await run(scope, first, { today: "2026-01-01" });
    return { scope, first };
  }

  test("keeps the past: a new period begins, the old one ends", async () => {
    const { scope, first } = await company();
    const changed = first
      .replace("Clerk,Sales,2", "Lead,Care,1")
      .replace("Ben Abara,Head,Sales,1", "Ben Abara,Head,Sales,3");
    expect(await run(scope, changed)).toMatchObject({
      updated: 2,
      unchanged: 1,
      created: 0,
      unitsCreated: 1,
    });
    const history = await select(
      scope,
      sql`
      select j.job_title as title, j.effective_from::text as since, j.effective_to::text as until
      from job_records j join people p on p.id = j.person_id where p.employee_id = '3' order by j.effective_from`,
    );
    expect(history).toEqual([
      { title: "Clerk", since: "2014-01-31", until: TODAY },
      { title: "Lead", since: TODAY, until: null },
    ]);
  });

  test("may swap a manager and a report without a circle half way", async () => {
    const { scope, first } = await company();
    const swapped = first.replace("Head,Sales,1", "Head,Sales,3").replace("Clerk,Sales,2", "Clerk,Sales,1");
    expect(await run(scope, swapped)).toMatchObject({ applied: true, updated: 2 });
  });

  test("is reverted to exactly what was, versions and history included", async () => {
    const { scope, first } = await company();
    const before = await contents(scope);
    const changed = `${first.replace("Clerk,Sales,2", "Lead,Care,1")}4,Dana Quispe,Clerk,Care,3,2020-01-31\n`;
    const report = await run(scope, changed);
    expect(await contents(scope)).not.toBe(before);
    expect(await revert(scope, report.importId)).toEqual({ deleted: 1, restored: 1 });
    expect(await contents(scope)).toBe(before);
    expect(await revert(scope, report.importId)).toEqual({ deleted: 0, restored: 0 });
  });

  test("cannot be reverted when somebody it wrote was changed since, and says who", async () => {
    const { scope, first } = await company();
    const report = await run(scope, first.replace("Clerk", "Lead"));
    await test_.database.write(scope, (db) =>
      db.execute(sql`update people set location = 'Halden' where employee_id = '3'`),
    );
    const before = await contents(scope);
    await expect(revert(scope, report.importId)).rejects.toThrow("Cleo Brandt changed since");
    expect(await contents(scope)).toBe(before);
  });

  test("can be reverted once a later import of the same people was reverted", async () => {
    const { scope, first } = await company();
    const before = await contents(scope);
    const second = await run(scope, first.replace("Clerk", "Lead"));
    const third = await run(scope, first.replace("Clerk", "Chief"));
    await expect(revert(scope, second.importId)).rejects.toThrow("Cleo Brandt changed since");
    await revert(scope, third.importId);
    await revert(scope, second.importId);
    expect(await contents(scope)).toBe(before);
  });

  test("cannot be reverted when somebody it brought stands on a slate", async () => {
    const scope = await createOrganization(test_.database);
    const report = await run(scope, EXPORT, { skipErrors: true });
    await test_.database.write(scope, async (db) => {
      const { rows } = await db.execute<{ id: string }>(
        sql`select id from people where employee_id = '20004'`,
      );
      const slateId = await createSlate(db, await createRole(db));
      await createNomination(db, { slateId, personId: rows[0]?.id ?? "", decidedBy: await createUser(db) });
    });
    const before = await contents(scope);
    await expect(revert(scope, report.importId)).rejects.toThrow("stands on a slate");
    expect(await contents(scope)).toBe(before);
  });

  test("leaves another organization alone, ids and e-mails included", async () => {
    const [one, other] = [await createOrganization(test_.database), await createOrganization(test_.database)];
    await test_.database.write(other, (db) =>
      createPeople(db, [{ employeeId: "1", workEmail: "i@x.example" }]),
    );
    const before = await contents(other);
    expect(await run(one, "id,name,email\n1,Ines Okafor,i@x.example\n")).toMatchObject({
      created: 1,
      errors: 0,
    });
    expect(await contents(other)).toBe(before);
  });
});

describe("applying", () => {
  async function draft(scope: Scope, text: string) {
    const content = Buffer.from(text);
    const table = await readTable(content);
    const made = await test_.database.write(scope, (db) =>
      createImport({ ...jobOf(scope), db }, { name: "p.csv", content, table }),
    );
    await test_.database.write(scope, (db) =>
      db.execute(sql`update imports set status = 'applying' where id = ${made.importId}`),
    );
    return made.importId;
  }

  const one: Expected = { created: 1, updated: 0, rejected: 0 };

  test("refuses when the organization changed since the person looked, and the draft says so", async () => {
    const scope = await createOrganization(test_.database);
    const importId = await draft(scope, "id,name\n1,Ines Okafor\n");
    await test_.database.write(scope, (db) => createPerson(db, { employeeId: "1" }));
    await expect(applyOrReturn(jobOf(scope), importId, one)).rejects.toThrow("changed since you looked");
    const view = await test_.database.read(scope, (db) => viewImport({ ...jobOf(scope), db }, importId));
    expect(view).toMatchObject({
      import: { status: "draft" },
      failure: expect.stringContaining("Look at it again"),
    });
  });

  test("twice at the same time writes once", async () => {
    const scope = await createOrganization(test_.database);
    const importId = await draft(scope, "id,name\n1,Ines Okafor\n");
    const both = await Promise.allSettled([
      applyImport(jobOf(scope), importId, one),
      applyImport(jobOf(scope), importId, one),
    ]);
    expect(both.map((each) => each.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await select(scope, sql`select 1 from people`)).toHaveLength(1);
  });

  test("drops the file afterwards, keeps the report", async () => {
    const scope = await createOrganization(test_.database);
    const importId = await draft(scope, "id,name,manager\n1,Ines Okafor,Nobody Known\n");
    await applyImport(jobOf(scope), importId, one);
    expect(await select(scope, sql`select content from imports`)).toEqual([{ content: null }]);
    const view = await test_.database.read(scope, (db) => viewImport({ ...jobOf(scope), db }, importId));
    expect(view.report).toMatchObject([{ rule: "manager_not_found", total: 1 }]);
    expect(view.check).toBeNull();
  });

  test("a file whose kept bytes are not the uploaded ones is refused", async () => {
    const scope = await createOrganization(test_.database);
    const importId = await draft(scope, "id,name\n77,Ines Okafor\n");
    await test_.database.write(scope, (db) =>
      db.execute(sql`update imports set content = 'other'::bytea, sha256 = repeat('0', 64)`),
    );
    await expect(applyImport(jobOf(scope), importId, one)).rejects.toThrow("not kept any more");
  });
});

test("the next file with the same columns is mapped as the last one was", async () => {
  const scope = await createOrganization(test_.database);
  const content = Buffer.from("Key,Who,Hired\n1,Ines Okafor,3/4/2020\n");
  const table = await readTable(content);
  const chosen = { mapping: { employee_id: 0, full_name: 1, hire_date: 2 }, dateOrder: "dmy" as const };
  const job = jobOf(scope);
  const first = await test_.database.write(scope, async (db) => {
    const made = await createImport({ ...job, db }, { name: "a.csv", content, table }, chosen);
    await db.execute(sql`update imports set status = 'applying'`);
    return made;
  });
  await applyImport(job, first.importId, { created: 1, updated: 0, rejected: 0 });
  const again = await run(scope, "Key,Who,Hired\n1,Ines Okafor,3/4/2020\n2,Ben Abara,5/4/2020\n");
  expect(again).toMatchObject({ unchanged: 1, created: 1 });
});

test("units and managers that are kept are used, and people elsewhere stay as they are", async () => {
  const scope = await createOrganization(test_.database);
  const ids = await test_.database.write(scope, async (db) => {
    const unit = await createUnit(db, { name: "Sales" });
    const boss = await createPerson(db, { firstName: "Ines", lastName: "Okafor", orgUnitId: unit });
    return { unit, boss };
  });
  const report = await run(scope, 'id,name,unit,manager\n9,Ben Abara, sales ,"Okafor, Inés M."\n');
  expect(report).toMatchObject({ created: 1, unitsCreated: 0, notInFile: 1 });
  const [person] = await select(
    scope,
    sql`select org_unit_id as unit, manager_id as boss from people where employee_id = '9'`,
  );
  expect(person).toEqual(ids);
});

const REAL = "../shared/data/hris-export-311.csv";

describe.skipIf(!existsSync(REAL))("a real export of 311 people", () => {
  test("comes in, changes nothing the second time, and is taken back without a trace", async () => {
    const scope = await createOrganization(test_.database);
    const content = readFileSync(REAL);
    const before = await contents(scope);
    const report = await run(scope, content, { skipErrors: true });
    expect(report).toMatchObject({
      rows: 311,
      created: 304,
      updated: 0,
      unchanged: 0,
      errors: 7,
      unitsCreated: 6,
      managersFound: 16,
      managersNotFound: 6,
    });
    const versions = await countVersions(scope);
    expect(await run(scope, content, { skipErrors: true })).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 304,
      left: 0,
    });
    expect(await countVersions(scope)).toBe(versions);
    expect(await revert(scope, report.importId)).toEqual({ deleted: 304, restored: 0 });
    expect(await contents(scope)).toBe(before);
  });
});
