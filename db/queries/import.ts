import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { notFound } from "#domain/failure.ts";
import type { Reach } from "#domain/permission.ts";
import type { Db } from "../client.ts";
import { type IMPORT_STATUSES, imports } from "../schema/import.ts";
import { users } from "../schema/user.ts";

export type ImportStatus = (typeof IMPORT_STATUSES)[number];

const LISTED = {
  id: imports.id,
  status: imports.status,
  fileName: imports.fileName,
  size: imports.size,
  sha256: imports.sha256,
  counts: imports.counts,
  createdBy: imports.createdBy,
  createdByName: users.name,
  createdAt: imports.createdAt,
  appliedAt: imports.appliedAt,
  revertedAt: imports.revertedAt,
  version: imports.version,
};

/** Keeps an uploaded file as a draft; nothing of it is applied yet. */
export async function insertImport(
  db: Db,
  organizationId: string,
  draft: {
    fileName: string;
    sha256: string;
    content: Buffer;
    options: Record<string, unknown>;
    createdBy: string | null;
  },
): Promise<string> {
  const rows = await db
    .insert(imports)
    .values({ organizationId, kind: "people", size: draft.content.length, ...draft })
    .returning({ id: imports.id });
  const id = rows[0]?.id;
  if (!id) throw new Error("an insert returned no row");
  return id;
}

/** Imports within reach, the latest first. Whoever looks after some units sees the own ones. */
export async function listImports(db: Db, reach: Reach, limit: number) {
  return db
    .select(LISTED)
    .from(imports)
    .leftJoin(users, sameUser())
    .where(importWithin(reach))
    .orderBy(desc(imports.createdAt), desc(imports.id))
    .limit(limit);
}

/** @throws Failure "not_found", also when out of reach. */
export async function getImport(db: Db, reach: Reach, importId: string) {
  const rows = await db
    .select({ ...LISTED, options: imports.options })
    .from(imports)
    .leftJoin(users, sameUser())
    .where(and(importWithin(reach), eq(imports.id, importId)));
  const found = rows[0];
  if (!found) throw notFound("import");
  return found;
}

/** The bytes as they were uploaded; null once the import was applied, since they are not needed any more. */
export async function getImportContent(db: Db, reach: Reach, importId: string): Promise<Buffer | null> {
  const rows = await db
    .select({ content: imports.content })
    .from(imports)
    .where(and(importWithin(reach), eq(imports.id, importId)));
  const found = rows[0];
  if (!found) throw notFound("import");
  return found.content;
}

/** What was chosen for the last applied file with the same columns, or null. */
export async function findOptionsOfSource(
  db: Db,
  reach: Reach,
  source: string,
): Promise<Record<string, unknown> | null> {
  const rows = await db
    .select({ options: imports.options })
    .from(imports)
    .where(
      and(
        importWithin(reach),
        inArray(imports.status, ["applied", "reverted"]),
        sql`${imports.options} ->> 'source' = ${source}`,
      ),
    )
    .orderBy(desc(imports.appliedAt))
    .limit(1);
  return rows[0]?.options ?? null;
}

/** Saves what was chosen for a draft that still has this version; false when somebody else was faster. */
export async function updateImportOptions(
  db: Db,
  reach: Reach,
  draft: { id: string; version: number },
  options: Record<string, unknown>,
): Promise<boolean> {
  const rows = await db
    .update(imports)
    .set({ options, version: sql`${imports.version} + 1` })
    .where(
      and(
        importWithin(reach),
        eq(imports.id, draft.id),
        eq(imports.version, draft.version),
        eq(imports.status, "draft"),
      ),
    )
    .returning({ id: imports.id });
  return rows.length > 0;
}

/** What an import becomes. Content is dropped with `content: null`. */
export type ImportStep = {
  status: ImportStatus;
  options?: Record<string, unknown>;
  counts?: Record<string, number>;
  content?: null;
  appliedAt?: string;
  revertedAt?: string;
};

/** Moves an import on, if it is (still) in one of these states; false when it is not. */
export async function updateImportStatus(
  db: Db,
  reach: Reach,
  importId: string,
  from: readonly ImportStatus[],
  step: ImportStep,
): Promise<boolean> {
  const rows = await db
    .update(imports)
    .set({ ...step, version: sql`${imports.version} + 1` })
    .where(and(importWithin(reach), eq(imports.id, importId), inArray(imports.status, [...from])))
    .returning({ id: imports.id });
  return rows.length > 0;
}

/** Throws a draft away, file and all; false when it is no draft any more. */
export async function deleteImportDraft(db: Db, reach: Reach, importId: string): Promise<boolean> {
  const rows = await db
    .delete(imports)
    .where(and(importWithin(reach), eq(imports.id, importId), eq(imports.status, "draft")))
    .returning({ id: imports.id });
  return rows.length > 0;
}

/** Waits until nobody else changes this import, and keeps others from it until the transaction ends. */
export async function lockImport(db: Db, reach: Reach, importId: string): Promise<void> {
  await db
    .select({ id: imports.id })
    .from(imports)
    .where(and(importWithin(reach), eq(imports.id, importId)))
    .for("update");
}

/** Takes the right to write an organization's people by import until the transaction ends; false when it is taken. */
export async function lockImports(db: Db, reach: Reach): Promise<boolean> {
  const { rows } = await db.execute<{ taken: boolean }>(
    sql`select pg_try_advisory_xact_lock(${importLock(reach)}) as taken`,
  );
  return rows[0]?.taken === true;
}

/** True while some process applies an import of this organization. */
export async function isImportRunning(db: Db, reach: Reach): Promise<boolean> {
  const { rows } = await db.execute<{ free: boolean }>(
    sql`select pg_try_advisory_xact_lock_shared(${importLock(reach)}) as free`,
  );
  return rows[0]?.free !== true;
}

function importLock(reach: Reach): SQL {
  return sql`hashtextextended('people import of ' || ${reach.organizationId}, 0)`;
}

function importWithin(reach: Reach): SQL {
  const own = sql`${imports.organizationId} = ${reach.organizationId}`;
  if (reach.spans.has("organization")) return own;
  return reach.userId ? sql`(${own} and ${imports.createdBy} = ${reach.userId})` : sql`false`;
}

function sameUser() {
  return and(eq(users.organizationId, imports.organizationId), eq(users.id, imports.createdBy));
}
