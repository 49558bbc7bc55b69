import { listIndices } from "#db/queries/assessment.ts";
import { listCoveredRoleIds, listSuccessors } from "#db/queries/dashboard.ts";
import { listOrgUnits } from "#db/queries/organization.ts";
import { listHeldRoles, listRoleTargetsOfRoles } from "#db/queries/role.ts";
import type { DashboardFacts } from "#domain/dashboard.ts";
import { addMonths, type Day } from "#domain/day.ts";
import { type Thresholds, thresholdsOf } from "#domain/quadrant.ts";
import { isPassage, overridesByProcess, targetLevels } from "#domain/role.ts";
import type { ProcedureContext } from "../trpc.ts";

/** Reads everything the dashboard is made of, within what the actor may see, as of a day. */
export async function readDashboardFacts(ctx: ProcedureContext, asOf: Day): Promise<DashboardFacts> {
  const roleIds = await listCoveredRoleIds(ctx.db, ctx.reach);
  const successors = await listSuccessors(ctx.db, ctx.reach);
  const now = await listIndices(ctx.db, ctx.reach, asOf);
  const yearAgo = await listIndices(ctx.db, ctx.reach, addMonths(asOf, -12));
  const units = await listOrgUnits(ctx.db, ctx.reach);
  return { roleIds, successors, now, yearAgo, units, thresholds: await readThresholds(ctx) };
}

/** What the own role asks of everybody who holds one: one statement for roles, one for targets set by hand. */
export async function readThresholds(ctx: ProcedureContext): Promise<Map<string, Thresholds>> {
  const roles = await listHeldRoles(ctx.db, ctx.reach);
  const overrides = Map.groupBy(await listRoleTargetsOfRoles(ctx.db, ctx.reach), (row) => row.roleId);
  const thresholds = new Map<string, Thresholds>();
  for (const role of roles) {
    if (!role.incumbentId || !isPassage(role.passage)) continue;
    const targets = targetLevels(
      { ...role, passage: role.passage },
      overridesByProcess(overrides.get(role.id) ?? []),
    );
    thresholds.set(role.incumbentId, thresholdsOf(targets));
  }
  return thresholds;
}
