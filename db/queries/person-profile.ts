import { and, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { EmploymentStatus } from "#domain/employment.ts";
import { notFound } from "#domain/failure.ts";
import type { Reach } from "#domain/permission.ts";
import type { Demand } from "#domain/role.ts";
import type { Db } from "../client.ts";
import { orgUnits } from "../schema/organization.ts";
import { people } from "../schema/person.ts";
import { personWithin } from "./reach.ts";

const managers = alias(people, "managers");

/** A period of a person's history; `effectiveTo` is the first day that no longer counts. */
export type JobPeriod = {
  id: string;
  effectiveFrom: string;
  effectiveTo: string | null;
  jobTitle: string | null;
  orgUnitName: string | null;
  managerName: string | null;
  employmentStatus: EmploymentStatus;
};

export type RoleHeld = {
  id: string;
  title: string;
  passage: number;
  complexityDemand: Demand;
  changeDemand: Demand;
};

/**
 * A person within reach as the profile shows them, in one statement, since a round trip costs more than a join:
 * unit, manager, dated history (newest first), the leadership role held, and which of `reaches` cover this person.
 * @throws Failure "not_found", also when out of reach.
 */
export async function getProfile<Name extends string>(
  db: Db,
  reach: Reach,
  personId: string,
  reaches: readonly (readonly [Name, Reach])[],
) {
  const rows = await db
    .select({
      id: people.id,
      employeeId: people.employeeId,
      firstName: people.firstName,
      lastName: people.lastName,
      jobTitle: people.jobTitle,
      jobLevel: people.jobLevel,
      location: people.location,
      workEmail: people.workEmail,
      orgUnitId: people.orgUnitId,
      orgUnitName: orgUnits.name,
      managerId: people.managerId,
      managerName: sql<
        string | null
      >`nullif(concat_ws(' ', ${managers.firstName}, ${managers.lastName}), '')`,
      managerWithin: sql<boolean>`(${managers.id} is not null and ${personWithin(reach, managers)})`,
      employmentStatus: people.employmentStatus,
      hiredOn: people.hiredOn,
      leftOn: people.leftOn,
      version: people.version,
      history: sql<JobPeriod[]>`${historyOf(personId)}`,
      role: sql<RoleHeld | null>`${roleHeldBy(personId)}`,
      covered: sql<boolean[]>`array[${covering(reaches)}]::boolean[]`,
    })
    .from(people)
    .leftJoin(
      orgUnits,
      and(eq(orgUnits.organizationId, people.organizationId), eq(orgUnits.id, people.orgUnitId)),
    )
    .leftJoin(
      managers,
      and(eq(managers.organizationId, people.organizationId), eq(managers.id, people.managerId)),
    )
    .where(and(personWithin(reach), eq(people.id, personId)));
  const found = rows[0];
  if (!found) throw notFound("person");
  const { covered, ...profile } = found;
  return { ...profile, permissions: reaches.flatMap(([name], at) => (covered[at] ? [name] : [])) };
}

function covering(reaches: readonly (readonly [string, Reach])[]): SQL {
  return sql.join(
    reaches.map(([, reach]) => personWithin(reach)),
    sql`, `,
  );
}

function historyOf(personId: string): SQL {
  return sql`coalesce((
    select json_agg(json_build_object(
      'id', j.id, 'effectiveFrom', j.effective_from, 'effectiveTo', j.effective_to, 'jobTitle', j.job_title,
      'orgUnitName', u.name, 'managerName', nullif(concat_ws(' ', m.first_name, m.last_name), ''),
      'employmentStatus', j.employment_status) order by j.effective_from desc)
    from (select * from job_records where organization_id = people.organization_id and person_id = ${personId}
          order by effective_from desc limit 200) j
    left join org_units u on u.organization_id = j.organization_id and u.id = j.org_unit_id
    left join people m on m.organization_id = j.organization_id and m.id = j.manager_id), '[]'::json)`;
}

/** The highest passage where somebody holds several seats. */
function roleHeldBy(personId: string): SQL {
  return sql`(
    select json_build_object('id', r.id, 'title', r.title, 'passage', r.passage,
      'complexityDemand', r.complexity_demand, 'changeDemand', r.change_demand)
    from leadership_roles r
    where r.organization_id = people.organization_id and r.incumbent_id = ${personId} and r.closed_at is null
    order by r.passage desc, r.id limit 1)`;
}
