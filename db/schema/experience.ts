import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  customType,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { EXPERIENCE_STATUSES } from "#domain/experience.ts";
import { BUCKETS } from "#domain/experience-type.ts";
import { createdAt, id, instant, organizationId, version } from "./column.ts";
import { organizations } from "./organization.ts";
import { people } from "./person.ts";
import { users } from "./user.ts";

const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** The catalogue. A change makes a new version, so that an old record keeps its meaning. */
export const experienceTypes = pgTable(
  "experience_types",
  {
    organizationId: organizationId().references(() => organizations.id),
    id: id(),
    code: text("code").notNull(),
    catalogueVersion: integer("catalogue_version").default(1).notNull(),
    name: text("name").notNull(),
    bucket: text("bucket", { enum: BUCKETS }).notNull(),
    weightPB: smallint("weight_pb").notNull(),
    weightOS: smallint("weight_os").notNull(),
    weightCP: smallint("weight_cp").notNull(),
    weightSD: smallint("weight_sd").notNull(),
    weightAP: smallint("weight_ap").notNull(),
    weightMI: smallint("weight_mi").notNull(),
    challenges: text("challenges").array().notNull(),
    duration: text("duration").notNull(),
    evidenceRule: text("evidence_rule").notNull(),
    source: text("source").notNull(),
    isCurrent: boolean("is_current").default(true).notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    uniqueIndex("experience_types_version_once").on(table.organizationId, table.code, table.catalogueVersion),
    check(
      "experience_types_weights_on_scale",
      sql`${table.weightPB} between 0 and 3 and ${table.weightOS} between 0 and 3 and ${table.weightCP} between 0 and 3 and ${table.weightSD} between 0 and 3 and ${table.weightAP} between 0 and 3 and ${table.weightMI} between 0 and 3`,
    ),
  ],
);

/** A person living through a type: planned, active, submitted, confirmed, returned or abandoned. */
export const experiences = pgTable(
  "experiences",
  {
    organizationId: organizationId().references(() => organizations.id),
    id: id(),
    personId: uuid("person_id").notNull(),
    experienceTypeId: uuid("experience_type_id").notNull(),
    title: text("title").notNull(),
    status: text("status", { enum: EXPERIENCE_STATUSES }).notNull(),
    startedOn: date("started_on", { mode: "string" }),
    endedOn: date("ended_on", { mode: "string" }),
    dueOn: date("due_on", { mode: "string" }),
    processes: text("processes").array().notNull(),
    note: text("note"),
    lesson: text("lesson"),
    challengeByCandidate: smallint("challenge_by_candidate"),
    challengeByConfirmer: smallint("challenge_by_confirmer"),
    feedbackGiverId: uuid("feedback_giver_id"),
    confirmerId: uuid("confirmer_id"),
    createdBy: uuid("created_by").notNull(),
    createdAt: createdAt(),
    submittedAt: instant("submitted_at"),
    version: version(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    foreignKey({
      name: "experiences_person_fk",
      columns: [table.organizationId, table.personId],
      foreignColumns: [people.organizationId, people.id],
    }),
    foreignKey({
      name: "experiences_type_fk",
      columns: [table.organizationId, table.experienceTypeId],
      foreignColumns: [experienceTypes.organizationId, experienceTypes.id],
    }),
    foreignKey({
      name: "experiences_feedback_giver_fk",
      columns: [table.organizationId, table.feedbackGiverId],
      foreignColumns: [people.organizationId, people.id],
    }),
    foreignKey({
      name: "experiences_confirmer_fk",
      columns: [table.organizationId, table.confirmerId],
      foreignColumns: [people.organizationId, people.id],
    }),
    foreignKey({
      name: "experiences_created_by_fk",
      columns: [table.organizationId, table.createdBy],
      foreignColumns: [users.organizationId, users.id],
    }),
    index("experiences_by_person").on(table.organizationId, table.personId, table.startedOn),
    index("experiences_by_confirmer").on(table.organizationId, table.confirmerId, table.status),
    check("experiences_not_own_confirmer", sql`${table.confirmerId} <> ${table.personId}`),
    check("experiences_end_after_start", sql`${table.endedOn} >= ${table.startedOn}`),
    check(
      "experiences_status_known",
      sql`${table.status} in ('planned', 'active', 'submitted', 'confirmed', 'returned', 'abandoned')`,
    ),
    check(
      "experiences_challenge_on_scale",
      sql`${table.challengeByCandidate} between 1 and 5 and ${table.challengeByConfirmer} between 1 and 5`,
    ),
  ],
);

/** What proves an experience: a link, or a file kept here and served as a download only. */
export const experienceEvidence = pgTable(
  "experience_evidence",
  {
    organizationId: organizationId().references(() => organizations.id),
    id: id(),
    experienceId: uuid("experience_id").notNull(),
    kind: text("kind", { enum: ["link", "file"] }).notNull(),
    name: text("name").notNull(),
    url: text("url"),
    contentType: text("content_type"),
    size: integer("size"),
    sha256: text("sha256"),
    content: bytes("content"),
    addedBy: uuid("added_by").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    foreignKey({
      name: "experience_evidence_experience_fk",
      columns: [table.organizationId, table.experienceId],
      foreignColumns: [experiences.organizationId, experiences.id],
    }),
    foreignKey({
      name: "experience_evidence_added_by_fk",
      columns: [table.organizationId, table.addedBy],
      foreignColumns: [users.organizationId, users.id],
    }),
    index("experience_evidence_by_experience").on(table.organizationId, table.experienceId),
    check(
      "experience_evidence_is_link_or_file",
      sql`(${table.kind} = 'link' and ${table.url} is not null and ${table.content} is null) or (${table.kind} = 'file' and ${table.url} is null and ${table.content} is not null)`,
    ),
  ],
);

/** A decision by somebody who is neither the candidate nor only the line manager. Kept for ever. */
export const experienceConfirmations = pgTable(
  "experience_confirmations",
  {
    organizationId: organizationId().references(() => organizations.id),
    id: id(),
    experienceId: uuid("experience_id").notNull(),
    confirmerId: uuid("confirmer_id").notNull(),
    decision: text("decision", { enum: ["confirmed", "returned"] }).notNull(),
    note: text("note"),
    challenge: smallint("challenge"),
    decidedAt: instant("decided_at").default(sql`now()`).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    foreignKey({
      name: "experience_confirmations_experience_fk",
      columns: [table.organizationId, table.experienceId],
      foreignColumns: [experiences.organizationId, experiences.id],
    }),
    foreignKey({
      name: "experience_confirmations_confirmer_fk",
      columns: [table.organizationId, table.confirmerId],
      foreignColumns: [people.organizationId, people.id],
    }),
    index("experience_confirmations_by_experience").on(table.organizationId, table.experienceId),
  ],
);
