import { can } from "#domain/permission.ts";
import { PERMISSIONS } from "#domain/permission-table.ts";
import { ChangePassword } from "#domain/user.ts";
import { allow, router } from "../trpc.ts";
import { changePassword } from "../usecases/user.ts";

export const accountRouter = router({
  /** Who is signed in, and which buttons make sense to show. Buttons are courtesy: every procedure asks again. */
  me: allow("account:read").query(({ ctx }) => ({
    organizationName: ctx.actor.organizationName,
    userId: ctx.actor.userId,
    personId: ctx.actor.personId,
    name: ctx.actor.name,
    email: ctx.actor.email,
    roles: ctx.actor.grants.map((grant) => grant.role),
    permissions: PERMISSIONS.filter((permission) => can(ctx.actor, permission)),
  })),

  changePassword: allow("account:update")
    .input(ChangePassword)
    .mutation(async ({ ctx, input }) => {
      await changePassword(ctx, input);
      return { changed: true };
    }),
});
