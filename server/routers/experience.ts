import * as z from "zod";
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
  LogExperience,
  moveExperience,
  SubmitExperience,
  statusWhenAssigned,
} from "#domain/experience.ts";
import { practisedProcesses } from "#domain/experience-type.ts";
import { Failure } from "#domain/failure.ts";
import { nextStep } from "#domain/next-step.ts";
import { allow, router } from "../trpc.ts";
import { mayFor, readExperience, withMissing } from "../usecases/experience.ts";
import { logExperience } from "../usecases/experience-log.ts";
import {
  checkEditable,
  checkNamed,
  recordExperience,
  refuse,
  saveExperience,
} from "../usecases/experience-step.ts";

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
      const experienceId = await logExperience(ctx, input, type);
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
      await saveExperience(ctx, experience, input.version, {
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
      await saveExperience(ctx, experience, input.version, { status, challengeByConfirmer: input.challenge });
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
      await saveExperience(ctx, experience, input.version, { status, note });
      await recordExperience(ctx, "experience.abandoned", experience, experience.typeCode);
      return { experienceId: experience.id };
    }),
});
