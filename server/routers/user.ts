import * as z from "zod";
import { recordAuditEvent } from "#db/queries/audit.ts";
import { getUser, listUsers, revokeSessionsOf, updateRoleGrants, updateUser } from "#db/queries/user.ts";
import { Failure } from "#domain/failure.ts";
import { text } from "#domain/text.ts";
import { CreateUser, SetUserStatus, UpdateGrants } from "#domain/user.ts";
import { changedMeanwhile } from "#domain/version.ts";
import { allow, router } from "../trpc.ts";
import { createUser } from "../usecases/user.ts";

const PAGE_SIZE = 50;

export const userRouter = router({
  list: allow("user:read")
    .input(z.strictObject({ search: text(0, 100).default(""), page: z.int().min(1).max(2_000).default(1) }))
    .query(async ({ ctx, input }) => {
      const limits = { limit: PAGE_SIZE, offset: (input.page - 1) * PAGE_SIZE };
      const { rows, total } = await listUsers(ctx.db, ctx.reach, { search: input.search, ...limits });
      return { rows, total, page: input.page, pageSize: PAGE_SIZE };
    }),

  create: allow("user:create")
    .input(CreateUser)
    .mutation(({ ctx, input }) => createUser(ctx, input)),

  updateGrants: allow("user:update")
    .input(UpdateGrants)
    .mutation(async ({ ctx, input }) => {
      if (input.userId === ctx.actor.userId) {
        throw new Failure("not_allowed", "Nobody changes their own roles. Ask another administrator.");
      }
      const user = await getUser(ctx.db, ctx.reach, input.userId);
      if (!(await updateUser(ctx.db, ctx.reach, { id: user.id, version: input.version }, {})))
        throw changedMeanwhile("user");
      await updateRoleGrants(ctx.db, ctx.reach, user.id, input.grants);
      const detail = { roles: input.grants.map((grant) => grant.role).join(" ") };
      await recordAuditEvent(ctx, {
        event: "user.rolesChanged",
        objectType: "user",
        objectId: user.id,
        detail,
      });
      return { userId: user.id };
    }),

  /** Suspending ends every session with the next request. */
  setStatus: allow("user:update")
    .input(SetUserStatus)
    .mutation(async ({ ctx, input }) => {
      if (input.userId === ctx.actor.userId) throw new Failure("not_allowed", "Nobody suspends themselves.");
      const user = await getUser(ctx.db, ctx.reach, input.userId);
      const saved = await updateUser(
        ctx.db,
        ctx.reach,
        { id: user.id, version: input.version },
        { status: input.status },
      );
      if (!saved) throw changedMeanwhile("user");
      await revokeSessionsOf(ctx.db, ctx.reach, user.id, null);
      await recordAuditEvent(ctx, { event: `user.${input.status}`, objectType: "user", objectId: user.id });
      return { userId: user.id, status: input.status };
    }),
});
