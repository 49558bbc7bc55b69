import { createHash } from "node:crypto";
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Database } from "#db/client.ts";
import { recordAuditEvent } from "#db/queries/audit.ts";
import {
  insertSession,
  listUsersByEmail,
  mayOpenSession,
  revokeSessionByHash,
  type SignInUser,
} from "#db/queries/session.ts";
import { Failure } from "#domain/failure.ts";
import { hashToken, newRequestId, newToken } from "./context.ts";
import { log } from "./log.ts";
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
export async function signIn(
  runtime: Pick<Runtime, "database" | "limits">,
  attempt: SignInAttempt,
): Promise<string | null> {
  const { database, limits } = runtime;
  const email = plainEmail(attempt.email);
  const network = networkOf(attempt.address);
  const accountKey = createHash("sha256").update(`${email}|${network}`).digest("hex");
  await countTry(limits, accountKey, network);
  const candidates = await findCandidates(database, email);
  const user = await findByPassword(candidates, attempt.password);
  const token = user ? await openSession(database, user, attempt) : null;
  if (!token) {
    // Not waited for: the time until the answer must not tell whether there is such an account.
    const known = candidates[0];
    if (known)
      recordFailedTry(database, known).catch((err) => log.warn({ err }, "a failed sign-in was not recorded"));
    return null;
  }
  await limits.account.delete(accountKey);
  // A whole company may sign in from one address in the morning: only what fails counts.
  await limits.address.reward(network, 1);
  return token;
}

/** Signs in as a user of the demo company, without a password; refused for every other organization. */
export async function signInToDemo(
  runtime: Pick<Runtime, "database" | "demoOrganizationId">,
  attempt: Omit<SignInAttempt, "password">,
): Promise<string | null> {
  const { database, demoOrganizationId } = runtime;
  if (!demoOrganizationId) return null;
  const users = await findCandidates(database, plainEmail(attempt.email));
  const user = users.find((each) => each.organizationId === demoOrganizationId && each.status === "active");
  return user ? openSession(database, user, attempt) : null;
}

export async function signOut(database: Database, token: string): Promise<void> {
  const requestId = newRequestId();
  const tokenHash = hashToken(token);
  await database.bySession("write", { tokenHash, requestId }, async (db, opened) => {
    if (!opened) return;
    await revokeSessionByHash(db, tokenHash);
    await recordAuditEvent(
      { db, actor: opened, requestId },
      { event: "session.ended", objectType: "session", objectId: opened.sessionId },
    );
  });
}

function plainEmail(typed: string): string {
  return typed.trim().toLowerCase().slice(0, 320);
}

async function findCandidates(database: Database, email: string): Promise<SignInUser[]> {
  if (email.includes("\u0000")) return []; // no text in PostgreSQL holds one
  return database.bySignInEmail(email, (db) => listUsersByEmail(db, email));
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

/** Null when this user may not come in any more, whatever the password. */
async function openSession(
  database: Database,
  user: SignInUser,
  attempt: Omit<SignInAttempt, "password">,
): Promise<string | null> {
  const token = newToken();
  const requestId = newRequestId();
  const scope = { organizationId: user.organizationId, userId: user.id, requestId };
  const opened = await database.write(scope, async (db) => {
    if (!(await mayOpenSession(db, user.id))) return false;
    await insertSession(db, {
      organizationId: user.organizationId,
      userId: user.id,
      tokenHash: hashToken(token),
      expiresAt: new Date(Date.now() + HOURS * 3_600_000).toISOString(),
      userAgent: attempt.userAgent?.slice(0, 300) ?? null,
      address: attempt.address,
    });
    const actor = { organizationId: user.organizationId, userId: user.id };
    await recordAuditEvent(
      { db, actor, requestId },
      { event: "session.started", objectType: "user", objectId: user.id },
    );
    return true;
  });
  if (!opened) return null;
  // The browser's session before may have been in another organization, so it ends by its own token.
  if (attempt.previousToken) await signOut(database, attempt.previousToken);
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

async function countTry(limits: SignInLimits, accountKey: string, network: string): Promise<void> {
  try {
    await limits.address.consume(network);
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
  if (!plain.includes(":")) return plain;
  const [head = "", tail] = plain.toLowerCase().split("%")[0]?.split("::") ?? [];
  const before = head.split(":").filter(Boolean);
  const after = (tail ?? "").split(":").filter(Boolean);
  // "::" stands for as many zeros as are missing to eight groups.
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array.from({ length: Math.max(0, zeros) }, () => "0"), ...after];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":");
}
