import type { Database, Db } from "#db/client.ts";
import { recordAuditEvent } from "#db/queries/audit.ts";
import {
  getImport,
  isImportRunning,
  lockImport,
  lockImports,
  updateImportStatus,
} from "#db/queries/import.ts";
import { Failure } from "#domain/failure.ts";
import type { ImportCounts, PersonImportPlan } from "#domain/person-import.ts";
import { type ApplyImport, type ImportOptions, importOptionsSchema } from "#domain/person-import-option.ts";
import { changedMeanwhile } from "#domain/version.ts";
import { failureOf } from "../error.ts";
import { log } from "../log.ts";
import { type Importer, planFor, readOrganization, tableOfImport } from "./person-import.ts";
import { writePlan } from "./person-import-write.ts";

const KEPT_ISSUES = 1_000;

type Running = { done: number; total: number; ended: Promise<void> };
type Holder = { [key: symbol]: Map<string, Running> | undefined };
const KEY = Symbol.for("passage.imports");

/** Shared by every copy of this module in the process: Next bundles one of its own. */
function runningImports(): Map<string, Running> {
  const holder = globalThis as unknown as Holder; // the process-wide place has no type of its own
  const known = holder[KEY] ?? new Map<string, Running>();
  holder[KEY] = known;
  return known;
}

/** Without the open transaction: what a job needs to open its own. */
export type ImportJob = Omit<Importer, "db"> & { database: Database };
export type Expected = ApplyImport["expected"];

/**
 * Begins to apply a draft; the work goes on after the request has ended. Asking again, as a double click does,
 * changes nothing.
 */
export async function startImport(
  ctx: Importer & { database: Database },
  input: ApplyImport,
): Promise<{ status: string }> {
  const record = await getImport(ctx.db, ctx.reach, input.importId);
  const interrupted = record.status === "applying" && !(await isRunning(ctx, input.importId));
  if (record.status !== "draft" && !interrupted) return { status: record.status };
  if (record.status === "draft" && record.version !== input.version) throw changedMeanwhile("import");
  if (
    !(await updateImportStatus(ctx.db, ctx.reach, input.importId, ["draft", "applying"], {
      status: "applying",
    }))
  ) {
    throw changedMeanwhile("import");
  }
  const { db: _open, ...job } = ctx;
  const running: Running = {
    done: 0,
    total: input.expected.created + input.expected.updated,
    ended: Promise.resolve(),
  };
  runningImports().set(input.importId, running);
  running.ended = runJob(job, input, running).finally(() => runningImports().delete(input.importId));
  return { status: "applying" };
}

async function runJob(job: ImportJob, input: ApplyImport, running: Running): Promise<void> {
  const onProgress = (done: number, total: number) => Object.assign(running, { done, total });
  try {
    await applyOrReturn(job, input.importId, input.expected, onProgress);
  } catch (error) {
    if (!failureOf(error)) log.error({ requestId: job.requestId, err: error }, "an import failed");
  }
}

/** Applies an import; when that fails it is a draft again, with the reason, and the failure is thrown on. */
export async function applyOrReturn(
  job: ImportJob,
  importId: string,
  expected: Expected,
  onProgress?: (done: number, total: number) => void,
): Promise<ImportCounts> {
  try {
    return await applyImport(job, importId, expected, onProgress);
  } catch (error) {
    const unforeseen = `Something went wrong on our side; nothing was written. Report reference ${job.requestId}.`;
    await returnToDraft(job, importId, failureOf(error)?.message ?? unforeseen).catch((err) => {
      log.error({ requestId: job.requestId, err }, "an import could not be set back");
    });
    throw error;
  }
}

/** Ends when the import of this id has ended, at once when none runs here. For tests and for a clean stop. */
export async function importEnded(importId: string): Promise<void> {
  await runningImports().get(importId)?.ended;
}

/**
 * Applies an import in one transaction: either all of it is there afterwards, or nothing.
 * @param expected what the person saw; a plan that would do something else is refused.
 * @throws Failure "conflict" when errors are left, another import runs, or the organization changed meanwhile.
 */
export async function applyImport(
  job: ImportJob,
  importId: string,
  expected: Expected | null,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<ImportCounts> {
  const { database, ...ctx } = job;
  const scope = {
    organizationId: ctx.actor.organizationId,
    userId: ctx.actor.userId,
    requestId: ctx.requestId,
    importId,
  };
  const read = await database.writeLong(scope, (db) => loadImport({ ...ctx, db }, importId));
  return database.writeLong(scope, async (db) => {
    const open: Importer = { ...ctx, db };
    if (!(await lockImports(db, ctx.reach))) {
      throw new Failure(
        "conflict",
        "Another import is being applied at this moment. Nothing was written; try again when it has ended.",
      );
    }
    const organization = await readOrganization(open);
    const plan = planFor(organization, read.table, read.options, ctx.today);
    checkPlan(plan, read.options, expected);
    const versions = new Map(organization.people.map((person) => [person.id, person.version]));
    await writePlan(open, plan, versions, onProgress);
    await finish(open, importId, read.options, plan);
    return plan.counts;
  });
}

async function loadImport(ctx: Importer, importId: string) {
  // Waits for the request that started this job to commit; when that one was rolled back, it ends below.
  await lockImport(ctx.db, ctx.reach, importId);
  const record = await getImport(ctx.db, ctx.reach, importId);
  if (record.status !== "applying")
    throw new Failure("conflict", "This import is not waiting to be applied.");
  const options = importOptionsSchema.parse(record.options);
  return { options, table: await tableOfImport(ctx, { id: importId, sha256: record.sha256, options }) };
}

function checkPlan(plan: PersonImportPlan, options: ImportOptions, expected: Expected | null): void {
  const { created, updated, rejected, errors } = plan.counts;
  if (
    expected &&
    (expected.created !== created || expected.updated !== updated || expected.rejected !== rejected)
  ) {
    throw new Failure(
      "conflict",
      "The organization changed since you looked, so this import would do something else now. Look at it again.",
    );
  }
  if (errors > 0 && !options.skipErrors) {
    throw new Failure(
      "invalid",
      "There are errors. Correct the file, or choose to leave the rows with errors out.",
    );
  }
}

async function finish(
  ctx: Importer,
  importId: string,
  options: ImportOptions,
  plan: PersonImportPlan,
): Promise<void> {
  const kept = { ...options, failure: null, issues: plan.issues.slice(0, KEPT_ISSUES) };
  const at = await applied(ctx.db, ctx, importId, { options: kept, counts: plan.counts });
  if (!at) throw changedMeanwhile("import");
  const detail = { ...plan.counts };
  await recordAuditEvent(ctx, { event: "import.applied", objectType: "import", objectId: importId, detail });
}

function applied(
  db: Db,
  ctx: Importer,
  importId: string,
  values: { options: Record<string, unknown>; counts: ImportCounts },
) {
  const appliedAt = new Date().toISOString();
  return updateImportStatus(db, ctx.reach, importId, ["applying"], {
    status: "applied",
    ...values,
    content: null,
    appliedAt,
  });
}

async function returnToDraft(job: ImportJob, importId: string, failure: string): Promise<void> {
  const scope = {
    organizationId: job.actor.organizationId,
    userId: job.actor.userId,
    requestId: job.requestId,
  };
  await job.database.write(scope, async (db) => {
    const record = await getImport(db, job.reach, importId);
    const options = { ...record.options, failure };
    if (!(await updateImportStatus(db, job.reach, importId, ["applying"], { status: "draft", options })))
      return;
    await recordAuditEvent(
      { ...job, db },
      { event: "import.failed", objectType: "import", objectId: importId },
    );
  });
}

/** How far an import is; "interrupted" when the process that applied it is gone, which wrote nothing then. */
export async function importProgress(ctx: Importer, importId: string) {
  const record = await getImport(ctx.db, ctx.reach, importId);
  const running = runningImports().get(importId);
  if (record.status !== "applying") return { status: record.status, done: 0, total: 0 };
  if (running) return { status: "applying" as const, done: running.done, total: running.total };
  const elsewhere = await isImportRunning(ctx.db, ctx.reach);
  return { status: elsewhere ? ("applying" as const) : ("interrupted" as const), done: 0, total: 0 };
}

/** Makes a draft again of an import that was interrupted. */
export async function reopenImport(ctx: Importer, importId: string): Promise<{ status: string }> {
  const record = await getImport(ctx.db, ctx.reach, importId);
  if (record.status !== "applying" || (await isRunning(ctx, importId))) return { status: record.status };
  const options = {
    ...record.options,
    failure: "Passage stopped while it was being applied. Nothing was written.",
  };
  await updateImportStatus(ctx.db, ctx.reach, importId, ["applying"], { status: "draft", options });
  await recordAuditEvent(ctx, { event: "import.failed", objectType: "import", objectId: importId });
  return { status: "draft" };
}

async function isRunning(ctx: Importer, importId: string): Promise<boolean> {
  return runningImports().has(importId) || (await isImportRunning(ctx.db, ctx.reach));
}
