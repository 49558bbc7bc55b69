import { integer, timestamp, uuid } from "drizzle-orm/pg-core";

/** First column of every table: the wall between organizations is built on it. */
export function organizationId() {
  return uuid("organization_id").notNull();
}

export function id() {
  return uuid("id").defaultRandom().notNull();
}

export function instant(name: string) {
  return timestamp(name, { withTimezone: true, mode: "string" });
}

export function createdAt() {
  return instant("created_at").defaultNow().notNull();
}

/** Counts the changes of a row; a save that names an older one is told, not obeyed. */
export function version() {
  return integer("version").default(1).notNull();
}
