import type { Database, Scope } from "#db/client.ts";
import { createSessionToken } from "#db/testing/factory.ts";
import { createContext } from "../context.ts";
import { createCaller } from "../router.ts";

export type Caller = ReturnType<typeof createCaller>;

/** The procedures as this user reaches them: signs in, then calls the way a page does. */
export async function callerOf(
  database: Database,
  scope: Scope,
  userId: string,
  options: { idempotencyKey?: string; now?: Date } = {},
): Promise<Caller> {
  return callerWith(database, await database.write(scope, (db) => createSessionToken(db, userId)), options);
}

/** The procedures as whoever holds this session token reaches them; null: nobody. */
export function callerWith(
  database: Database,
  token: string | null,
  options: { idempotencyKey?: string; now?: Date } = {},
): Caller {
  return createCaller(createContext(database, { token, ...options }));
}
