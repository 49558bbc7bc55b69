import * as z from "zod";
import { listOrgUnits } from "#db/queries/organization.ts";
import { findPeople, listPeople, listReports } from "#db/queries/person.ts";
import { getProfile } from "#db/queries/person-profile.ts";
import { can, reachOf } from "#domain/permission.ts";
import type { Permission } from "#domain/permission-table.ts";
import { FindPeople, ListPeople, PAGE_SIZE } from "#domain/person.ts";
import { allow, router } from "../trpc.ts";

const PICKER_SIZE = 20;

/** What a profile offers, each asked for this very person: a role may hold a permission and still not reach them. */
const ON_PROFILE = [
  "assessment:read",
  "assessment:record",
  "experience:read",
  "experience:assign",
  "experience:log",
  "slate:read",
] as const satisfies readonly Permission[];

export const personRouter = router({
  /** A page of the people within reach, with the number of all that match. */
  list: allow("person:read")
    .input(ListPeople)
    .query(async ({ ctx, input }) => {
      const { page, ...filter } = input;
      const found = await listPeople(ctx.db, ctx.reach, {
        ...filter,
        limit: PAGE_SIZE,
        offset: (page - 1) * PAGE_SIZE,
      });
      return { ...found, page, pageSize: PAGE_SIZE };
    }),

  units: allow("person:read").query(({ ctx }) => listOrgUnits(ctx.db, ctx.reach)),

  /** One person with the dated history, the leadership role held, if any, and what the actor may do here. */
  get: allow("person:read")
    .input(z.strictObject({ personId: z.uuid() }))
    .query(async ({ ctx, input }) => {
      const asked = ON_PROFILE.filter((permission) => can(ctx.actor, permission));
      const reaches = asked.map((permission) => [permission, reachOf(ctx.actor, permission)] as const);
      return getProfile(ctx.db, ctx.reach, input.personId, reaches);
    }),

  /** The directory: names, jobs and units, to choose a confirmer or an incumbent. */
  find: allow("person:find")
    .input(FindPeople)
    .query(({ ctx, input }) => findPeople(ctx.db, ctx.reach, input.search, PICKER_SIZE)),

  /** A manager's own direct reports. */
  reports: allow("person:read").query(({ ctx }) =>
    ctx.actor.personId ? listReports(ctx.db, ctx.reach, ctx.actor.personId) : [],
  ),
});
