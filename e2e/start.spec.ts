import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { isAlive, readDetails } from "../scripts/lock.mjs";

/** One company is enough for the other journeys; here it is the command that counts. */
const SETTINGS = ["PASSAGE_DEMO=0"];
const ROOT = path.join(import.meta.dirname, "..");

let dataDir = "";
let port = 0;
const started: ChildProcess[] = [];

test.describe.configure({ mode: "serial", timeout: 120_000 });

test.beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), "passage-command-"));
  port = await freePort();
});

test.afterAll(async () => {
  for (const child of started) {
    if (isGone(child)) continue;
    child.kill("SIGTERM");
    await once(child, "exit");
  }
  rmSync(dataDir, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, "listening");
  // A server that listens has an address and a port.
  const { port: free } = probe.address() as AddressInfo;
  probe.close();
  return free;
}

function isGone(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Runs npm start until it is ready or has ended. */
async function start() {
  const variables = [`PORT=${port}`, `PASSAGE_DATA_DIR=${dataDir}`, ...SETTINGS];
  const child = spawn("env", [...variables, "npm", "start"], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
  });
  started.push(child);
  let said = "";
  await new Promise<void>((resolve) => {
    const take = (chunk: Buffer) => {
      said += chunk;
      if (said.includes("Passage is ready on")) resolve();
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.once("close", () => resolve());
  });
  return { child, said };
}

/** The processes behind npm start: the command, the server, PostgreSQL. */
function processes(): number[] {
  const command = readDetails(path.join(dataDir, "passage.lock"));
  const server = readDetails(path.join(dataDir, "postgres.lock"));
  const pidFile = readFileSync(path.join(dataDir, "postgres", "postmaster.pid"), "utf8");
  return [command?.pid ?? 0, server?.pid ?? 0, Number(pidFile.split("\n")[0])];
}

function running(pids: number[]): number[] {
  return pids.filter((pid) => isAlive({ pid, started: null }));
}

async function health() {
  const response = await fetch(`http://localhost:${port}/api/health`);
  return { status: response.status, body: await response.json() };
}

test("npm start shows each step and ends with the address", async () => {
  const { said } = await start();
  for (const step of ["Packages", "Build", "PostgreSQL", "Migrations"]) {
    expect(said).toMatch(new RegExp(`^ {2}${step} .* \\d+\\.\\d s$`, "m"));
  }
  expect(said.trim().split("\n").at(-1)).toBe(`Passage is ready on http://localhost:${port}`);
  expect(await health()).toEqual({
    status: 200,
    body: { status: "ok", version: expect.any(String), database: "ok", migrations: "current" },
  });
});

test("a second start says where the first one runs and how to stop it", async () => {
  const { child, said } = await start();
  if (!isGone(child)) await once(child, "exit");
  expect(child.exitCode).toBe(1);
  const [command] = processes();
  expect(said.trim().split("\n").at(-1)).toBe(
    `Passage is already running on http://localhost:${port} (process ${command}). ` +
      "Stop it with Ctrl+C there, or choose another PASSAGE_DATA_DIR (and another PORT).",
  );
  expect((await health()).status).toBe(200);
});

test("SIGTERM stops everything that was started", async () => {
  const pids = processes();
  expect(running(pids)).toEqual(pids);
  const [first] = started;
  first?.kill("SIGTERM");
  if (first && !isGone(first)) await once(first, "exit");
  expect(first?.exitCode).toBe(0);
  expect(running(pids)).toEqual([]);
});

test("after everything was killed the next start works on the same data", async () => {
  const before = await start();
  expect(before.said).toContain("Passage is ready on");
  const pids = processes();
  for (const pid of pids) process.kill(pid, "SIGKILL");
  await expect.poll(() => running(pids)).toEqual([]);
  const after = await start();
  expect(after.said).toMatch(/^ {2}Migrations +current /m);
  expect((await health()).status).toBe(200);
});
