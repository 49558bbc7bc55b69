import { and, asc, eq, inArray, isNull, ne, type SQL } from "drizzle-orm";
import { COUNTING_STATES } from "#domain/nomination.ts";
import type { Reach } from "#domain/permission.ts";
import type { Db } from "../client.ts";
import { people } from "../schema/person.ts";
import { leadershipRoles, nominations, slates } from "../schema/role.ts";
import { slateWithin } from "./nomination.ts";
import { personNotExcepted } from "./reach.ts";

/** Every place on a slate of a critical role that counts and that the actor may see. */
export async function listSuccessors(db: Db, reach: Reach) {
  const rows = await listCountingPlaces(db, reach, eq(leadershipRoles.isCritical, true));
  return rows.map(({ state: _state, ...place }) => place);
}

/** The same for the slates of all roles, critical or not, with the state of each place. */
export async function listSuccessorsOfAllRoles(db: Db, reach: Reach) {
  return listCountingPlaces(db, reach, undefined);
}

/** The slates the actor may see, of every open role: when each was last gone through. */
export async function listSlates(db: Db, reach: Reach) {
  return db
    .select({ roleId: slates.roleId, reviewedOn: slates.reviewedOn })
    .from(slates)
    .innerJoin(
      leadershipRoles,
      and(eq(leadershipRoles.organizationId, slates.organizationId), eq(leadershipRoles.id, slates.roleId)),
    )
    .where(and(slateWithin(reach), isNull(leadershipRoles.closedAt)))
    .orderBy(asc(slates.roleId))
    .limit(1_000);
}

async function listCountingPlaces(db: Db, reach: Reach, roles: SQL | undefined) {
  return db
    .select({
      roleId: slates.roleId,
      personId: nominations.personId,
      readinessBand: nominations.readinessBand,
      state: nominations.state,
    })
    .from(nominations)
    .innerJoin(
      slates,
      and(eq(slates.organizationId, nominations.organizationId), eq(slates.id, nominations.slateId)),
    )
    .innerJoin(
      leadershipRoles,
      and(eq(leadershipRoles.organizationId, slates.organizationId), eq(leadershipRoles.id, slates.roleId)),
    )
    .innerJoin(
      people,
      and(eq(people.organizationId, nominations.organizationId), eq(people.id, nominations.personId)),
    )
    .where(
      and(
        slateWithin(reach),
        personNotExcepted(reach, people.id),
        roles,
        isNull(leadershipRoles.closedAt),
        inArray(nominations.state, [...COUNTING_STATES]),
        ne(people.employmentStatus, "left"),
      ),
    )
    .limit(50_000);
}

/** Ids of the critical roles whose slates count in the actor's numbers: all within reach but the own seat. */
export async function listCoveredRoleIds(db: Db, reach: Reach): Promise<string[]> {
  const rows = await db
    .select({ id: leadershipRoles.id })
    .from(leadershipRoles)
    .where(and(slateWithin(reach), eq(leadershipRoles.isCritical, true), isNull(leadershipRoles.closedAt)))
    .limit(5_000);
  return rows.map((row) => row.id);
}
