import * as z from "zod";
import {
  findOwnAssessment,
  getRaterRelation,
  insertAssessment,
  listAssessments,
  listLastAssessedOfReports,
} from "#db/queries/assessment.ts";
import { recordAuditEvent } from "#db/queries/audit.ts";
import { findRoleHeldBy, getPerson } from "#db/queries/person.ts";
import { listRoleTargetsOf } from "#db/queries/role.ts";
import { agreementOf } from "#domain/agreement.ts";
import { assessmentProblems, RecordAssessment, raterGroupFor } from "#domain/assessment.ts";
import { addMonths, type Day } from "#domain/day.ts";
import { Failure } from "#domain/failure.ts";
import { indicesOf, levelsOf, type RecordedAssessment } from "#domain/level.ts";
import { quadrantOf, quadrantSentence, thresholdsOf } from "#domain/quadrant.ts";
import { isPassage, overridesByProcess, targetLevels } from "#domain/role.ts";
import { allow, type ProcedureContext, router } from "../trpc.ts";

const TRACK_QUARTERS = 8;

export const assessmentRouter = router({
  /** A person's levels as of today, where that puts them, and the balance over the last two years. */
  levels: allow("assessment:read", { recorded: true })
    .input(z.strictObject({ personId: z.uuid() }))
    .query(async ({ ctx, input }) => {
      await getPerson(ctx.db, ctx.reach, input.personId);
      const recorded = await listAssessments(ctx.db, ctx.reach, input.personId, ctx.today);
      const targets = await targetsOfRoleHeld(ctx, input.personId);
      const levels = levelsOf(recorded, ctx.today);
      const indices = indicesOf(levels);
      const thresholds = thresholdsOf(targets);
      if (input.personId !== ctx.actor.personId) {
        const look = { event: "assessment.read", objectType: "person", objectId: input.personId };
        await recordAuditEvent(ctx, { ...look, subjectPersonId: input.personId, fields: ["levels"] });
      }
      return {
        asOf: ctx.today,
        levels,
        agreement: agreementOf(recorded, ctx.today),
        indices,
        targets,
        thresholds,
        quadrant: quadrantOf(indices.management.value, indices.leadership.value, thresholds),
        sentence: quadrantSentence(indices, thresholds),
        track: trackOf(recorded, ctx.today),
      };
    }),

  /** What the form needs: which rater group follows from the reporting line, and the rater's own last levels. */
  form: allow("assessment:record")
    .input(z.strictObject({ personId: z.uuid() }))
    .query(async ({ ctx, input }) => {
      const person = await getPerson(ctx.db, ctx.reach, input.personId);
      const relation = await getRaterRelation(ctx.db, ctx.reach, ctx.actor.personId, input.personId);
      const last = await findOwnAssessment(ctx.db, ctx.reach, input.personId, ctx.actor.userId);
      return { person, raterGroup: raterGroupFor(relation), last, today: ctx.today };
    }),

  /** When the manager last assessed each direct report. */
  ofReports: allow("assessment:record").query(({ ctx }) =>
    ctx.actor.personId
      ? listLastAssessedOfReports(ctx.db, ctx.reach, ctx.actor.personId, ctx.actor.userId)
      : [],
  ),

  record: allow("assessment:record")
    .input(RecordAssessment)
    .mutation(async ({ ctx, input }) => {
      await getPerson(ctx.db, ctx.reach, input.personId);
      const relation = await getRaterRelation(ctx.db, ctx.reach, ctx.actor.personId, input.personId);
      const problems = assessmentProblems(input, { today: ctx.today, relation });
      if (problems[0]) throw new Failure("invalid", problems[0].message, problems);
      const assessmentId = await insertAssessment(ctx.db, ctx.actor, input);
      await recordAuditEvent(ctx, {
        event: "assessment.recorded",
        objectType: "assessment",
        objectId: assessmentId,
        subjectPersonId: input.personId,
        detail: { raterGroup: input.raterGroup },
      });
      return { assessmentId };
    }),
});

/** Target levels of the leadership role the person holds; null without one. */
async function targetsOfRoleHeld(ctx: ProcedureContext, personId: string) {
  const role = await findRoleHeldBy(ctx.db, ctx.reach, personId);
  if (!role || !isPassage(role.passage)) return null;
  const overrides = await listRoleTargetsOf(ctx.db, ctx.reach, role.id);
  return targetLevels({ ...role, passage: role.passage }, overridesByProcess(overrides));
}

/** The balance at the end of each of the last quarters for which there is one, oldest first. */
function trackOf(recorded: readonly RecordedAssessment[], today: Day): { on: Day; balance: number }[] {
  const days = Array.from({ length: TRACK_QUARTERS }, (_, back) => addMonths(today, -3 * (TRACK_QUARTERS - 1 - back)));
  return days.flatMap((on) => {
    const { balance } = indicesOf(levelsOf(recorded, on));
    return balance.value === null ? [] : [{ on, balance: balance.value }];
  });
}
