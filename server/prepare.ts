import { connect, type Database } from "#db/client.ts";
import { startEmbedded } from "#db/embedded.ts";
import { ensureApplicationLogin, listOrganizations, migrate } from "#db/migrate.ts";
import { ensureDataFolder } from "../scripts/data-folder.mjs";
import type { Env } from "./env.ts";
import { keptSecret, type Startup } from "./lifecycle.ts";
import { log } from "./log.ts";

export type Prepared = {
  database: Database;
  secret: string;
  demoOrganizationId: string | null;
  /** True while nobody has set up an organization. */
  isEmpty: boolean;
};

/** Whatever is started registers at once how it is stopped: a start may be broken off at any point. */
type Starting = Pick<Startup, "tell" | "onStop" | "fail">;

/**
 * From nothing to a database this version can work with: starts PostgreSQL where none is given, migrates, signs
 * in as the role that owns nothing, fills an empty database with the demo company.
 * @throws Failure or Problem with one sentence that says what to do.
 */
export async function prepare(env: Env, startup: Starting): Promise<Prepared> {
  ensureDataFolder(env.dataDir);
  const secret = env.secret ?? keptSecret(env.dataDir);
  const ownerUrl = await openServer(env, startup);
  const { applied } = await migrate(ownerUrl);
  startup.tell("Migrations", applied === 0 ? "current" : `${applied} applied`);
  const url = await ensureApplicationLogin(ownerUrl, secret);
  const database = connect({
    url,
    onIdleError: (err) => log.warn({ err }, "an idle database connection was lost"),
  });
  startup.onStop(() => database.end());
  const demoOrganizationId = await fillWhenEmpty(env, database, ownerUrl, startup);
  const organizations = await listOrganizations(ownerUrl);
  return { database, secret, demoOrganizationId, isEmpty: organizations.length === 0 };
}

/** @returns how the owner of the database connects */
async function openServer(env: Env, { tell, fail, onStop }: Starting): Promise<string> {
  if (env.databaseUrl) {
    tell("PostgreSQL", "the one in DATABASE_URL");
    return env.databaseUrl;
  }
  const server = await startEmbedded({
    dataDir: env.dataDir,
    log: (line) => tell("PostgreSQL", line),
    onCrash: fail,
  });
  onStop(server.stop);
  tell("PostgreSQL", `started, data in ${env.dataDir}`);
  return server.url;
}

async function fillWhenEmpty(
  env: Env,
  database: Database,
  ownerUrl: string,
  { tell }: Starting,
): Promise<string | null> {
  const organizations = await listOrganizations(ownerUrl);
  if (organizations.length > 0 || !env.demo) {
    return organizations.find((organization) => organization.isDemo)?.id ?? null;
  }
  // Loaded only when it is wanted: a start with data has no use for it.
  const { seedDemoCompany } = await import("#db/seed/demo.ts");
  const { organizationId } = await seedDemoCompany(database, {
    today: new Date().toISOString().slice(0, 10),
  });
  tell("Demo company", "Halden Instruments moved in");
  return organizationId;
}
