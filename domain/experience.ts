import * as z from "zod";
import { type Day, daySchema } from "./day.ts";
import { Failure, type FailureDetail } from "./failure.ts";
import { PROCESSES } from "./process.ts";
import {
  lines,
  optionalLines,
  optionalText,
  optionalWebLinkSchema,
  orNull,
  reasonSchema,
  text,
  webLinkSchema,
} from "./text.ts";
import { versionSchema } from "./version.ts";

/** A person living through a type of experience. Confirmed and abandoned are the ends. */
export const EXPERIENCE_STATUSES = [
  "planned",
  "active",
  "submitted",
  "confirmed",
  "returned",
  "abandoned",
] as const;
export type ExperienceStatus = (typeof EXPERIENCE_STATUSES)[number];

export const EXPERIENCE_STATUS_NAMES: Record<ExperienceStatus, string> = {
  planned: "Planned",
  active: "Active",
  submitted: "Submitted",
  confirmed: "Confirmed",
  returned: "Returned",
  abandoned: "Abandoned",
};

const NEXT_STATUSES: Record<ExperienceStatus, readonly ExperienceStatus[]> = {
  planned: ["active", "abandoned"],
  active: ["submitted", "abandoned"],
  submitted: ["confirmed", "returned"],
  confirmed: [],
  returned: ["active", "submitted", "abandoned"],
  abandoned: [],
};

export function nextExperienceStatuses(status: ExperienceStatus): readonly ExperienceStatus[] {
  return NEXT_STATUSES[status];
}

/** True until the experience is confirmed or abandoned. */
export function isOpen(status: ExperienceStatus): boolean {
  return NEXT_STATUSES[status].length > 0;
}

/** True while notes, dates and evidence may change: before it is submitted, and after it came back. */
export function isEditable(status: ExperienceStatus): boolean {
  return status === "planned" || status === "active" || status === "returned";
}

/**
 * Refuses a change of status that is not foreseen.
 * @throws Failure `conflict`, when for instance somebody confirms what was returned meanwhile.
 */
export function moveExperience(from: ExperienceStatus, to: ExperienceStatus): ExperienceStatus {
  if (NEXT_STATUSES[from].includes(to)) return to;
  const names = EXPERIENCE_STATUS_NAMES;
  throw new Failure(
    "conflict",
    `This experience is ${names[from].toLowerCase()} and cannot become ${names[to].toLowerCase()}.`,
  );
}

/** Given with a start today or earlier, an experience is active at once; otherwise it is planned. */
export function statusWhenAssigned(startedOn: Day | null, today: Day): "planned" | "active" {
  return startedOn !== null && startedOn <= today ? "active" : "planned";
}

/** How far an experience stretches, 1 (routine) to 5 (the hardest so far). */
export const CHALLENGE_RATINGS = [1, 2, 3, 4, 5] as const;

export const CHALLENGE_RATING_NAMES: Record<(typeof CHALLENGE_RATINGS)[number], string> = {
  1: "Routine",
  2: "Some stretch",
  3: "Clear stretch",
  4: "Hard stretch",
  5: "The hardest so far",
};

const dayOrNull = orNull(daySchema);
const personOrNull = orNull(z.uuid("Choose a person from the list."));
const personSchema = z.uuid("Choose a person.");
const typeSchema = z.uuid("Choose a kind of experience.");
const challengeSchema = z.literal(CHALLENGE_RATINGS, "Choose from 1 to 5.");

function processList(least: 0 | 1) {
  return z
    .array(z.enum(PROCESSES))
    .min(least, "Choose at least one process.")
    .max(PROCESSES.length)
    .refine((list) => new Set(list).size === list.length, "Choose each process once.");
}

type Named = { personId: string; confirmerId: string | null };
const NOT_OWN_CONFIRMER = { path: ["confirmerId"], message: "Nobody confirms an experience of their own." };
const isNotOwnConfirmer = (input: Named) => input.confirmerId !== input.personId;

/** Gives a person an experience to live through. An empty title or list of processes follows the type. */
export const AssignExperience = z
  .strictObject({
    personId: personSchema,
    experienceTypeId: typeSchema,
    title: optionalText(120),
    startedOn: dayOrNull,
    dueOn: dayOrNull,
    processes: processList(0).default([]),
    note: optionalLines(4000),
    feedbackGiverId: personOrNull,
    confirmerId: personOrNull,
  })
  .refine(({ startedOn, dueOn }) => !startedOn || !dueOn || dueOn >= startedOn, {
    path: ["dueOn"],
    message: "It cannot be due before it starts.",
  })
  .refine(isNotOwnConfirmer, NOT_OWN_CONFIRMER);
export type AssignExperience = z.infer<typeof AssignExperience>;

/**
 * Logs what a person lives through: an experience given before (`experienceId`) or a new one. `processes` are
 * pre-selected from the type (weight 2 or more) and can be changed. `endedOn` null: still going on.
 */
export const LogExperience = z
  .strictObject({
    experienceId: orNull(z.uuid()),
    personId: personSchema,
    experienceTypeId: typeSchema,
    title: optionalText(120),
    startedOn: daySchema,
    endedOn: dayOrNull,
    note: lines(1, 4000),
    processes: processList(1),
    evidenceLink: optionalWebLinkSchema,
    confirmerId: personOrNull,
  })
  .refine(({ startedOn, endedOn }) => !endedOn || endedOn >= startedOn, {
    path: ["endedOn"],
    message: "The end cannot lie before the start.",
  })
  .refine(isNotOwnConfirmer, NOT_OWN_CONFIRMER);
export type LogExperience = z.infer<typeof LogExperience>;

/** Hands a finished experience to its confirmer, with the lesson and the candidate's own view of the challenge. */
export const SubmitExperience = z.strictObject({
  experienceId: z.uuid(),
  version: versionSchema,
  endedOn: daySchema,
  lesson: lines(10, 4000),
  challenge: challengeSchema,
  confirmerId: z.uuid("Choose who shall confirm it."),
});
export type SubmitExperience = z.infer<typeof SubmitExperience>;

/** The confirmer's decision. Confirming takes a view of the challenge, returning says what is missing. */
export const ConfirmExperience = z
  .strictObject({
    experienceId: z.uuid(),
    version: versionSchema,
    decision: z.enum(["confirmed", "returned"]),
    note: optionalLines(2000),
    challenge: challengeSchema.nullable().default(null),
  })
  .refine(({ decision, note }) => decision === "confirmed" || note !== null, {
    path: ["note"],
    message: "Say what is missing, so that it can be mended.",
  })
  .refine(({ decision, challenge }) => decision === "returned" || challenge !== null, {
    path: ["challenge"],
    message: "Say how far it stretched the person, from 1 to 5.",
  });
export type ConfirmExperience = z.infer<typeof ConfirmExperience>;

/** Adds a link as evidence. Files come by upload. */
export const AddEvidence = z.strictObject({
  experienceId: z.uuid(),
  name: text(1, 120),
  url: webLinkSchema,
});
export type AddEvidence = z.infer<typeof AddEvidence>;

/** Ends an experience that will not be finished. */
export const AbandonExperience = z.strictObject({
  experienceId: z.uuid(),
  version: versionSchema,
  reason: reasonSchema,
});
export type AbandonExperience = z.infer<typeof AbandonExperience>;

/**
 * What the calendar refuses; empty when the days are possible. An end never lies before its start. Planned ones
 * may lie in the future; what is active has begun, and an end that is given has come.
 */
export function dateProblems(
  experience: { status: ExperienceStatus; startedOn: Day | null; endedOn: Day | null },
  today: Day,
): FailureDetail[] {
  const { status, startedOn, endedOn } = experience;
  const problems: FailureDetail[] = [];
  if (status !== "planned" && startedOn !== null && startedOn > today) {
    problems.push({
      field: "startedOn",
      message: "This lies in the future: plan it instead, or correct the day.",
    });
  }
  if (startedOn !== null && endedOn !== null && endedOn < startedOn) {
    problems.push({ field: "endedOn", message: "The end cannot lie before the start." });
  }
  if (endedOn !== null && endedOn > today) {
    problems.push({
      field: "endedOn",
      message: "The end lies in the future: leave it empty while it goes on.",
    });
  }
  return problems;
}
