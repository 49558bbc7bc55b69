import { createHash } from "node:crypto";
import type { Db } from "#db/client.ts";
import { recordAuditEvent } from "#db/queries/audit.ts";
import {
  deleteImportDraft,
  findOptionsOfSource,
  getImport,
  getImportContent,
  insertImport,
  updateImportOptions,
} from "#db/queries/import.ts";
import { listImportableIds, listPeopleForImport, listUnitsForImport } from "#db/queries/person-import.ts";
import type { Day } from "#domain/day.ts";
import { Failure } from "#domain/failure.ts";
import type { Reach } from "#domain/permission.ts";
import { type PersonImportPlan, planPersonImport } from "#domain/person-import.ts";
import { suggestMapping } from "#domain/person-import-mapping.ts";
import {
  type ConfigureImport,
  type ImportOptions,
  importOptionsSchema,
} from "#domain/person-import-option.ts";
import { fittingMapping, groupIssues, previewRows, sourceOf, viewTable } from "#domain/person-import-view.ts";
import { safeFileName, type Table } from "#domain/table.ts";
import { changedMeanwhile } from "#domain/version.ts";
import { cachedTable, rememberTable } from "../files/table-cache.ts";

/** Whoever imports: a signed-in person, or the command line without one. */
export type Importer = {
  db: Db;
  actor: { organizationId: string; userId: string | null };
  reach: Reach;
  requestId: string;
  today: Day;
};

const SAMPLE_ROWS = 50;
const LISTED_ISSUES = 50;
const PREVIEWED_ROWS = 20;

/**
 * Keeps an uploaded file as a draft; `chosen` overrules how it would be read by itself.
 * The table was read before, outside of the transaction: a large workbook takes its time.
 */
export async function createImport(
  ctx: Importer,
  file: { name: string; content: Buffer; table: Table },
  chosen: Partial<ImportOptions> = {},
): Promise<{ importId: string }> {
  const options = { ...(await optionsFor(ctx, file.table)), ...chosen };
  const importId = await insertImport(ctx.db, ctx.actor.organizationId, {
    fileName: safeFileName(file.name),
    sha256: file.table.sha256,
    content: file.content,
    options,
    createdBy: ctx.actor.userId,
  });
  if (!chosen.choices) rememberTable(file.table, options.choices);
  const detail = { rows: file.table.rows.length, size: file.content.length, sha256: file.table.sha256 };
  await recordAuditEvent(ctx, { event: "import.uploaded", objectType: "import", objectId: importId, detail });
  return { importId };
}

/** How a new file is read unless a person says otherwise: as its like was before, else as its headers say. */
export async function optionsFor(ctx: Pick<Importer, "db" | "reach">, table: Table): Promise<ImportOptions> {
  const source = sourceOf(table.headers);
  const earlier = await findOptionsOfSource(ctx.db, ctx.reach, source);
  return startingOptions(table, source, earlier === null ? null : importOptionsSchema.parse(earlier));
}

function startingOptions(table: Table, source: string, earlier: ImportOptions | null): ImportOptions {
  const fresh = importOptionsSchema.parse({ mapping: suggestedMapping(table), source });
  const mapping = earlier && fittingMapping(earlier.mapping, table.headers);
  if (!earlier || !mapping) return fresh;
  return { ...fresh, mapping, dateOrder: earlier.dateOrder, createUnits: earlier.createUnits };
}

function suggestedMapping(table: Table) {
  const sample = table.rows.slice(0, SAMPLE_ROWS).map((row) => row.cells);
  return suggestMapping(table.headers, sample).mapping;
}

/** An import with everything a person needs to see before anything is written. */
export async function viewImport(ctx: Importer, importId: string) {
  const { options: stored, ...record } = await getImport(ctx.db, ctx.reach, importId);
  const options = importOptionsSchema.parse(stored);
  const { issues, failure, ...chosen } = options;
  const base = { import: record, options: chosen, failure, report: groupIssues(issues, LISTED_ISSUES) };
  if (record.status !== "draft") return { ...base, check: null };
  const table = await tableOfImport(ctx, { id: importId, sha256: record.sha256, options });
  const { suggestions } = suggestMapping(table.headers, []);
  const used = new Set(Object.values(options.mapping));
  const unused = table.headers.filter((header, index) => !used.has(index) && header.trim() !== "");
  const near = suggestions.filter(
    (each) => options.mapping[each.column] === undefined && !used.has(each.index),
  );
  const checked = await checkOrProblem(ctx, table, options);
  return { ...base, check: { table: viewTable(table), near, unused, ...checked } };
}

async function checkOrProblem(ctx: Importer, table: Table, options: ImportOptions) {
  try {
    const plan = planFor(await readOrganization(ctx), table, options, ctx.today);
    return { problem: null, result: viewPlan(plan) };
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== "invalid") throw error;
    return { problem: error.message, result: null };
  }
}

function viewPlan(plan: PersonImportPlan) {
  return {
    counts: plan.counts,
    notes: plan.notes,
    dateOrder: plan.dateOrder,
    newUnits: plan.newUnits.map((unit) => (unit.parent ? `${unit.parent.name} / ${unit.name}` : unit.name)),
    groups: groupIssues(plan.issues, LISTED_ISSUES),
    preview: previewRows(plan, PREVIEWED_ROWS),
  };
}

/** What a plan needs to know of the organization: everybody and everything, and how much of it may be changed. */
export async function readOrganization({ db, reach }: Pick<Importer, "db" | "reach">) {
  const people = await listPeopleForImport(db, reach);
  const units = await listUnitsForImport(db, reach);
  return { people, units, within: await listImportableIds(db, reach) };
}

type Organization = Awaited<ReturnType<typeof readOrganization>>;

/** Decides what the file would do to the organization as it was read. */
export function planFor(
  { within, ...existing }: Organization,
  table: Table,
  { mapping, dateOrder, createUnits }: ImportOptions,
  today: Day,
): PersonImportPlan {
  return planPersonImport({ table, mapping, dateOrder, createUnits, today, existing, within });
}

/**
 * The table of a draft, from exactly the bytes that were uploaded.
 * @throws Failure "conflict" when they are not there any more, or not the same.
 */
export async function tableOfImport(
  ctx: Pick<Importer, "db" | "reach">,
  draft: { id: string; sha256: string; options: ImportOptions },
): Promise<Table> {
  return cachedTable(draft.sha256, draft.options.choices, async () => {
    const content = await getImportContent(ctx.db, ctx.reach, draft.id);
    const sum = content && createHash("sha256").update(content).digest("hex");
    if (content && sum === draft.sha256) return content;
    throw new Failure("conflict", "The file of this import is not kept any more. Upload it again.");
  });
}

/** Saves what a person chose for a draft; another way of reading the file starts its mapping afresh. */
export async function configureImport(
  ctx: Importer,
  input: ConfigureImport,
): Promise<{ importId: string; version: number }> {
  const { importId, version, ...chosen } = input;
  const record = await getImport(ctx.db, ctx.reach, importId);
  if (record.status !== "draft")
    throw new Failure("conflict", "This import was applied already, so it cannot be changed.");
  const options: ImportOptions = { ...importOptionsSchema.parse(record.options), ...chosen, failure: null };
  if (chosen.choices) {
    const table = await tableOfImport(ctx, { id: importId, sha256: record.sha256, options });
    options.source = sourceOf(table.headers);
    options.mapping = chosen.mapping ?? suggestedMapping(table);
  }
  const saved = await updateImportOptions(ctx.db, ctx.reach, { id: importId, version }, options);
  if (!saved) throw changedMeanwhile("import");
  return { importId, version: version + 1 };
}

export async function discardImport(ctx: Importer, importId: string): Promise<void> {
  await getImport(ctx.db, ctx.reach, importId);
  if (!(await deleteImportDraft(ctx.db, ctx.reach, importId))) {
    throw new Failure("conflict", "This import was applied already. Revert it instead.");
  }
  await recordAuditEvent(ctx, { event: "import.discarded", objectType: "import", objectId: importId });
}
