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

async function fill(db: Db, organizationId: string, today: Day): Promise<void> {
  const random = randomFrom(SEED);
  const calendar = calendarOf(today, random);
  const createdAt = calendar.instantOn(calendar.monthsAgo(MONTHS_OF_HISTORY));

  const units = unitIds(random);
  await db
    .insert(organizations)
    .values({ id: organizationId, name: DEMO_COMPANY_NAME, isDemo: true, createdAt });
  await insertCatalogue(db, organizationId);
  await insertRows(db, orgUnits, unitRows(organizationId, units, createdAt));

  const staff = peopleOf(random, calendar);
  const personIds = new Map(staff.map((person) => [person.key, person.id]));
  await insertRows(db, people, personRows(organizationId, staff, { units, createdAt }));
  await insertRows(db, jobRecords, jobRecordRows(organizationId, staff, { units, createdAt, random }));

  const ids = userIds(staff, random);
  await insertRows(db, users, userRows(organizationId, staff, { ids, createdAt }));
  await insertRows(db, roleGrants, grantRows(organizationId, staff, { ids, units, calendar, random }));

  const seats = seatsOf(calendar);
  const roleIds = new Map(seats.map((seat) => [seat.key as string, random.uuid()]));
  const roles = roleRows(organizationId, seats, { ids: roleIds, units, personIds, calendar });
  await insertRows(db, leadershipRoles, roles);
  await insertRows(
    db,
    roleTargets,
    roleTargetRows(organizationId, seats, { ids: roleIds, users: ids, calendar, random }),
  );

  const slateStories = slateRecords({
    organizationId,
    roles: roleIds,
    users: ids,
    personIds,
    calendar,
    random,
  });
  await insertRows(
    db,
    slates,
    slateStories.map((slate) => slate.row),
  );
  await insertRows(db, rowVersions, nominationHistoryRows(slateStories));
  await insertRows(
    db,
    nominations,
    slateStories.flatMap((slate) => slate.nominations.map((one) => one.now)),
  );

  const ratings = assessmentRows(staff, { organizationId, users: ids, calendar, random });
  await insertRows(db, assessments, ratings);

  const types = await listExperienceTypes(db, systemReach(organizationId));
  const typeIds = new Map(types.map((type) => [type.code, type.id]));
  const lived = experienceRecords({
    organizationId,
    staff,
    users: ids,
    personIds,
    typeIds,
    calendar,
    random,
  });
  await insertRows(
    db,
    experiences,
    lived.map((one) => one.row),
  );
  await insertRows(
    db,
    experienceEvidence,
    lived.flatMap((one) => one.evidence),
  );
  await insertRows(
    db,
    experienceConfirmations,
    lived.flatMap((one) => one.confirmations),
  );

  const sources = {
    organizationId,
    users: ids,
    personIds,
    typeCodes: new Map(types.map((type) => [type.id, type.code])),
    roles,
    slates: slateStories,
    assessments: ratings,
    experiences: lived,
    calendar,
    random,
  };
  const roleKeys = new Map([...roleIds].map(([key, id]) => [id, key]));
  await insertRows(db, auditEvents, auditRows(sources, lookEvents(sources, roleKeys)));
}
