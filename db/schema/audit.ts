import { sql } from "drizzle-orm";
import {
  bigint,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, instant, organizationId } from "./column.ts";
import { organizations } from "./organization.ts";
import { users } from "./user.ts";

/** Who did, or looked at, what, when. The application may add and read, never change or delete. */
export const auditEvents = pgTable(
  "audit_events",
  {
    organizationId: organizationId().references(() => organizations.id),
    id: bigint("id", { mode: "number" }).generatedAlwaysAsIdentity().notNull(),
    at: instant("at").default(sql`now()`).notNull(),
    actorUserId: uuid("actor_user_id"),
    event: text("event").notNull(),
    objectType: text("object_type").notNull(),
    objectId: uuid("object_id"),
    /** The person the object is about; no foreign key, so that the record outlives an erased person. */
    subjectPersonId: uuid("subject_person_id"),
    /** Names of the fields changed or read, never their values. */
    fields: text("fields").array().default(sql`'{}'::text[]`).notNull(),
    /** Counts and codes that explain the event (rows of an import, a band's code); no free text about people. */
    detail: jsonb("detail").$type<Record<string, string | number | boolean | null>>().default({}).notNull(),
    requestId: text("request_id").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    foreignKey({
      name: "audit_events_actor_fk",
      columns: [table.organizationId, table.actorUserId],
      foreignColumns: [users.organizationId, users.id],
    }),
    index("audit_events_by_time").on(table.organizationId, table.at, table.id),
    index("audit_events_by_subject").on(table.organizationId, table.subjectPersonId, table.at),
    index("audit_events_by_object").on(table.organizationId, table.objectId, table.at),
  ],
);

/**
 * Every state every kept row ever had, written by triggers nobody can forget: the answer to "as it was on 1
 * March", and what a revert goes back to. Append only.
 */
export const rowVersions = pgTable(
  "row_versions",
  {
    organizationId: organizationId().references(() => organizations.id),
    id: bigint("id", { mode: "number" }).generatedAlwaysAsIdentity().notNull(),
    tableName: text("table_name").notNull(),
    rowId: uuid("row_id").notNull(),
    operation: text("operation", { enum: ["insert", "update", "delete"] }).notNull(),
    changedAt: createdAtAs("changed_at"),
    changedBy: uuid("changed_by"),
    /** The import that wrote this state, if one did. */
    importId: uuid("import_id"),
    row: jsonb("row").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    index("row_versions_by_row").on(table.organizationId, table.tableName, table.rowId, table.id),
    index("row_versions_by_import")
      .on(table.organizationId, table.importId)
      .where(sql`import_id is not null`),
  ],
);

/** The result of a write that may be retried: the same key answers the same, once. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    organizationId: organizationId().references(() => organizations.id),
    userId: uuid("user_id").notNull(),
    key: text("key").notNull(),
    procedure: text("procedure").notNull(),
    inputSha256: text("input_sha256").notNull(),
    result: jsonb("result"),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.userId, table.key] }),
    foreignKey({
      name: "idempotency_keys_user_fk",
      columns: [table.organizationId, table.userId],
      foreignColumns: [users.organizationId, users.id],
    }),
    uniqueIndex("idempotency_keys_by_age").on(table.organizationId, table.createdAt, table.userId, table.key),
  ],
);

function createdAtAs(name: string) {
  return instant(name).default(sql`now()`).notNull();
}
