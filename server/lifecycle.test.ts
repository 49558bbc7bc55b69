import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { keptSecret, listen } from "./lifecycle.ts";

const cleanups: (() => unknown)[] = [];

afterEach(async () => {
  for (let cleanup = cleanups.pop(); cleanup !== undefined; cleanup = cleanups.pop()) await cleanup();
});

/** Runs a process made of `start` under the lifecycle, with an HTTP server whose /slow answers when told. */
function run(start: string): {
  child: ChildProcess;
  said: () => string;
  until: (text: string) => Promise<void>;
} {
  const lifecycle = JSON.stringify(path.join(import.meta.dirname, "lifecycle.ts"));
  const failure = JSON.stringify(path.join(import.meta.dirname, "..", "domain", "failure.ts"));
  const code = `
    import { createServer } from "node:http";
    const { closeServer, listen, runUntilStopped } = await import(${lifecycle});
    const { Failure } = await import(${failure});
    await runUntilStopped(async (startup) => { ${start} });`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  cleanups.push(() => child.kill("SIGKILL"));
  let output = "";
  const waiting = new Set<() => void>();
  const take = (chunk: Buffer) => {
    output += chunk;
    for (const check of waiting) check();
  };
  child.stdout?.on("data", take);
  child.stderr?.on("data", take);
  const until = (text: string) =>
    new Promise<void>((resolve) => {
      const check = () => {
        if (output.includes(text)) resolve();
      };
      waiting.add(check);
      check();
    });
  return { child, said: () => output, until };
}

async function exitCode(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return child.exitCode;
}

const SERVER = `
  const server = createServer((request, response) => {
    console.log("asked");
    setTimeout(() => response.end("whole answer"), 400);
  });
  startup.onStop(async () => console.log("database stopped"));
  const port = await listen(server, 0);
  startup.onStop((hurry) => closeServer(server, hurry));
  startup.ready("http://127.0.0.1:" + port);`;

async function addressOf({ said, until }: ReturnType<typeof run>): Promise<string> {
  await until("ready on http://127.0.0.1:");
  return /http:\/\/\S+/.exec(said())?.[0] ?? "";
}

describe("stopping", () => {
  test.each(["SIGTERM", "SIGINT"] as const)(
    "on %s finishes the running request, then stops the rest",
    async (signal) => {
      const process = run(SERVER);
      const answer = fetch(await addressOf(process));
      await process.until("asked");
      process.child.kill(signal);
      expect(await (await answer).text()).toBe("whole answer");
      expect(await exitCode(process.child)).toBe(0);
      expect(process.said()).toContain("database stopped");
    },
  );

  test("happens in order, too, when the process that started it is gone", async () => {
    const process = run(SERVER);
    await addressOf(process);
    process.child.disconnect();
    expect(await exitCode(process.child)).toBe(0);
    expect(process.said()).toContain("database stopped");
  });

  test("undoes a start that was broken off half way", async () => {
    const process = run(`
      startup.onStop(async () => console.log("database stopped"));
      console.log("migrating");
      setTimeout(() => {}, 60_000);
      await new Promise(() => {});`);
    await process.until("migrating");
    process.child.kill("SIGTERM");
    expect(await exitCode(process.child)).toBe(0);
    expect(process.said()).toContain("database stopped");
  });
});

describe("a start that fails", () => {
  test("says why in one sentence, stops what was started and exits with 1", async () => {
    const { child, said } = run(`
      startup.onStop(async () => console.log("database stopped"));
      throw new Failure("unavailable", "The database is newer than this version.");`);
    expect(await exitCode(child)).toBe(1);
    expect(said().trim().split("\n").sort()).toEqual([
      "The database is newer than this version.",
      "database stopped",
    ]);
  });

  test("keeps the stack of what nobody foresaw, which is then all there is", async () => {
    const { child, said } = run(`throw new TypeError("odd");`);
    expect(await exitCode(child)).toBe(1);
    expect(said()).toMatch(/TypeError: odd\n\s+at /);
  });

  test("names a taken port and how to choose another", async () => {
    const first = createServer();
    const port = await listen(first, 0);
    cleanups.push(() => first.close());
    await expect(listen(createServer(), port)).rejects.toThrow(
      `Port ${port} is in use by another program. Choose another one: PORT=3001 npm start`,
    );
  });
});

describe("the secret of an installation", () => {
  function newFolder(): string {
    const folder = mkdtempSync(path.join(tmpdir(), "passage-secret-"));
    cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
    return folder;
  }

  test("is made once, long, and for its owner's eyes", () => {
    const folder = newFolder();
    const secret = keptSecret(folder);
    expect(Buffer.byteLength(secret)).toBeGreaterThanOrEqual(32);
    expect(keptSecret(folder)).toBe(secret);
    expect(statSync(path.join(folder, "secret")).mode & 0o077).toBe(0);
  });

  test("is never replaced by another one when it is damaged", () => {
    const folder = newFolder();
    writeFileSync(path.join(folder, "secret"), "short");
    chmodSync(path.join(folder, "secret"), 0o600);
    expect(() => keptSecret(folder)).toThrow(/is damaged.*PASSAGE_SECRET/);
  });
});
