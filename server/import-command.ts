import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { connect, type Database } from "#db/client.ts";
import { joinOrStartEmbedded } from "#db/embedded.ts";
import { ensureApplicationLogin, listOrganizations, migrate } from "#db/migrate.ts";
import { Failure } from "#domain/failure.ts";
import type { IssueGroup } from "#domain/person-import-view.ts";
import { Problem } from "../scripts/problem.mjs";
import { newRequestId } from "./context.ts";
import { readEnv } from "./env.ts";
import { failureOf } from "./error.ts";
import { keptSecret } from "./lifecycle.ts";
import { type CommandReport, importFile } from "./usecases/person-import-command.ts";

const USAGE = `Imports people from a CSV or XLSX file.

  npm run import -- people FILE [--dry-run] [--json] [--skip-errors] [--organization NAME]

  --dry-run        say what would happen, write nothing
  --skip-errors    leave out the rows with errors and import the rest
  --json           print the result, with every finding, as JSON
  --organization   name or id, where there are several

Ends with 0 when the file was applied (or could be), with 2 when there are errors and nothing was written.`;

type Wanted = {
  file: string;
  dryRun: boolean;
  skipErrors: boolean;
  json: boolean;
  organization: string | null;
};

process.exitCode = await main();

async function main(): Promise<number> {
  let wanted: Wanted | null = null;
  try {
    wanted = readArguments(process.argv.slice(2));
    if (!wanted) {
      process.stdout.write(`${USAGE}\n`);
      return 0;
    }
    const report = await run(wanted);
    process.stdout.write(wanted.json ? `${JSON.stringify(report, null, 2)}\n` : wordsOf(report));
    return report.applied || (wanted.dryRun && (report.errors === 0 || wanted.skipErrors)) ? 0 : 2;
  } catch (error) {
    const sentence = sentenceOf(error);
    if (wanted?.json)
      process.stdout.write(`${JSON.stringify({ applied: false, failure: sentence }, null, 2)}\n`);
    else process.stderr.write(`${sentence}\n`);
    return 2;
  }
}

function readArguments(args: string[]): Wanted | null {
  const options = {
    "dry-run": { type: "boolean", default: false },
    "skip-errors": { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
    organization: { type: "string" },
  } as const;
  const { values, positionals } = parse(() => parseArgs({ args, options, allowPositionals: true }));
  if (values.help) return null;
  const [kind, file, ...rest] = positionals;
  if (kind !== "people" || !file || rest.length > 0) throw new Problem(USAGE);
  return {
    file,
    dryRun: values["dry-run"],
    skipErrors: values["skip-errors"],
    json: values.json,
    organization: values.organization ?? null,
  };
}

function parse<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Problem(`${error instanceof Error ? error.message : ""}\n\n${USAGE}`);
  }
}

async function run(wanted: Wanted): Promise<CommandReport> {
  const content = await readFile(wanted.file).catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === "ENOENT" ? "there is no such file" : (error.code ?? "unknown reason");
    throw new Problem(`${wanted.file} cannot be read: ${reason}.`);
  });
  return withDatabase(wanted.organization, (database, organizationId) =>
    importFile(
      { database, organizationId, requestId: newRequestId(), today: new Date().toISOString().slice(0, 10) },
      { name: basename(wanted.file), content },
      { dryRun: wanted.dryRun, skipErrors: wanted.skipErrors },
    ),
  );
}

/** Works beside a running server: joins its database, or starts the one that comes along for a moment. */
async function withDatabase<T>(
  organization: string | null,
  work: (database: Database, organizationId: string) => Promise<T>,
): Promise<T> {
  const env = readEnv();
  const server = env.databaseUrl
    ? { url: env.databaseUrl, stop: async () => {} }
    : await joinOrStartEmbedded({ dataDir: env.dataDir });
  try {
    await migrate(server.url);
    const organizationId = chooseOrganization(await listOrganizations(server.url), organization);
    const url = await ensureApplicationLogin(server.url, env.secret ?? keptSecret(env.dataDir));
    const database = connect({ url, max: 2 });
    try {
      return await work(database, organizationId);
    } finally {
      await database.end();
    }
  } finally {
    await server.stop();
  }
}

function chooseOrganization(all: readonly { id: string; name: string }[], wanted: string | null): string {
  const same = (text: string) => text.toLowerCase() === wanted?.toLowerCase();
  const chosen = wanted === null ? all : all.filter((each) => same(each.id) || same(each.name));
  const [only] = chosen;
  if (only && chosen.length === 1) return only.id;
  const names = all.map((each) => each.name).join(", ");
  if (all.length === 0) throw new Problem("There is no organization yet. Start Passage once with: npm start");
  throw new Problem(`Say which organization with --organization. There are: ${names}.`);
}

function wordsOf(report: CommandReport): string {
  const counts = (["rows", "created", "updated", "unchanged", "left", "errors", "warnings"] as const).map(
    (name) => `${name.padEnd(10)} ${report[name]}`,
  );
  const findings = report.groups.map(findingWords);
  const notes = report.notes.map((note) => `note: ${note}`);
  return `${[...notes, ...findings, "", ...counts, "", report.outcome].join("\n")}\n`;
}

function findingWords({ severity, title, total, said, values, issues }: IssueGroup): string {
  const where = (column: string | null) => (column ? `, ${column}` : "");
  const lines = said
    ? values.map(
        (each) => `  ${each.value || "(empty)"}${where(each.column)}: ${rowWords(each.lines, each.total)}`,
      )
    : issues.map(
        (each) =>
          `  row ${each.line}${where(each.column)}: ${each.value || "(empty)"}. ${each.message} ${each.fix}`,
      );
  const more = said ? 0 : total - issues.length;
  const rest = more > 0 ? [`  ... and ${more} more`] : [];
  return [`${severity}: ${title} (${total}).${said ? ` ${said.fix}` : ""}`, ...lines, ...rest].join("\n");
}

function rowWords(lines: readonly number[], total: number): string {
  const more = total > lines.length ? ` and ${total - lines.length} more` : "";
  return `${total === 1 ? "row" : "rows"} ${lines.join(", ")}${more}`;
}

function sentenceOf(error: unknown): string {
  if (error instanceof Problem) return error.message;
  const failure = failureOf(error);
  if (failure instanceof Failure) return failure.message;
  return `Something unexpected happened; nothing was written. ${error instanceof Error ? (error.stack ?? error.message) : ""}`;
}
