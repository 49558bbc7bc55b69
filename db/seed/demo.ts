import { randomUUID } from "node:crypto";
import type { Day } from "#domain/day.ts";
import { DEMO_COMPANY_NAME } from "#domain/demo.ts";
import { systemReach } from "#domain/permission.ts";
import type { Database, Db } from "../client.ts";
import { insertCatalogue, listExperienceTypes } from "../queries/experience-type.ts";
import { assessments } from "../schema/assessment.ts";
import { auditEvents, rowVersions } from "../schema/audit.ts";
import { experienceConfirmations, experienceEvidence, experiences } from "../schema/experience.ts";
import { organizations, orgUnits } from "../schema/organization.ts";
import { jobRecords, people } from "../schema/person.ts";
import { leadershipRoles, nominations, roleTargets, slates } from "../schema/role.ts";
import { roleGrants, users } from "../schema/user.ts";
import { assessmentRows } from "./assessment.ts";
import { auditRows } from "./audit.ts";
import { insertRows } from "./bulk.ts";
import { calendarOf } from "./calendar.ts";
import { experienceRecords } from "./experience.ts";
import { nominationHistoryRows } from "./history.ts";
import { jobRecordRows } from "./job-record.ts";
import { lookEvents } from "./look.ts";
import { peopleOf, personRows } from "./person.ts";
import { randomFrom } from "./random.ts";
import { roleRows, roleTargetRows, seatsOf } from "./role.ts";
import { slateRecords } from "./slate.ts";
import { unitIds, unitRows } from "./unit.ts";
import { grantRows, userIds, userRows } from "./user.ts";

/** Any fixed number: another one is another company. */
const SEED = 240_912;
const MONTHS_OF_HISTORY = 26;

/**
 * Founds Halden Instruments, an invented company with two years of history, as a new organization: all of it or
 * nothing. The same `today` gives the same company but for the ids of organization and catalogue.
 */
export async function seedDemoCompany(
  database: Database,
  options: { today: Day },
): Promise<{ organizationId: string }> {
  const organizationId = randomUUID();
  const scope = { organizationId, userId: null, requestId: `seed-${organizationId}` };
  await database.writeLong(scope, (db) => fill(db, organizationId, options.today));
  return { organizationId };
}

/** Who founds the company, and when: what every step needs. */
function founding(organizationId: string, today: Day) {
  const random = randomFrom(SEED);
  const calendar = calendarOf(today, random);
  const createdAt = calendar.instantOn(calendar.monthsAgo(MONTHS_OF_HISTORY));
  return { organizationId, random, calendar, createdAt };
}

type Founding = ReturnType<typeof founding>;

async function fill(db: Db, organizationId: string, today: Day): Promise<void> {
  const start = founding(organizationId, today);
  await db
    .insert(organizations)
    .values({ id: organizationId, name: DEMO_COMPANY_NAME, isDemo: true, createdAt: start.createdAt });
  await insertCatalogue(db, organizationId);
  const crew = await fillPeople(db, start);
  const pipeline = await fillPipeline(db, start, crew);
  const assessments = await fillAssessments(db, start, crew);
  const lived = await fillExperiences(db, start, crew);
  const sources = { ...start, ...crew, ...pipeline, ...lived, assessments };
  await insertRows(db, auditEvents, auditRows(sources, lookEvents(sources, pipeline.roleKeys)));
}

type Crew = Awaited<ReturnType<typeof fillPeople>>;

async function fillPeople(db: Db, { organizationId, random, calendar, createdAt }: Founding) {
  const units = unitIds(random);
  await insertRows(db, orgUnits, unitRows(organizationId, units, createdAt));
  const staff = peopleOf(random, calendar);
  const personIds = new Map(staff.map((person) => [person.key, person.id]));
  await insertRows(db, people, personRows(organizationId, staff, { units, createdAt }));
  await insertRows(db, jobRecords, jobRecordRows(organizationId, staff, { units, createdAt, random }));
  const ids = userIds(staff, random);
  await insertRows(db, users, userRows(organizationId, staff, { ids, createdAt }));
  await insertRows(db, roleGrants, grantRows(organizationId, staff, { ids, units, calendar, random }));
  return { units, staff, personIds, users: ids };
}

async function fillPipeline(db: Db, { organizationId, random, calendar }: Founding, crew: Crew) {
  const { units, personIds } = crew;
  const seats = seatsOf(calendar);
  const ids = new Map(seats.map((seat): [string, string] => [seat.key, random.uuid()]));
  const roles = roleRows(organizationId, seats, { ids, units, personIds, calendar });
  await insertRows(db, leadershipRoles, roles);
  const tools = { users: crew.users, calendar, random };
  await insertRows(db, roleTargets, roleTargetRows(organizationId, seats, { ids, ...tools }));
  const records = slateRecords({ organizationId, roles: ids, personIds, ...tools });
  await insertRows(
    db,
    slates,
    records.map((slate) => slate.row),
  );
  await insertRows(db, rowVersions, nominationHistoryRows(records));
  await insertRows(
    db,
    nominations,
    records.flatMap((slate) => slate.nominations.map((one) => one.now)),
  );
  const roleKeys = new Map([...ids].map(([key, id]) => [id, key]));
  return { roles, slates: records, roleKeys };
}

async function fillAssessments(db: Db, start: Founding, { staff, users }: Crew) {
  const rows = assessmentRows(staff, { ...start, users });
  await insertRows(db, assessments, rows);
  return rows;
}

async function fillExperiences(db: Db, start: Founding, crew: Crew) {
  const types = await listExperienceTypes(db, systemReach(start.organizationId));
  const typeIds = new Map(types.map((type) => [type.code, type.id]));
  const records = experienceRecords({ ...start, ...crew, typeIds });
  await insertRows(
    db,
    experiences,
    records.map((one) => one.row),
  );
  await insertRows(
    db,
    experienceEvidence,
    records.flatMap((one) => one.evidence),
  );
  await insertRows(
    db,
    experienceConfirmations,
    records.flatMap((one) => one.confirmations),
  );
  const typeCodes = new Map(types.map((type) => [type.id, type.code]));
  return { experiences: records, typeCodes };
}
