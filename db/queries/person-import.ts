import { and, asc, eq, sql } from "drizzle-orm";
import type { EmploymentStatus } from "#domain/employment.ts";
import type { Reach } from "#domain/permission.ts";
import type { KeptPeriod } from "#domain/person-import-history.ts";
import type { ExistingPerson } from "#domain/person-import-match.ts";
import type { ExistingUnit } from "#domain/person-import-unit.ts";
import type { Db } from "../client.ts";
import { orgUnits } from "../schema/organization.ts";
import { jobRecords, people } from "../schema/person.ts";
import { personWithin, unitWithin } from "./reach.ts";

/**
 * Everybody of the organization, whatever the reach: whether an id or an e-mail is taken, and who a manager is,
 * cannot be told from a part. What may be changed is asked of `listImportableIds`.
 */
export async function listPeopleForImport(
  db: Db,
  reach: Reach,
): Promise<(ExistingPerson & { version: number })[]> {
  return db
    .select({
      id: people.id,
      employeeId: people.employeeId,
      firstName: people.firstName,
      lastName: people.lastName,
      workEmail: people.workEmail,
      jobTitle: people.jobTitle,
      jobLevel: people.jobLevel,
      location: people.location,
      orgUnitId: people.orgUnitId,
      managerId: people.managerId,
      employmentStatus: people.employmentStatus,
      hiredOn: people.hiredOn,
      leftOn: people.leftOn,
      version: people.version,
    })
    .from(people)
    .where(eq(people.organizationId, reach.organizationId))
    .orderBy(asc(people.id));
}

export async function listUnitsForImport(db: Db, reach: Reach): Promise<ExistingUnit[]> {
  return db
    .select({ id: orgUnits.id, name: orgUnits.name, parentId: orgUnits.parentId })
    .from(orgUnits)
    .where(eq(orgUnits.organizationId, reach.organizationId))
    .orderBy(asc(orgUnits.name), asc(orgUnits.id));
}

/** Ids of the people and units that an import may change; null when it may change all of them. */
export async function listImportableIds(
  db: Db,
  reach: Reach,
): Promise<{ people: Set<string>; units: Set<string> } | null> {
  if (reach.spans.has("organization")) return null;
  const within = await db.select({ id: people.id }).from(people).where(personWithin(reach));
  const units = await db
    .select({ id: orgUnits.id })
    .from(orgUnits)
    .where(unitWithin(reach, orgUnits.organizationId, orgUnits.id));
  return { people: new Set(within.map((row) => row.id)), units: new Set(units.map((row) => row.id)) };
}

/** All periods of these people, the earliest first. */
export async function listPeriodsForImport(
  db: Db,
  reach: Reach,
  personIds: readonly string[],
): Promise<(KeptPeriod & { personId: string })[]> {
  if (personIds.length === 0) return [];
  return db
    .select({
      id: jobRecords.id,
      personId: jobRecords.personId,
      effectiveFrom: jobRecords.effectiveFrom,
      effectiveTo: jobRecords.effectiveTo,
      employmentStatus: jobRecords.employmentStatus,
    })
    .from(jobRecords)
    .where(
      and(
        eq(jobRecords.organizationId, reach.organizationId),
        sql`${jobRecords.personId} = any(${sql.param([...personIds])}::uuid[])`,
      ),
    )
    .orderBy(asc(jobRecords.personId), asc(jobRecords.effectiveFrom));
}

/** A person as it is to be written. `version` is the one that was read; 0 for somebody new. */
export type PersonWrite = Omit<ExistingPerson, "employmentStatus"> & {
  employmentStatus: EmploymentStatus;
  version: number;
};

const PERSON_COLUMNS = sql`id uuid, "employeeId" text, "firstName" text, "lastName" text, "workEmail" text, "jobTitle" text,
  "jobLevel" text, location text, "orgUnitId" uuid, "managerId" uuid, "employmentStatus" text, "hiredOn" date, "leftOn" date,
  version integer`;

/** Inserts people, whose units were checked to be within reach, in one statement: they may be each other's managers. */
export async function insertPeople(
  db: Db,
  organizationId: string,
  rows: readonly PersonWrite[],
): Promise<void> {
  await db.execute(sql`
    insert into people (organization_id, id, employee_id, first_name, last_name, work_email, job_title, job_level, location,
      org_unit_id, manager_id, employment_status, hired_on, left_on)
    select ${organizationId}::uuid, id, "employeeId", "firstName", "lastName", "workEmail", "jobTitle", "jobLevel", location,
      "orgUnitId", "managerId", "employmentStatus", "hiredOn", "leftOn"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(${PERSON_COLUMNS})`);
}

/**
 * Writes people who still have the version that was read; the number of those. One statement, because swapping
 * two managers would run in a circle half way.
 */
export async function updatePeople(db: Db, reach: Reach, rows: readonly PersonWrite[]): Promise<number> {
  const result = await db.execute(sql`
    update people set employee_id = r."employeeId", first_name = r."firstName", last_name = r."lastName",
      work_email = r."workEmail", job_title = r."jobTitle", job_level = r."jobLevel", location = r.location,
      org_unit_id = r."orgUnitId", manager_id = r."managerId", employment_status = r."employmentStatus",
      hired_on = r."hiredOn", left_on = r."leftOn", version = people.version + 1, updated_at = now()
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(${PERSON_COLUMNS})
    where people.id = r.id and people.version = r.version and ${personWithin(reach)}`);
  return result.rowCount ?? 0;
}

/** Inserts units, parents before children. */
export async function insertOrgUnits(
  db: Db,
  organizationId: string,
  units: readonly { id: string; name: string; parentId: string | null }[],
): Promise<void> {
  if (units.length === 0) return;
  await db.insert(orgUnits).values(units.map((unit) => ({ organizationId, ...unit })));
}

export type PeriodWrite = {
  personId: string;
  effectiveFrom: string;
  effectiveTo: string | null;
  jobTitle: string | null;
  jobLevel: string | null;
  orgUnitId: string | null;
  managerId: string | null;
  employmentStatus: EmploymentStatus;
};

/** Adds periods to the histories of people who were read or made in the same transaction. */
export async function insertPeriods(
  db: Db,
  organizationId: string,
  rows: readonly PeriodWrite[],
): Promise<void> {
  if (rows.length === 0) return;
  await db.execute(sql`
    insert into job_records (organization_id, person_id, effective_from, effective_to, job_title, job_level, org_unit_id,
      manager_id, employment_status)
    select ${organizationId}::uuid, "personId", "effectiveFrom", "effectiveTo", "jobTitle", "jobLevel", "orgUnitId",
      "managerId", "employmentStatus"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("personId" uuid, "effectiveFrom" date, "effectiveTo" date,
      "jobTitle" text, "jobLevel" text, "orgUnitId" uuid, "managerId" uuid, "employmentStatus" text)`);
}

/** `state` false: only the days change. */
export type PeriodChange = Omit<PeriodWrite, "personId"> & { id: string; state: boolean };

/** Changes periods that were read in the same transaction. */
export async function updatePeriods(db: Db, reach: Reach, rows: readonly PeriodChange[]): Promise<void> {
  if (rows.length === 0) return;
  await db.execute(sql`
    update job_records set effective_from = r."effectiveFrom", effective_to = r."effectiveTo",
      job_title = case when r.state then r."jobTitle" else job_records.job_title end,
      job_level = case when r.state then r."jobLevel" else job_records.job_level end,
      org_unit_id = case when r.state then r."orgUnitId" else job_records.org_unit_id end,
      manager_id = case when r.state then r."managerId" else job_records.manager_id end,
      employment_status = case when r.state then r."employmentStatus" else job_records.employment_status end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, state boolean, "effectiveFrom" date,
      "effectiveTo" date, "jobTitle" text, "jobLevel" text, "orgUnitId" uuid, "managerId" uuid, "employmentStatus" text)
    where job_records.organization_id = ${reach.organizationId} and job_records.id = r.id`);
}
