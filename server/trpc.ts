import { createHash } from "node:crypto";
import { initTRPC, TRPCError } from "@trpc/server";
import type { Db, OpenedSession } from "#db/client.ts";
import {
  findIdempotentResult,
  insertIdempotencyKey,
  updateIdempotentResult,
} from "#db/queries/idempotency.ts";
import type { Day } from "#domain/day.ts";
import { Failure } from "#domain/failure.ts";
import { type Actor, can, type Reach, reachOf } from "#domain/permission.ts";
import { type Permission, ROLES, type Role } from "#domain/permission-table.ts";
import type { RequestContext } from "./context.ts";
import { type FailureShape, shapeOf, translate } from "./error.ts";
import { inSession } from "./session.ts";

const t = initTRPC.context<RequestContext>().create({
  isDev: false,
  errorFormatter: ({ shape, error, ctx }) => {
    const failure: FailureShape = shapeOf(error, ctx?.requestId ?? null);
    return {
      message: failure.message,
      code: shape.code,
      data: { ...failure, code: shape.data.code, httpStatus: shape.data.httpStatus },
    };
  },
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** What a procedure body gets: an open transaction, who acts, and how far this permission reaches for them. */
export type ProcedureContext = {
  db: Db;
  actor: Actor;
  reach: Reach;
  today: Day;
  requestId: string;
};

type AllowOptions = {
  /** The read itself is recorded (who looked at a slate), so the transaction may write. */
  recorded?: boolean;
};

/**
 * The only door to a procedure. Opens one transaction (READ ONLY for queries), finds who acts and what they may
 * do as of now, refuses by default, and commits only when the whole procedure succeeded.
 */
export function allow(permission: Permission, options: AllowOptions = {}) {
  return t.procedure
    .meta({ permission })
    .use(translateFailures)
    .use(({ ctx, type, path, getRawInput, next }) => {
      const mode = type === "query" && !options.recorded ? "read" : "write";
      return inSession(ctx.database, mode, ctx, async (db, opened) => {
        const actor = actorOf(opened);
        if (!can(actor, permission)) {
          throw new Failure(
            "not_allowed",
            "Your role does not include this. Ask an administrator if you need it.",
          );
        }
        const run = async () => {
          const result = await next({ ctx: procedureContext(ctx, db, actor, permission) });
          // A refused body must not commit: throwing is what rolls back.
          if (!result.ok) throw result.error;
          return result;
        };
        if (type !== "mutation" || !ctx.idempotencyKey) return run();
        return onlyOnce({ db, actor, key: ctx.idempotencyKey, path, input: await getRawInput() }, run);
      });
    });
}

const translateFailures = t.middleware(async ({ ctx, path, next }) => {
  try {
    const result = await next();
    return result.ok
      ? result
      : { ...result, error: translate(result.error, { path, requestId: ctx.requestId }) };
  } catch (error) {
    throw translate(error, { path, requestId: ctx.requestId });
  }
});

function procedureContext(
  ctx: RequestContext,
  db: Db,
  actor: Actor,
  permission: Permission,
): ProcedureContext & RequestContext {
  return { ...ctx, db, actor, reach: reachOf(actor, permission) };
}

export function actorOf(opened: OpenedSession): Actor {
  const byRole = new Map<Role, string[] | null>();
  for (const grant of opened.grants) {
    const role = ROLES.find((known) => known === grant.role);
    if (!role) continue;
    const units = byRole.get(role);
    if (grant.orgUnitId === null || units === null) byRole.set(role, null);
    else byRole.set(role, [...(units ?? []), grant.orgUnitId]);
  }
  return {
    organizationId: opened.organizationId,
    organizationName: opened.organizationName,
    userId: opened.userId,
    sessionId: opened.sessionId,
    personId: opened.personId,
    name: opened.name,
    email: opened.email,
    grants: [...byRole].map(([role, orgUnitIds]) => ({ role, orgUnitIds })),
  };
}

type Once = { db: Db; actor: Actor; key: string; path: string; input: unknown };
type Answer = { ok: true; data: unknown };

/** Runs a write once per key: a retry gets the first answer, the same key with other input is refused. */
async function onlyOnce<R extends { ok: true; data?: unknown }>(
  once: Once,
  run: () => Promise<R>,
): Promise<R> {
  const { db, actor, key } = once;
  if (key.length > 100) throw new Failure("invalid", "The key of this request is too long.");
  const inputSha256 = createHash("sha256")
    .update(JSON.stringify(once.input) ?? "")
    .digest("hex");
  const isNew = await insertIdempotencyKey(db, actor, { key, procedure: once.path, inputSha256 });
  if (!isNew) {
    const before = await findIdempotentResult(db, actor, key);
    if (!before || before.procedure !== once.path || before.inputSha256 !== inputSha256) {
      throw new Failure(
        "conflict",
        "This was already sent with other content. Reload the page and try again.",
      );
    }
    const answer: Answer = { ok: true, data: before.result };
    return answer as R; // the stored answer is what the same procedure returned the first time
  }
  const result = await run();
  await updateIdempotentResult(db, actor, key, result.data ?? null);
  return result;
}

export { TRPCError };
