import { randomUUID } from "node:crypto";
import * as z from "zod";
import { recordAuditEvent } from "#db/queries/audit.ts";
import { listSlates, listSuccessorsOfAllRoles } from "#db/queries/dashboard.ts";
import {
  getNomination,
  getSlate,
  insertNomination,
  listNominations,
  listNominationsAsOf,
  listNominationsOf,
  listPlaces,
  touchSlate,
  updateNomination,
  updateRanks,
} from "#db/queries/nomination.ts";
import { getPerson, isJudgeable } from "#db/queries/person.ts";
import { getRole } from "#db/queries/role.ts";
import { benchDepth } from "#domain/bench.ts";
import { daySchema } from "#domain/day.ts";
import { Failure, type FailureDetail } from "#domain/failure.ts";
import {
  ChangeNomination,
  changeProblems,
  DecideNomination,
  MoveOnSlate,
  moveNomination,
  NominateSuccessor,
  nominationProblems,
  type Place,
  placeOnSlate,
  removeFromSlate,
  rerank,
  stateAfterChange,
} from "#domain/nomination.ts";
import { can, reachOf } from "#domain/permission.ts";
import { permissionFor } from "#domain/slate-decision.ts";
import { changedMeanwhile, versionSchema } from "#domain/version.ts";
import { allow, type ProcedureContext, router } from "../trpc.ts";

export const slateRouter = router({
  /** The slate of a role. Who looked, and at whom, is on record. */
  get: allow("slate:read", { recorded: true })
    .input(z.strictObject({ roleId: z.uuid() }))
    .query(async ({ ctx, input }) => {
      const slate = await getSlate(ctx.db, ctx.reach, input.roleId);
      const rows = await listNominations(ctx.db, ctx.reach, slate.id);
      await recordLook(ctx, slate, rows);
      // Shown ranks count what is shown: a gap would tell somebody that they are on the slate themselves.
      return { ...slate, nominations: rows.map((row, index) => ({ ...row, rank: index + 1 })) };
    }),

  /** The slate as it was at the end of a day. */
  asOf: allow("slate:read", { recorded: true })
    .input(z.strictObject({ roleId: z.uuid(), day: daySchema }))
    .query(async ({ ctx, input }) => {
      const slate = await getSlate(ctx.db, ctx.reach, input.roleId);
      const rows = await listNominationsAsOf(ctx.db, ctx.reach, slate.id, input.day);
      await recordLook(ctx, slate, rows);
      return { day: input.day, nominations: rows.map((row, index) => ({ ...row, rank: index + 1 })) };
    }),

  /** How many successors each role has, when its slate was gone through, and how much waits to be endorsed. */
  benches: allow("slate:read").query(async ({ ctx }) => {
    const slates = await listSlates(ctx.db, ctx.reach);
    const successors = await listSuccessorsOfAllRoles(ctx.db, ctx.reach);
    const waiting = Map.groupBy(
      successors.filter((one) => one.state === "submitted"),
      (one) => one.roleId,
    );
    const roleIds = slates.map((slate) => slate.roleId);
    const benches = new Map(benchDepth(roleIds, successors).map((bench) => [bench.roleId, bench]));
    return slates.flatMap(({ roleId, reviewedOn }) => {
      const bench = benches.get(roleId);
      return bench ? [{ roleId, reviewedOn, bench, waiting: waiting.get(roleId)?.length ?? 0 }] : [];
    });
  }),

  /** The slates one person stands on. */
  ofPerson: allow("slate:read", { recorded: true })
    .input(z.strictObject({ personId: z.uuid() }))
    .query(async ({ ctx, input }) => {
      const rows = await listNominationsOf(ctx.db, ctx.reach, input.personId);
      if (rows.length > 0) {
        const entry = { event: "nomination.read", objectType: "person", objectId: input.personId };
        await recordAuditEvent(ctx, {
          ...entry,
          subjectPersonId: input.personId,
          fields: ["readinessBand", "rank"],
        });
      }
      return rows;
    }),

  nominate: allow("slate:nominate")
    .input(NominateSuccessor)
    .mutation(async ({ ctx, input }) => {
      const slate = await getSlate(ctx.db, ctx.reach, input.roleId);
      const role = await getRole(ctx.db, ctx.reach, input.roleId);
      const person = await getPerson(ctx.db, reachOf(ctx.actor, "person:find"), input.personId);
      if (!(await isJudgeable(ctx.db, ctx.reach, person.id))) {
        throw new Failure(
          "not_allowed",
          "Nobody nominates themselves or their own superiors. Ask another HR partner.",
        );
      }
      const places = await listPlaces(ctx.db, ctx.reach, slate.id);
      refuse(
        nominationProblems({
          personId: person.id,
          employmentStatus: person.employmentStatus,
          incumbentId: role.incumbentId,
          personIdsOnSlate: places.map((place) => place.personId),
          promisedOn: input.promisedOn,
          today: ctx.today,
        }),
      );
      const id = randomUUID();
      const visible = await listNominations(ctx.db, ctx.reach, slate.id);
      const rank = input.rank === null ? null : rankAmongAll(places, visible, input.rank);
      const after = placeOnSlate(places, id, rank);
      await insertNomination(ctx.db, {
        id,
        organizationId: ctx.actor.organizationId,
        slateId: slate.id,
        personId: person.id,
        rank: after.find((place) => place.id === id)?.rank ?? after.length,
        readinessBand: input.readinessBand,
        promisedOn: input.promisedOn,
        reason: input.reason,
        state: input.asDraft ? "draft" : "submitted",
        decidedBy: ctx.actor.userId,
      });
      await saveSlate(ctx, slate.id, places, after);
      await recordNomination(ctx, "nomination.made", { id, personId: person.id }, ["readinessBand", "rank"]);
      return { nominationId: id };
    }),

  change: allow("slate:update")
    .input(ChangeNomination)
    .mutation(async ({ ctx, input }) => {
      const before = await getNomination(ctx.db, ctx.reach, input.nominationId);
      refuse(changeProblems(before, input, ctx.today));
      const state = stateAfterChange(before, input.readinessBand);
      const saved = await updateNomination(
        ctx.db,
        ctx.reach,
        { id: before.id, version: input.version },
        {
          state,
          readinessBand: input.readinessBand,
          promisedOn: input.promisedOn,
          reason: input.reason || before.reason,
          decidedBy: ctx.actor.userId,
        },
      );
      if (!saved) throw changedMeanwhile("nomination");
      await touchSlate(ctx.db, ctx.reach, { id: before.slateId, version: null }, ctx.today);
      await recordNomination(ctx, "nomination.changed", before, ["readinessBand", "promisedOn"]);
      return { nominationId: before.id };
    }),

  /** Submits, endorses, returns or withdraws. Endorsing is not for whoever plans the slate. */
  decide: allow("slate:nominate")
    .input(DecideNomination)
    .mutation(async ({ ctx, input }) => {
      const needed = permissionFor(input.state);
      if (!can(ctx.actor, needed)) {
        throw new Failure(
          "not_allowed",
          "Endorsing and returning nominations is for the executive of the unit.",
        );
      }
      const before = await getNomination(ctx.db, reachOf(ctx.actor, needed), input.nominationId);
      const state = moveNomination(before.state, input.state);
      const places = await listPlaces(ctx.db, ctx.reach, before.slateId);
      const saved = await updateNomination(
        ctx.db,
        ctx.reach,
        { id: before.id, version: input.version },
        {
          state,
          reason: input.reason || before.reason,
          decidedBy: ctx.actor.userId,
        },
      );
      if (!saved) throw changedMeanwhile("nomination");
      const after = state === "withdrawn" ? removeFromSlate(places, before.id) : places;
      await saveSlate(ctx, before.slateId, places, after);
      await recordNomination(ctx, `nomination.${state}`, before, ["state"]);
      return { nominationId: before.id, state };
    }),

  move: allow("slate:update")
    .input(MoveOnSlate)
    .mutation(async ({ ctx, input }) => {
      const before = await getNomination(ctx.db, ctx.reach, input.nominationId);
      stateAfterChange(before, before.readinessBand);
      const places = await listPlaces(ctx.db, ctx.reach, before.slateId);
      const visible = await listNominations(ctx.db, ctx.reach, before.slateId);
      const after = rerank(places, before.id, rankAmongAll(places, visible, input.rank));
      const touched = await touchSlate(
        ctx.db,
        ctx.reach,
        { id: before.slateId, version: input.version },
        ctx.today,
      );
      if (!touched) throw changedMeanwhile("slate");
      await updateRanks(ctx.db, ctx.reach, places, after);
      await recordNomination(ctx, "nomination.moved", before, ["rank"]);
      return { nominationId: before.id };
    }),

  /** Somebody went through the slate and found nothing to change. */
  review: allow("slate:update")
    .input(z.strictObject({ roleId: z.uuid(), version: versionSchema }))
    .mutation(async ({ ctx, input }) => {
      const slate = await getSlate(ctx.db, ctx.reach, input.roleId);
      const touched = await touchSlate(
        ctx.db,
        ctx.reach,
        { id: slate.id, version: input.version },
        ctx.today,
      );
      if (!touched) throw changedMeanwhile("slate");
      await recordAuditEvent(ctx, { event: "slate.reviewed", objectType: "slate", objectId: slate.id });
      return { reviewedOn: ctx.today };
    }),
});

/** Somebody who is on the slate ranks what they see; the rank is that of whom they see at this place. */
function rankAmongAll(places: readonly Place[], visible: readonly { id: string }[], rank: number): number {
  const at = visible[rank - 1];
  return at ? places.findIndex((place) => place.id === at.id) + 1 : places.length + 1;
}

async function saveSlate(
  ctx: ProcedureContext,
  slateId: string,
  before: readonly Place[],
  after: readonly Place[],
) {
  await updateRanks(ctx.db, ctx.reach, before, after);
  await touchSlate(ctx.db, ctx.reach, { id: slateId, version: null }, ctx.today);
}

function refuse(problems: FailureDetail[]): void {
  const first = problems[0];
  if (first) throw new Failure("invalid", first.message, problems);
}

async function recordLook(
  ctx: ProcedureContext,
  slate: { id: string; roleId: string },
  rows: readonly { personId: string }[],
) {
  const fields = ["rank", "readinessBand", "reason"];
  const look = { event: "slate.read", objectType: "slate", objectId: slate.id };
  await recordAuditEvent(
    ctx,
    { ...look, detail: { roleId: slate.roleId, nominations: rows.length } },
    ...rows.map((row) => ({ ...look, event: "nomination.read", subjectPersonId: row.personId, fields })),
  );
}

async function recordNomination(
  ctx: ProcedureContext,
  event: string,
  nomination: { id: string; personId: string },
  fields: string[],
) {
  const entry = {
    event,
    objectType: "nomination",
    objectId: nomination.id,
    subjectPersonId: nomination.personId,
    fields,
  };
  await recordAuditEvent(ctx, entry);
}
