import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { startEmbedded } from "#db/embedded.ts";
import { migrate } from "#db/migrate.ts";
import { type Filled, fill } from "./fill.ts";
import { measureImport } from "./import.ts";
import { type Comparison, compare, tableOf } from "./measure.ts";

const { values } = parseArgs({
  options: {
    people: { type: "string", default: "10000" },
    json: { type: "boolean", default: false },
    rounds: { type: "string", default: "60" },
  },
});
const people = Number(values.people);
const rounds = Number(values.rounds);
const say = (line: string) => process.stderr.write(`${line}\n`);

const dataDir = await mkdtemp(join(tmpdir(), "passage-bench-"));
const children: ChildProcess[] = [];
const server = await startEmbedded({ dataDir });
try {
  await migrate(server.url);
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  say(`filling ${people} people, ${people * 20} assessments, ${people * 10} experiences`);
  const filled = await fill(client, people);
  await client.end();
  const floorUrl = await startFloor(server.url, filled.organizationId);
  const oursUrl = await startOurs(server.url);
  const comparisons = await measureRequests(floorUrl, oursUrl, filled);
  const imported = await measureImport({ ownerUrl: server.url, dataDir, rows: 10_000 });
  if (values.json)
    process.stdout.write(`${JSON.stringify({ people, comparisons, import: imported }, null, 2)}\n`);
  else
    process.stdout.write(
      `\n${people} people; milliseconds, ${rounds} rounds in turns\n${tableOf(comparisons)}\n\n${imported.sentence}\n`,
    );
} finally {
  for (const child of children) child.kill("SIGTERM");
  await Promise.all(
    children.map(
      (child) =>
        new Promise((resolve) => (child.exitCode === null ? child.once("exit", resolve) : resolve(null))),
    ),
  );
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}

async function measureRequests(floorUrl: string, oursUrl: string, filled: Filled): Promise<Comparison[]> {
  const { token, personId, roleId } = filled;
  const headers = {
    "content-type": "application/json",
    cookie: `passage-session=${token}`,
    origin: oursUrl,
    "x-passage": "1",
  };
  const floor =
    (work: string, body: object = {}) =>
    () =>
      fetch(`${floorUrl}/${work}`, { method: "POST", body: JSON.stringify(body) });
  const ours = (procedure: string, input: object) => () =>
    fetch(`${oursUrl}/api/trpc/${procedure}`, { method: "POST", headers, body: JSON.stringify(input) });
  const page = (path: string) => () => fetch(`${oursUrl}${path}`, { headers: { cookie: headers.cookie } });
  const types = await (await ours("experience.types", {})()).json();
  const typeId: string = types.result.data[0].id;
  const log = () =>
    ours("experience.log", {
      personId,
      experienceTypeId: typeId,
      startedOn: "2026-01-15",
      note: `Bench ${randomUUID()}`,
      processes: ["SD"],
      title: null,
      evidenceLink: null,
    })();
  const search = filled.managerName;
  const results: Comparison[] = [];
  const add = async (
    work: string,
    askFloor: () => Promise<Response>,
    askOurs: () => Promise<Response>,
    times = rounds,
  ) => {
    say(`measuring ${work}`);
    results.push(await compare(work, times, { floor: askFloor, ours: askOurs }));
  };
  await add("people list, 50 rows", floor("list"), ours("person.list", {}));
  await add("name search", floor("search", { search }), ours("person.find", { search }));
  await add("one profile", floor("profile", { personId }), ours("person.get", { personId }));
  await add("slate", floor("slate", { roleId }), ours("slate.get", { roleId }));
  await add("dashboard", floor("dashboard"), ours("dashboard.get", {}), Math.min(rounds, 20));
  await add("one write", floor("write", { personId, note: "Bench" }), log);
  await add("page: people", floor("list"), page("/people"));
  await add("page: profile", floor("profile", { personId }), page(`/people/${personId}`));
  await add("page: role and slate", floor("slate", { roleId }), page(`/roles/${roleId}`));
  await add("page: dashboard", floor("dashboard"), page("/insights"), Math.min(rounds, 20));
  return results;
}

async function startFloor(url: string, organizationId: string): Promise<string> {
  const child = start(["bench/floor.ts", url, organizationId], {});
  return `http://127.0.0.1:${await untilSaid(child, /^floor (\d+)/m)}`;
}

/** The running production server, exactly as `npm start` runs it. */
async function startOurs(url: string): Promise<string> {
  const port = 3900 + Math.floor(process.pid % 90);
  const child = start(["server/main.ts"], {
    DATABASE_URL: url,
    PORT: String(port),
    PASSAGE_DEMO: "0",
    PASSAGE_DATA_DIR: dataDir,
    PASSAGE_URL: `http://localhost:${port}`,
  });
  await untilSaid(child, /(Passage is ready)/);
  return `http://localhost:${port}`;
}

function start(argv: string[], env: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, argv, {
    env: { ...process.env, NODE_ENV: "production", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  return child;
}

function untilSaid(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const match = pattern.exec(said);
      if (match?.[1]) resolve(match[1]);
    });
    child.once("exit", (code) => reject(new Error(`a server of the bench ended with ${code}: ${said}`)));
  });
}
