import type { Database } from "#db/client.ts";
import { migrationStatus } from "#db/migrate.ts";

export type Health = {
  status: "ok" | "failing";
  version: string;
  database: "ok" | "unreachable";
  migrations: "current" | "pending" | "unknown";
};

/** Whether this instance can do its work right now; never throws. */
export async function checkHealth(database: Database, version: string): Promise<Health> {
  try {
    const { pending } = await migrationStatus(database.pool);
    const migrations = pending === 0 ? "current" : "pending";
    return { status: pending === 0 ? "ok" : "failing", version, database: "ok", migrations };
  } catch {
    const reachable = await database.pool.query("select 1").then(
      () => true,
      () => false,
    );
    return {
      status: "failing",
      version,
      database: reachable ? "ok" : "unreachable",
      migrations: reachable ? "pending" : "unknown",
    };
  }
}
