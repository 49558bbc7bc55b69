import type { ExperienceStatus } from "#domain/experience.ts";
import { EXPERIENCE_CATALOGUE } from "#domain/experience-catalogue.ts";
import { practisedProcesses } from "#domain/experience-type.ts";
import type { experienceConfirmations, experienceEvidence, experiences } from "../schema/experience.ts";
import type { Calendar } from "./calendar.ts";
import { seated } from "./experience-seat.ts";
import { COMPANY_SEAT_EXPERIENCES } from "./experience-seat-company.ts";
import { OPERATIONS_SEAT_EXPERIENCES } from "./experience-seat-operations.ts";
import type { ExperienceStory } from "./experience-story.ts";
import { COMPANY_EXPERIENCES } from "./experience-story-company.ts";
import { MARKET_EXPERIENCES } from "./experience-story-market.ts";
import { OPERATIONS_EXPERIENCES } from "./experience-story-operations.ts";
import { PLANT_EXPERIENCES } from "./experience-story-plant.ts";
import { emailPart } from "./name.ts";
import type { Person } from "./person.ts";
import type { Random } from "./random.ts";
import { idOf, type UserIds } from "./user.ts";

export type ExperienceRow = typeof experiences.$inferInsert & {
  id: string;
  personId: string;
  createdBy: string;
  createdAt: string;
  status: ExperienceStatus;
};
export type EvidenceRow = typeof experienceEvidence.$inferInsert;
export type ConfirmationRow = typeof experienceConfirmations.$inferInsert & { decidedAt: string };
export type ExperienceRecord = {
  row: ExperienceRow;
  evidence: readonly EvidenceRow[];
  confirmations: readonly ConfirmationRow[];
};

type Tools = {
  organizationId: string;
  staff: readonly Person[];
  users: UserIds;
  personIds: ReadonlyMap<string, string>;
  typeIds: ReadonlyMap<string, string>;
  calendar: Calendar;
  random: Random;
};

/** How long after the end an experience is handed in, and decided on, in months. */
const SUBMITTED_AFTER = 0.4;
const DECIDED_AFTER = 0.8;
const RETURNED_AFTER = 0.6;

export function experienceRecords(tools: Tools): ExperienceRecord[] {
  const told = [
    ...PLANT_EXPERIENCES,
    ...OPERATIONS_EXPERIENCES,
    ...MARKET_EXPERIENCES,
    ...COMPANY_EXPERIENCES,
  ];
  const unnamed = [...OPERATIONS_SEAT_EXPERIENCES, ...COMPANY_SEAT_EXPERIENCES];
  const managerOf = new Map(tools.staff.map((person) => [person.key, person.managerKey]));
  const stories = [...told, ...unnamed].map((story) => seated(story, tools.staff));
  return stories.map((story) =>
    recordOf(story, story.by ?? managerOf.get(story.person) ?? story.person, tools),
  );
}

function recordOf(story: ExperienceStory, by: string, tools: Tools): ExperienceRecord {
  const { calendar } = tools;
  const id = tools.random.uuid();
  const addedBy = idOf(tools.users, story.person);
  const row = rowOf(story, { id, createdBy: idOf(tools.users, by) }, tools);
  const writtenOn = calendar.monthsAgo(Math.max(0.1, story.end ?? (story.start ?? 1) / 2));
  const evidence = (story.evidence ?? []).map(
    (name): EvidenceRow => ({
      organizationId: tools.organizationId,
      id: tools.random.uuid(),
      experienceId: id,
      kind: "link",
      name,
      url: `https://files.halden.example/development/${row.id.slice(0, 8)}/${emailPart(name).replaceAll(".", "-")}`,
      addedBy,
      createdAt: calendar.instantOn(writtenOn),
    }),
  );
  return { row, evidence, confirmations: confirmationsOf(story, id, tools) };
}

function rowOf(
  story: ExperienceStory,
  { id, createdBy }: { id: string; createdBy: string },
  tools: Tools,
): ExperienceRow {
  const { calendar, organizationId, personIds } = tools;
  const type = EXPERIENCE_CATALOGUE.find((one) => one.code === story.code);
  if (!type) throw new Error(`The catalogue has no ${story.code}.`);
  const personOf = (key: string | undefined) => (key === undefined ? null : idOf(personIds, key));
  // What is planned was agreed in the last weeks; everything else shortly before it began.
  const agreed = story.status === "planned" ? 0.4 + tools.random.next() * 2.4 : (story.start ?? 1) + 0.5;
  const wasSubmitted = story.end !== undefined && story.status !== "active";
  return {
    organizationId,
    id,
    personId: idOf(personIds, story.person),
    experienceTypeId: idOf(tools.typeIds, story.code),
    title: story.title,
    status: story.status,
    startedOn: story.start === null ? null : calendar.monthsAgo(story.start),
    endedOn: story.end === undefined ? null : calendar.monthsAgo(story.end),
    dueOn:
      story.due === undefined
        ? story.end === undefined
          ? null
          : calendar.monthsAgo(story.end)
        : calendar.monthsAgo(story.due),
    processes: [...practisedProcesses(type.weights)],
    note: story.note,
    lesson: story.lesson ?? null,
    challengeByCandidate: story.challenge?.[0] ?? null,
    challengeByConfirmer: story.status === "confirmed" ? (story.challenge?.[1] ?? null) : null,
    feedbackGiverId: personOf(story.feedbackGiver),
    confirmerId: personOf(story.confirmer),
    createdBy,
    createdAt: calendar.instantOn(calendar.monthsAgo(agreed)),
    submittedAt: wasSubmitted
      ? calendar.instantOn(calendar.monthsAgo((story.end ?? 0) - SUBMITTED_AFTER))
      : null,
    version: versionOf(story.status),
  };
}

/** How often it was saved on its way to this status. */
function versionOf(status: ExperienceStatus): number {
  const steps: Record<ExperienceStatus, number> = {
    planned: 1,
    active: 2,
    submitted: 3,
    confirmed: 4,
    returned: 4,
    abandoned: 3,
  };
  return steps[status];
}

function confirmationsOf(story: ExperienceStory, experienceId: string, tools: Tools): ConfirmationRow[] {
  const { calendar, organizationId, personIds, random } = tools;
  if (story.confirmer === undefined || story.end === undefined) return [];
  const base = { organizationId, experienceId, confirmerId: idOf(personIds, story.confirmer) };
  const decision = (
    kind: "confirmed" | "returned",
    note: string | undefined,
    months: number,
  ): ConfirmationRow => ({
    ...base,
    id: random.uuid(),
    decision: kind,
    note: note ?? null,
    challenge: kind === "confirmed" ? (story.challenge?.[1] ?? null) : null,
    decidedAt: calendar.instantOn(calendar.monthsAgo(months)),
  });
  const rows: ConfirmationRow[] = [];
  if (story.firstReturned) rows.push(decision("returned", story.firstReturned, story.end - RETURNED_AFTER));
  if (story.status === "confirmed") rows.push(decision("confirmed", story.word, story.end - DECIDED_AFTER));
  if (story.status === "returned") rows.push(decision("returned", story.word, story.end - DECIDED_AFTER));
  return rows;
}
