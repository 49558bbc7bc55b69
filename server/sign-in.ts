import { createHash } from "node:crypto";
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Database } from "#db/client.ts";
import { recordAuditEvent } from "#db/queries/audit.ts";
import { insertSession, listUsersByEmail, revokeSessionByHash, type SignInUser } from "#db/queries/session.ts";
import { Failure } from "#domain/failure.ts";
import { hashToken, newRequestId, newToken } from "./context.ts";
import { verifyPassword } from "./password.ts";
import type { Runtime, SignInLimits } from "./runtime.ts";

const HOURS = 12;

export type SignInAttempt = {
  email: string;
  password: string;
  address: string;
  userAgent: string | null;
  /** The session this browser had before; it ends, so that one browser holds one. */
  previousToken: string | null;
};

/** Exact under parallel tries, since the counting is one statement in PostgreSQL. */
export function openSignInLimits(database: Database): SignInLimits {
  const limiter = (keyPrefix: string, points: number, duration: number, blockDuration: number) =>
    new RateLimiterPostgres({
      storeClient: database.pool,
      storeType: "pool",
      tableName: "rate_limits",
      tableCreated: true,
      keyPrefix,
      points,
      duration,
      blockDuration,
      insuranceLimiter: new RateLimiterMemory({ points, duration }),
    });
  return { account: limiter("account", 5, 60, 60), address: limiter("address", 50, 900, 300) };
}

/**
 * Signs in and answers the session's token, or null: the same answer, in the same time, for an unknown user, a
 * wrong password and a suspended account.
 * @throws Failure "too_many_requests" with the seconds to wait.
 */
export async function signIn(runtime: Pick<Runtime, "database" | "limits">, attempt: SignInAttempt): Promise<string | null> {
  const { database, limits } = runtime;
  const email = attempt.email.trim().toLowerCase().slice(0, 320);
  const accountKey = createHash("sha256").update(`${email}|${attempt.address}`).digest("hex");
  await countTry(limits, accountKey, attempt.address);
  const candidates = email.includes("\u0000") ? [] : await database.bySignInEmail(email, (db) => listUsersByEmail(db, email));
  const user = await findByPassword(candidates, attempt.password);
  if (!user) {
    const known = candidates[0];
    if (known) await recordFailedTry(database, known);
    return null;
  }
  await limits.account.delete(accountKey);
  return openSession(database, user, attempt);
}

/** Signs in as a user of the demo company, without a password; refused for every other organization. */
export async function signInToDemo(
  runtime: Pick<Runtime, "database" | "demoOrganizationId">,
  attempt: Omit<SignInAttempt, "password">,
): Promise<string | null> {
  const { database, demoOrganizationId } = runtime;
  if (!demoOrganizationId) return null;
  const email = attempt.email.toLowerCase();
  const users = await database.bySignInEmail(email, (db) => listUsersByEmail(db, email));
  const user = users.find((each) => each.organizationId === demoOrganizationId && each.status === "active");
  return user ? openSession(database, user, attempt) : null;
}

export async function signOut(database: Database, token: string): Promise<void> {
  const requestId = newRequestId();
  const tokenHash = hashToken(token);
  await database.bySession("write", { tokenHash, requestId }, async (db, opened) => {
    if (!opened) return;
    await revokeSessionByHash(db, tokenHash);
    await recordAuditEvent({ db, actor: opened, requestId }, { event: "session.ended", objectType: "session", objectId: opened.sessionId });
  });
}

async function findByPassword(candidates: SignInUser[], password: string): Promise<SignInUser | null> {
  if (candidates.length === 0) {
    await verifyPassword(null, password);
    return null;
  }
  for (const user of candidates) {
    const fits = await verifyPassword(user.passwordHash, password);
    if (fits && user.status === "active") return user;
  }
  return null;
}

async function openSession(database: Database, user: SignInUser, attempt: Omit<SignInAttempt, "password">): Promise<string> {
  const token = newToken();
  const requestId = newRequestId();
  const scope = { organizationId: user.organizationId, userId: user.id, requestId };
  await database.write(scope, async (db) => {
    if (attempt.previousToken) await revokeSessionByHash(db, hashToken(attempt.previousToken));
    await insertSession(db, {
      organizationId: user.organizationId,
      userId: user.id,
      tokenHash: hashToken(token),
      expiresAt: new Date(Date.now() + HOURS * 3_600_000).toISOString(),
      userAgent: attempt.userAgent?.slice(0, 300) ?? null,
      address: attempt.address,
    });
    const actor = { organizationId: user.organizationId, userId: user.id };
    await recordAuditEvent({ db, actor, requestId }, { event: "session.started", objectType: "user", objectId: user.id });
  });
  return token;
}

async function recordFailedTry(database: Database, user: SignInUser): Promise<void> {
  const requestId = newRequestId();
  await database.write({ organizationId: user.organizationId, userId: null, requestId }, (db) =>
    recordAuditEvent(
      { db, actor: { organizationId: user.organizationId, userId: null }, requestId },
      { event: "session.refused", objectType: "user", objectId: user.id },
    ),
  );
}

async function countTry(limits: SignInLimits, accountKey: string, address: string): Promise<void> {
  try {
    await limits.address.consume(networkOf(address));
    await limits.account.consume(accountKey);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw new Failure("too_many_requests", `Too many tries. Please wait ${seconds} seconds, then try again.`);
  }
}

/** IPv6 by its /64, which one household or attacker owns whole; IPv4 in IPv6 clothes as IPv4. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  return plain.includes(":") ? plain.split(":").slice(0, 4).join(":") : plain;
}
