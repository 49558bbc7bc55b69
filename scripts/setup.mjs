import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { build, isBuilt } from "./build.mjs";
import { makeFolder } from "./data-folder.mjs";
import { install, isInstalled } from "./install.mjs";
import { identityOf, isAlive, readDetails, readLock, takeLock } from "./lock.mjs";
import { fileReason, Problem } from "./problem.mjs";
import { signalGroup } from "./program.mjs";
import { beginStep } from "./progress.mjs";
import { ROOT } from "./project.mjs";

const ORPHAN_LIMIT_MS = 45_000;
const SERVING = path.join(ROOT, "node_modules", ".passage-serving");

/**
 * Installs the packages when they are not what the lockfile asks for.
 * @param {{ withDev: boolean, withPostgres: boolean }} need
 */
export async function ensureInstalled(need) {
  await showStep("Packages", "installing (a minute on a fresh machine)", async (note) => {
    note("up to date");
    if (isInstalled(need)) return;
    await alone(async (onStart) => {
      if (isInstalled(need)) return;
      note(`${await install(onStart)} installed`);
    });
  });
}

/** Makes the production build when the sources changed since the last one. */
export async function ensureBuilt() {
  await showStep("Build", "building for production (about a minute)", async (note) => {
    note("up to date");
    if (isBuilt()) return;
    await alone(async (onStart) => {
      if (isBuilt()) return;
      await build(onStart);
      note("built");
    });
  });
}

/**
 * Runs one step of a command and shows it.
 * @param {string} name
 * @param {string} doing
 * @param {(note: (what: string) => void) => Promise<void>} work
 */
export async function showStep(name, doing, work) {
  const step = beginStep(name, doing);
  try {
    await work(step.note);
    step.done();
  } catch (error) {
    step.failed();
    throw error;
  }
}

/**
 * Changes the checkout's packages or build while nobody else does, and while no server runs on them.
 * @param {(onStart: (pid: number) => void) => Promise<void>} work onStart: takes the pid of what does the work
 */
export async function alone(work) {
  const lock = await waitForLock();
  try {
    refuseWhileServing();
    await work((pid) => lock.update({ child: identityOf(pid) }));
  } finally {
    lock.release();
  }
}

async function waitForLock() {
  const file = path.join(ROOT, ".passage", "setup.lock");
  try {
    makeFolder(path.dirname(file));
    for (;;) {
      await endOrphan(file);
      const lock = takeLock(file);
      if (lock.holder === null) return lock;
      await delay(250);
    }
  } catch (error) {
    const reason = fileReason(error);
    if (reason === undefined) throw error;
    throw new Problem(
      `Passage must be installed or built first, but this user may not write to ${ROOT} (${reason}).`,
    );
  }
}

/**
 * Ends what a killed holder of a lock left running: an installation, a build, a server that still stops.
 * @param {string} file the lock; its `child` names the process
 */
export async function endOrphan(file) {
  const details = readDetails(file);
  const child = /** @type {import("./lock.mjs").Identity | undefined} */ (details?.child);
  if (details === null || child === undefined || isAlive(details)) return;
  const deadline = Date.now() + ORPHAN_LIMIT_MS;
  // Once: a server takes a second signal as a request to hurry.
  if (isAlive(child)) signalGroup(child.pid, "SIGTERM");
  while (isAlive(child)) {
    if (Date.now() > deadline) signalGroup(child.pid, "SIGKILL");
    await delay(100);
  }
}

function refuseWhileServing() {
  const serving = listServing();
  if (serving === undefined) return;
  throw new Problem(
    `The code changed while Passage runs from this folder on ${serving.address} (process ${serving.pid}). ` +
      "Stop it with Ctrl+C there, then run the command again.",
  );
}

function listServing() {
  try {
    return readdirSync(SERVING)
      .map((name) => readLock(path.join(SERVING, name)))
      .find((server) => server !== null && server.pid !== process.pid);
  } catch {
    return undefined;
  }
}

/**
 * Marks that a server runs from this checkout, so that nobody exchanges its packages or build meanwhile.
 * @param {string} address
 * @returns {() => void} takes the mark away
 */
export function markServing(address) {
  const file = path.join(SERVING, `${process.pid}.json`);
  try {
    mkdirSync(SERVING, { recursive: true });
    writeFileSync(file, JSON.stringify({ ...identityOf(process.pid), address }));
  } catch {
    // A checkout that cannot be written cannot be exchanged by this user either.
  }
  return () => rmSync(file, { force: true });
}
