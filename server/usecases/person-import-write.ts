import { randomUUID } from "node:crypto";
import {
  insertOrgUnits,
  insertPeople,
  insertPeriods,
  listPeriodsForImport,
  type PeriodChange,
  type PersonWrite,
  updatePeople,
  updatePeriods,
} from "#db/queries/person-import.ts";
import { Failure } from "#domain/failure.ts";
import type { PersonImportPlan, PlannedRow } from "#domain/person-import.ts";
import { changedHistory, firstPeriods, type JobState } from "#domain/person-import-history.ts";
import type { ManagerRef } from "#domain/person-import-manager.ts";
import { groupBy } from "#domain/person-import-match.ts";
import type { PersonState } from "#domain/person-import-state.ts";
import type { UnitRef } from "#domain/person-import-unit.ts";
import type { Importer } from "./person-import.ts";

const CHUNK = 1_000;

/** Counts people as they are written. */
export type OnProgress = (done: number, total: number) => void;

type Writable = PlannedRow & { next: PersonState; id: string };

/** Ids of everything the plan names only by line or key. */
type Ids = {
  unit: (unit: UnitRef | null) => string | null;
  manager: (manager: ManagerRef | null) => string | null;
};

/**
 * Writes a plan: units, new people with managers first, changed people, histories. All in the caller's transaction.
 * @throws Failure "conflict" when a person was changed since the plan read them.
 */
export async function writePlan(
  ctx: Importer,
  plan: PersonImportPlan,
  versions: ReadonlyMap<string, number>,
  onProgress: OnProgress,
): Promise<void> {
  const rows = plan.rows.flatMap(writable);
  const ids = await createUnits(ctx, plan, rows);
  const created = managersFirst(rows.filter((row) => row.outcome === "create"));
  const updated = rows.filter((row) => row.outcome === "update");
  const total = created.length + updated.length;
  let done = 0;
  const advance = (count: number) => {
    done += count;
    onProgress(done, total);
  };
  advance(0);
  for (const chunk of chunksOf(created)) {
    await insertPeople(
      ctx.db,
      ctx.actor.organizationId,
      chunk.map((row) => personWrite(row, ids, 0)),
    );
    advance(chunk.length);
  }
  for (const chunk of chunksOf(created)) await insertFirstPeriods(ctx, chunk, ids);
  for (const chunk of updateChunks(updated)) {
    await updateChunk(ctx, chunk, ids, versions);
    advance(chunk.length);
  }
}

function writable(row: PlannedRow): Writable[] {
  if (!row.next || (row.outcome !== "create" && row.outcome !== "update")) return [];
  return [{ ...row, next: row.next, id: row.personId ?? randomUUID() }];
}

async function createUnits(ctx: Importer, plan: PersonImportPlan, rows: readonly Writable[]): Promise<Ids> {
  const unitIds = new Map(plan.newUnits.map((unit) => [unit.key, randomUUID()]));
  const personIds = new Map(rows.map((row) => [row.line, row.id]));
  const ids: Ids = {
    unit: (unit) => (unit?.kind === "new" ? (unitIds.get(unit.key) ?? null) : (unit?.id ?? null)),
    manager: (manager) =>
      manager?.kind === "row" ? (personIds.get(manager.line) ?? null) : (manager?.personId ?? null),
  };
  const units = plan.newUnits.map((unit) => ({
    id: unitIds.get(unit.key) ?? "",
    name: unit.name,
    parentId: ids.unit(unit.parent),
  }));
  await insertOrgUnits(ctx.db, ctx.actor.organizationId, units);
  return ids;
}

/** New people in an order in which everybody's manager is there already. */
function managersFirst(rows: readonly Writable[]): Writable[] {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const placed = new Set<Writable>();
  for (const row of rows) {
    const line: Writable[] = [];
    for (let at: Writable | undefined = row; at && !placed.has(at); at = managerRow(at, byLine))
      line.push(at);
    for (const each of line.reverse()) placed.add(each);
  }
  return [...placed];
}

function managerRow(row: Writable, byLine: ReadonlyMap<number, Writable>): Writable | undefined {
  const { manager } = row.next;
  return manager?.kind === "row" ? byLine.get(manager.line) : undefined;
}

function personWrite(row: Writable, ids: Ids, version: number): PersonWrite {
  const { unit, manager, ...fields } = row.next;
  return { ...fields, id: row.id, orgUnitId: ids.unit(unit), managerId: ids.manager(manager), version };
}

async function insertFirstPeriods(ctx: Importer, rows: readonly Writable[], ids: Ids): Promise<void> {
  const periods = rows.flatMap((row) =>
    firstPeriods(row.next, ctx.today).map((period) => ({
      ...jobColumns(period, ids),
      ...daysOf(period),
      personId: row.id,
    })),
  );
  await insertPeriods(ctx.db, ctx.actor.organizationId, periods);
}

function jobColumns(job: JobState, ids: Ids) {
  const { jobTitle, jobLevel, employmentStatus } = job;
  return {
    jobTitle,
    jobLevel,
    employmentStatus,
    orgUnitId: ids.unit(job.unit),
    managerId: ids.manager(job.manager),
  };
}

function daysOf(period: { effectiveFrom: string; effectiveTo: string | null }) {
  return { effectiveFrom: period.effectiveFrom, effectiveTo: period.effectiveTo };
}

/** Changed managers go in one statement: half of a swap could run in a circle. */
function updateChunks(rows: readonly Writable[]): Writable[][] {
  const moved = rows.filter((row) => row.changes.some((change) => change.field === "manager"));
  const others = rows.filter((row) => !moved.includes(row));
  return [...(moved.length > 0 ? [moved] : []), ...chunksOf(others)];
}

async function updateChunk(
  ctx: Importer,
  rows: readonly Writable[],
  ids: Ids,
  versions: ReadonlyMap<string, number>,
): Promise<void> {
  const writes = rows.map((row) => personWrite(row, ids, versions.get(row.id) ?? 0));
  if ((await updatePeople(ctx.db, ctx.reach, writes)) !== rows.length) {
    throw new Failure(
      "conflict",
      "Somebody changed one of these people at the same moment. Nothing was written; please try again.",
    );
  }
  const kept = await listPeriodsForImport(
    ctx.db,
    ctx.reach,
    rows.map((row) => row.id),
  );
  const byPerson = groupBy(kept, (period) => period.personId);
  const edits = rows.map((row) => ({
    row,
    edit: changedHistory(byPerson.get(row.id) ?? [], row.next, row.changes, ctx.today),
  }));
  const changed = edits.flatMap(({ edit }) => edit.changed.map((period) => periodChange(period, ids)));
  await updatePeriods(ctx.db, ctx.reach, changed);
  const added = edits.flatMap(({ row, edit }) =>
    edit.added.map((period) => ({ ...jobColumns(period, ids), ...daysOf(period), personId: row.id })),
  );
  await insertPeriods(ctx.db, ctx.actor.organizationId, added);
}

const NO_STATE: JobState = {
  jobTitle: null,
  jobLevel: null,
  unit: null,
  manager: null,
  employmentStatus: "active",
};

function periodChange(
  period: { id: string; effectiveFrom: string; effectiveTo: string | null; state: JobState | null },
  ids: Ids,
): PeriodChange {
  const job = jobColumns(period.state ?? NO_STATE, ids);
  return { id: period.id, ...daysOf(period), ...job, state: period.state !== null };
}

function chunksOf<T>(items: readonly T[]): T[][] {
  const chunks: T[][] = [];
  for (let at = 0; at < items.length; at += CHUNK) chunks.push(items.slice(at, at + CHUNK));
  return chunks;
}
