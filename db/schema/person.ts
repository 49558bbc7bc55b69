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
import { EMPLOYMENT_STATUSES } from "#domain/employment.ts";
import { createdAt, id, instant, organizationId, version } from "./column.ts";
import { organizations, orgUnits } from "./organization.ts";

/** Everybody who works, or worked, here. Present job, unit and manager; their dated past is in job_records. */
export const people = pgTable(
  "people",
  {
    organizationId: organizationId().references(() => organizations.id),
    id: id(),
    employeeId: text("employee_id"),
    firstName: text("first_name").notNull(),
    lastName: text("last_name").notNull(),
    workEmail: text("work_email"),
    jobTitle: text("job_title"),
    jobLevel: text("job_level"),
    location: text("location"),
    orgUnitId: uuid("org_unit_id"),
    managerId: uuid("manager_id"),
    employmentStatus: text("employment_status", { enum: EMPLOYMENT_STATUSES }).default("active").notNull(),
    hiredOn: date("hired_on", { mode: "string" }),
    leftOn: date("left_on", { mode: "string" }),
    /** Lower case without accents, so that "muller" finds "Müller" and lists sort as people expect. */
    searchName: text("search_name").generatedAlwaysAs(
      sql`passage.plain_text(first_name || ' ' || last_name)`,
    ),
    sortName: text("sort_name").generatedAlwaysAs(sql`passage.plain_text(last_name || ' ' || first_name)`),
    createdAt: createdAt(),
    updatedAt: instant("updated_at").default(sql`now()`).notNull(),
    version: version(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    foreignKey({
      name: "people_org_unit_fk",
      columns: [table.organizationId, table.orgUnitId],
      foreignColumns: [orgUnits.organizationId, orgUnits.id],
    }),
    foreignKey({
      name: "people_manager_fk",
      columns: [table.organizationId, table.managerId],
      foreignColumns: [table.organizationId, table.id],
    }),
    uniqueIndex("people_employee_id_once").on(table.organizationId, sql`lower(${table.employeeId})`),
    uniqueIndex("people_work_email_once").on(table.organizationId, sql`lower(${table.workEmail})`),
    index("people_by_name").on(table.organizationId, table.sortName, table.id),
    index("people_by_manager").on(table.organizationId, table.managerId),
    index("people_by_org_unit").on(table.organizationId, table.orgUnitId),
    check("people_not_own_manager", sql`${table.managerId} <> ${table.id}`),
    check("people_left_after_hired", sql`${table.leftOn} >= ${table.hiredOn}`),
    check("people_status_known", sql`${table.employmentStatus} in ('active', 'on_leave', 'left')`),
  ],
);

/** The dated history of job, unit, manager and status. Periods of one person never overlap (excluded in SQL). */
export const jobRecords = pgTable(
  "job_records",
  {
    organizationId: organizationId().references(() => organizations.id),
    id: id(),
    personId: uuid("person_id").notNull(),
    effectiveFrom: date("effective_from", { mode: "string" }).notNull(),
    /** The first day that no longer counts; open while null. */
    effectiveTo: date("effective_to", { mode: "string" }),
    jobTitle: text("job_title"),
    jobLevel: text("job_level"),
    orgUnitId: uuid("org_unit_id"),
    managerId: uuid("manager_id"),
    employmentStatus: text("employment_status", { enum: EMPLOYMENT_STATUSES }).notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    foreignKey({
      name: "job_records_person_fk",
      columns: [table.organizationId, table.personId],
      foreignColumns: [people.organizationId, people.id],
    }),
    foreignKey({
      name: "job_records_org_unit_fk",
      columns: [table.organizationId, table.orgUnitId],
      foreignColumns: [orgUnits.organizationId, orgUnits.id],
    }),
    foreignKey({
      name: "job_records_manager_fk",
      columns: [table.organizationId, table.managerId],
      foreignColumns: [people.organizationId, people.id],
    }),
    index("job_records_by_person").on(table.organizationId, table.personId, table.effectiveFrom),
    // Deleting people asks who names them as manager, once a person.
    index("job_records_by_manager").on(table.organizationId, table.managerId),
    check("job_records_period_runs_forward", sql`${table.effectiveTo} > ${table.effectiveFrom}`),
  ],
);
