import { recordAuditEvent } from "#db/queries/audit.ts";
import { type getExperience, updateExperience } from "#db/queries/experience.ts";
import { getPerson } from "#db/queries/person.ts";
import { mayConfirm } from "#domain/confirmation.ts";
import { isEditable } from "#domain/experience.ts";
import { Failure, type FailureDetail } from "#domain/failure.ts";
import { reachOf } from "#domain/permission.ts";
import { changedMeanwhile } from "#domain/version.ts";
import type { ProcedureContext } from "../trpc.ts";

type Stored = Awaited<ReturnType<typeof getExperience>>;

/** Saves a step of an experience; whoever was slower than somebody else is told. */
export async function saveExperience(
  ctx: ProcedureContext,
  experience: Stored,
  version: number,
  values: Parameters<typeof updateExperience>[3],
) {
  const saved = await updateExperience(ctx.db, ctx.reach, { id: experience.id, version }, values);
  if (!saved) throw changedMeanwhile("experience");
}

/** People named in an experience are found in the directory, and a confirmer must be one who may confirm. */
export async function checkNamed(
  ctx: ProcedureContext,
  candidate: { id: string; managerId: string | null },
  input: { confirmerId?: string | null; feedbackGiverId?: string | null },
): Promise<void> {
  const directory = reachOf(ctx.actor, "person:find");
  if (input.feedbackGiverId) await getPerson(ctx.db, directory, input.feedbackGiverId);
  if (!input.confirmerId) return;
  const confirmer = await getPerson(ctx.db, directory, input.confirmerId);
  const verdict = mayConfirm({
    confirmerPersonId: confirmer.id,
    candidatePersonId: candidate.id,
    lineManagerPersonId: candidate.managerId,
    otherConfirmations: [],
  });
  if (!verdict.allowed) refuse([{ field: "confirmerId", message: verdict.reason }]);
}

/** @throws Failure "conflict" once an experience is submitted, confirmed or abandoned. */
export function checkEditable(experience: Stored): void {
  if (isEditable(experience.status)) return;
  throw new Failure("conflict", `This experience is ${experience.status}, so it cannot be changed any more.`);
}

/** @throws Failure "invalid" with the first problem as its sentence, when there is any. */
export function refuse(problems: FailureDetail[]): void {
  const first = problems[0];
  if (first) throw new Failure("invalid", first.message, problems);
}

/** Puts a step on record, with the code of its type and nothing that was written. */
export async function recordExperience(
  ctx: ProcedureContext,
  event: string,
  experience: { id: string; personId: string },
  code: string,
) {
  const entry = {
    event,
    objectType: "experience",
    objectId: experience.id,
    subjectPersonId: experience.personId,
  };
  await recordAuditEvent(ctx, { ...entry, detail: { type: code } });
}
