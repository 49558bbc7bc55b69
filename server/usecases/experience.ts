import {
  getExperience,
  type ListedExperience,
  listConfirmations,
  listEvidence,
} from "#db/queries/experience.ts";
import { listPersonIdsWithin } from "#db/queries/person.ts";
import { missingForDone } from "#domain/confirmation.ts";
import { isEditable, nextExperienceStatuses } from "#domain/experience.ts";
import { can, reachOf } from "#domain/permission.ts";
import type { Permission } from "#domain/permission-table.ts";
import type { ProcedureContext } from "../trpc.ts";

/** A row of a list with what it still lacks to count as done. */
export function withMissing<Row extends ListedExperience>(row: Row) {
  const missing = missingForDone({
    candidatePersonId: row.personId,
    lineManagerPersonId: row.personManagerId,
    evidenceCount: row.evidenceCount,
    lesson: row.lesson,
    feedbackCount: row.feedbackCount,
    confirmations: row.confirmedBy,
  });
  return { ...row, missing };
}

/** One experience with evidence, decisions, what is missing, and what the actor may do with it right now. */
export async function readExperience(ctx: ProcedureContext, experienceId: string) {
  const experience = await getExperience(ctx.db, ctx.reach, experienceId);
  const evidence = await listEvidence(ctx.db, ctx.reach, [experienceId]);
  const confirmations = await listConfirmations(ctx.db, ctx.reach, experienceId);
  const next = nextExperienceStatuses(experience.status);
  const mayLog = isEditable(experience.status) && (await mayFor(ctx, "experience:log", experience.personId));
  return {
    ...withMissing(experience),
    evidence,
    confirmations,
    today: ctx.today,
    may: {
      log: mayLog,
      submit: next.includes("submitted") && (await mayFor(ctx, "experience:submit", experience.personId)),
      abandon: next.includes("abandoned") && (await mayFor(ctx, "experience:assign", experience.personId)),
      confirm:
        next.includes("confirmed") &&
        can(ctx.actor, "experience:confirm") &&
        experience.confirmerId === ctx.actor.personId,
    },
  };
}

/** Whether a permission of the actor covers this person right now; what is refused is still refused when tried. */
export async function mayFor(
  ctx: ProcedureContext,
  permission: Permission,
  personId: string,
): Promise<boolean> {
  if (!can(ctx.actor, permission)) return false;
  return (await listPersonIdsWithin(ctx.db, reachOf(ctx.actor, permission), [personId])).length > 0;
}
