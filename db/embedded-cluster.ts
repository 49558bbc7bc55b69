import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Problem } from "../scripts/problem.mjs";
import type { Account } from "./embedded-account.ts";
import { type Binaries, programFile } from "./embedded-binaries.ts";

/** One PostgreSQL on disk and how to run it: every function here works on one of these. */
export type Cluster = {
  /** The folder of PostgreSQL's own files, below the data folder. */
  folder: string;
  logFile: string;
  binaries: Binaries;
  account: Account;
  /** false trades safety against crashes for speed: for tests. */
  durable: boolean;
};

export const SUPERUSER = "postgres";

/** How long a start may take; recovery after a crash of a large database is the slow case. */
const START_LIMIT_MS = 120_000;
const STOP_LIMIT_MS = 30_000;
const LOG_LIMIT_BYTES = 10_000_000;

/**
 * Creates the PostgreSQL data, unless it exists. Built aside and moved into place, so that a creation
 * that was cut off is simply done again.
 * @throws Problem when the folder cannot be used
 */
export function createCluster(cluster: Cluster, password: string): void {
  if (existsSync(path.join(cluster.folder, "PG_VERSION"))) return;
  const unfinished = `${cluster.folder}.new`;
  const passwordFile = path.join(unfinished, "..", `.password-${process.pid}`);
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  try {
    for (const owned of [unfinished, passwordFile]) giveTo(owned, cluster.account);
    runInitdb(cluster, unfinished, passwordFile);
    rmSync(cluster.folder, { recursive: true, force: true });
    renameSync(unfinished, cluster.folder);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** UTF-8 in code point order from PostgreSQL's own provider: the same results on every machine. */
function runInitdb(cluster: Cluster, folder: string, passwordFile: string): void {
  const options = [
    `--pgdata=${folder}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--no-instructions",
  ];
  if (!cluster.durable) options.push("--no-sync");
  const { status, stderr, error } = spawnSync(programFile(cluster.binaries, "initdb"), options, {
    ...cluster.account,
    cwd: path.parse(folder).root,
    encoding: "utf8",
  });
  if (status === 0) return;
  const said = error?.message ?? lastLine(stderr);
  throw new Problem(`PostgreSQL could not create its data in ${cluster.folder}: ${said}`);
}

/** PostgreSQL of another major version cannot read the data. @throws Problem then */
export function checkVersion(cluster: Cluster): void {
  const found = readFileSync(path.join(cluster.folder, "PG_VERSION"), "utf8").trim();
  const major = cluster.binaries.version.split(".")[0];
  if (found === major) return;
  throw new Problem(
    `The data in ${cluster.folder} was written by PostgreSQL ${found}, but this Passage brings PostgreSQL ${major}. ` +
      "Use the Passage release that wrote it, or choose another PASSAGE_DATA_DIR.",
  );
}

/**
 * Starts PostgreSQL on 127.0.0.1 and waits until it answers.
 * @returns the running process; `null` when the port is taken, so that the caller tries another
 * @throws Problem with PostgreSQL's own words when it does not start
 */
export async function launch(cluster: Cluster, port: number): Promise<ChildProcess | null> {
  const log = openLog(cluster);
  const before = statSync(cluster.logFile).size;
  const { command, options } = commandLine(cluster, port);
  // Its own session: Ctrl+C in a terminal must not stop the database under requests that still run.
  const child = spawn(command, options, {
    ...cluster.account,
    cwd: path.parse(cluster.folder).root,
    detached: process.platform !== "win32",
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  const deadline = Date.now() + START_LIMIT_MS;
  while (!isReady(cluster, child)) {
    const gone = child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
    if (gone) return explainFailedStart(cluster, before);
    if (Date.now() > deadline) {
      child.kill("SIGQUIT");
      throw new Problem(`PostgreSQL did not start within two minutes; its log is ${cluster.logFile}.`);
    }
    await Promise.race([ended, delay(20)]);
  }
  return child;
}

function commandLine(cluster: Cluster, port: number): { command: string; options: string[] } {
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    max_connections: 100,
    timezone: "UTC",
    log_timezone: "UTC",
    ...(cluster.durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const options = ["-D", cluster.folder];
  for (const [name, value] of Object.entries(settings)) options.push("-c", `${name}=${value}`);
  const postgres = programFile(cluster.binaries, "postgres");
  if (!canFollowParent()) return { command: postgres, options };
  return { command: "setpriv", options: ["--pdeathsig", "INT", "--", postgres, ...options] };
}

let followsParent: boolean | undefined;

/** Linux can stop PostgreSQL when Passage is killed outright, so that nothing is left running. */
function canFollowParent(): boolean {
  followsParent ??=
    process.platform === "linux" &&
    spawnSync("setpriv", ["--pdeathsig", "INT", "--", "true"], { stdio: "ignore" }).status === 0;
  return followsParent;
}

/** PostgreSQL writes its state into the last line of its pid file once connections are accepted. */
function isReady(cluster: Cluster, child: ChildProcess): boolean {
  const lines = pidFileLines(cluster);
  return lines[0] === String(child.pid) && lines[7]?.trim() === "ready";
}

function pidFileLines(cluster: Cluster): string[] {
  try {
    return readFileSync(path.join(cluster.folder, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return [];
  }
}

function explainFailedStart(cluster: Cluster, logStart: number): null {
  const said = readFileSync(cluster.logFile).subarray(logStart).toString("utf8");
  if (/could not bind|could not create any TCP\/IP sockets/.test(said)) return null;
  const fatal = said.split("\n").filter((line) => /FATAL|PANIC|error/i.test(line));
  const words = lastLine(fatal.join("\n") || said).replace(/^.*?(FATAL|PANIC):\s*/, "");
  throw new Problem(
    `PostgreSQL did not start: ${words || "it gave no reason"}. Its log is ${cluster.logFile}.`,
  );
}

function openLog(cluster: Cluster): number {
  const size = statSync(cluster.logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT_BYTES) renameSync(cluster.logFile, `${cluster.logFile}.old`);
  const log = openSync(cluster.logFile, "a", 0o600);
  giveTo(cluster.logFile, cluster.account);
  return log;
}

/**
 * The pid of a PostgreSQL that runs on this data, whoever started it. A pid file left behind by a crash is
 * removed when its pid now belongs to some other program, for PostgreSQL itself would refuse to start then.
 */
export function findRunning(cluster: Cluster): number | null {
  const pid = Number(pidFileLines(cluster)[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !exists(pid)) return null;
  if (servesFolder(pid, cluster.folder)) return pid;
  rmSync(path.join(cluster.folder, "postmaster.pid"), { force: true });
  return null;
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function servesFolder(pid: number, folder: string): boolean {
  if (process.platform === "win32") return exists(pid);
  const line = commandLineOf(pid);
  return line.includes("postgres") && line.includes(folder);
}

/** Empty for a process that is gone, a zombie included. */
function commandLineOf(pid: number): string {
  try {
    if (process.platform === "linux")
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return execFileSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
}

/**
 * Stops a running PostgreSQL: open transactions are rolled back, everything committed is written.
 * @throws Problem when it still runs after 30 s
 */
export async function stopServer(cluster: Cluster, pid: number): Promise<void> {
  if (process.platform === "win32") {
    const options = ["stop", "-D", cluster.folder, "-m", "fast", "-w"];
    spawnSync(programFile(cluster.binaries, "pg_ctl"), options, { stdio: "ignore" });
    return;
  }
  const deadline = Date.now() + STOP_LIMIT_MS;
  signal(pid, "SIGINT");
  while (servesFolder(pid, cluster.folder)) {
    if (Date.now() > deadline) {
      signal(pid, "SIGQUIT");
      throw new Problem(`PostgreSQL (process ${pid}) did not stop within 30 seconds and was ended.`);
    }
    await delay(10);
  }
}

function signal(pid: number, name: "SIGINT" | "SIGQUIT"): void {
  try {
    process.kill(pid, name);
  } catch {
    // Gone already, which is what was wanted.
  }
}

/** Hands a file to the account PostgreSQL runs as. */
export function giveTo(file: string, account: Account): void {
  if (account !== null) chownSync(file, account.uid, account.gid);
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1)?.trim() ?? "";
}
