import { getExperience, insertEvidence, insertExperience } from "#db/queries/experience.ts";
import { dateProblems, type LogExperience, moveExperience } from "#domain/experience.ts";
import { withNote } from "#domain/experience-note.ts";
import { Failure } from "#domain/failure.ts";
import type { ProcedureContext } from "../trpc.ts";
import { checkEditable, refuse, saveExperience } from "./experience-step.ts";

/** Logs an experience, new or given before, with its link as evidence. Answers the experience's id. */
export async function logExperience(
  ctx: ProcedureContext,
  input: LogExperience,
  type: { name: string },
): Promise<string> {
  refuse(dateProblems({ status: "active", startedOn: input.startedOn, endedOn: input.endedOn }, ctx.today));
  const experienceId = input.experienceId
    ? await logExisting(ctx, input, input.experienceId)
    : await logNew(ctx, input, type.name);
  if (input.evidenceLink) {
    await insertEvidence(ctx.db, {
      organizationId: ctx.actor.organizationId,
      experienceId,
      kind: "link",
      name: new URL(input.evidenceLink).hostname,
      url: input.evidenceLink,
      addedBy: ctx.actor.userId,
    });
  }
  return experienceId;
}

async function logNew(ctx: ProcedureContext, input: LogExperience, typeName: string): Promise<string> {
  const { evidenceLink: _link, experienceId: _none, ...values } = input;
  return insertExperience(ctx.db, {
    ...values,
    organizationId: ctx.actor.organizationId,
    title: input.title ?? typeName,
    status: "active",
    createdBy: ctx.actor.userId,
  });
}

/** Logging what was given before brings it to life; its type stays what it was. */
async function logExisting(
  ctx: ProcedureContext,
  input: LogExperience,
  experienceId: string,
): Promise<string> {
  const experience = await getExperience(ctx.db, ctx.reach, experienceId);
  checkEditable(experience);
  if (experience.personId !== input.personId || experience.experienceTypeId !== input.experienceTypeId) {
    throw new Failure(
      "conflict",
      "This experience belongs to somebody else or is of another kind. Reload the page.",
    );
  }
  const status = experience.status === "active" ? "active" : moveExperience(experience.status, "active");
  await saveExperience(ctx, experience, experience.version, {
    status,
    startedOn: input.startedOn,
    endedOn: input.endedOn,
    note: withNote(experience.note, input.note, ctx.today),
    processes: input.processes,
    confirmerId: input.confirmerId ?? experience.confirmerId,
    title: input.title ?? experience.title,
  });
  return experienceId;
}
