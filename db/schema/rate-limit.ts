import { bigint, integer, pgTable, varchar } from "drizzle-orm/pg-core";

/** Kept by the rate limiter; belongs to no organization, since it counts people who are not signed in yet. */
export const rateLimits = pgTable("rate_limits", {
  key: varchar("key", { length: 255 }).primaryKey(),
  points: integer("points").default(0).notNull(),
  expire: bigint("expire", { mode: "number" }),
});
