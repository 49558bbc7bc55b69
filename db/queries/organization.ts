import { and, asc, eq } from "drizzle-orm";
import type { Reach } from "#domain/permission.ts";
import type { Db } from "../client.ts";
import { organizations, orgUnits } from "../schema/organization.ts";
import { unitWithin } from "./reach.ts";

/** Every unit of the organization: names of units are no secret inside it. */
export async function listOrgUnits(db: Db, reach: Reach) {
  return db
    .select({ id: orgUnits.id, name: orgUnits.name, parentId: orgUnits.parentId })
    .from(orgUnits)
    .where(eq(orgUnits.organizationId, reach.organizationId))
    .orderBy(asc(orgUnits.name))
    .limit(5_000);
}

/** Units the permission covers: where a role may be made, for instance. */
export async function listOrgUnitsWithin(db: Db, reach: Reach) {
  return db
    .select({ id: orgUnits.id, name: orgUnits.name, parentId: orgUnits.parentId })
    .from(orgUnits)
    .where(unitWithin(reach, orgUnits.organizationId, orgUnits.id))
    .orderBy(asc(orgUnits.name))
    .limit(5_000);
}

export async function isOrgUnitWithin(db: Db, reach: Reach, orgUnitId: string): Promise<boolean> {
  const rows = await db
    .select({ id: orgUnits.id })
    .from(orgUnits)
    .where(and(unitWithin(reach, orgUnits.organizationId, orgUnits.id), eq(orgUnits.id, orgUnitId)));
  return rows.length > 0;
}

/** The very first row of an organization; its id must be the one the transaction runs as. */
export async function insertOrganization(
  db: Db,
  organization: { id: string; name: string; isDemo: boolean },
): Promise<void> {
  await db.insert(organizations).values(organization);
}
