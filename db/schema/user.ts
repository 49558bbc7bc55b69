import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { ROLES } from "#domain/permission-table.ts";
import { createdAt, id, instant, organizationId, version } from "./column.ts";
import { organizations, orgUnits } from "./organization.ts";
import { people } from "./person.ts";

export const USER_STATUSES = ["active", "suspended"] as const;

/** Somebody who signs in; usually, but not always, a person of the organization. */
export const users = pgTable(
  "users",
  {
    organizationId: organizationId().references(() => organizations.id),
    id: id(),
    personId: uuid("person_id"),
    email: text("email").notNull(),
    name: text("name").notNull(),
    passwordHash: text("password_hash"),
    status: text("status", { enum: USER_STATUSES }).default("active").notNull(),
    createdAt: createdAt(),
    version: version(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    foreignKey({
      name: "users_person_fk",
      columns: [table.organizationId, table.personId],
      foreignColumns: [people.organizationId, people.id],
    }),
    uniqueIndex("users_email_once").on(table.organizationId, sql`lower(${table.email})`),
    // Signing in starts from an e-mail alone, before the organization is known.
    index("users_by_email").on(sql`lower(${table.email})`),
    uniqueIndex("users_person_once").on(table.organizationId, table.personId),
    check("users_status_known", sql`${table.status} in ('active', 'suspended')`),
  ],
);

/** What a user is here, over which unit (null: the whole organization), from when to when. */
export const roleGrants = pgTable(
  "role_grants",
  {
    organizationId: organizationId().references(() => organizations.id),
    id: id(),
    userId: uuid("user_id").notNull(),
    role: text("role", { enum: ROLES }).notNull(),
    orgUnitId: uuid("org_unit_id"),
    startsOn: date("starts_on", { mode: "string" }),
    endsOn: date("ends_on", { mode: "string" }),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    foreignKey({
      name: "role_grants_user_fk",
      columns: [table.organizationId, table.userId],
      foreignColumns: [users.organizationId, users.id],
    }),
    foreignKey({
      name: "role_grants_org_unit_fk",
      columns: [table.organizationId, table.orgUnitId],
      foreignColumns: [orgUnits.organizationId, orgUnits.id],
    }),
    index("role_grants_by_user").on(table.organizationId, table.userId),
  ],
);

/** A sign-in. The cookie holds the token; only its SHA-256 is kept, so a copy of the table opens nothing. */
export const sessions = pgTable(
  "sessions",
  {
    organizationId: organizationId().references(() => organizations.id),
    id: id(),
    userId: uuid("user_id").notNull(),
    tokenHash: text("token_hash").notNull(),
    createdAt: createdAt(),
    lastSeenAt: instant("last_seen_at").default(sql`now()`).notNull(),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
    userAgent: text("user_agent"),
    address: text("address"),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    foreignKey({
      name: "sessions_user_fk",
      columns: [table.organizationId, table.userId],
      foreignColumns: [users.organizationId, users.id],
    }),
    uniqueIndex("sessions_token_once").on(table.tokenHash),
    index("sessions_by_user").on(table.organizationId, table.userId),
  ],
);
