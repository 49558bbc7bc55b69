import { and, asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { ExperienceStatus } from "#domain/experience.ts";
import { notFound } from "#domain/failure.ts";
import type { Reach } from "#domain/permission.ts";
import type { Db } from "../client.ts";
import {
  experienceConfirmations,
  experienceEvidence,
  experiences,
  experienceTypes,
} from "../schema/experience.ts";
import { people } from "../schema/person.ts";
import { namedWithin, personWithin } from "./reach.ts";

const confirmers = alias(people, "confirmers");
const feedbackGivers = alias(people, "feedback_givers");

const name = (person: typeof confirmers | typeof feedbackGivers | typeof people) =>
  sql<string | null>`nullif(concat_ws(' ', ${person.firstName}, ${person.lastName}), '')`;

const LISTED = {
  id: experiences.id,
  personId: experiences.personId,
  personName: sql<string>`concat_ws(' ', ${people.firstName}, ${people.lastName})`,
  personManagerId: people.managerId,
  experienceTypeId: experiences.experienceTypeId,
  typeCode: experienceTypes.code,
  typeName: experienceTypes.name,
  bucket: experienceTypes.bucket,
  evidenceRule: experienceTypes.evidenceRule,
  title: experiences.title,
  status: experiences.status,
  startedOn: experiences.startedOn,
  endedOn: experiences.endedOn,
  dueOn: experiences.dueOn,
  processes: experiences.processes,
  note: experiences.note,
  lesson: experiences.lesson,
  challengeByCandidate: experiences.challengeByCandidate,
  challengeByConfirmer: experiences.challengeByConfirmer,
  confirmerId: experiences.confirmerId,
  confirmerName: name(confirmers),
  feedbackGiverId: experiences.feedbackGiverId,
  feedbackGiverName: name(feedbackGivers),
  createdAt: experiences.createdAt,
  submittedAt: experiences.submittedAt,
  version: experiences.version,
  evidenceCount: sql<number>`(
    select count(*)::int from experience_evidence e
    where e.organization_id = experiences.organization_id and e.experience_id = experiences.id)`,
  /** What a confirmer wrote when confirming is feedback of somebody who saw it. */
  feedbackCount: sql<number>`(
    select count(*)::int from experience_confirmations c
    where c.organization_id = experiences.organization_id and c.experience_id = experiences.id and c.note is not null)`,
  confirmedBy: sql<string[]>`array(
    select c.confirmer_id::text from experience_confirmations c
    where c.organization_id = experiences.organization_id and c.experience_id = experiences.id
      and c.decision = 'confirmed')`,
};

/** What needs somebody first, then by start, newest first. */
const URGENCY = [
  sql`case ${experiences.status} when 'returned' then 0 when 'active' then 1 when 'submitted' then 2 when 'planned' then 3 else 4 end`,
  sql`${experiences.startedOn} desc nulls first`,
  asc(experiences.id),
];

export type ExperienceFilter = { status: ExperienceStatus | "open" | "all"; limit: number; offset: number };

/** Experiences of one person within reach: running and planned first, then by start, newest first. */
export async function listExperiencesOf(db: Db, reach: Reach, personId: string) {
  return select(db)
    .where(and(personWithin(reach), eq(experiences.personId, personId)))
    .orderBy(...URGENCY)
    .limit(500);
}

/** Experiences of everybody within reach: what needs somebody first, then by start, newest first. */
export async function listExperiences(db: Db, reach: Reach, filter: ExperienceFilter) {
  const status = statusFilter(filter.status);
  const where = and(personWithin(reach), status);
  const rows = await select(db)
    .where(where)
    .orderBy(...URGENCY)
    .limit(filter.limit)
    .offset(filter.offset);
  const total = await db
    .select({ total: sql<number>`count(*)::int` })
    .from(experiences)
    .innerJoin(people, samePerson())
    .where(where);
  return { rows, total: total[0]?.total ?? 0 };
}

/** Submitted experiences that name the actor as confirmer. */
export async function listAskedExperiences(db: Db, reach: Reach) {
  return select(db)
    .where(
      and(
        namedWithin(reach, experiences.organizationId, experiences.confirmerId),
        eq(experiences.status, "submitted"),
      ),
    )
    .orderBy(asc(experiences.submittedAt), asc(experiences.id))
    .limit(200);
}

/**
 * One experience, of a person within reach or naming the actor as confirmer.
 * @throws Failure "not_found".
 */
export async function getExperience(db: Db, reach: Reach, experienceId: string) {
  const named = namedWithin(reach, experiences.organizationId, experiences.confirmerId);
  const rows = await select(db).where(
    and(sql`(${personWithin(reach)} or ${named})`, eq(experiences.id, experienceId)),
  );
  const found = rows[0];
  if (!found) throw notFound("experience");
  return found;
}

/** Links and names of files; the files themselves come by download. */
export async function listEvidence(db: Db, reach: Reach, experienceIds: readonly string[]) {
  if (experienceIds.length === 0) return [];
  return db
    .select({
      id: experienceEvidence.id,
      experienceId: experienceEvidence.experienceId,
      kind: experienceEvidence.kind,
      name: experienceEvidence.name,
      url: experienceEvidence.url,
      contentType: experienceEvidence.contentType,
      size: experienceEvidence.size,
      createdAt: experienceEvidence.createdAt,
    })
    .from(experienceEvidence)
    .where(
      and(
        eq(experienceEvidence.organizationId, reach.organizationId),
        inArray(experienceEvidence.experienceId, [...experienceIds]),
      ),
    )
    .orderBy(asc(experienceEvidence.createdAt))
    .limit(2_000);
}

/** Decisions of confirmers on one experience that was read within reach, newest first. */
export async function listConfirmations(db: Db, reach: Reach, experienceId: string) {
  return db
    .select({
      id: experienceConfirmations.id,
      confirmerId: experienceConfirmations.confirmerId,
      confirmerName: name(confirmers),
      decision: experienceConfirmations.decision,
      note: experienceConfirmations.note,
      challenge: experienceConfirmations.challenge,
      decidedAt: experienceConfirmations.decidedAt,
    })
    .from(experienceConfirmations)
    .innerJoin(
      confirmers,
      and(
        eq(confirmers.organizationId, experienceConfirmations.organizationId),
        eq(confirmers.id, experienceConfirmations.confirmerId),
      ),
    )
    .where(
      and(
        eq(experienceConfirmations.organizationId, reach.organizationId),
        eq(experienceConfirmations.experienceId, experienceId),
      ),
    )
    .orderBy(desc(experienceConfirmations.decidedAt))
    .limit(100);
}

type Values = typeof experiences.$inferInsert;

/** Adds an experience of a person that was read within reach. */
export async function insertExperience(db: Db, values: Values): Promise<string> {
  const rows = await db.insert(experiences).values(values).returning({ id: experiences.id });
  const id = rows[0]?.id;
  if (!id) throw new Error("an insert returned no row");
  return id;
}

/** Saves an experience that still has this version; false when somebody else was faster. */
export async function updateExperience(
  db: Db,
  reach: Reach,
  experience: { id: string; version: number },
  values: Partial<Omit<Values, "organizationId" | "id" | "personId" | "version">>,
): Promise<boolean> {
  const rows = await db
    .update(experiences)
    .set({ ...values, version: sql`${experiences.version} + 1` })
    .where(
      and(
        eq(experiences.organizationId, reach.organizationId),
        eq(experiences.id, experience.id),
        eq(experiences.version, experience.version),
      ),
    )
    .returning({ id: experiences.id });
  return rows.length > 0;
}

export async function insertEvidence(
  db: Db,
  values: typeof experienceEvidence.$inferInsert,
): Promise<string> {
  const rows = await db.insert(experienceEvidence).values(values).returning({ id: experienceEvidence.id });
  const id = rows[0]?.id;
  if (!id) throw new Error("an insert returned no row");
  return id;
}

export async function insertConfirmation(
  db: Db,
  values: typeof experienceConfirmations.$inferInsert,
): Promise<void> {
  await db.insert(experienceConfirmations).values(values);
}

/** One file with the experience it belongs to; whether that may be seen is for the caller to ask first. */
export async function getEvidenceFile(db: Db, reach: Reach, evidenceId: string) {
  const rows = await db
    .select({
      id: experienceEvidence.id,
      experienceId: experienceEvidence.experienceId,
      name: experienceEvidence.name,
      contentType: experienceEvidence.contentType,
      content: experienceEvidence.content,
    })
    .from(experienceEvidence)
    .where(
      and(
        eq(experienceEvidence.organizationId, reach.organizationId),
        eq(experienceEvidence.id, evidenceId),
        eq(experienceEvidence.kind, "file"),
      ),
    );
  const found = rows[0];
  if (!found?.content) throw notFound("file");
  return { ...found, content: found.content };
}

export type ListedExperience = Awaited<ReturnType<typeof listExperiencesOf>>[number];

function select(db: Db) {
  return db
    .select(LISTED)
    .from(experiences)
    .innerJoin(people, samePerson())
    .innerJoin(
      experienceTypes,
      and(
        eq(experienceTypes.organizationId, experiences.organizationId),
        eq(experienceTypes.id, experiences.experienceTypeId),
      ),
    )
    .leftJoin(confirmers, sameConfirmer())
    .leftJoin(
      feedbackGivers,
      and(
        eq(feedbackGivers.organizationId, experiences.organizationId),
        eq(feedbackGivers.id, experiences.feedbackGiverId),
      ),
    );
}

function statusFilter(status: ExperienceFilter["status"]): SQL | undefined {
  if (status === "all") return undefined;
  if (status === "open") return inArray(experiences.status, ["planned", "active", "submitted", "returned"]);
  return eq(experiences.status, status);
}

function sameConfirmer() {
  return and(
    eq(confirmers.organizationId, experiences.organizationId),
    eq(confirmers.id, experiences.confirmerId),
  );
}

function samePerson() {
  return and(eq(people.organizationId, experiences.organizationId), eq(people.id, experiences.personId));
}
