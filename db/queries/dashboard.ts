import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import { COUNTING_STATES } from "#domain/nomination.ts";
import type { Reach } from "#domain/permission.ts";
import type { Db } from "../client.ts";
import { people } from "../schema/person.ts";
import { leadershipRoles, nominations, slates } from "../schema/role.ts";
import { slateWithin } from "./nomination.ts";
import { personNotExcepted } from "./reach.ts";

/** Every place on a slate of a critical role that counts and that the actor may see. */
export async function listSuccessors(db: Db, reach: Reach) {
  return db
    .select({ roleId: slates.roleId, personId: nominations.personId, readinessBand: nominations.readinessBand })
    .from(nominations)
    .innerJoin(slates, and(eq(slates.organizationId, nominations.organizationId), eq(slates.id, nominations.slateId)))
    .innerJoin(
      leadershipRoles,
      and(eq(leadershipRoles.organizationId, slates.organizationId), eq(leadershipRoles.id, slates.roleId)),
    )
    .innerJoin(people, and(eq(people.organizationId, nominations.organizationId), eq(people.id, nominations.personId)))
    .where(
      and(
        slateWithin(reach),
        personNotExcepted(reach, people.id),
        eq(leadershipRoles.isCritical, true),
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
