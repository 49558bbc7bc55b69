import { and, asc, eq, isNull, like, or, sql } from "drizzle-orm";
import { notFound } from "#domain/failure.ts";
import type { Reach } from "#domain/permission.ts";
import type { Role } from "#domain/permission-table.ts";
import type { Db } from "../client.ts";
import { people } from "../schema/person.ts";
import { roleGrants, sessions, users } from "../schema/user.ts";

const LISTED = {
  id: users.id,
  name: users.name,
  email: users.email,
  status: users.status,
  personId: users.personId,
  jobTitle: people.jobTitle,
  version: users.version,
  lastSeenAt: sql<string | null>`(
    select max(s.last_seen_at) from sessions s where s.organization_id = users.organization_id and s.user_id = users.id)`,
  grants: sql<{ role: Role; orgUnitId: string | null; orgUnitName: string | null }[]>`coalesce((
    select json_agg(json_build_object('role', g.role, 'orgUnitId', g.org_unit_id, 'orgUnitName', u.name) order by g.role)
    from role_grants g
    left join org_units u on u.organization_id = g.organization_id and u.id = g.org_unit_id
    where g.organization_id = users.organization_id and g.user_id = users.id
      and (g.ends_on is null or g.ends_on > current_date)), '[]'::json)`,
};

/** Accounts by name; only a reach over everybody gets any. */
export async function listUsers(
  db: Db,
  reach: Reach,
  filter: { search: string; limit: number; offset: number },
) {
  const escaped = `%${filter.search.replace(/[\\%_]/g, "\\$&").toLowerCase()}%`;
  const where = and(
    usersWithin(reach),
    filter.search
      ? or(like(sql`lower(${users.name})`, escaped), like(sql`lower(${users.email})`, escaped))
      : undefined,
  );
  const rows = await db
    .select(LISTED)
    .from(users)
    .leftJoin(people, samePerson())
    .where(where)
    .orderBy(asc(sql`lower(${users.name})`), asc(users.id))
    .limit(filter.limit)
    .offset(filter.offset);
  const total = await db.select({ total: sql<number>`count(*)::int` }).from(users).where(where);
  return { rows, total: total[0]?.total ?? 0 };
}

/** @throws Failure "not_found". */
export async function getUser(db: Db, reach: Reach, userId: string) {
  const rows = await db
    .select({ ...LISTED, passwordHash: users.passwordHash })
    .from(users)
    .leftJoin(people, samePerson())
    .where(and(usersWithin(reach), eq(users.id, userId)));
  const found = rows[0];
  if (!found) throw notFound("user");
  return found;
}

export async function insertUser(
  db: Db,
  user: {
    organizationId: string;
    personId: string | null;
    name: string;
    email: string;
    passwordHash: string;
  },
): Promise<string> {
  const rows = await db.insert(users).values(user).returning({ id: users.id });
  const id = rows[0]?.id;
  if (!id) throw new Error("an insert returned no row");
  return id;
}

/** Saves an account that still has this version; false when somebody else was faster. */
export async function updateUser(
  db: Db,
  reach: Reach,
  user: { id: string; version: number },
  values: { status?: "active" | "suspended"; passwordHash?: string },
): Promise<boolean> {
  const rows = await db
    .update(users)
    .set({ ...values, version: sql`${users.version} + 1` })
    .where(and(usersWithin(reach), eq(users.id, user.id), eq(users.version, user.version)))
    .returning({ id: users.id });
  return rows.length > 0;
}

/** Makes a user's roles exactly these. Earlier ones stay in the row versions. */
export async function updateRoleGrants(
  db: Db,
  reach: Reach,
  userId: string,
  grants: readonly { role: Role; orgUnitId: string | null }[],
): Promise<void> {
  const organizationId = reach.organizationId;
  await db
    .delete(roleGrants)
    .where(and(eq(roleGrants.organizationId, organizationId), eq(roleGrants.userId, userId)));
  if (grants.length > 0)
    await db.insert(roleGrants).values(grants.map((grant) => ({ organizationId, userId, ...grant })));
}

/** Ends every session of a user but the one named. */
export async function revokeSessionsOf(
  db: Db,
  reach: Reach,
  userId: string,
  exceptSessionId: string | null,
): Promise<void> {
  await db
    .update(sessions)
    .set({ revokedAt: sql`now()` })
    .where(
      and(
        eq(sessions.organizationId, reach.organizationId),
        eq(sessions.userId, userId),
        isNull(sessions.revokedAt),
        exceptSessionId ? sql`${sessions.id} <> ${exceptSessionId}` : undefined,
      ),
    );
}

function usersWithin(reach: Reach) {
  const everybody = reach.spans.has("organization");
  const own = reach.spans.has("self") && reach.userId ? eq(users.id, reach.userId) : sql`false`;
  return and(eq(users.organizationId, reach.organizationId), everybody ? undefined : own);
}

function samePerson() {
  return and(eq(people.organizationId, users.organizationId), eq(people.id, users.personId));
}
