import * as z from "zod";
import { daySchema } from "./day.ts";
import type { MetricKey } from "./metric.ts";
import { QUADRANTS } from "./quadrant.ts";

/** The numbers of the dashboard that open a list; each list has exactly as many rows as the number says. */
export const DRILLS = [
  "critical_roles",
  "covered_roles",
  "uncovered_roles",
  "ready_now_roles",
  "roles_without_ready_now",
  "named_successors",
  "ready_now_successors",
  "net_bench_roles",
  "placed_people",
  "under_led_people",
  "quadrant_people",
] as const;
export type Drill = (typeof DRILLS)[number];

export const DRILL_FACTS: Record<
  Drill,
  { title: string; of: "roles" | "successors" | "people"; metric: MetricKey }
> = {
  critical_roles: { title: "Critical roles", of: "roles", metric: "succession_coverage" },
  covered_roles: {
    title: "Critical roles with a named successor",
    of: "roles",
    metric: "succession_coverage",
  },
  uncovered_roles: {
    title: "Critical roles without any successor",
    of: "roles",
    metric: "uncovered_critical_roles",
  },
  ready_now_roles: {
    title: "Critical roles with somebody ready now",
    of: "roles",
    metric: "ready_now_coverage",
  },
  roles_without_ready_now: {
    title: "Critical roles with nobody ready now",
    of: "roles",
    metric: "ready_now_coverage",
  },
  named_successors: {
    title: "Places on slates of critical roles",
    of: "successors",
    metric: "ready_now_ratio",
  },
  ready_now_successors: {
    title: "Places held by people ready now",
    of: "successors",
    metric: "ready_now_ratio",
  },
  net_bench_roles: {
    title: "Roles that different people could fill today",
    of: "roles",
    metric: "net_bench_strength",
  },
  placed_people: { title: "People with both indices", of: "people", metric: "under_led_rate" },
  under_led_people: {
    title: "People who manage enough and lead too little",
    of: "people",
    metric: "under_led_rate",
  },
  quadrant_people: { title: "People of a unit on the plane", of: "people", metric: "balance" },
};

export const DrillInput = z.strictObject({
  drill: z.enum(DRILLS),
  orgUnitId: z.uuid().nullable().default(null),
  quadrant: z.enum(QUADRANTS).nullable().default(null),
  asOf: daySchema.nullable().default(null),
});
export type DrillInput = z.infer<typeof DrillInput>;
