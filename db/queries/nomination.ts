import { and, asc, eq, ne, type SQL, sql } from "drizzle-orm";
import { notFound } from "#domain/failure.ts";
import type { NominationState, Place, ReadinessBand } from "#domain/nomination.ts";
import type { Reach } from "#domain/permission.ts";
import type { Db } from "../client.ts";
import { rowVersions } from "../schema/audit.ts";
import { orgUnits } from "../schema/organization.ts";
import { people } from "../schema/person.ts";
import { leadershipRoles, nominations, slates } from "../schema/role.ts";
import { users } from "../schema/user.ts";
import { personNotExcepted } from "./reach.ts";
import { roleWithin } from "./role.ts";

/**
 * The slate of a role. Whoever holds the seat does not see who might follow; and nobody sees their own place, or
 * that of their superiors, on any slate: the slate looks as if they were not on it.
 * @throws Failure "not_found".
 */
export async function getSlate(db: Db, reach: Reach, roleId: string) {
  const rows = await db
    .select({ id: slates.id, roleId: slates.roleId, reviewedOn: slates.reviewedOn, version: slates.version })
    .from(slates)
    .innerJoin(leadershipRoles, sameRole())
    .where(and(slateWithin(reach), eq(slates.roleId, roleId)));
  const slate = rows[0];
  if (!slate) throw notFound("slate");
  return slate;
}

/** Nominations that still have a place on the slate, best rank first. */
export async function listNominations(db: Db, reach: Reach, slateId: string) {
  return db
    .select({
      id: nominations.id,
      personId: nominations.personId,
      firstName: people.firstName,
      lastName: people.lastName,
      jobTitle: people.jobTitle,
      orgUnitName: orgUnits.name,
      employmentStatus: people.employmentStatus,
      rank: nominations.rank,
      readinessBand: nominations.readinessBand,
      promisedOn: nominations.promisedOn,
      reason: nominations.reason,
      state: nominations.state,
      decidedByName: users.name,
      decidedAt: nominations.decidedAt,
      version: nominations.version,
    })
    .from(nominations)
    .innerJoin(slates, sameSlate())
    .innerJoin(leadershipRoles, sameRole())
    .innerJoin(people, samePerson())
    .leftJoin(
      orgUnits,
      and(eq(orgUnits.organizationId, people.organizationId), eq(orgUnits.id, people.orgUnitId)),
    )
    .innerJoin(
      users,
      and(eq(users.organizationId, nominations.organizationId), eq(users.id, nominations.decidedBy)),
    )
    .where(and(nominationWithin(reach), eq(nominations.slateId, slateId), ne(nominations.state, "withdrawn")))
    .orderBy(asc(nominations.rank), asc(nominations.id))
    .limit(200);
}

/** @throws Failure "not_found". */
export async function getNomination(db: Db, reach: Reach, nominationId: string) {
  const rows = await db
    .select({
      id: nominations.id,
      slateId: nominations.slateId,
      roleId: slates.roleId,
      personId: nominations.personId,
      rank: nominations.rank,
      readinessBand: nominations.readinessBand,
      promisedOn: nominations.promisedOn,
      state: nominations.state,
      reason: nominations.reason,
      version: nominations.version,
    })
    .from(nominations)
    .innerJoin(slates, sameSlate())
    .innerJoin(leadershipRoles, sameRole())
    .innerJoin(people, samePerson())
    .where(and(nominationWithin(reach), eq(nominations.id, nominationId)));
  const found = rows[0];
  if (!found) throw notFound("nomination");
  return found;
}

/** Slates a person stands on, within reach. */
export async function listNominationsOf(db: Db, reach: Reach, personId: string) {
  return db
    .select({
      id: nominations.id,
      roleId: slates.roleId,
      roleTitle: leadershipRoles.title,
      isCritical: leadershipRoles.isCritical,
      rank: nominations.rank,
      readinessBand: nominations.readinessBand,
      promisedOn: nominations.promisedOn,
      state: nominations.state,
      reason: nominations.reason,
    })
    .from(nominations)
    .innerJoin(slates, sameSlate())
    .innerJoin(leadershipRoles, sameRole())
    .innerJoin(people, samePerson())
    .where(
      and(nominationWithin(reach), eq(nominations.personId, personId), ne(nominations.state, "withdrawn")),
    )
    .orderBy(asc(leadershipRoles.title))
    .limit(100);
}

/** Every place on a slate, whoever may see it: ranks stay dense only when all of them are counted. Locks the slate. */
export async function listPlaces(
  db: Db,
  reach: Reach,
  slateId: string,
): Promise<(Place & { personId: string })[]> {
  await db
    .select({ id: slates.id })
    .from(slates)
    .where(and(eq(slates.organizationId, reach.organizationId), eq(slates.id, slateId)))
    .for("update");
  return db
    .select({ id: nominations.id, rank: nominations.rank, personId: nominations.personId })
    .from(nominations)
    .where(
      and(
        eq(nominations.organizationId, reach.organizationId),
        eq(nominations.slateId, slateId),
        ne(nominations.state, "withdrawn"),
      ),
    )
    .orderBy(asc(nominations.rank), asc(nominations.id))
    .limit(1_000);
}

export async function insertNomination(
  db: Db,
  nomination: {
    id: string;
    organizationId: string;
    slateId: string;
    personId: string;
    rank: number;
    readinessBand: ReadinessBand;
    promisedOn: string | null;
    reason: string;
    state: NominationState;
    decidedBy: string;
  },
): Promise<void> {
  await db.insert(nominations).values(nomination);
}

/** Saves a nomination that still has this version; false when somebody else was faster. */
export async function updateNomination(
  db: Db,
  reach: Reach,
  nomination: { id: string; version: number },
  values: {
    readinessBand?: ReadinessBand;
    promisedOn?: string | null;
    reason?: string;
    state?: NominationState;
    decidedBy: string;
  },
): Promise<boolean> {
  const rows = await db
    .update(nominations)
    .set({ ...values, decidedAt: sql`now()`, version: sql`${nominations.version} + 1` })
    .where(
      and(
        eq(nominations.organizationId, reach.organizationId),
        eq(nominations.id, nomination.id),
        eq(nominations.version, nomination.version),
      ),
    )
    .returning({ id: nominations.id });
  return rows.length > 0;
}

/** Writes the ranks that differ from what is stored, in one statement. */
export async function updateRanks(
  db: Db,
  reach: Reach,
  before: readonly Place[],
  after: readonly Place[],
): Promise<void> {
  const old = new Map(before.map((place) => [place.id, place.rank]));
  const moved = after.filter((place) => old.has(place.id) && old.get(place.id) !== place.rank);
  if (moved.length === 0) return;
  const values = sql.join(
    moved.map((place) => sql`(${place.id}::uuid, ${place.rank}::smallint)`),
    sql`, `,
  );
  await db.execute(sql`
    update nominations set rank = moved.rank
    from (values ${values}) as moved (id, rank)
    where nominations.organization_id = ${reach.organizationId} and nominations.id = moved.id`);
}

/** Counts a change of the slate as a whole; false when somebody else changed it since this version. */
export async function touchSlate(
  db: Db,
  reach: Reach,
  slate: { id: string; version: number | null },
  reviewedOn: string,
): Promise<boolean> {
  const rows = await db
    .update(slates)
    .set({ version: sql`${slates.version} + 1`, reviewedOn })
    .where(
      and(
        eq(slates.organizationId, reach.organizationId),
        eq(slates.id, slate.id),
        slate.version === null ? undefined : eq(slates.version, slate.version),
      ),
    )
    .returning({ id: slates.id });
  return rows.length > 0;
}

/** The slate as it was at the end of a day: the last state each nomination had by then. */
export async function listNominationsAsOf(db: Db, reach: Reach, slateId: string, day: string) {
  const latest = db
    .selectDistinctOn([rowVersions.rowId], { rowId: rowVersions.rowId, row: rowVersions.row })
    .from(rowVersions)
    .where(
      and(
        eq(rowVersions.organizationId, reach.organizationId),
        eq(rowVersions.tableName, "nominations"),
        sql`${rowVersions.row} ->> 'slate_id' = ${slateId}`,
        sql`${rowVersions.changedAt} < (${day}::date + 1)`,
      ),
    )
    .orderBy(rowVersions.rowId, sql`${rowVersions.id} desc`)
    .as("latest");
  return db
    .select({
      personId: people.id,
      firstName: people.firstName,
      lastName: people.lastName,
      rank: sql<number>`(latest.row ->> 'rank')::int`,
      readinessBand: sql<ReadinessBand>`latest.row ->> 'readiness_band'`,
      promisedOn: sql<string | null>`latest.row ->> 'promised_on'`,
      reason: sql<string>`latest.row ->> 'reason'`,
      state: sql<NominationState>`latest.row ->> 'state'`,
    })
    .from(latest)
    .innerJoin(
      people,
      and(
        eq(people.organizationId, reach.organizationId),
        eq(people.id, sql`(latest.row ->> 'person_id')::uuid`),
      ),
    )
    .where(and(personNotExcepted(reach, people.id), sql`latest.row ->> 'state' <> 'withdrawn'`))
    .orderBy(sql`(latest.row ->> 'rank')::int`)
    .limit(200);
}

/** A role whose slate may be shown: in reach, and not held by whoever looks. */
export function slateWithin(reach: Reach): SQL {
  const ownSeat = reach.personId
    ? sql`${leadershipRoles.incumbentId} is distinct from ${reach.personId}`
    : sql`true`;
  return sql`(${roleWithin(reach)} and ${reach.except.self ? ownSeat : sql`true`})`;
}

function nominationWithin(reach: Reach): SQL {
  return sql`(${slateWithin(reach)} and ${personNotExcepted(reach, people.id)})`;
}

function sameRole() {
  return and(
    eq(leadershipRoles.organizationId, slates.organizationId),
    eq(leadershipRoles.id, slates.roleId),
  );
}

function sameSlate() {
  return and(eq(slates.organizationId, nominations.organizationId), eq(slates.id, nominations.slateId));
}

function samePerson() {
  return and(eq(people.organizationId, nominations.organizationId), eq(people.id, nominations.personId));
}
