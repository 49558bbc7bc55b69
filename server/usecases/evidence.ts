import { createHash } from "node:crypto";
import type { Db } from "#db/client.ts";
import { recordAuditEvent } from "#db/queries/audit.ts";
import { getEvidenceFile, getExperience, insertEvidence } from "#db/queries/experience.ts";
import { evidenceName, evidenceType } from "#domain/evidence.ts";
import { isEditable } from "#domain/experience.ts";
import { Failure } from "#domain/failure.ts";
import { type Actor, can, reachOf } from "#domain/permission.ts";

type Context = { db: Db; actor: Actor; requestId: string };

/** Keeps a file with an experience of somebody the actor may log for, while it can still be changed. */
export async function addEvidenceFile(
  ctx: Context,
  file: { experienceId: string; name: string; content: Buffer },
): Promise<{ evidenceId: string }> {
  if (!can(ctx.actor, "experience:log"))
    throw new Failure("not_allowed", "Your role does not include adding evidence.");
  const experience = await getExperience(ctx.db, reachOf(ctx.actor, "experience:log"), file.experienceId);
  if (!isEditable(experience.status)) {
    throw new Failure(
      "conflict",
      `This experience is ${experience.status}, so evidence cannot be added any more.`,
    );
  }
  const evidenceId = await insertEvidence(ctx.db, {
    organizationId: ctx.actor.organizationId,
    experienceId: experience.id,
    kind: "file",
    name: evidenceName(file.name),
    contentType: evidenceType(file.content),
    size: file.content.length,
    sha256: createHash("sha256").update(file.content).digest("hex"),
    content: file.content,
    addedBy: ctx.actor.userId,
  });
  const entry = { event: "experience.evidenceAdded", objectType: "experience", objectId: experience.id };
  await recordAuditEvent(ctx, {
    ...entry,
    subjectPersonId: experience.personId,
    detail: { size: file.content.length },
  });
  return { evidenceId };
}

/** A file for whoever may read the experience, the confirmer who was asked included. The download is on record. */
export async function openEvidenceFile(ctx: Context, evidenceId: string) {
  const file = await getEvidenceFile(ctx.db, reachOf(ctx.actor, "experience:read"), evidenceId);
  const experience = await readAsAnybodyAllowed(ctx, file.experienceId);
  await recordAuditEvent(ctx, {
    event: "evidence.downloaded",
    objectType: "experience",
    objectId: experience.id,
    subjectPersonId: experience.personId,
  });
  return file;
}

/** The candidate's line and HR read by their reach; a confirmer because the experience names them. */
async function readAsAnybodyAllowed(ctx: Context, experienceId: string) {
  try {
    return await getExperience(ctx.db, reachOf(ctx.actor, "experience:read"), experienceId);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return getExperience(ctx.db, reachOf(ctx.actor, "experience:read-asked"), experienceId);
  }
}
