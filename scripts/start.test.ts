import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { identityOf } from "./lock.mjs";

const SCRIPT = path.join(import.meta.dirname, "start.mjs");
const cleanups: (() => unknown)[] = [];
let dataDir = "";

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), "passage-start-"));
  cleanups.push(() => rmSync(dataDir, { recursive: true, force: true }));
});

afterEach(async () => {
  for (let cleanup = cleanups.pop(); cleanup !== undefined; cleanup = cleanups.pop()) await cleanup();
});

/** Runs npm start's script until it refuses; every case here is one it refuses before anything is installed. */
async function start(settings: Record<string, string>) {
  const variables = Object.entries({ PASSAGE_DATA_DIR: dataDir, ...settings }).map(
    ([name, value]) => `${name}=${value}`,
  );
  const child = spawn("env", [...variables, process.execPath, SCRIPT], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  cleanups.push(() => child.kill("SIGKILL"));
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const [code] = await once(child, "close");
  return { code, said: said.trim() };
}

async function listenSomewhere(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, "listening");
  cleanups.push(() => server.close());
  // A server that listens has an address and a port.
  return (server.address() as AddressInfo).port;
}

describe("npm start refuses in one sentence", () => {
  test("a taken port", async () => {
    const port = await listenSomewhere();
    expect(await start({ PORT: String(port) })).toEqual({
      code: 1,
      said: `Port ${port} is in use by another program. Choose another one: PORT=3001 npm start`,
    });
    expect(existsSync(path.join(dataDir, "passage.lock"))).toBe(false);
  });

  test.each(["0", "abc", "-1", "65536", "3000.5"])("the port %s", async (text) => {
    expect(await start({ PORT: text })).toEqual({
      code: 1,
      said: `PORT must be a whole number from 1 to 65535, not "${text}". For example: PORT=3001 npm start`,
    });
  });

  test("a second start on the same data", async () => {
    const lock = { ...identityOf(process.pid), address: "http://localhost:4321", ready: true };
    writeFileSync(path.join(dataDir, "passage.lock"), JSON.stringify(lock));
    expect(await start({})).toEqual({
      code: 1,
      said:
        `Passage is already running on http://localhost:4321 (process ${process.pid}). ` +
        "Stop it with Ctrl+C there, or choose another PASSAGE_DATA_DIR (and another PORT).",
    });
  });

  test("a database that does not answer", async () => {
    const port = await listenSomewhere();
    await cleanups.pop()?.();
    const url = `postgres://somebody:secret@127.0.0.1:${port}/passage`;
    const { code, said } = await start({ DATABASE_URL: url, PORT: String(port) });
    expect({ code, said }).toEqual({
      code: 1,
      said:
        `PostgreSQL at 127.0.0.1:${port} cannot be reached (nothing listens there). ` +
        "Start it or correct DATABASE_URL; without one, Passage starts its own.",
    });
  });

  test("an address of a database that is none", async () => {
    const port = await listenSomewhere();
    await cleanups.pop()?.();
    const { said } = await start({ DATABASE_URL: "localhost/passage", PORT: String(port) });
    expect(said).toBe("DATABASE_URL must look like postgres://user:password@host:5432/database.");
  });

  test("a data folder that cannot be written", async () => {
    const { code, said } = await start({ PASSAGE_DATA_DIR: "/dev/null/data" });
    expect(code).toBe(1);
    expect(said).toMatch(
      /^Passage cannot write to its data folder \/dev\/null\/data \(.*\)\. .*PASSAGE_DATA_DIR=.*$/,
    );
  });
});

test("a lock left behind by a kill does not stand in the way", async () => {
  const { pid } = spawnSync("true");
  writeFileSync(
    path.join(dataDir, "passage.lock"),
    JSON.stringify({ pid, started: "1", child: { pid, started: "1" } }),
  );
  const port = await listenSomewhere();
  expect((await start({ PORT: String(port) })).said).toContain(`Port ${port} is in use`);
});
