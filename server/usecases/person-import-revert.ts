import { recordAuditEvent } from "#db/queries/audit.ts";
import { getImport, lockImports, updateImportStatus } from "#db/queries/import.ts";
import { deleteImported, listChangedSince } from "#db/queries/import-revert.ts";
import { Failure } from "#domain/failure.ts";
import type { Importer } from "./person-import.ts";

const NAMED = 5;

/**
 * Takes an import back: what it made is deleted, what it changed is as it was. All or nothing: when something was
 * changed or used since, half a revert would leave a state that never was, so it is refused with the reason.
 * @throws Failure "conflict" with what stands in the way.
 */
export async function revertImport(
  ctx: Importer,
  importId: string,
): Promise<{ deleted: number; restored: number }> {
  const record = await getImport(ctx.db, ctx.reach, importId);
  if (record.status === "reverted") return { deleted: 0, restored: 0 };
  if (record.status !== "applied")
    throw new Failure("conflict", "Only an import that was applied can be reverted.");
  if (!(await lockImports(ctx.db, ctx.reach))) {
    throw new Failure(
      "conflict",
      "Another import is being applied at this moment. Try again when it has ended.",
    );
  }
  await refuseChangedSince(ctx, importId);
  const step = { status: "reverted" as const, revertedAt: new Date().toISOString() };
  if (!(await updateImportStatus(ctx.db, ctx.reach, importId, ["applied"], step)))
    return { deleted: 0, restored: 0 };
  const counts = await deleteImported(ctx.db, ctx.reach, importId);
  await recordAuditEvent(ctx, {
    event: "import.reverted",
    objectType: "import",
    objectId: importId,
    detail: counts,
  });
  return counts;
}

async function refuseChangedSince(ctx: Importer, importId: string): Promise<void> {
  const changed = await listChangedSince(ctx.db, ctx.reach, importId, 1_000);
  if (changed.length === 0) return;
  const names = [...new Set(changed.flatMap((each) => each.name ?? []))];
  const shown = names.slice(0, NAMED).join(", ");
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : "";
  const who = names.length > 0 ? `${shown}${more}` : "something it brought";
  throw new Failure(
    "conflict",
    `This import cannot be reverted any more: ${who} changed since. Nothing was changed now.`,
  );
}
