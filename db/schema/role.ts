import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { NOMINATION_STATES, READINESS_BANDS } from "#domain/nomination.ts";
import { PROCESSES } from "#domain/process.ts";
import { DEMANDS } from "#domain/role.ts";
import { createdAt, id, instant, organizationId, version } from "./column.ts";
import { organizations, orgUnits } from "./organization.ts";
import { people } from "./person.ts";
import { users } from "./user.ts";

/** A seat from which somebody leads: what it demands decides which levels it expects. */
export const leadershipRoles = pgTable(
  "leadership_roles",
  {
    organizationId: organizationId().references(() => organizations.id),
    id: id(),
    title: text("title").notNull(),
    orgUnitId: uuid("org_unit_id").notNull(),
    incumbentId: uuid("incumbent_id"),
    passage: smallint("passage").notNull(),
    complexityDemand: text("complexity_demand", { enum: DEMANDS }).notNull(),
    changeDemand: text("change_demand", { enum: DEMANDS }).notNull(),
    isCritical: boolean("is_critical").default(false).notNull(),
    criticalReason: text("critical_reason"),
    closedAt: instant("closed_at"),
    createdAt: createdAt(),
    version: version(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    foreignKey({
      name: "leadership_roles_org_unit_fk",
      columns: [table.organizationId, table.orgUnitId],
      foreignColumns: [orgUnits.organizationId, orgUnits.id],
    }),
    foreignKey({
      name: "leadership_roles_incumbent_fk",
      columns: [table.organizationId, table.incumbentId],
      foreignColumns: [people.organizationId, people.id],
    }),
    index("leadership_roles_by_org_unit").on(table.organizationId, table.orgUnitId),
    index("leadership_roles_by_incumbent").on(table.organizationId, table.incumbentId),
    check("leadership_roles_passage_known", sql`${table.passage} between 1 and 6`),
    check("leadership_roles_complexity_known", sql`${table.complexityDemand} in ('low', 'medium', 'high')`),
    check("leadership_roles_change_known", sql`${table.changeDemand} in ('low', 'medium', 'high')`),
    check(
      "leadership_roles_critical_has_reason",
      sql`not ${table.isCritical} or ${table.criticalReason} is not null`,
    ),
  ],
);

/** A target level set by a person instead of the derived one, with the reason. */
export const roleTargets = pgTable(
  "role_targets",
  {
    organizationId: organizationId().references(() => organizations.id),
    id: id(),
    roleId: uuid("role_id").notNull(),
    process: text("process", { enum: PROCESSES }).notNull(),
    level: smallint("level").notNull(),
    reason: text("reason").notNull(),
    setBy: uuid("set_by").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    foreignKey({
      name: "role_targets_role_fk",
      columns: [table.organizationId, table.roleId],
      foreignColumns: [leadershipRoles.organizationId, leadershipRoles.id],
    }),
    foreignKey({
      name: "role_targets_set_by_fk",
      columns: [table.organizationId, table.setBy],
      foreignColumns: [users.organizationId, users.id],
    }),
    uniqueIndex("role_targets_once").on(table.organizationId, table.roleId, table.process),
    check("role_targets_level_on_scale", sql`${table.level} between 1 and 5`),
  ],
);

/** One slate per role: its owner and when people last went through it. */
export const slates = pgTable(
  "slates",
  {
    organizationId: organizationId().references(() => organizations.id),
    id: id(),
    roleId: uuid("role_id").notNull(),
    ownerId: uuid("owner_id"),
    reviewedOn: date("reviewed_on", { mode: "string" }),
    createdAt: createdAt(),
    version: version(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    foreignKey({
      name: "slates_role_fk",
      columns: [table.organizationId, table.roleId],
      foreignColumns: [leadershipRoles.organizationId, leadershipRoles.id],
    }),
    foreignKey({
      name: "slates_owner_fk",
      columns: [table.organizationId, table.ownerId],
      foreignColumns: [users.organizationId, users.id],
    }),
    uniqueIndex("slates_once_per_role").on(table.organizationId, table.roleId),
  ],
);

/** One person's place on a slate. Every state it ever had stays in row_versions. */
export const nominations = pgTable(
  "nominations",
  {
    organizationId: organizationId().references(() => organizations.id),
    id: id(),
    slateId: uuid("slate_id").notNull(),
    personId: uuid("person_id").notNull(),
    rank: smallint("rank").notNull(),
    readinessBand: text("readiness_band", { enum: READINESS_BANDS }).notNull(),
    promisedOn: date("promised_on", { mode: "string" }),
    reason: text("reason").notNull(),
    state: text("state", { enum: NOMINATION_STATES }).default("draft").notNull(),
    decidedBy: uuid("decided_by").notNull(),
    decidedAt: instant("decided_at").default(sql`now()`).notNull(),
    createdAt: createdAt(),
    version: version(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    foreignKey({
      name: "nominations_slate_fk",
      columns: [table.organizationId, table.slateId],
      foreignColumns: [slates.organizationId, slates.id],
    }),
    foreignKey({
      name: "nominations_person_fk",
      columns: [table.organizationId, table.personId],
      foreignColumns: [people.organizationId, people.id],
    }),
    foreignKey({
      name: "nominations_decided_by_fk",
      columns: [table.organizationId, table.decidedBy],
      foreignColumns: [users.organizationId, users.id],
    }),
    uniqueIndex("nominations_person_once")
      .on(table.organizationId, table.slateId, table.personId)
      .where(sql`state <> 'withdrawn'`),
    index("nominations_by_person").on(table.organizationId, table.personId),
    check("nominations_rank_counts_from_one", sql`${table.rank} >= 1`),
    check(
      "nominations_band_known",
      sql`${table.readinessBand} in ('emergency', 'ready_now', 'one_to_two_years', 'three_plus_years')`,
    ),
    check(
      "nominations_state_known",
      sql`${table.state} in ('draft', 'submitted', 'endorsed', 'returned', 'withdrawn')`,
    ),
  ],
);
