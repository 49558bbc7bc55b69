import { and, asc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Day } from "#domain/day.ts";
import type { Reach } from "#domain/permission.ts";
import type { Db } from "../client.ts";
import { experiences } from "../schema/experience.ts";
import { people } from "../schema/person.ts";
import { personWithin } from "./reach.ts";

const confirmers = alias(people, "confirmers");

/** What a manager's direct reports have open, and what they finished since a day; one statement for the team. */
export async function listTeamExperiences(db: Db, reach: Reach, managerId: string, since: Day) {
  return db
    .select({
      personId: experiences.personId,
      title: experiences.title,
      status: experiences.status,
      startedOn: experiences.startedOn,
      endedOn: experiences.endedOn,
      dueOn: experiences.dueOn,
      confirmerName: sql<
        string | null
      >`nullif(concat_ws(' ', ${confirmers.firstName}, ${confirmers.lastName}), '')`,
    })
    .from(experiences)
    .innerJoin(
      people,
      and(eq(people.organizationId, experiences.organizationId), eq(people.id, experiences.personId)),
    )
    .leftJoin(
      confirmers,
      and(
        eq(confirmers.organizationId, experiences.organizationId),
        eq(confirmers.id, experiences.confirmerId),
      ),
    )
    .where(
      and(
        personWithin(reach),
        eq(people.managerId, managerId),
        sql`(${experiences.status} in ('planned', 'active', 'submitted', 'returned')
          or (${experiences.status} = 'confirmed' and ${experiences.endedOn} >= ${since}))`,
      ),
    )
    .orderBy(asc(experiences.personId), asc(experiences.id))
    .limit(2_000);
}
