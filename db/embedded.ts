import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import pg from "pg";
import { ensureDataFolder, mayEnter } from "../scripts/data-folder.mjs";
import { type HeldLock, readLock, takeLock } from "../scripts/lock.mjs";
import { fileReason, Problem } from "../scripts/problem.mjs";
import { type Account, accountFor, ownerOf } from "./embedded-account.ts";
import { type Binaries, installedBinaries, usableBinaries } from "./embedded-binaries.ts";
import {
  type Cluster,
  checkVersion,
  createCluster,
  findRunning,
  giveTo,
  launch,
  SUPERUSER,
  stopServer,
} from "./embedded-cluster.ts";

export type EmbeddedOptions = {
  /** The data folder; PostgreSQL's files go into `postgres` below it. Made when missing. */
  dataDir: string;
  /** false trades safety against crashes for speed: for tests and measurements. */
  durable?: boolean;
  /** Takes a line for each thing worth telling, such as a recovery. */
  log?: (line: string) => void;
  /** Called when PostgreSQL ends although nobody asked it to. */
  onCrash?: (problem: Problem) => void;
  /** Other binaries than the installed ones, for tests. */
  binaries?: Binaries;
};

/** A running PostgreSQL; `url` connects its superuser to the database of Passage. */
export type Embedded = { url: string; stop(): Promise<void> };

const DATABASE = "passage";
const LOCK = "postgres.lock";
const PORT_ATTEMPTS = 5;

/**
 * Starts the PostgreSQL that comes along, on 127.0.0.1 and a free port that is kept between starts.
 * Recovers by itself from whatever a killed process left: a stale pid file, a server without an owner.
 * @throws Problem when the folder is in use by another Passage, cannot be written, or belongs to others
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const dataDir = path.resolve(options.dataDir);
  ensureDataFolder(dataDir);
  const lock = takeOwnership(dataDir);
  try {
    return await startOwned(dataDir, options, lock);
  } catch (error) {
    lock.release();
    const reason = fileReason(error);
    if (reason === undefined) throw error;
    throw new Problem(
      `PostgreSQL cannot use the data folder ${dataDir} (${reason}). ` +
        "Start Passage as the user who owns it, or choose another folder: PASSAGE_DATA_DIR=/path/to/folder npm start",
    );
  }
}

/**
 * Joins the PostgreSQL that another Passage process runs on this folder, or starts it. For commands that
 * work beside a running server; stopping what was only joined does nothing.
 * @throws Problem as `startEmbedded` does
 */
export async function joinOrStartEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const url = await runningUrl(path.resolve(options.dataDir));
  return url === null ? startEmbedded(options) : { url, stop: async () => {} };
}

async function runningUrl(dataDir: string): Promise<string | null> {
  if (readLock(path.join(dataDir, LOCK)) === null) return null;
  const access = readAccess(dataDir);
  if (access === null) return null;
  const client = new pg.Client({ connectionString: urlOf(access), connectionTimeoutMillis: 2000 });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.end();
    return urlOf(access);
  } catch {
    return null;
  }
}

function takeOwnership(dataDir: string): HeldLock {
  const lock = takeLock(path.join(dataDir, LOCK));
  if (lock.holder === null) return lock;
  throw new Problem(
    `The database in ${dataDir} is in use by another Passage (process ${lock.holder.pid}). ` +
      "Stop that one first, or choose another folder: PASSAGE_DATA_DIR=/path/to/folder",
  );
}

async function startOwned(dataDir: string, options: EmbeddedOptions, lock: HeldLock): Promise<Embedded> {
  const { log = () => {}, durable = true } = options;
  const folder = path.join(dataDir, "postgres");
  const account = accountFor(dataDir);
  openForAccount(dataDir, account);
  const copyRoot = copyRootFor(dataDir, account);
  const binaries = usableBinaries(options.binaries ?? installedBinaries(), account, copyRoot);
  const cluster: Cluster = { folder, logFile: `${folder}.log`, binaries, account, durable };
  const isNew = !existsSync(path.join(folder, "PG_VERSION"));
  const access = readAccess(dataDir) ?? createAccess(dataDir, isNew);
  createCluster(cluster, access.password);
  checkVersion(cluster);
  const orphan = findRunning(cluster);
  if (orphan !== null) {
    log(`stopping a PostgreSQL that was left running (process ${orphan})`);
    await stopServer(cluster, orphan);
  }
  const child = await launchOnFreePort(cluster, access, dataDir);
  let stopping = false;
  child.once("exit", () => {
    if (!stopping)
      options.onCrash?.(new Problem(`PostgreSQL ended unexpectedly; its log is ${cluster.logFile}.`));
  });
  const stop = async () => {
    stopping = true;
    if (child.pid !== undefined) await stopServer(cluster, child.pid);
    lock.release();
  };
  await createDatabase(access).catch(async (error) => {
    await stop();
    throw error;
  });
  return { url: urlOf(access), stop };
}

/** Root's data folder must let the account pass to its own files; a listing is not needed. */
function openForAccount(dataDir: string, account: Account): void {
  if (account === null) return;
  const { uid, mode } = statSync(dataDir);
  if (uid === 0) chmodSync(dataDir, (mode & 0o777) | 0o011);
  if (mayEnter(dataDir, account)) return;
  throw new Problem(
    `PostgreSQL does not run as root, and its user cannot enter ${dataDir}. ` +
      "Choose a data folder outside of closed homes: PASSAGE_DATA_DIR=/var/lib/passage/data npm start",
  );
}

/** All checkouts of a machine's root share one copy of each version; others keep theirs with the data. */
function copyRootFor(dataDir: string, account: Account): string {
  return account === null ? dataDir : "/var/lib/passage";
}

async function launchOnFreePort(cluster: Cluster, access: Access, dataDir: string) {
  for (let attempt = 0; attempt < PORT_ATTEMPTS; attempt++) {
    if (access.port === 0 || attempt > 0) {
      access.port = await freePort();
      writeAccess(dataDir, access);
    }
    const child = await launch(cluster, access.port);
    if (child !== null) return child;
  }
  throw new Problem(
    "PostgreSQL found no free port on 127.0.0.1. Close programs that listen there and try again.",
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/** The database appears at the first start, or at the next one when that was cut off. */
async function createDatabase(access: Access): Promise<void> {
  const client = new pg.Client({
    connectionString: urlOf(access, "postgres"),
    connectionTimeoutMillis: 10_000,
  });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

function urlOf({ port, password }: Access, database = DATABASE): string {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
}

/** Port and password, kept in the data folder for its owner's eyes. */
type Access = { port: number; password: string };

function accessFile(dataDir: string): string {
  return path.join(dataDir, "postgres.json");
}

function readAccess(dataDir: string): Access | null {
  if (!existsSync(accessFile(dataDir))) return null;
  try {
    const { port, password } = JSON.parse(readFileSync(accessFile(dataDir), "utf8"));
    return typeof port === "number" && typeof password === "string" ? { port, password } : null;
  } catch (error) {
    if (fileReason(error) !== undefined) throw error;
    return null;
  }
}

function createAccess(dataDir: string, isNew: boolean): Access {
  if (!isNew) {
    throw new Problem(
      `${accessFile(dataDir)} is missing or damaged; it holds the password of the database beside it. ` +
        "Put it back from a backup, or choose another folder: PASSAGE_DATA_DIR=/path/to/folder npm start",
    );
  }
  const access = { port: 0, password: randomBytes(24).toString("base64url") };
  writeAccess(dataDir, access);
  return access;
}

function writeAccess(dataDir: string, access: Access): void {
  const unfinished = `${accessFile(dataDir)}.new`;
  writeFileSync(unfinished, JSON.stringify(access), { mode: 0o600 });
  // Root writes in a folder of somebody else: that one must still be able to read it.
  if (process.getuid?.() === 0) giveTo(unfinished, ownerOf(dataDir));
  renameSync(unfinished, accessFile(dataDir));
}
