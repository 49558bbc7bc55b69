import type { Database } from "#db/client.ts";
import { updateImportStatus } from "#db/queries/import.ts";
import type { Day } from "#domain/day.ts";
import { systemReach } from "#domain/permission.ts";
import type { ImportCounts, PersonImportPlan } from "#domain/person-import.ts";
import type { ImportIssue } from "#domain/person-import-issue.ts";
import { groupIssues, type IssueGroup } from "#domain/person-import-view.ts";
import { readTable } from "../files/read-table.ts";
import { createImport, optionsFor, planFor, readOrganization } from "./person-import.ts";
import { applyOrReturn } from "./person-import-apply.ts";

export type CommandReport = ImportCounts & {
  applied: boolean;
  /** The import to revert on the page; null when nothing was written. */
  importId: string | null;
  outcome: string;
  notes: readonly string[];
  groups: readonly IssueGroup[];
  issues: readonly ImportIssue[];
};

type Command = { database: Database; organizationId: string; requestId: string; today: Day };
type Choices = { dryRun: boolean; skipErrors: boolean };

const LISTED_ISSUES = 10;

/** Imports a file from the command line, by the same steps as the page; the record of it can be reverted there. */
export async function importFile(
  command: Command,
  file: { name: string; content: Buffer },
  choices: Choices,
): Promise<CommandReport> {
  const { database, organizationId, requestId, today } = command;
  const table = await readTable(file.content);
  const scope = { organizationId, userId: null, requestId };
  const job = {
    actor: { organizationId, userId: null },
    reach: systemReach(organizationId),
    requestId,
    today,
  };
  const read = await database.read(scope, async (db) => {
    const ctx = { ...job, db };
    return { options: await optionsFor(ctx, table), organization: await readOrganization(ctx) };
  });
  // Outside of the transaction: fifty thousand rows take a while to think about.
  const plan = planFor(read.organization, table, read.options, today);
  if (choices.dryRun || (plan.counts.errors > 0 && !choices.skipErrors)) return reportOf(plan, null, choices);
  const importId = await database.write(scope, async (db) => {
    const ctx = { ...job, db };
    const draft = await createImport(ctx, { ...file, table }, { skipErrors: choices.skipErrors });
    await updateImportStatus(db, ctx.reach, draft.importId, ["draft"], { status: "applying" });
    return draft.importId;
  });
  const { created, updated, rejected } = plan.counts;
  await applyOrReturn({ ...job, database }, importId, { created, updated, rejected });
  return reportOf(plan, importId, choices);
}

function reportOf(plan: PersonImportPlan, importId: string | null, choices: Choices): CommandReport {
  return {
    ...plan.counts,
    applied: importId !== null,
    importId,
    outcome: outcomeOf(plan.counts, importId !== null, choices),
    notes: plan.notes.map((note) => note.message),
    groups: groupIssues(plan.issues, LISTED_ISSUES),
    issues: plan.issues,
  };
}

function outcomeOf(counts: ImportCounts, applied: boolean, choices: Choices): string {
  const skipped = counts.rejected > 0 ? ` ${counts.rejected} rows were left out.` : "";
  if (applied) return `Applied.${skipped}`;
  if (counts.errors > 0 && !choices.skipErrors) {
    return "Nothing was written because of the errors. Correct the file, or leave those rows out with --skip-errors.";
  }
  return "Nothing was written: this was a dry run.";
}
