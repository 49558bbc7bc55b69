import * as z from "zod";
import {
  findOwnAssessment,
  getRaterRelation,
  hasAssessments,
  insertAssessment,
  listAssessments,
  listAssessmentsOfPeople,
  listLastAssessedOfReports,
} from "#db/queries/assessment.ts";
import { recordAuditEvent } from "#db/queries/audit.ts";
import { findRoleHeldBy, getPerson, listPersonIdsWithin } from "#db/queries/person.ts";
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
const LOOK = { event: "assessment.read", objectType: "person", fields: ["levels"] };

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
        await recordAuditEvent(ctx, { ...LOOK, objectId: input.personId, subjectPersonId: input.personId });
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

  /** The levels of several people side by side; whoever's levels the actor may not read is left out. */
  compare: allow("assessment:read", { recorded: true })
    .input(z.strictObject({ personIds: z.array(z.uuid()).max(50) }))
    .query(async ({ ctx, input }) => {
      const readable = await listPersonIdsWithin(ctx.db, ctx.reach, input.personIds);
      const recorded = await listAssessmentsOfPeople(ctx.db, ctx.reach, readable, ctx.today);
      const looks = readable
        .filter((personId) => personId !== ctx.actor.personId)
        .map((personId) => ({ ...LOOK, objectId: personId, subjectPersonId: personId }));
      await recordAuditEvent(ctx, ...looks);
      return readable.map((personId) => ({
        personId,
        levels: levelsOf(recorded.get(personId) ?? [], ctx.today),
      }));
    }),

  /** Whether anybody within reach has been assessed yet. */
  exists: allow("assessment:read").query(({ ctx }) => hasAssessments(ctx.db, ctx.reach)),

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
  const days = Array.from({ length: TRACK_QUARTERS }, (_, back) =>
    addMonths(today, -3 * (TRACK_QUARTERS - 1 - back)),
  );
  return days.flatMap((on) => {
    const { balance } = indicesOf(levelsOf(recorded, on));
    return balance.value === null ? [] : [{ on, balance: balance.value }];
  });
}
