import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { isAlive } from "../scripts/lock.mjs";
import { joinOrStartEmbedded, startEmbedded } from "./embedded.ts";
import { accountFor } from "./embedded-account.ts";
import { installedBinaries, usableBinaries } from "./embedded-binaries.ts";

const isRoot = process.getuid?.() === 0 && process.platform === "linux";
const cleanups: (() => unknown)[] = [];

afterEach(async () => {
  for (let cleanup = cleanups.pop(); cleanup !== undefined; cleanup = cleanups.pop()) await cleanup();
});

/** PostgreSQL data made once; tests that need some take a copy, which is ten times faster than making them. */
let template = "";

beforeAll(async () => {
  template = mkdtempSync(path.join(tmpdir(), "passage-embedded-"));
  const server = await startEmbedded({ dataDir: template, durable: false });
  await server.stop();
});

afterAll(() => rmSync(template, { recursive: true, force: true }));

/** A data folder that was used before. */
function newDataFolder(): string {
  const folder = newFolder();
  execFileSync("cp", ["-a", `${template}/.`, folder]);
  return folder;
}

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "passage-embedded-"));
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function start(dataDir: string) {
  const server = await startEmbedded({ dataDir, durable: false });
  cleanups.push(server.stop);
  return server;
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: "array" });
    return rows.at(-1)?.[0];
  } finally {
    await client.end();
  }
}

function serverPid(dataDir: string): number {
  return Number(readFileSync(path.join(dataDir, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
}

function isRunning(pid: number): boolean {
  return isAlive({ pid, started: null });
}

/** Another Passage process that holds the PostgreSQL of a folder until it is ended. */
async function startElsewhere(dataDir: string) {
  const module = JSON.stringify(path.join(import.meta.dirname, "embedded.ts"));
  const options = JSON.stringify({ dataDir, durable: false });
  const code = `const { startEmbedded } = await import(${module});
    const server = await startEmbedded(${options});
    process.on("SIGTERM", () => server.stop().then(() => process.exit(0)));
    console.log(server.url);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  cleanups.push(() => child.kill("SIGKILL"));
  const [url] = await once(child.stdout, "data");
  return { child, url: String(url).trim() };
}

describe("the PostgreSQL that comes along", () => {
  test("keeps data, address and password from one start to the next", async () => {
    const dataDir = newDataFolder();
    const first = await startEmbedded({ dataDir, durable: false });
    await ask(first.url, "create table kept as select 42 as answer");
    await first.stop();
    const second = await start(dataDir);
    expect(second.url).toBe(first.url);
    expect(await ask(second.url, "select answer from kept")).toBe(42);
  });

  test("sorts and stores the same on every machine, and listens on this one only", async () => {
    const { url } = await start(newDataFolder());
    const settings = `select string_agg(name || '=' || setting, ' ' order by name) from pg_settings
      where name in ('listen_addresses', 'server_encoding', 'TimeZone', 'unix_socket_directories')`;
    expect(await ask(url, settings)).toBe(
      "TimeZone=UTC listen_addresses=127.0.0.1 server_encoding=UTF8 unix_socket_directories=",
    );
    const locale =
      "select datlocprovider::text || ' ' || datlocale from pg_database where datname = current_database()";
    expect(await ask(url, locale)).toBe("b C.UTF-8");
  });

  test("keeps its password for the owner of the data alone", async () => {
    const dataDir = newDataFolder();
    await start(dataDir);
    expect(statSync(path.join(dataDir, "postgres.json")).mode & 0o077).toBe(0);
    expect(statSync(path.join(dataDir, "postgres")).mode & 0o077).toBe(0);
  });

  test("moves to another port when its own was taken meanwhile", async () => {
    const dataDir = newDataFolder();
    const before = await startEmbedded({ dataDir, durable: false });
    await before.stop();
    const squatter = createServer().listen(Number(new URL(before.url).port), "127.0.0.1");
    await once(squatter, "listening");
    cleanups.push(() => squatter.close());
    const after = await start(dataDir);
    expect(new URL(after.url).port).not.toBe(new URL(before.url).port);
    expect(await ask(after.url, "select 1")).toBe(1);
  });
});

describe("after a kill", () => {
  test("nothing stays behind and the next start works", async () => {
    const dataDir = newDataFolder();
    const { child } = await startElsewhere(dataDir);
    const pid = serverPid(dataDir);
    child.kill("SIGKILL");
    await once(child, "exit");
    const next = await start(dataDir);
    expect(await ask(next.url, "select 1")).toBe(1);
    expect(isRunning(pid)).toBe(false);
  });

  test("a server that lost its owner is stopped and replaced", async () => {
    const dataDir = newDataFolder();
    await start(dataDir);
    const orphan = serverPid(dataDir);
    rmSync(path.join(dataDir, "postgres.lock"));
    const lines: string[] = [];
    const next = await startEmbedded({ dataDir, durable: false, log: (line) => lines.push(line) });
    cleanups.push(next.stop);
    expect(lines).toEqual([`stopping a PostgreSQL that was left running (process ${orphan})`]);
    expect(serverPid(dataDir)).not.toBe(orphan);
    expect(await ask(next.url, "select 1")).toBe(1);
  });

  test("a pid file whose number now belongs to another program does not stand in the way", async () => {
    const dataDir = newDataFolder();
    const first = await startEmbedded({ dataDir, durable: false });
    const pidFile = path.join(dataDir, "postgres", "postmaster.pid");
    const content = readFileSync(pidFile, "utf8");
    await first.stop();
    writeFileSync(pidFile, content.replace(/^\d+/, String(process.pid)));
    const next = await start(dataDir);
    expect(await ask(next.url, "select 1")).toBe(1);
  });

  test("a lock whose number now belongs to another program does not stand in the way", async () => {
    const dataDir = newDataFolder();
    writeFileSync(
      path.join(dataDir, "postgres.lock"),
      JSON.stringify({ pid: process.pid, started: "long ago" }),
    );
    await start(dataDir);
  });

  test("a creation that was cut off is done again", async () => {
    const dataDir = newDataFolder();
    const first = await startEmbedded({ dataDir, durable: false });
    await first.stop();
    rmSync(path.join(dataDir, "postgres", "PG_VERSION"));
    cpSync(path.join(dataDir, "postgres"), path.join(dataDir, "postgres.new"), { recursive: true });
    rmSync(path.join(dataDir, "postgres"), { recursive: true });
    const next = await start(dataDir);
    expect(await ask(next.url, "select 1")).toBe(1);
  });
});

describe("two at once", () => {
  test("the second start is refused with the number of the first", async () => {
    const dataDir = newDataFolder();
    const { child } = await startElsewhere(dataDir);
    await expect(startEmbedded({ dataDir, durable: false })).rejects.toThrow(
      `The database in ${dataDir} is in use by another Passage (process ${child.pid}).`,
    );
  });

  test("a command beside a running server joins it and leaves it running", async () => {
    const dataDir = newDataFolder();
    const { url } = await startElsewhere(dataDir);
    const joined = await joinOrStartEmbedded({ dataDir, durable: false });
    expect(joined.url).toBe(url);
    await joined.stop();
    expect(await ask(url, "select 1")).toBe(1);
  });

  test("a stopped owner leaves no process and no lock", async () => {
    const dataDir = newDataFolder();
    const { child } = await startElsewhere(dataDir);
    const pid = serverPid(dataDir);
    child.kill("SIGTERM");
    await once(child, "exit");
    expect(isRunning(pid)).toBe(false);
    expect(existsSync(path.join(dataDir, "postgres.lock"))).toBe(false);
  });
});

describe("what cannot work", () => {
  test("a folder that cannot be written is named, with what to do", async () => {
    await expect(startEmbedded({ dataDir: "/dev/null/data" })).rejects.toThrow(
      /^Passage cannot write to its data folder \/dev\/null\/data \(a file stands .*PASSAGE_DATA_DIR=/,
    );
  });

  test("data of another PostgreSQL is refused", async () => {
    const dataDir = newDataFolder();
    const first = await startEmbedded({ dataDir, durable: false });
    await first.stop();
    writeFileSync(path.join(dataDir, "postgres", "PG_VERSION"), "15\n");
    await expect(start(dataDir)).rejects.toThrow(
      /was written by PostgreSQL 15, but this Passage brings PostgreSQL 18/,
    );
  });

  test("a lost password is told, and the data stay as they are", async () => {
    const dataDir = newDataFolder();
    const first = await startEmbedded({ dataDir, durable: false });
    await first.stop();
    rmSync(path.join(dataDir, "postgres.json"));
    await expect(start(dataDir)).rejects.toThrow(/postgres\.json is missing or damaged/);
    expect(existsSync(path.join(dataDir, "postgres", "PG_VERSION"))).toBe(true);
  });
});

describe.runIf(isRoot)("as root", () => {
  test("PostgreSQL runs as somebody else", async () => {
    const dataDir = newFolder();
    await start(dataDir);
    expect(statSync(path.join(dataDir, "postgres")).uid).toBeGreaterThan(0);
    expect(statSync(`/proc/${serverPid(dataDir)}`).uid).toBeGreaterThan(0);
  });

  test("binaries under a closed home are copied to where that one may enter", async () => {
    const home = newFolder();
    const open = newFolder();
    chmodSync(home, 0o700);
    chmodSync(open, 0o755);
    const installed = installedBinaries();
    const closed = { ...installed, folder: path.join(home, "native") };
    cpSync(installed.folder, closed.folder, { recursive: true, verbatimSymlinks: true });
    const usable = usableBinaries(closed, accountFor(open), open);
    expect(usable.folder).toBe(path.join(open, `postgresql-${installed.version}`));
    const server = await startEmbedded({
      dataDir: path.join(open, "data"),
      durable: false,
      binaries: usable,
    });
    cleanups.push(server.stop);
    expect(await ask(server.url, "select 1")).toBe(1);
  });

  test("a data folder inside a closed home is refused with a sentence", async () => {
    const home = newFolder();
    chmodSync(home, 0o700);
    await expect(startEmbedded({ dataDir: path.join(home, "data") })).rejects.toThrow(
      /PostgreSQL does not run as root, and its user cannot enter .*PASSAGE_DATA_DIR=/,
    );
  });
});
