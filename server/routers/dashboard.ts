import * as z from "zod";
import { recordAuditEvent } from "#db/queries/audit.ts";
import { listPeopleByIds } from "#db/queries/person.ts";
import { listRoles } from "#db/queries/role.ts";
import { netBench } from "#domain/bench.ts";
import { buildDashboard, placePeople } from "#domain/dashboard.ts";
import { daySchema } from "#domain/day.ts";
import { DRILL_FACTS, type Drill, DrillInput } from "#domain/drill.ts";
import { allow, router } from "../trpc.ts";
import { readDashboardFacts } from "../usecases/dashboard.ts";

export const dashboardRouter = router({
  /** The first screen of an executive: every number comes with the list that makes it (`drill`). */
  get: allow("dashboard:read", { recorded: true })
    .input(z.strictObject({ asOf: daySchema.nullable().default(null) }))
    .query(async ({ ctx, input }) => {
      const asOf = input.asOf ?? ctx.today;
      const dashboard = buildDashboard(await readDashboardFacts(ctx, asOf));
      const roles = await listRoles(ctx.db, ctx.reach, { critical: true, orgUnitId: null });
      const benches = new Map(dashboard.benches.map((bench) => [bench.roleId, bench]));
      await recordAuditEvent(ctx, { event: "dashboard.read", objectType: "dashboard", detail: { asOf } });
      return {
        asOf,
        ...dashboard,
        roles: roles
          .flatMap((role) => {
            const bench = benches.get(role.id);
            return bench ? [{ ...role, bench }] : [];
          })
          .toSorted((a, b) => risk(a.bench) - risk(b.bench) || a.title.localeCompare(b.title, "en")),
      };
    }),

  /** The rows behind one number. */
  drill: allow("dashboard:read", { recorded: true })
    .input(DrillInput)
    .query(async ({ ctx, input }) => {
      const facts = await readDashboardFacts(ctx, input.asOf ?? ctx.today);
      const dashboard = buildDashboard(facts);
      const facets = DRILL_FACTS[input.drill];
      const unitName = facts.units.find((unit) => unit.id === input.orgUnitId)?.name ?? null;
      const { of } = facets;
      const list = { ...facets, unitName, asOf: input.asOf ?? ctx.today };
      await recordAuditEvent(ctx, {
        event: "dashboard.drilled",
        objectType: "dashboard",
        detail: { drill: input.drill },
      });
      const roles = await listRoles(ctx.db, ctx.reach, { critical: true, orgUnitId: null });
      if (of === "roles") {
        const ids = new Set(roleIdsOf(input.drill, facts, dashboard));
        return {
          ...list,
          rows: roles.filter((role) => ids.has(role.id)).map((role) => ({ kind: "role" as const, role })),
        };
      }
      if (of === "successors") {
        const places = facts.successors.filter(
          (one) => input.drill === "named_successors" || one.readinessBand === "ready_now",
        );
        const names = await namesOf(
          ctx,
          places.map((place) => place.personId),
        );
        const titles = new Map(roles.map((role) => [role.id, role.title]));
        const rows = places.map((place) => ({
          kind: "successor" as const,
          ...place,
          roleTitle: titles.get(place.roleId) ?? "",
          person: names.get(place.personId) ?? null,
        }));
        return { ...list, rows };
      }
      const people = placePeople(facts.now, facts.thresholds).filter((person) => fits(person, input));
      const names = await namesOf(
        ctx,
        people.map((person) => person.personId),
      );
      const rows = people.map((person) => ({
        kind: "person" as const,
        ...person,
        person: names.get(person.personId) ?? null,
      }));
      return { ...list, rows };
    }),
});

type Facts = Awaited<ReturnType<typeof readDashboardFacts>>;
type Built = ReturnType<typeof buildDashboard>;

function roleIdsOf(drill: Drill, facts: Facts, dashboard: Built): readonly string[] {
  const without = (ids: readonly string[]) => facts.roleIds.filter((id) => !ids.includes(id));
  if (drill === "uncovered_roles") return dashboard.uncovered;
  if (drill === "covered_roles") return without(dashboard.uncovered);
  if (drill === "roles_without_ready_now") return dashboard.withoutReadyNow;
  if (drill === "ready_now_roles") return without(dashboard.withoutReadyNow);
  if (drill === "net_bench_roles")
    return netBench(facts.roleIds, facts.successors).pairs.map((pair) => pair.roleId);
  return facts.roleIds;
}

function fits(person: ReturnType<typeof placePeople>[number], input: DrillInput): boolean {
  if (input.orgUnitId && person.orgUnitId !== input.orgUnitId) return false;
  if (input.drill === "under_led_people") return person.quadrant === "over_managed";
  return input.quadrant === null || person.quadrant === input.quadrant;
}

async function namesOf(ctx: Parameters<typeof readDashboardFacts>[0], ids: string[]) {
  const people = await listPeopleByIds(ctx.db, ctx.reach, ids);
  return new Map(people.map((person) => [person.id, person]));
}

/** Roles in most need first: nobody at all, then nobody ready now, then the thinnest bench. */
function risk(bench: { total: number; ready_now: number }): number {
  if (bench.total === 0) return 0;
  return bench.ready_now * 1_000 + bench.total;
}
