import type { auditEvents } from "../schema/audit.ts";
import type { AssessmentRow } from "./assessment.ts";
import type { Calendar } from "./calendar.ts";
import type { ExperienceRecord } from "./experience.ts";
import type { Random } from "./random.ts";
import type { RoleRow } from "./role.ts";
import type { SlateRecord } from "./slate.ts";
import { idOf, type UserIds } from "./user.ts";

type AuditRow = typeof auditEvents.$inferInsert;
/** What happened, before it is known to which request it belonged. */
export type AuditDraft = Omit<AuditRow, "organizationId" | "requestId"> & { at: string };

export type AuditSources = {
  organizationId: string;
  users: UserIds;
  personIds: ReadonlyMap<string, string>;
  /** The code of each experience type by its id. */
  typeCodes: ReadonlyMap<string, string>;
  roles: readonly RoleRow[];
  slates: readonly SlateRecord[];
  assessments: readonly AssessmentRow[];
  experiences: readonly ExperienceRecord[];
  calendar: Calendar;
  random: Random;
};

/** Two years on record, oldest first: every change the seeded rows tell of, and nothing they do not. */
export function auditRows(sources: AuditSources, looks: readonly AuditDraft[]): AuditRow[] {
  const drafts = [
    ...roleEvents(sources),
    ...sources.slates.flatMap((slate) => nominationEvents(slate, sources)),
    ...assessmentEvents(sources),
    ...sources.experiences.flatMap((record) => experienceEvents(record, sources)),
    ...looks,
  ].toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
  return drafts.map((draft) => ({
    organizationId: sources.organizationId,
    at: draft.at,
    actorUserId: draft.actorUserId ?? null,
    event: draft.event,
    objectType: draft.objectType,
    objectId: draft.objectId ?? null,
    subjectPersonId: draft.subjectPersonId ?? null,
    fields: draft.fields ?? [],
    detail: draft.detail ?? {},
    requestId: sources.random.uuid(),
  }));
}

function roleEvents({ roles, users }: AuditSources): AuditDraft[] {
  const actorUserId = idOf(users, "beatriz");
  return roles.flatMap(({ id, createdAt, isCritical }) => {
    const entry = { at: createdAt, actorUserId, objectType: "role", objectId: id };
    const created = { ...entry, event: "role.created" };
    return isCritical
      ? [created, { ...entry, event: "role.markedCritical", fields: ["isCritical"] }]
      : [created];
  });
}

function nominationEvents({ nominations }: SlateRecord, _sources: AuditSources): AuditDraft[] {
  return nominations.flatMap(({ first, now }) => {
    const entry = { objectType: "nomination", objectId: now.id, subjectPersonId: now.personId };
    const fields = ["readinessBand", "rank"];
    const made = {
      ...entry,
      at: first.decidedAt,
      actorUserId: first.decidedBy,
      event: "nomination.made",
      fields,
    };
    if (now.decidedAt === first.decidedAt) return [made];
    const later = { ...entry, at: now.decidedAt, actorUserId: now.decidedBy };
    const changed = { ...later, event: "nomination.changed", fields: ["readinessBand", "promisedOn"] };
    const decided = { ...later, event: `nomination.${now.state}`, fields: ["state"] };
    const sameState = now.state === first.state;
    const isChanged = sameState || now.readinessBand !== first.readinessBand;
    return [made, ...(isChanged ? [changed] : []), ...(sameState ? [] : [decided])];
  });
}

function assessmentEvents({ assessments }: AuditSources): AuditDraft[] {
  return assessments.map((row) => ({
    at: row.createdAt,
    actorUserId: row.raterUserId,
    event: "assessment.recorded",
    objectType: "assessment",
    objectId: row.id,
    subjectPersonId: row.personId,
    detail: { raterGroup: row.raterGroup },
  }));
}

function experienceEvents({ row, confirmations }: ExperienceRecord, sources: AuditSources): AuditDraft[] {
  const userOf = new Map([...sources.personIds].map(([key, id]) => [id, idOf(sources.users, key)]));
  const candidate = userOf.get(row.personId) ?? null;
  const detail = { typeCode: sources.typeCodes.get(row.experienceTypeId) ?? "" };
  const entry = { objectType: "experience", objectId: row.id, subjectPersonId: row.personId, detail };
  const opening = row.createdBy === candidate ? "experience.logged" : "experience.assigned";
  const events: AuditDraft[] = [{ ...entry, at: row.createdAt, actorUserId: row.createdBy, event: opening }];
  if (row.submittedAt)
    events.push({ ...entry, at: row.submittedAt, actorUserId: candidate, event: "experience.submitted" });
  for (const { decidedAt, decision, confirmerId } of confirmations) {
    events.push({
      ...entry,
      at: decidedAt,
      actorUserId: userOf.get(confirmerId) ?? null,
      event: `experience.${decision}`,
    });
  }
  if (row.status === "abandoned") {
    const at = sources.calendar.instantOn(row.dueOn ?? sources.calendar.today);
    events.push({ ...entry, at, actorUserId: row.createdBy, event: "experience.abandoned" });
  }
  return events;
}
