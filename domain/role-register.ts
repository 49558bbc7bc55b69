import * as z from "zod";
import type { RoleBench } from "./bench.ts";
import { countOf } from "./sentence.ts";

export const COVERS = ["all", "uncovered", "no_ready_now"] as const;
export type Cover = (typeof COVERS)[number];

export const COVER_NAMES: Record<Cover, string> = {
  all: "Any cover",
  uncovered: "No successor",
  no_ready_now: "Nobody ready now",
};

/** What the register of roles can be narrowed to. Anything not understood means no filter. */
export const RoleRegisterFilter = z.object({
  critical: z.enum(["yes", "no"]).nullable().catch(null),
  unit: z.uuid().nullable().catch(null),
  cover: z.enum(COVERS).catch("all"),
});
export type RoleRegisterFilter = z.infer<typeof RoleRegisterFilter>;

type RegisteredRole = { isCritical: boolean; orgUnitId: string; bench: RoleBench | null };

/**
 * The roles a filter leaves. Without a bench (the slate may not be seen) a role answers no question about cover,
 * so it appears only under "all".
 */
export function filterRoles<Role extends RegisteredRole>(
  roles: readonly Role[],
  filter: RoleRegisterFilter,
): Role[] {
  return roles.filter((role) => {
    if (filter.critical !== null && role.isCritical !== (filter.critical === "yes")) return false;
    if (filter.unit !== null && role.orgUnitId !== filter.unit) return false;
    return filter.cover === "all" || (role.bench !== null && lacks(role.bench, filter.cover));
  });
}

function lacks(bench: RoleBench, cover: Cover): boolean {
  return cover === "uncovered" ? bench.total === 0 : bench.ready_now === 0;
}

/** What a bench lacks, in words; null when somebody is ready now. */
export function benchProblem(bench: RoleBench): string | null {
  if (bench.total === 0) return "No successor";
  return bench.ready_now === 0 ? "Nobody ready now" : null;
}

/** The register in one sentence, such as "12 critical roles: 3 have no successor, 2 more nobody ready now." */
export function registerSentence(roles: readonly RegisteredRole[]): string {
  if (roles.length === 0) return "No leadership roles yet.";
  const critical = roles.filter((role) => role.isCritical);
  if (critical.length === 0) return `${countOf(roles.length, "leadership role")}, none of them critical yet.`;
  const counted = countOf(critical.length, "critical role");
  const benches = critical.flatMap((role) => (role.bench ? [role.bench] : []));
  if (benches.length === 0) return `${counted} of ${countOf(roles.length, "leadership role")}.`;
  const uncovered = benches.filter((bench) => bench.total === 0).length;
  const unready = benches.filter((bench) => bench.total > 0 && bench.ready_now === 0).length;
  const verb = (count: number) => (count === 1 ? "has" : "have");
  const parts = [
    ...(uncovered > 0 ? [`${uncovered} ${verb(uncovered)} no successor`] : []),
    ...(unready > 0 ? [`${unready}${uncovered > 0 ? " more" : ""} ${verb(unready)} nobody ready now`] : []),
  ];
  if (parts.length === 0) {
    return critical.length === 1
      ? "The only critical role has somebody ready now."
      : `All ${critical.length} critical roles have somebody ready now.`;
  }
  return `${counted}: ${parts.join(", ")}.`;
}
