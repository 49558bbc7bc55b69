import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { RaterGroup, RecordAssessment } from "#domain/assessment.ts";
import type { Day } from "#domain/day.ts";
import type { RecordedAssessment } from "#domain/level.ts";
import type { Reach } from "#domain/permission.ts";
import { type PerProcess, PROCESSES, type Process, perProcess } from "#domain/process.ts";
import { isLevel } from "#domain/rubric.ts";
import type { Db } from "../client.ts";
import { assessments } from "../schema/assessment.ts";
import { people } from "../schema/person.ts";
import { personWithin } from "./reach.ts";

const LEVEL_COLUMNS = {
  PB: assessments.levelPB,
  OS: assessments.levelOS,
  CP: assessments.levelCP,
  SD: assessments.levelSD,
  AP: assessments.levelAP,
  MI: assessments.levelMI,
} satisfies Record<Process, unknown>;

/** The assessments of one person that count on any day of the last two years before `asOf`, newest first. */
export async function listAssessments(
  db: Db,
  reach: Reach,
  personId: string,
  asOf: Day,
): Promise<RecordedAssessment[]> {
  const recorded = await listAssessmentsOfPeople(db, reach, [personId], asOf);
  return recorded.get(personId) ?? [];
}

/** The same for up to 50 people in one statement, by person. */
export async function listAssessmentsOfPeople(db: Db, reach: Reach, personIds: readonly string[], asOf: Day) {
  if (personIds.length === 0) return new Map<string, RecordedAssessment[]>();
  const rows = await db
    .select({
      personId: assessments.personId,
      raterId: assessments.raterUserId,
      raterGroup: assessments.raterGroup,
      assessedOn: assessments.assessedOn,
      ...LEVEL_COLUMNS,
    })
    .from(assessments)
    .innerJoin(people, samePerson())
    .where(
      and(
        personWithin(reach),
        inArray(assessments.personId, [...personIds]),
        sql`${assessments.assessedOn} <= ${asOf}::date`,
        // Twice the two years a rating counts: a track over the last two years needs what counted at its start.
        sql`${assessments.assessedOn} > ${asOf}::date - 1460`,
      ),
    )
    .orderBy(sql`${assessments.assessedOn} desc`)
    .limit(2_000 * personIds.length);
  return Map.groupBy(rows.map(recordedOf), (row) => row.personId);
}

/** True when anybody within reach has been assessed. */
export async function hasAssessments(db: Db, reach: Reach): Promise<boolean> {
  const rows = await db
    .select({ id: assessments.id })
    .from(assessments)
    .innerJoin(people, samePerson())
    .where(personWithin(reach))
    .limit(1);
  return rows.length > 0;
}

type StoredAssessment = {
  personId: string;
  raterId: string;
  raterGroup: RaterGroup;
  assessedOn: Day;
} & PerProcess<number | null>;

function recordedOf(row: StoredAssessment): RecordedAssessment & { personId: string } {
  const { personId, raterId, raterGroup, assessedOn } = row;
  const levels = perProcess((process) => {
    const level = row[process];
    return level !== null && isLevel(level) ? level : null;
  });
  return { personId, raterId, raterGroup, assessedOn, levels };
}

/** What this rater wrote about this person last, to start the next assessment from. */
export async function findOwnAssessment(db: Db, reach: Reach, personId: string, raterUserId: string) {
  const rows = await db
    .select({
      id: assessments.id,
      assessedOn: assessments.assessedOn,
      raterGroup: assessments.raterGroup,
      ...LEVEL_COLUMNS,
    })
    .from(assessments)
    .innerJoin(people, samePerson())
    .where(
      and(personWithin(reach), eq(assessments.personId, personId), eq(assessments.raterUserId, raterUserId)),
    )
    .orderBy(sql`${assessments.assessedOn} desc, ${assessments.createdAt} desc`)
    .limit(1);
  return rows[0] ?? null;
}

/** When this rater last assessed each of a manager's direct reports; those never assessed are left out. */
export async function listLastAssessedOfReports(
  db: Db,
  reach: Reach,
  managerId: string,
  raterUserId: string,
) {
  return db
    .select({ personId: assessments.personId, assessedOn: sql<Day>`max(${assessments.assessedOn})::text` })
    .from(assessments)
    .innerJoin(people, samePerson())
    .where(
      and(personWithin(reach), eq(people.managerId, managerId), eq(assessments.raterUserId, raterUserId)),
    )
    .groupBy(assessments.personId)
    .limit(500);
}

/** Adds an assessment of a person that was read within reach. Nothing is overwritten: a later one ages the earlier. */
export async function insertAssessment(
  db: Db,
  rater: { organizationId: string; userId: string },
  input: RecordAssessment,
): Promise<string> {
  const level = (process: Process) => input.ratings[process].level;
  const examples = Object.fromEntries(
    PROCESSES.flatMap((process) => {
      const { example } = input.ratings[process];
      return example ? [[process, example]] : [];
    }),
  );
  const rows = await db
    .insert(assessments)
    .values({
      organizationId: rater.organizationId,
      raterUserId: rater.userId,
      personId: input.personId,
      raterGroup: input.raterGroup,
      assessedOn: input.assessedOn,
      levelPB: level("PB"),
      levelOS: level("OS"),
      levelCP: level("CP"),
      levelSD: level("SD"),
      levelAP: level("AP"),
      levelMI: level("MI"),
      examples,
      note: input.note,
    })
    .returning({ id: assessments.id });
  const id = rows[0]?.id;
  if (!id) throw new Error("an insert returned no row");
  return id;
}

/**
 * Management and leadership index of everybody within reach as of a day: the rule of `domain/level.ts`, in SQL,
 * so that ten thousand people need one statement. A test holds the two together.
 */
export function indicesQuery(reach: Reach, asOf: Day): SQL {
  const weighted = (column: SQL) =>
    sql`sum(w * ${column}) / nullif(sum(w) filter (where ${column} is not null), 0)`;
  return sql`
    with rated as (
      select a.person_id, a.rater_group, a.level_pb, a.level_os, a.level_cp, a.level_sd, a.level_ap, a.level_mi,
             least(1::float8, (730 - (${asOf}::date - a.assessed_on)) / 365.0::float8) as w
      from assessments a
      where a.organization_id = ${reach.organizationId} and a.rater_group <> 'self'
        and a.assessed_on <= ${asOf}::date and a.assessed_on > ${asOf}::date - 730
    ), by_group as (
      select person_id, rater_group, ${weighted(sql`level_pb`)} as pb, ${weighted(sql`level_os`)} as os,
             ${weighted(sql`level_cp`)} as cp, ${weighted(sql`level_sd`)} as sd, ${weighted(sql`level_ap`)} as ap,
             ${weighted(sql`level_mi`)} as mi
      from rated group by person_id, rater_group
    ), by_person as (
      select person_id, avg(pb) as pb, avg(os) as os, avg(cp) as cp, avg(sd) as sd, avg(ap) as ap, avg(mi) as mi,
             count(*) filter (where num_nonnulls(pb, os, cp) > 0) as management_groups,
             count(*) filter (where num_nonnulls(sd, ap, mi) > 0) as leadership_groups
      from by_group group by person_id
    )
    select p.id as person_id, p.org_unit_id,
           case when management_groups >= 2 and num_nonnulls(pb, os, cp) >= 2
             then ((coalesce(pb, 0) + coalesce(os, 0) + coalesce(cp, 0)) / num_nonnulls(pb, os, cp))::float8 end as management,
           case when leadership_groups >= 2 and num_nonnulls(sd, ap, mi) >= 2
             then ((coalesce(sd, 0) + coalesce(ap, 0) + coalesce(mi, 0)) / num_nonnulls(sd, ap, mi))::float8 end as leadership
    from by_person
    join people p on p.organization_id = ${reach.organizationId} and p.id = by_person.person_id
    where p.employment_status <> 'left' and ${personWithin(reach, {
      organizationId: sql`p.organization_id`,
      id: sql`p.id`,
      managerId: sql`p.manager_id`,
      orgUnitId: sql`p.org_unit_id`,
      employmentStatus: sql`p.employment_status`,
    })}`;
}

export type PersonIndices = {
  personId: string;
  orgUnitId: string | null;
  management: number | null;
  leadership: number | null;
};

export async function listIndices(db: Db, reach: Reach, asOf: Day): Promise<PersonIndices[]> {
  const found = await db.execute<{
    person_id: string;
    org_unit_id: string | null;
    management: number | null;
    leadership: number | null;
  }>(indicesQuery(reach, asOf));
  return found.rows.map((row) => ({
    personId: row.person_id,
    orgUnitId: row.org_unit_id,
    management: row.management,
    leadership: row.leadership,
  }));
}

/** Where the rater stands to the person, from the reporting line as it is now. */
export async function getRaterRelation(db: Db, reach: Reach, raterPersonId: string | null, personId: string) {
  const found = await db.execute<{
    is_line_manager: boolean;
    is_direct_report: boolean;
    shares_manager: boolean;
  }>(sql`
    with recursive above (id) as (
      select manager_id from people where organization_id = ${reach.organizationId} and id = ${personId}
      union
      select p.manager_id from people p join above on p.id = above.id where p.organization_id = ${reach.organizationId}
    )
    select exists (select from above where id = rater.id) as is_line_manager,
           coalesce(rater.manager_id = person.id, false) as is_direct_report,
           coalesce(rater.manager_id = person.manager_id, false) as shares_manager
    from people person
    left join people rater on rater.organization_id = person.organization_id and rater.id = ${raterPersonId}
    where person.organization_id = ${reach.organizationId} and person.id = ${personId}`);
  const row = found.rows[0];
  return {
    isSelf: raterPersonId === personId,
    isLineManager: row?.is_line_manager ?? false,
    isDirectReport: row?.is_direct_report ?? false,
    sharesManager: row?.shares_manager ?? false,
  };
}

function samePerson() {
  return and(eq(people.organizationId, assessments.organizationId), eq(people.id, assessments.personId));
}
