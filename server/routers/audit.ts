import * as z from "zod";
import { listAuditEventNames, listAuditEvents } from "#db/queries/audit-event.ts";
import { daySchema } from "#domain/day.ts";
import { text } from "#domain/text.ts";
import { allow, router } from "../trpc.ts";

const PAGE_SIZE = 100;

export const auditRouter = router({
  /** Who did, or looked at, what and when. Newest first; go on with the last id as `beforeId`. */
  list: allow("audit:read")
    .input(
      z.strictObject({
        event: text(0, 100).nullable().default(null),
        actorUserId: z.uuid().nullable().default(null),
        subjectPersonId: z.uuid().nullable().default(null),
        objectId: z.uuid().nullable().default(null),
        from: daySchema.nullable().default(null),
        to: daySchema.nullable().default(null),
        beforeId: z.int().positive().nullable().default(null),
      }),
    )
    .query(async ({ ctx, input }) => {
      const rows = await listAuditEvents(ctx.db, ctx.reach, { ...input, limit: PAGE_SIZE + 1 });
      const page = rows.slice(0, PAGE_SIZE);
      return { rows: page, nextBeforeId: rows.length > PAGE_SIZE ? (page.at(-1)?.id ?? null) : null };
    }),

  events: allow("audit:read").query(({ ctx }) => listAuditEventNames(ctx.db, ctx.reach)),
});
