import { boolean, foreignKey, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, organizationId, version } from "./column.ts";

export const organizations = pgTable("organizations", {
  id: uuid("id").defaultRandom().primaryKey(),
  name: text("name").notNull(),
  /** Invented data: anybody may sign in as any of its users with one click. */
  isDemo: boolean("is_demo").default(false).notNull(),
  createdAt: createdAt(),
});

/** The tree of units. A unit below itself is refused by a trigger. */
export const orgUnits = pgTable(
  "org_units",
  {
    organizationId: organizationId().references(() => organizations.id),
    id: id(),
    name: text("name").notNull(),
    parentId: uuid("parent_id"),
    createdAt: createdAt(),
    version: version(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    foreignKey({
      name: "org_units_parent_fk",
      columns: [table.organizationId, table.parentId],
      foreignColumns: [table.organizationId, table.id],
    }),
    unique("org_units_name_once_per_parent")
      .on(table.organizationId, table.parentId, table.name)
      .nullsNotDistinct(),
  ],
);
