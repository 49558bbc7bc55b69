import { sql } from "drizzle-orm";
import { customType, integer, uuid } from "drizzle-orm/pg-core";

/** First column of every table: the wall between organizations is built on it. */
export function organizationId() {
  return uuid("organization_id").notNull();
}

export function id() {
  return uuid("id").defaultRandom().notNull();
}

/** An instant as ISO text (`2026-03-01T08:00:00.000Z`) on our side of the wire, in either direction. */
export const instant = customType<{ data: string; driverData: string | Date }>({
  dataType: () => "timestamp with time zone",
  fromDriver: (value) => new Date(value).toISOString(),
});

export function createdAt() {
  return instant("created_at").default(sql`now()`).notNull();
}

/** Counts the changes of a row; a save that names an older one is told, not obeyed. */
export function version() {
  return integer("version").default(1).notNull();
}
