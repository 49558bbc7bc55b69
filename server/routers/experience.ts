import * as z from "zod";
import { recordAuditEvent } from "#db/queries/audit.ts";
import {
  getExperience,
  insertConfirmation,
  insertEvidence,
  insertExperience,
  listAskedExperiences,
  listConfirmations,
  listEvidence,
  listExperiences,
  listExperiencesOf,
  updateExperience,
} from "#db/queries/experience.ts";
import { getExperienceType, listExperienceTypes } from "#db/queries/experience-type.ts";
import { getPerson, listReports } from "#db/queries/person.ts";
import { listTeamExperiences } from "#db/queries/team.ts";
import { mayConfirm } from "#domain/confirmation.ts";
import { addMonths } from "#domain/day.ts";
import {
  AbandonExperience,
  AddEvidence,
  AssignExperience,
  ConfirmExperience,
  dateProblems,
  EXPERIENCE_STATUSES,
  isEditable,
  LogExperience,
  moveExperience,
  SubmitExperience,
  statusWhenAssigned,
} from "#domain/experience.ts";
import { withNote } from "#domain/experience-note.ts";
import { practisedProcesses } from "#domain/experience-type.ts";
import { Failure, type FailureDetail } from "#domain/failure.ts";
import { nextStep } from "#domain/next-step.ts";
import { reachOf } from "#domain/permission.ts";
import { changedMeanwhile } from "#domain/version.ts";
import { allow, type ProcedureContext, router } from "../trpc.ts";
import { mayFor, readExperience, withMissing } from "../usecases/experience.ts";

const PAGE_SIZE = 50;

export const experienceRouter = router({
  /** The catalogue of experience types in force. */
  types: allow("experience-type:read").query(({ ctx }) => listExperienceTypes(ctx.db, ctx.reach)),

  list: allow("experience:read")
    .input(
      z.strictObject({
        status: z.enum([...EXPERIENCE_STATUSES, "open", "all"]).default("open"),
        page: z.int().min(1).max(2_000).default(1),
      }),
    )
    .query(async ({ ctx, input }) => {
      const limits = { limit: PAGE_SIZE, offset: (input.page - 1) * PAGE_SIZE };
      const found = await listExperiences(ctx.db, ctx.reach, { status: input.status, ...limits });
      return { ...found, rows: found.rows.map(withMissing), page: input.page, pageSize: PAGE_SIZE };
    }),

  ofPerson: allow("experience:read")
    .input(z.strictObject({ personId: z.uuid() }))
    .query(async ({ ctx, input }) => {
      await getPerson(ctx.db, ctx.reach, input.personId);
      const rows = await listExperiencesOf(ctx.db, ctx.reach, input.personId);
      const evidence = await listEvidence(
        ctx.db,
        ctx.reach,
        rows.map((row) => row.id),
      );
      return rows.map((row) => ({
        ...withMissing(row),
        evidence: evidence.filter((one) => one.experienceId === row.id),
      }));
    }),

  /** One's own experiences and the next step: what a candidate sees. */
  mine: allow("experience:read").query(async ({ ctx }) => {
    if (!ctx.actor.personId) return { experiences: [], nextStep: null };
    const rows = await listExperiencesOf(ctx.db, ctx.reach, ctx.actor.personId);
    return { experiences: rows.map(withMissing), nextStep: nextStep(rows, ctx.today) };
  }),

  /** What goes on with each direct report: open experiences, and what was finished in the last twelve months. */
  ofReports: allow("experience:read").query(async ({ ctx }) => {
    if (!ctx.actor.personId) return { experiences: [], today: ctx.today };
    const since = addMonths(ctx.today, -12);
    return {
      experiences: await listTeamExperiences(ctx.db, ctx.reach, ctx.actor.personId, since),
      today: ctx.today,
    };
  }),

  get: allow("experience:read")
    .input(z.strictObject({ experienceId: z.uuid() }))
    .query(({ ctx, input }) => readExperience(ctx, input.experienceId)),

  /** What waits for the actor's confirmation. */
  asked: allow("experience:read-asked").query(({ ctx }) => listAskedExperiences(ctx.db, ctx.reach)),

  getAsked: allow("experience:read-asked")
    .input(z.strictObject({ experienceId: z.uuid() }))
    .query(({ ctx, input }) => readExperience(ctx, input.experienceId)),

  /** Who the form of giving an experience is about; only of people one may give one to. */
  assignForm: allow("experience:assign")
    .input(z.strictObject({ personId: z.uuid() }))
    .query(async ({ ctx, input }) => ({
      person: await getPerson(ctx.db, ctx.reach, input.personId),
      mayReadLevels: await mayFor(ctx, "assessment:read", input.personId),
      today: ctx.today,
    })),

  /** What the quick log knows already: oneself, one's reports, and the person it was opened for. */
  logForm: allow("experience:log")
    .input(z.strictObject({ personId: z.uuid().nullable() }))
    .query(async ({ ctx, input }) => ({
      person: input.personId ? await getPerson(ctx.db, ctx.reach, input.personId) : null,
      reports: ctx.actor.personId ? await listReports(ctx.db, ctx.reach, ctx.actor.personId) : [],
      today: ctx.today,
    })),

  assign: allow("experience:assign")
    .input(AssignExperience)
    .mutation(async ({ ctx, input }) => {
      const person = await getPerson(ctx.db, ctx.reach, input.personId);
      const type = await getExperienceType(ctx.db, ctx.reach, input.experienceTypeId);
      await checkNamed(ctx, person, input);
      const experienceId = await insertExperience(ctx.db, {
        ...input,
        organizationId: ctx.actor.organizationId,
        title: input.title ?? type.name,
        processes: input.processes.length > 0 ? input.processes : [...practisedProcesses(type.weights)],
        status: statusWhenAssigned(input.startedOn, ctx.today),
        createdBy: ctx.actor.userId,
      });
      await recordExperience(
        ctx,
        "experience.assigned",
        { id: experienceId, personId: person.id },
        type.code,
      );
      return { experienceId };
    }),

  log: allow("experience:log")
    .input(LogExperience)
    .mutation(async ({ ctx, input }) => {
      const person = await getPerson(ctx.db, ctx.reach, input.personId);
      const type = await getExperienceType(ctx.db, ctx.reach, input.experienceTypeId);
      await checkNamed(ctx, person, input);
      refuse(
        dateProblems({ status: "active", startedOn: input.startedOn, endedOn: input.endedOn }, ctx.today),
      );
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
      await recordExperience(ctx, "experience.logged", { id: experienceId, personId: person.id }, type.code);
      return { experienceId };
    }),

  addEvidence: allow("experience:log")
    .input(AddEvidence)
    .mutation(async ({ ctx, input }) => {
      const experience = await getExperience(ctx.db, ctx.reach, input.experienceId);
      checkEditable(experience);
      const evidenceId = await insertEvidence(ctx.db, {
        organizationId: ctx.actor.organizationId,
        kind: "link",
        addedBy: ctx.actor.userId,
        ...input,
      });
      await recordExperience(ctx, "experience.evidenceAdded", experience, experience.typeCode);
      return { evidenceId };
    }),

  submit: allow("experience:submit")
    .input(SubmitExperience)
    .mutation(async ({ ctx, input }) => {
      const experience = await getExperience(ctx.db, ctx.reach, input.experienceId);
      const status = moveExperience(experience.status, "submitted");
      await checkNamed(ctx, { id: experience.personId, managerId: experience.personManagerId }, input);
      refuse(dateProblems({ ...experience, status, endedOn: input.endedOn }, ctx.today));
      await save(ctx, experience, input.version, {
        status,
        endedOn: input.endedOn,
        lesson: input.lesson,
        challengeByCandidate: input.challenge,
        confirmerId: input.confirmerId,
        submittedAt: new Date().toISOString(),
      });
      await recordExperience(ctx, "experience.submitted", experience, experience.typeCode);
      return { experienceId: experience.id };
    }),

  confirm: allow("experience:confirm")
    .input(ConfirmExperience)
    .mutation(async ({ ctx, input }) => {
      const experience = await getExperience(ctx.db, ctx.reach, input.experienceId);
      const status = moveExperience(experience.status, input.decision);
      const confirmerId = ctx.actor.personId ?? "";
      const earlier = await listConfirmations(ctx.db, ctx.reach, experience.id);
      const verdict = mayConfirm({
        confirmerPersonId: confirmerId,
        candidatePersonId: experience.personId,
        lineManagerPersonId: experience.personManagerId,
        otherConfirmations: earlier
          .filter((one) => one.decision === "confirmed")
          .map((one) => one.confirmerId),
      });
      if (!verdict.allowed) throw new Failure("not_allowed", verdict.reason);
      await save(ctx, experience, input.version, { status, challengeByConfirmer: input.challenge });
      await insertConfirmation(ctx.db, {
        organizationId: ctx.actor.organizationId,
        experienceId: experience.id,
        confirmerId,
        decision: input.decision,
        note: input.note,
        challenge: input.challenge,
      });
      await recordExperience(ctx, `experience.${status}`, experience, experience.typeCode);
      return { experienceId: experience.id, status };
    }),

  abandon: allow("experience:assign")
    .input(AbandonExperience)
    .mutation(async ({ ctx, input }) => {
      const experience = await getExperience(ctx.db, ctx.reach, input.experienceId);
      const status = moveExperience(experience.status, "abandoned");
      const note = [experience.note, `Abandoned: ${input.reason}`].filter(Boolean).join("\n\n");
      await save(ctx, experience, input.version, { status, note });
      await recordExperience(ctx, "experience.abandoned", experience, experience.typeCode);
      return { experienceId: experience.id };
    }),
});

type Stored = Awaited<ReturnType<typeof getExperience>>;

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
  await save(ctx, experience, experience.version, {
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

async function save(
  ctx: ProcedureContext,
  experience: Stored,
  version: number,
  values: Parameters<typeof updateExperience>[3],
) {
  const saved = await updateExperience(ctx.db, ctx.reach, { id: experience.id, version }, values);
  if (!saved) throw changedMeanwhile("experience");
}

/** People named in an experience are found in the directory, and a confirmer must be one who may confirm. */
async function checkNamed(
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

function checkEditable(experience: Stored): void {
  if (isEditable(experience.status)) return;
  throw new Failure("conflict", `This experience is ${experience.status}, so it cannot be changed any more.`);
}

function refuse(problems: FailureDetail[]): void {
  const first = problems[0];
  if (first) throw new Failure("invalid", first.message, problems);
}

async function recordExperience(
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
