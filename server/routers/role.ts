import * as z from "zod";
import { recordAuditEvent } from "#db/queries/audit.ts";
import { isOrgUnitWithin, listOrgUnits, listOrgUnitsWithin } from "#db/queries/organization.ts";
import { getPerson } from "#db/queries/person.ts";
import {
  getRole,
  insertRole,
  listRoles,
  listRoleTargets,
  updateRole,
  updateRoleTargets,
} from "#db/queries/role.ts";
import { Failure } from "#domain/failure.ts";
import { type Actor, reachOf } from "#domain/permission.ts";
import { PROCESSES } from "#domain/process.ts";
import {
  CreateRole,
  explainTarget,
  isPassage,
  MarkCritical,
  overridesByProcess,
  UpdateRole,
} from "#domain/role.ts";
import { changedMeanwhile } from "#domain/version.ts";
import { allow, type ProcedureContext, router } from "../trpc.ts";

export const roleRouter = router({
  list: allow("role:read")
    .input(
      z.strictObject({
        critical: z.boolean().nullable().default(null),
        orgUnitId: z.uuid().nullable().default(null),
      }),
    )
    .query(({ ctx, input }) => listRoles(ctx.db, ctx.reach, input)),

  /** One role with the target level of each process and why. */
  get: allow("role:read")
    .input(z.strictObject({ roleId: z.uuid() }))
    .query(async ({ ctx, input }) => {
      const role = await getRole(ctx.db, ctx.reach, input.roleId);
      const overrides = await listRoleTargets(ctx.db, ctx.reach, input.roleId);
      return { ...role, passage: passageOf(role.passage), targets: targetsOf(role, overrides), overrides };
    }),

  /** Units in which the actor may make roles. */
  units: allow("role:create").query(({ ctx }) => listOrgUnitsWithin(ctx.db, ctx.reach)),
  allUnits: allow("person:find").query(({ ctx }) => listOrgUnits(ctx.db, ctx.reach)),

  create: allow("role:create")
    .input(CreateRole)
    .mutation(async ({ ctx, input }) => {
      await checkUnit(ctx, input.orgUnitId);
      await checkIncumbent(ctx, input.incumbentId);
      const { overrides, ...role } = input;
      const roleId = await insertRole(ctx.db, ctx.actor.organizationId, role);
      await updateRoleTargets(ctx.db, ctx.reach, roleId, overrides, ctx.actor.userId);
      await recordAuditEvent(ctx, { event: "role.created", objectType: "role", objectId: roleId });
      return { roleId };
    }),

  update: allow("role:update")
    .input(UpdateRole)
    .mutation(async ({ ctx, input }) => {
      const { roleId, version, overrides, ...values } = input;
      await getRole(ctx.db, ctx.reach, roleId);
      await checkUnit(ctx, values.orgUnitId);
      await checkIncumbent(ctx, values.incumbentId);
      const saved = await updateRole(ctx.db, ctx.reach, { id: roleId, version }, values);
      if (!saved) throw changedMeanwhile("role");
      await updateRoleTargets(ctx.db, ctx.reach, roleId, overrides, ctx.actor.userId);
      const fields = [...Object.keys(values), "overrides"];
      await recordAuditEvent(ctx, { event: "role.updated", objectType: "role", objectId: roleId, fields });
      return { roleId };
    }),

  markCritical: allow("role:update")
    .input(MarkCritical)
    .mutation(async ({ ctx, input }) => {
      await getRole(ctx.db, ctx.reach, input.roleId);
      const values = { isCritical: input.isCritical, criticalReason: input.reason };
      const saved = await updateRole(ctx.db, ctx.reach, { id: input.roleId, version: input.version }, values);
      if (!saved) throw changedMeanwhile("role");
      const event = input.isCritical ? "role.markedCritical" : "role.unmarkedCritical";
      await recordAuditEvent(ctx, {
        event,
        objectType: "role",
        objectId: input.roleId,
        fields: ["isCritical"],
      });
      return { roleId: input.roleId };
    }),
});

type StoredRole = Awaited<ReturnType<typeof getRole>>;
type StoredTargets = Awaited<ReturnType<typeof listRoleTargets>>;

function targetsOf(role: StoredRole, overrides: StoredTargets) {
  const demands = { ...role, passage: passageOf(role.passage) };
  return PROCESSES.map((process) => explainTarget(process, demands, overridesByProcess(overrides)));
}

function passageOf(value: number) {
  if (!isPassage(value)) throw new Error(`passage ${value} is not one of the six`);
  return value;
}

async function checkUnit(ctx: ProcedureContext, orgUnitId: string): Promise<void> {
  if (await isOrgUnitWithin(ctx.db, ctx.reach, orgUnitId)) return;
  throw new Failure("invalid", "Choose one of your units.", [
    { field: "orgUnitId", message: "Choose one of your units." },
  ]);
}

/** The incumbent may work anywhere in the organization, but must be somebody the directory shows, and employed. */
async function checkIncumbent(
  ctx: ProcedureContext & { actor: Actor },
  incumbentId: string | null,
): Promise<void> {
  if (incumbentId === null) return;
  const person = await getPerson(ctx.db, reachOf(ctx.actor, "person:find"), incumbentId);
  if (person.employmentStatus !== "left") return;
  const message = "This person has left the company. Choose somebody else, or leave the seat vacant.";
  throw new Failure("invalid", message, [{ field: "incumbentId", message }]);
}
