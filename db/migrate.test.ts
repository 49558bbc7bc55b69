import { randomUUID } from "node:crypto";
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { Failure } from "#domain/failure.ts";
import { ensureApplicationLogin, listOrganizations, migrate, migrationStatus, pendingOf } from "./migrate.ts";
import { rowsOf, withConnection } from "./testing/connection.ts";
import { TEST_SECRET } from "./testing/database.ts";

const SHIPPED = join(import.meta.dirname, "migrations");
let root = "";
let folder = "";
let url = "";
const databases: string[] = [];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "passage-migrations-"));
});

/** A new database and an empty folder of migrations for each test of a block. */
function useNewDatabase(): void {
  beforeEach(async () => {
    folder = join(root, randomUUID());
    await mkdir(folder);
    url = await createDatabase();
  });

  afterEach(async () => {
    for (const name of databases.splice(0)) await asOwner(`drop database if exists ${name} with (force)`);
  });
}

afterAll(() => rm(root, { recursive: true, force: true }));

const asOwner = (statement: string) => rowsOf(inject("ownerUrl"), statement);

async function createDatabase(owner?: string): Promise<string> {
  const name = `migrate_${randomUUID().replaceAll("-", "")}`;
  databases.push(name);
  await asOwner(`create database ${name} ${owner ? `owner ${owner}` : ""}`);
  return urlOf(name);
}

function urlOf(name: string, user?: { name: string; password: string }): string {
  const at = new URL(inject("ownerUrl"));
  at.pathname = `/${name}`;
  if (user) Object.assign(at, { username: user.name, password: user.password });
  return at.toString();
}

const write = (name: string, sql: string) => writeFile(join(folder, name), sql);
const run = () => migrate(url, { folder });
const tables = async () => {
  const rows = await rowsOf<{ name: string }>(
    url,
    "select tablename as name from pg_tables where schemaname = 'public' order by 1",
  );
  return rows.map((row) => row.name);
};

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Failure)) throw new Error(`expected a Failure, got ${String(error)}`);
  return error.message;
}

describe("migrating", () => {
  useNewDatabase();

  test("brings a new database to this version, and a second run has nothing to do", async () => {
    const shipped = (await readdir(SHIPPED)).filter((name) => name.endsWith(".sql"));
    expect(await migrate(url)).toEqual({ applied: shipped.length, pending: 0 });
    expect(await migrate(url)).toEqual({ applied: 0, pending: 0 });
    expect(await listOrganizations(url)).toEqual([]);
    const status = await withConnection(url, (client) => migrationStatus(client as never)); // only query() is asked
    expect(status).toEqual({ applied: shipped.length, pending: 0 });
  });

  test("eight at once: one migrates, all succeed", async () => {
    const shipped = (await readdir(SHIPPED)).filter((name) => name.endsWith(".sql"));
    const results = await Promise.all(Array.from({ length: 8 }, () => migrate(url)));
    expect(results.map((result) => result.applied).sort((a, b) => b - a)).toEqual([
      shipped.length,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
    ]);
  });

  test("keeps working in the schema public for an owner who has a schema of their own", async () => {
    const owner = { name: `owner_${randomUUID().slice(0, 8)}`, password: "not a secret" };
    await asOwner(`create role ${owner.name} login superuser password '${owner.password}'`);
    const own = urlOf(new URL(url).pathname.slice(1), owner);
    await rowsOf(own, `create schema ${owner.name}`);
    await write("0000_first.sql", "create table first (id int)");
    expect(await migrate(own, { folder })).toMatchObject({ applied: 1 });
    expect(await migrate(own, { folder })).toMatchObject({ applied: 0 });
    expect(await tables()).toEqual(["first", "passage_migrations"]);
    await asOwner(`drop database ${new URL(url).pathname.slice(1)} with (force)`);
    await asOwner(`drop role ${owner.name}`);
  });

  test("adds only what is new", async () => {
    await write("0000_first.sql", "create table first (id int)");
    await run();
    await write("0001_second.sql", "create table second (id int)");
    expect(await run()).toEqual({ applied: 1, pending: 0 });
    expect(await tables()).toEqual(["first", "passage_migrations", "second"]);
  });

  test("rolls a failing file back whole, names it, and keeps what came before", async () => {
    await write("0000_first.sql", "create table first (id int)");
    await write("0001_second.sql", "create table second (id int);\n--> statement-breakpoint\nselect 1 / 0");
    const message = await refusal(run());
    expect(message).toContain("0001_second.sql");
    expect(message).toContain("division by zero");
    expect(await tables()).toEqual(["first", "passage_migrations"]);
    await write("0001_second.sql", "create table second (id int)");
    expect(await run()).toEqual({ applied: 1, pending: 0 });
  });

  test("refuses a file that was edited after it ran, and names it", async () => {
    await write("0000_first.sql", "create table first (id int)");
    await run();
    await write("0000_first.sql", "create table first (id bigint)");
    expect(await refusal(run())).toContain("0000_first.sql was changed after it ran");
  });

  test("refuses a database that is newer than the code, and says what to do", async () => {
    await write("0000_first.sql", "create table first (id int)");
    await write("0001_second.sql", "create table second (id int)");
    await run();
    await rm(join(folder, "0001_second.sql"));
    const message = await refusal(run());
    expect(message).toContain("newer than this version");
    expect(message).toContain("0001_second.sql");
    expect(message).toContain("Start the newer version");
  });

  test("refuses a file that is older than the last one that ran, instead of skipping it", async () => {
    await write("0000_first.sql", "create table first (id int)");
    await write("0002_third.sql", "create table third (id int)");
    await run();
    await write("0001_second.sql", "create table second (id int)");
    expect(await refusal(run())).toContain("0001_second.sql is older than 0002_third.sql");
    expect(await tables()).not.toContain("second");
  });

  test("says where it looked when nobody is there", async () => {
    const nowhere = new URL(url);
    nowhere.port = "1";
    const message = await refusal(migrate(nowhere.toString()));
    expect(message).toContain(`${nowhere.hostname}:1 cannot be reached`);
    expect(message).toContain("DATABASE_URL");
    if (nowhere.password) expect(message).not.toContain(decodeURIComponent(nowhere.password));
  });

  test("runs the shipped files again on a copy of the folder, byte for byte", async () => {
    for (const name of await readdir(SHIPPED)) {
      if (name.endsWith(".sql")) await copyFile(join(SHIPPED, name), join(folder, name));
    }
    await migrate(url);
    expect(await run()).toEqual({ applied: 0, pending: 0 });
  });
});

describe("what is still to run", () => {
  const file = (name: string, sha256 = name) => ({ name, sha256, sql: "" });
  const row = (name: string, sha256 = name) => ({ name, sha256 });

  test.each([
    ["everything, on a new database", [file("0"), file("1")], [], ["0", "1"]],
    ["the rest", [file("0"), file("1"), file("2")], [row("0")], ["1", "2"]],
    ["nothing", [file("0")], [row("0")], []],
  ])("is %s", (_what, files, applied, pending) => {
    expect(pendingOf(files, applied).map((migration) => migration.name)).toEqual(pending);
  });

  test.each([
    ["a missing file", [file("0")], [row("0"), row("1")], "newer"],
    ["an edited file", [file("0", "b")], [row("0", "a")], "changed"],
    ["a late file", [file("0"), file("1"), file("2")], [row("0"), row("2")], "older"],
  ])("is refused for %s", (_what, files, applied, word) => {
    expect(() => pendingOf(files, applied)).toThrow(word);
  });
});

describe("the login of the application", () => {
  useNewDatabase();
  const signsIn = (at: string) => rowsOf<{ user: string }>(at, 'select current_user as "user"');

  test("is made once, and gets a new password with a new secret", async () => {
    await migrate(url);
    const first = await ensureApplicationLogin(url, TEST_SECRET);
    expect(await ensureApplicationLogin(url, TEST_SECRET)).toBe(first);
    const second = await ensureApplicationLogin(url, "another secret, of at least 32 characters");
    expect(new URL(second).username).toBe(new URL(first).username);
    expect(new URL(second).password).not.toBe(new URL(first).password);
    expect((await signsIn(second)).length).toBe(1);
    await expect(signsIn(first)).rejects.toMatchObject({ code: "28P01" });
  });

  test("is made once although eight ask for it at the same time", async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => ensureApplicationLogin(url, TEST_SECRET)));
    expect(new Set(made).size).toBe(1);
    expect((await signsIn(made[0] ?? "")).length).toBe(1);
  });

  test("is another one for another database of the same server", async () => {
    const other = await createDatabase();
    const [here, there] = [
      await ensureApplicationLogin(url, TEST_SECRET),
      await ensureApplicationLogin(other, TEST_SECRET),
    ];
    expect(new URL(here).username).not.toBe(new URL(there).username);
    expect(new URL(here).password).not.toBe(new URL(there).password);
  });

  test("needs an owner who may make roles, and says how to allow it", async () => {
    const owner = { name: `owner_${randomUUID().slice(0, 8)}`, password: "not a secret" };
    await asOwner(`create role ${owner.name} login password '${owner.password}'`);
    const at = await createDatabase(owner.name);
    const name = new URL(at).pathname.slice(1);
    const message = await refusal(ensureApplicationLogin(urlOf(name, owner), TEST_SECRET));
    expect(message).toContain("DATABASE_URL may not make the role");
    expect(message).toContain("CREATEROLE");
    expect(message).not.toContain(owner.password);
    await asOwner(`drop database ${name} with (force)`);
    await asOwner(`drop role ${owner.name}`);
  });
});
