import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { connect, type Database } from "#db/client.ts";
import { startEmbedded } from "#db/embedded.ts";
import { ensureApplicationLogin, listOrganizations, migrate } from "#db/migrate.ts";
import { seedDemoCompany } from "#db/seed/demo.ts";
import { ensureDataFolder } from "../scripts/data-folder.mjs";
import type { Env } from "./env.ts";
import { log } from "./log.ts";

export type Prepared = {
  database: Database;
  secret: string;
  demoOrganizationId: string | null;
  /** True while nobody has set up an organization. */
  isEmpty: boolean;
  stop(): Promise<void>;
};

/** Tells the person at the terminal what happens: the step, then what came of it. */
export type Tell = (step: string, outcome: string) => void;

/**
 * From nothing to a database this version can work with: starts PostgreSQL where none is given, migrates, signs
 * in as the role that owns nothing, fills an empty database with the demo company.
 * @throws Failure or Problem with one sentence that says what to do.
 */
export async function prepare(env: Env, tell: Tell): Promise<Prepared> {
  ensureDataFolder(env.dataDir);
  const secret = env.secret ?? keptSecret(env.dataDir);
  const server = await openServer(env, tell);
  let database: Database | undefined;
  try {
    const { applied } = await migrate(server.url);
    tell("Migrations", applied === 0 ? "current" : `${applied} applied`);
    const url = await ensureApplicationLogin(server.url, secret);
    database = connect({ url, onIdleError: (err) => log.warn({ err }, "an idle database connection was lost") });
    const demoOrganizationId = await fillWhenEmpty(env, database, server.url, tell);
    const organizations = await listOrganizations(server.url);
    const opened = database;
    return {
      database,
      secret,
      demoOrganizationId,
      isEmpty: organizations.length === 0,
      stop: async () => {
        await opened.end();
        await server.stop();
      },
    };
  } catch (error) {
    await database?.end().catch(() => {});
    await server.stop();
    throw error;
  }
}

async function openServer(env: Env, tell: Tell): Promise<{ url: string; stop(): Promise<void> }> {
  if (env.databaseUrl) {
    tell("PostgreSQL", "the one in DATABASE_URL");
    return { url: env.databaseUrl, stop: async () => {} };
  }
  const server = await startEmbedded({ dataDir: env.dataDir, log: (line) => tell("PostgreSQL", line) });
  tell("PostgreSQL", `started, data in ${env.dataDir}`);
  return server;
}

async function fillWhenEmpty(env: Env, database: Database, ownerUrl: string, tell: Tell): Promise<string | null> {
  const organizations = await listOrganizations(ownerUrl);
  if (organizations.length > 0 || !env.demo) {
    return organizations.find((organization) => organization.isDemo)?.id ?? null;
  }
  const { organizationId } = await seedDemoCompany(database, { today: new Date().toISOString().slice(0, 10) });
  tell("Demo company", "Halden Instruments moved in");
  return organizationId;
}

/** A secret made once for this installation. Several instances on one database need PASSAGE_SECRET instead. */
function keptSecret(dataDir: string): string {
  const file = join(dataDir, "secret");
  if (!existsSync(file)) writeFileSync(file, randomBytes(33).toString("base64url"), { mode: 0o600, flag: "wx" });
  chmodSync(file, 0o600);
  return readFileSync(file, "utf8").trim();
}
