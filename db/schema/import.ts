import { sql } from "drizzle-orm";
import {
  check,
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, organizationId, version } from "./column.ts";
import { organizations } from "./organization.ts";
import { users } from "./user.ts";

const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

export const IMPORT_STATUSES = ["draft", "applying", "applied", "failed", "reverted"] as const;

/** An import: the file as it came, what the person chose, what was done with it. */
export const imports = pgTable(
  "imports",
  {
    organizationId: organizationId().references(() => organizations.id),
    id: id(),
    kind: text("kind", { enum: ["people"] }).notNull(),
    status: text("status", { enum: IMPORT_STATUSES }).default("draft").notNull(),
    fileName: text("file_name").notNull(),
    sha256: text("sha256").notNull(),
    size: integer("size").notNull(),
    content: bytes("content"),
    /** Mapping, date order and ticks, as chosen by the person. */
    options: jsonb("options").$type<Record<string, unknown>>().default({}).notNull(),
    /** Rows, created, updated, unchanged, left, errors, warnings: always whole numbers. */
    counts: jsonb("counts").$type<Record<string, number>>().default({}).notNull(),
    /** Null for an import by the command line. */
    createdBy: uuid("created_by"),
    createdAt: createdAt(),
    appliedAt: instant("applied_at"),
    revertedAt: instant("reverted_at"),
    version: version(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    foreignKey({
      name: "imports_created_by_fk",
      columns: [table.organizationId, table.createdBy],
      foreignColumns: [users.organizationId, users.id],
    }),
    index("imports_by_time").on(table.organizationId, table.createdAt),
    check(
      "imports_status_known",
      sql`${table.status} in ('draft', 'applying', 'applied', 'failed', 'reverted')`,
    ),
  ],
);
