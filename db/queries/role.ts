import { and, asc, desc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { notFound } from "#domain/failure.ts";
import type { Reach } from "#domain/permission.ts";
import type { Process } from "#domain/process.ts";
import type { CreateRole } from "#domain/role.ts";
import type { Db } from "../client.ts";
import { orgUnits } from "../schema/organization.ts";
import { people } from "../schema/person.ts";
import { leadershipRoles, roleTargets, slates } from "../schema/role.ts";
import { unitWithin } from "./reach.ts";

const incumbents = alias(people, "incumbents");

const LISTED = {
  id: leadershipRoles.id,
  title: leadershipRoles.title,
  orgUnitId: leadershipRoles.orgUnitId,
  orgUnitName: orgUnits.name,
  incumbentId: leadershipRoles.incumbentId,
  incumbentName: sql<
    string | null
  >`nullif(concat_ws(' ', ${incumbents.firstName}, ${incumbents.lastName}), '')`,
  passage: leadershipRoles.passage,
  complexityDemand: leadershipRoles.complexityDemand,
  changeDemand: leadershipRoles.changeDemand,
  isCritical: leadershipRoles.isCritical,
  criticalReason: leadershipRoles.criticalReason,
  version: leadershipRoles.version,
};

export type RoleFilter = { critical: boolean | null; orgUnitId: string | null };

export async function listRoles(db: Db, reach: Reach, filter: RoleFilter) {
  const filters: (SQL | undefined)[] = [roleWithin(reach), isNull(leadershipRoles.closedAt)];
  if (filter.critical !== null) filters.push(eq(leadershipRoles.isCritical, filter.critical));
  if (filter.orgUnitId) filters.push(eq(leadershipRoles.orgUnitId, filter.orgUnitId));
  return db
    .select(LISTED)
    .from(leadershipRoles)
    .innerJoin(orgUnits, sameUnit())
    .leftJoin(incumbents, sameIncumbent())
    .where(and(...filters))
    .orderBy(
      desc(leadershipRoles.isCritical),
      desc(leadershipRoles.passage),
      asc(leadershipRoles.title),
      asc(leadershipRoles.id),
    )
    .limit(1_000);
}

/** @throws Failure "not_found", also when out of reach. */
export async function getRole(db: Db, reach: Reach, roleId: string) {
  const rows = await db
    .select(LISTED)
    .from(leadershipRoles)
    .innerJoin(orgUnits, sameUnit())
    .leftJoin(incumbents, sameIncumbent())
    .where(and(roleWithin(reach), eq(leadershipRoles.id, roleId), isNull(leadershipRoles.closedAt)));
  const found = rows[0];
  if (!found) throw notFound("role");
  return found;
}

/** Targets somebody set by hand, with the reason. */
export async function listRoleTargets(db: Db, reach: Reach, roleId: string) {
  return db
    .select({ process: roleTargets.process, level: roleTargets.level, reason: roleTargets.reason })
    .from(roleTargets)
    .innerJoin(
      leadershipRoles,
      and(
        eq(leadershipRoles.organizationId, roleTargets.organizationId),
        eq(leadershipRoles.id, roleTargets.roleId),
      ),
    )
    .where(and(roleWithin(reach), eq(roleTargets.roleId, roleId)));
}

/** The same for a role that was read as the one a person within reach holds, wherever its unit lies. */
export async function listRoleTargetsOf(db: Db, reach: Reach, roleId: string) {
  return db
    .select({ process: roleTargets.process, level: roleTargets.level, reason: roleTargets.reason })
    .from(roleTargets)
    .where(and(eq(roleTargets.organizationId, reach.organizationId), eq(roleTargets.roleId, roleId)));
}

/** Roles with an incumbent, the highest passage last, so that it wins where somebody holds two. */
export async function listHeldRoles(db: Db, reach: Reach) {
  return db
    .select({
      id: leadershipRoles.id,
      incumbentId: leadershipRoles.incumbentId,
      passage: leadershipRoles.passage,
      complexityDemand: leadershipRoles.complexityDemand,
      changeDemand: leadershipRoles.changeDemand,
    })
    .from(leadershipRoles)
    .where(
      and(
        eq(leadershipRoles.organizationId, reach.organizationId),
        isNull(leadershipRoles.closedAt),
        isNotNull(leadershipRoles.incumbentId),
      ),
    )
    .orderBy(asc(leadershipRoles.passage), asc(leadershipRoles.id))
    .limit(10_000);
}

export async function listRoleTargetsOfRoles(db: Db, reach: Reach) {
  return db
    .select({
      roleId: roleTargets.roleId,
      process: roleTargets.process,
      level: roleTargets.level,
      reason: roleTargets.reason,
    })
    .from(roleTargets)
    .where(eq(roleTargets.organizationId, reach.organizationId))
    .limit(60_000);
}

/** A new role with its empty slate, in a unit that was checked to be within reach. */
export async function insertRole(
  db: Db,
  organizationId: string,
  role: Omit<CreateRole, "overrides">,
): Promise<string> {
  const rows = await db
    .insert(leadershipRoles)
    .values({ organizationId, ...role })
    .returning({ id: leadershipRoles.id });
  const id = rows[0]?.id;
  if (!id) throw new Error("an insert returned no row");
  await db.insert(slates).values({ organizationId, roleId: id });
  return id;
}

/** Saves the role if it still has this version; false when somebody else was faster. */
export async function updateRole(
  db: Db,
  reach: Reach,
  role: { id: string; version: number },
  values: Partial<Omit<CreateRole, "overrides">> & { isCritical?: boolean; criticalReason?: string | null },
): Promise<boolean> {
  const rows = await db
    .update(leadershipRoles)
    .set({ ...values, version: sql`${leadershipRoles.version} + 1` })
    .where(and(roleWithin(reach), eq(leadershipRoles.id, role.id), eq(leadershipRoles.version, role.version)))
    .returning({ id: leadershipRoles.id });
  return rows.length > 0;
}

/** Makes the targets set by hand exactly these; the role was read within reach before. */
export async function updateRoleTargets(
  db: Db,
  reach: Reach,
  roleId: string,
  targets: readonly { process: Process; level: number; reason: string }[],
  setBy: string,
): Promise<void> {
  const organizationId = reach.organizationId;
  await db
    .delete(roleTargets)
    .where(and(eq(roleTargets.organizationId, organizationId), eq(roleTargets.roleId, roleId)));
  if (targets.length === 0) return;
  await db
    .insert(roleTargets)
    .values(targets.map((target) => ({ organizationId, roleId, setBy, ...target })));
}

export function roleWithin(reach: Reach): SQL {
  return unitWithin(reach, leadershipRoles.organizationId, leadershipRoles.orgUnitId);
}

function sameUnit() {
  return and(
    eq(orgUnits.organizationId, leadershipRoles.organizationId),
    eq(orgUnits.id, leadershipRoles.orgUnitId),
  );
}

function sameIncumbent() {
  return and(
    eq(incumbents.organizationId, leadershipRoles.organizationId),
    eq(incumbents.id, leadershipRoles.incumbentId),
  );
}
