import * as z from "zod";
import { listImports } from "#db/queries/import.ts";
import { ApplyImport, ConfigureImport } from "#domain/person-import-option.ts";
import { allow, router } from "../trpc.ts";
import { configureImport, discardImport, viewImport } from "../usecases/person-import.ts";
import { importProgress, reopenImport, startImport } from "../usecases/person-import-apply.ts";
import { revertImport } from "../usecases/person-import-revert.ts";

const HISTORY = 200;
const ImportId = z.strictObject({ importId: z.uuid() });

/** People from a file. The file itself comes by POST to /api/imports, which answers the id used here. */
export const importRouter = router({
  /** The history of imports, the latest first. */
  list: allow("import:read").query(({ ctx }) => listImports(ctx.db, ctx.reach, HISTORY)),

  /** What the file would do, line by line, before anything is written; afterwards what it did. */
  get: allow("import:create")
    .input(ImportId)
    .query(({ ctx, input }) => viewImport(ctx, input.importId)),

  configure: allow("import:create")
    .input(ConfigureImport)
    .mutation(({ ctx, input }) => configureImport(ctx, input)),

  /** Begins to apply the draft and answers at once; `progress` tells how far it is. */
  start: allow("import:create")
    .input(ApplyImport)
    .mutation(({ ctx, input }) => startImport(ctx, input)),

  progress: allow("import:create")
    .input(ImportId)
    .query(({ ctx, input }) => importProgress(ctx, input.importId)),

  /** Makes a draft again of an import whose process died; nothing of it was written. */
  reopen: allow("import:create")
    .input(ImportId)
    .mutation(({ ctx, input }) => reopenImport(ctx, input.importId)),

  discard: allow("import:create")
    .input(ImportId)
    .mutation(async ({ ctx, input }) => {
      await discardImport(ctx, input.importId);
      return { importId: input.importId };
    }),

  /** A long transaction of its own: thousands of people may have to be put back. */
  revert: allow("import:revert")
    .input(ImportId)
    .mutation(({ ctx, input }) => {
      const { organizationId, userId } = ctx.actor;
      const scope = { organizationId, userId, requestId: ctx.requestId };
      return ctx.database.writeLong(scope, (db) => revertImport({ ...ctx, db }, input.importId));
    }),
});
