import { type SQL, sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  date,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { RATER_GROUPS } from "#domain/assessment.ts";
import type { Process } from "#domain/process.ts";
import { createdAt, id, organizationId } from "./column.ts";
import { organizations } from "./organization.ts";
import { people } from "./person.ts";
import { users } from "./user.ts";

/**
 * One rater's levels for one person on one day. Null means not observed. Six columns and not six rows: a
 * dashboard over 200,000 assessments then reads 200,000 rows, not 1.2 million.
 */
export const assessments = pgTable(
  "assessments",
  {
    organizationId: organizationId().references(() => organizations.id),
    id: id(),
    personId: uuid("person_id").notNull(),
    raterUserId: uuid("rater_user_id").notNull(),
    raterGroup: text("rater_group", { enum: RATER_GROUPS }).notNull(),
    assessedOn: date("assessed_on", { mode: "string" }).notNull(),
    levelPB: smallint("level_pb"),
    levelOS: smallint("level_os"),
    levelCP: smallint("level_cp"),
    levelSD: smallint("level_sd"),
    levelAP: smallint("level_ap"),
    levelMI: smallint("level_mi"),
    examples: jsonb("examples").$type<Partial<Record<Process, string>>>().default({}).notNull(),
    note: text("note"),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    foreignKey({
      name: "assessments_person_fk",
      columns: [table.organizationId, table.personId],
      foreignColumns: [people.organizationId, people.id],
    }),
    foreignKey({
      name: "assessments_rater_fk",
      columns: [table.organizationId, table.raterUserId],
      foreignColumns: [users.organizationId, users.id],
    }),
    index("assessments_by_person").on(table.organizationId, table.personId, table.assessedOn),
    onScale("assessments_pb_on_scale", table.levelPB),
    onScale("assessments_os_on_scale", table.levelOS),
    onScale("assessments_cp_on_scale", table.levelCP),
    onScale("assessments_sd_on_scale", table.levelSD),
    onScale("assessments_ap_on_scale", table.levelAP),
    onScale("assessments_mi_on_scale", table.levelMI),
    check(
      "assessments_rater_group_known",
      sql`${table.raterGroup} in ('self', 'manager', 'direct_report', 'peer', 'stakeholder')`,
    ),
  ],
);

function onScale(name: string, column: AnyPgColumn) {
  const rule: SQL = sql`${column} between 1 and 5`;
  return check(name, rule);
}
