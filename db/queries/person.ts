import { and, asc, count, desc, eq, inArray, like, ne, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { EmploymentStatus } from "#domain/employment.ts";
import { notFound } from "#domain/failure.ts";
import type { Reach } from "#domain/permission.ts";
import type { PersonSort } from "#domain/person.ts";
import type { Db } from "../client.ts";
import { orgUnits } from "../schema/organization.ts";
import { people } from "../schema/person.ts";
import { leadershipRoles } from "../schema/role.ts";
import { personNotExcepted, personWithin } from "./reach.ts";

const managers = alias(people, "managers");

const LISTED = {
  id: people.id,
  employeeId: people.employeeId,
  firstName: people.firstName,
  lastName: people.lastName,
  jobTitle: people.jobTitle,
  orgUnitId: people.orgUnitId,
  orgUnitName: orgUnits.name,
  managerId: people.managerId,
  managerName: sql<string | null>`nullif(concat_ws(' ', ${managers.firstName}, ${managers.lastName}), '')`,
  employmentStatus: people.employmentStatus,
  hiredOn: people.hiredOn,
  leftOn: people.leftOn,
};

export type PersonFilter = {
  search: string;
  orgUnitId: string | null;
  status: EmploymentStatus | "employed" | "all";
};

export type PersonPage = PersonFilter & {
  sort: PersonSort;
  direction: "asc" | "desc";
  limit: number;
  offset: number;
};

/** A page of the people within reach, and how many there are in all. */
export async function listPeople(db: Db, reach: Reach, page: PersonPage) {
  const where = and(personWithin(reach), ...filtersOf(page));
  const order = page.direction === "asc" ? asc : desc;
  const rows = await db
    .select(LISTED)
    .from(people)
    .leftJoin(orgUnits, sameUnit())
    .leftJoin(managers, sameManager())
    .where(where)
    .orderBy(order(sortColumn(page.sort)), asc(people.sortName), asc(people.id))
    .limit(page.limit)
    .offset(page.offset);
  const total = await db.select({ total: count() }).from(people).where(where);
  return { rows, total: total[0]?.total ?? 0 };
}

/**
 * One person within reach, with unit and manager.
 * @throws Failure "not_found", also when out of reach.
 */
export async function getPerson(db: Db, reach: Reach, personId: string) {
  const rows = await db
    .select({
      ...LISTED,
      workEmail: people.workEmail,
      jobLevel: people.jobLevel,
      location: people.location,
      version: people.version,
    })
    .from(people)
    .leftJoin(orgUnits, sameUnit())
    .leftJoin(managers, sameManager())
    .where(and(personWithin(reach), eq(people.id, personId)));
  const found = rows[0];
  if (!found) throw notFound("person");
  return found;
}

/** Ids among `personIds` that are within reach. */
export async function listPersonIdsWithin(
  db: Db,
  reach: Reach,
  personIds: readonly string[],
): Promise<string[]> {
  if (personIds.length === 0) return [];
  const rows = await db
    .select({ id: people.id })
    .from(people)
    .where(and(personWithin(reach), inArray(people.id, [...personIds])));
  return rows.map((row) => row.id);
}

/** Names of people whose places or positions were read within reach; nominees may work outside of it. */
export async function listPeopleByIds(db: Db, reach: Reach, personIds: readonly string[]) {
  if (personIds.length === 0) return [];
  return db
    .select({
      id: people.id,
      firstName: people.firstName,
      lastName: people.lastName,
      jobTitle: people.jobTitle,
      orgUnitName: orgUnits.name,
    })
    .from(people)
    .leftJoin(orgUnits, sameUnit())
    .where(
      and(
        eq(people.organizationId, reach.organizationId),
        sql`${people.id} = any(${sql.param([...new Set(personIds)])}::uuid[])`,
        personNotExcepted(reach, people.id),
      ),
    )
    .limit(20_000);
}

/** False for oneself and one's superiors where the permission is about judgements of people. */
export async function isJudgeable(db: Db, reach: Reach, personId: string): Promise<boolean> {
  const rows = await db
    .select({ id: people.id })
    .from(people)
    .where(
      and(
        eq(people.organizationId, reach.organizationId),
        eq(people.id, personId),
        personNotExcepted(reach, people.id),
      ),
    );
  return rows.length > 0;
}

/** Directory search for pickers: employed people whose name contains every word, best matches first. */
export async function findPeople(db: Db, reach: Reach, search: string, limit: number) {
  return db
    .select({
      id: people.id,
      firstName: people.firstName,
      lastName: people.lastName,
      jobTitle: people.jobTitle,
      orgUnitName: orgUnits.name,
    })
    .from(people)
    .leftJoin(orgUnits, sameUnit())
    .where(and(personWithin(reach), ne(people.employmentStatus, "left"), ...wordsOf(search)))
    .orderBy(asc(people.sortName), asc(people.id))
    .limit(limit);
}

/** Direct reports within reach, with who they are; for a manager's own page. */
export async function listReports(db: Db, reach: Reach, managerId: string) {
  return db
    .select(LISTED)
    .from(people)
    .leftJoin(orgUnits, sameUnit())
    .leftJoin(managers, sameManager())
    .where(and(personWithin(reach), eq(people.managerId, managerId), ne(people.employmentStatus, "left")))
    .orderBy(asc(people.sortName), asc(people.id))
    .limit(500);
}

/** The leadership role a person holds, with what it demands; null for most people. */
export async function findRoleHeldBy(db: Db, reach: Reach, personId: string) {
  const rows = await db
    .select({
      id: leadershipRoles.id,
      title: leadershipRoles.title,
      passage: leadershipRoles.passage,
      complexityDemand: leadershipRoles.complexityDemand,
      changeDemand: leadershipRoles.changeDemand,
    })
    .from(leadershipRoles)
    .innerJoin(
      people,
      and(
        eq(people.organizationId, leadershipRoles.organizationId),
        eq(people.id, leadershipRoles.incumbentId),
      ),
    )
    .where(
      and(
        personWithin(reach),
        eq(leadershipRoles.incumbentId, personId),
        sql`${leadershipRoles.closedAt} is null`,
      ),
    )
    .orderBy(desc(leadershipRoles.passage))
    .limit(1);
  return rows[0] ?? null;
}

function filtersOf(filter: PersonFilter): SQL[] {
  const filters = wordsOf(filter.search);
  if (filter.orgUnitId) {
    filters.push(sql`${people.orgUnitId} in (
      with recursive unit (id) as (
        select u.id from org_units u where u.id = ${filter.orgUnitId}
        union select u.id from org_units u join unit on u.parent_id = unit.id
      ) select id from unit)`);
  }
  if (filter.status === "employed") filters.push(ne(people.employmentStatus, "left"));
  else if (filter.status !== "all") filters.push(eq(people.employmentStatus, filter.status));
  return filters;
}

/** Each word of a search must stand in the name, in any order; job titles and ids are found by their beginning. */
function wordsOf(search: string): SQL[] {
  const words = search.trim().split(/\s+/).filter(Boolean).slice(0, 8);
  return words.map((word) => {
    const escaped = word.replace(/[\\%_]/g, "\\$&");
    const inName = like(people.searchName, sql`'%' || passage.plain_text(${escaped}) || '%'`);
    const startsId = like(sql`lower(${people.employeeId})`, sql`lower(${escaped}) || '%'`);
    return sql`(${inName} or ${startsId})`;
  });
}

function sortColumn(sort: PersonSort) {
  const columns = {
    name: people.sortName,
    job: people.jobTitle,
    unit: orgUnits.name,
    hired: people.hiredOn,
  };
  return columns[sort];
}

function sameUnit() {
  return and(eq(orgUnits.organizationId, people.organizationId), eq(orgUnits.id, people.orgUnitId));
}

function sameManager() {
  return and(eq(managers.organizationId, people.organizationId), eq(managers.id, people.managerId));
}
