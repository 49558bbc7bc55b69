import { randomBytes } from "node:crypto";
import { chownSync, readFileSync, statSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import path from "node:path";
import { Failure } from "#domain/failure.ts";
import { Problem } from "../scripts/problem.mjs";
import { formatStep } from "../scripts/progress.mjs";

/** Undoes one part of a start. `hurry` is aborted when whoever stops the process asks a second time. */
export type Stop = (hurry: AbortSignal) => Promise<void>;

/** What a process needs while it starts: steps that people can follow, and the way back. */
export type Startup = {
  /** Shows one finished step: its name, what came of it, and the time since the step before. */
  tell(step: string, outcome: string): void;
  /** Registers how to undo what was just started; the last one registered runs first. */
  onStop(stop: Stop): void;
  /** Says the one line that people wait for, and tells the process that started this one. */
  ready(address: string): void;
  /** Ends the process in order because a part of it failed for good. */
  fail(error: unknown): void;
};

const DRAIN_LIMIT_MS = 30_000;
/** A terminal and npm both pass on one Ctrl+C: only a later one is a second one. */
const SAME_SIGNAL_MS = 1_000;

/**
 * Runs a process from start to stop. SIGINT, SIGTERM, SIGHUP, and the end of the process that started this one
 * all stop it in order, with exit code 0. A start that fails says why in one sentence and exits with 1.
 */
export async function runUntilStopped(start: (startup: Startup) => Promise<void>): Promise<void> {
  const stops: Stop[] = [];
  const stopAll = stopOnce(stops);
  let failed = false;
  const fail = (error: unknown) => {
    // What breaks because parts are being stopped is no news.
    if (failed || stopAll.isStopping()) return;
    failed = true;
    process.stderr.write(`\n${explain(error)}\n`);
    void stopAll(1);
  };
  listenForStop(stopAll);
  // Whoever read the output may be gone before this process is; that is no reason to stop half way.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  const startup: Startup = {
    tell: tellWithTime(),
    onStop: (stop) => void stops.push(stop),
    ready: announce,
    fail,
  };
  try {
    await start(startup);
  } catch (error) {
    fail(error);
  }
}

function tellWithTime(): Startup["tell"] {
  let before = performance.now();
  return (step, outcome) => {
    const now = performance.now();
    process.stdout.write(formatStep(step, outcome, now - before));
    before = now;
  };
}

function announce(address: string): void {
  process.send?.({ type: "ready", address });
  process.stdout.write(`Passage is ready on ${address}\n`);
}

type StopAll = ((exitCode: number) => Promise<void>) & { isStopping(): boolean };

/** The first call stops everything and exits; later calls only hurry it. */
function stopOnce(stops: Stop[]): StopAll {
  const hurry = new AbortController();
  let began: number | undefined;
  const stopAll = async (exitCode: number) => {
    if (began !== undefined) {
      if (Date.now() - began > SAME_SIGNAL_MS) hurry.abort();
      return;
    }
    began = Date.now();
    if (exitCode === 0)
      process.stdout.write("\nStopping: running requests finish first. Once more to hurry.\n");
    for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) {
      await stop(hurry.signal).catch((error) => {
        process.stderr.write(`${explain(error)}\n`);
      });
    }
    process.exit(exitCode);
  };
  return Object.assign(stopAll, { isStopping: () => began !== undefined });
}

function listenForStop(stopAll: StopAll): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => void stopAll(0));
  }
  // The channel closes when the starting process is gone, even when it was killed outright.
  if (process.connected) process.once("disconnect", () => void stopAll(0));
}

/**
 * Stops a server in order: no new connections, running requests finish, for 30 s at most.
 * Connections that wait for a next request are closed at once.
 */
export function closeServer(server: Server, hurry: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    // A connection that was busy becomes idle when its answer is out, and would be kept alive.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    const cutOff = () => server.closeAllConnections();
    const limit = setTimeout(cutOff, DRAIN_LIMIT_MS);
    if (hurry.aborted) cutOff();
    hurry.addEventListener("abort", cutOff, { once: true });
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(limit);
      hurry.removeEventListener("abort", cutOff);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** Starts listening; with port 0 the system chooses. @throws Problem when the port cannot be had */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(explainPort(error, port)));
    server.listen(port, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

function explainPort(error: Error, port: number): Error {
  const code = "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") return new Problem(portTaken(port));
  if (code !== "EACCES") return error;
  return new Problem(`This user may not listen on port ${port}. Choose one above 1023: PORT=3001 npm start`);
}

function portTaken(port: number): string {
  const other = port === 3001 ? 3002 : 3001;
  return `Port ${port} is in use by another program. Choose another one: PORT=${other} npm start`;
}

/** One sentence for what is foreseen; the stack for what is not, because then it is all there is. */
function explain(error: unknown): string {
  if (error instanceof Problem || error instanceof Failure) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/**
 * The secret of this installation when none is configured: 32 random bytes, made once and kept in the data
 * folder for its owner's eyes.
 * @throws Problem when the file cannot be read
 */
export function keptSecret(dataDir: string): string {
  const file = path.join(dataDir, "secret");
  try {
    writeFileSync(file, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 });
    // Root writes in a folder of somebody else: that one must still be able to read it.
    const { uid, gid } = statSync(dataDir);
    if (process.getuid?.() === 0) chownSync(file, uid, gid);
  } catch {
    // It exists, from an earlier start; whether it can be read is what matters.
  }
  try {
    const secret = readFileSync(file, "utf8").trim();
    if (Buffer.byteLength(secret) >= 32) return secret;
  } catch (error) {
    throw new Problem(
      `The secret in ${file} cannot be read (${String(error)}). Start as the user who owns it.`,
    );
  }
  throw new Problem(`The secret in ${file} is damaged. Put it back from a backup, or set PASSAGE_SECRET.`);
}
