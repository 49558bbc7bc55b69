import { and, eq, isNull, ne, or, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { people } from "../schema/person.ts";
import { sessions, users } from "../schema/user.ts";

export type SignInUser = { id: string; organizationId: string; passwordHash: string | null; status: string };

/** Users with this e-mail in any organization; needs a transaction opened by that e-mail. */
export async function listUsersByEmail(db: Db, email: string): Promise<SignInUser[]> {
  return db
    .select({
      id: users.id,
      organizationId: users.organizationId,
      passwordHash: users.passwordHash,
      status: users.status,
    })
    .from(users)
    .where(eq(sql`lower(${users.email})`, email.toLowerCase()))
    .limit(20);
}

/** False for a suspended user, and for one who has left the company. */
export async function mayOpenSession(db: Db, userId: string): Promise<boolean> {
  const rows = await db
    .select({ id: users.id })
    .from(users)
    .leftJoin(people, and(eq(people.organizationId, users.organizationId), eq(people.id, users.personId)))
    .where(
      and(
        eq(users.id, userId),
        eq(users.status, "active"),
        or(isNull(people.id), ne(people.employmentStatus, "left")),
      ),
    );
  return rows.length > 0;
}

export async function insertSession(
  db: Db,
  session: {
    organizationId: string;
    userId: string;
    tokenHash: string;
    expiresAt: string;
    userAgent: string | null;
    address: string | null;
  },
): Promise<void> {
  await db.insert(sessions).values(session);
}

/** Ends the session with this hash; the cookie's copies are worth nothing from the next request on. */
export async function revokeSessionByHash(db: Db, tokenHash: string): Promise<void> {
  await db
    .update(sessions)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(sessions.tokenHash, tokenHash), isNull(sessions.revokedAt)));
}

export async function touchSession(db: Db, organizationId: string, sessionId: string): Promise<void> {
  await db
    .update(sessions)
    .set({ lastSeenAt: sql`now()` })
    .where(and(eq(sessions.organizationId, organizationId), eq(sessions.id, sessionId)));
}
