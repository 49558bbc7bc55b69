import { createHash, createHmac } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { Failure } from "#domain/failure.ts";

const FOLDER = join(import.meta.dirname, "migrations");
const LOCK = 7_202_611; // any fixed number: one migration at a time per database
const GROUP = "passage_app";

export type MigrationStatus = { applied: number; pending: number };
type Migration = { name: string; sha256: string; sql: string };
type Applied = { name: string; sha256: string };

/**
 * Brings the database to this version of the code. Several instances may start at once: one migrates, the others
 * wait. Each file runs in a transaction of its own.
 * @throws Failure when the database is newer than the code, or an applied file was edited or is missing.
 */
export async function migrate(ownerUrl: string, options: { folder?: string } = {}): Promise<MigrationStatus> {
  return withOwner(ownerUrl, async (client) => {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    try {
      await ensureGroup(client);
      await client.query(
        "create table if not exists passage_migrations (name text primary key, sha256 text not null, applied_at timestamptz not null default now())",
      );
      const files = await readMigrations(options.folder);
      const pending = pendingOf(files, await readApplied(client));
      for (const migration of pending) {
        await apply(client, migration);
      }
      return { applied: pending.length, pending: 0 };
    } finally {
      await client.query("select pg_advisory_unlock($1)", [LOCK]).catch(() => {});
    }
  });
}

/** How far the database is, without changing it. Needs a connection that may read the ledger. */
export async function migrationStatus(client: Pick<pg.Pool, "query">): Promise<MigrationStatus> {
  const files = await readMigrations();
  const applied = await client.query<Applied>("select name, sha256 from passage_migrations order by name");
  const pending = pendingOf(files, applied.rows);
  return { applied: applied.rows.length, pending: pending.length };
}

/**
 * Makes sure that a role exists which the application signs in with: member of the group that holds the grants,
 * owner of nothing, no superuser. Its password follows from the installation's secret, so that every instance
 * knows it and nobody stores it. Returns the connection string.
 * @throws Failure when the owner may not create roles.
 */
export async function ensureApplicationLogin(ownerUrl: string, secret: string): Promise<string> {
  const url = new URL(ownerUrl);
  return withOwner(ownerUrl, async (client) => {
    const database =
      (await client.query<{ name: string }>("select current_database() as name")).rows[0]?.name ?? "";
    const login = `${GROUP}_${createHash("sha256").update(database).digest("hex").slice(0, 10)}`;
    const password = createHmac("sha256", secret).update(`database login of ${database}`).digest("base64url");
    await ensureGroup(client);
    await client.query(loginStatement(login, password)).catch(refuseRole);
    url.username = login;
    url.password = password;
    return url.toString();
  });
}

function loginStatement(login: string, password: string): string {
  const name = pg.escapeIdentifier(login);
  const secret = pg.escapeLiteral(password);
  return `do $do$ begin
    perform pg_advisory_xact_lock(${LOCK + 1});
    if not exists (select from pg_roles where rolname = ${pg.escapeLiteral(login)}) then
      create role ${name} login password ${secret};
    else
      alter role ${name} login password ${secret};
    end if;
    grant ${GROUP} to ${name};
  end $do$`;
}

async function ensureGroup(client: pg.Client): Promise<void> {
  // Another database of the same server may be making the same role at this moment.
  const statement = `do $do$ begin
    if not exists (select from pg_roles where rolname = '${GROUP}') then create role ${GROUP} nologin; end if;
  exception when duplicate_object or unique_violation then null;
  end $do$`;
  await client.query(statement).catch(refuseRole);
}

function refuseRole(error: unknown): never {
  const reason = error instanceof Error ? error.message : "refused";
  throw new Failure(
    "unavailable",
    `The user in DATABASE_URL may not make the role that the application signs in with (${reason}). Give it the right to, for example: ALTER ROLE your_user CREATEROLE`,
    [{ field: "DATABASE_URL", message: reason }],
    { cause: error },
  );
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query("begin");
    await client.query("set local lock_timeout = '5s'");
    await client.query(migration.sql);
    await client.query("insert into passage_migrations (name, sha256) values ($1, $2)", [
      migration.name,
      migration.sha256,
    ]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => {});
    const reason = error instanceof Error ? error.message : "unknown reason";
    throw new Failure("unavailable", `The migration ${migration.name} failed and was rolled back: ${reason}`);
  }
}

async function readMigrations(folder: string = FOLDER): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), "utf8");
      return { name, sql, sha256: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

async function readApplied(client: pg.Client): Promise<Applied[]> {
  return (await client.query<Applied>("select name, sha256 from passage_migrations order by name")).rows;
}

/** The files still to run. Refuses whatever would make the ledger and the folder tell different stories. */
export function pendingOf(files: readonly Migration[], applied: readonly Applied[]): Migration[] {
  const known = new Map(files.map((file) => [file.name, file]));
  for (const row of applied) {
    const file = known.get(row.name);
    if (!file) {
      throw new Failure(
        "unavailable",
        `The database is newer than this version of Passage (it has ${row.name}). Start the newer version, or restore a backup made by this one.`,
      );
    }
    if (file.sha256 !== row.sha256) {
      throw new Failure(
        "unavailable",
        `The migration ${row.name} was changed after it ran. Restore the file as it was.`,
      );
    }
  }
  const done = new Set(applied.map((row) => row.name));
  const last = applied.at(-1)?.name ?? "";
  const pending = files.filter((file) => !done.has(file.name));
  const late = pending.find((file) => file.name < last);
  if (late) {
    throw new Failure(
      "unavailable",
      `The migration ${late.name} is older than ${last}, which already ran. Rename it to come last.`,
    );
  }
  return pending;
}

/** The organizations there are, as the owner sees them; the application itself sees only its own. */
export async function listOrganizations(
  ownerUrl: string,
): Promise<{ id: string; name: string; isDemo: boolean }[]> {
  return withOwner(ownerUrl, async (client) => {
    const found = await client.query<{ id: string; name: string; isDemo: boolean }>(
      'select id, name, is_demo as "isDemo" from organizations order by created_at, id limit 1000',
    );
    return found.rows;
  });
}

async function withOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    application_name: "passage migration",
  });
  client.on("error", () => {}); // the awaited query reports it
  try {
    await client.connect();
  } catch (error) {
    throw unreachable(url, error);
  }
  try {
    // An owner who is called "passage" would otherwise find, and make, tables in the schema of that name.
    await client.query("select set_config('search_path', 'public', false)");
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

function unreachable(url: string, error: unknown): Failure {
  const at = URL.canParse(url)
    ? `${new URL(url).hostname}:${new URL(url).port || 5432}`
    : "the address in DATABASE_URL";
  const reason = error instanceof Error && error.message ? error.message : "no answer";
  return new Failure(
    "unavailable",
    `PostgreSQL at ${at} cannot be reached (${reason}). Check that it runs and that DATABASE_URL is right.`,
  );
}
