import { and, eq } from "drizzle-orm";
import type { Actor } from "#domain/permission.ts";
import type { Db } from "../client.ts";
import { idempotencyKeys } from "../schema/audit.ts";

/** True when the key is new. A twin still under way makes this wait until the first has ended. */
export async function insertIdempotencyKey(
  db: Db,
  actor: Actor,
  values: { key: string; procedure: string; inputSha256: string },
): Promise<boolean> {
  const inserted = await db
    .insert(idempotencyKeys)
    .values({ organizationId: actor.organizationId, userId: actor.userId, ...values })
    .onConflictDoNothing({
      target: [idempotencyKeys.organizationId, idempotencyKeys.userId, idempotencyKeys.key],
    })
    .returning({ key: idempotencyKeys.key });
  return inserted.length > 0;
}

export async function findIdempotentResult(db: Db, actor: Actor, key: string) {
  const rows = await db
    .select({
      procedure: idempotencyKeys.procedure,
      inputSha256: idempotencyKeys.inputSha256,
      result: idempotencyKeys.result,
    })
    .from(idempotencyKeys)
    .where(ownKey(actor, key));
  return rows[0] ?? null;
}

export async function updateIdempotentResult(
  db: Db,
  actor: Actor,
  key: string,
  result: unknown,
): Promise<void> {
  await db.update(idempotencyKeys).set({ result }).where(ownKey(actor, key));
}

function ownKey(actor: Actor, key: string) {
  return and(
    eq(idempotencyKeys.organizationId, actor.organizationId),
    eq(idempotencyKeys.userId, actor.userId),
    eq(idempotencyKeys.key, key),
  );
}
