import { spawn } from "node:child_process";
import { ROOT } from "./project.mjs";

const OUTPUT_LIMIT = 400_000;
const POSIX = process.platform !== "win32";

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/**
 * Starts a program in a process group of its own, so that it can be ended with all it started.
 * @param {string} command
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 */
export function startProgram(command, args, options = {}) {
  const child = spawn(command, args, { cwd: ROOT, detached: POSIX, ...options });
  running.add(child);
  child.once("close", () => running.delete(child));
  child.once("error", () => running.delete(child));
  return child;
}

/**
 * Runs a program to its end without input and keeps what it says.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, shell?: boolean, echo?: boolean, limitMs?: number,
 *   onStart?: (pid: number) => void }} [options] echo: also show what it says; limitMs: end it after that time
 * @returns {Promise<{ code: number, output: string, timedOut: boolean }>}
 */
export function runProgram(command, args, { echo = false, limitMs, onStart, ...options } = {}) {
  return new Promise((resolve) => {
    const child = startProgram(command, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
    if (child.pid !== undefined) onStart?.(child.pid);
    let output = "";
    let timedOut = false;
    const end = () => {
      timedOut = true;
      endProgram(child, "SIGKILL");
    };
    const limit = limitMs === undefined ? undefined : setTimeout(end, limitMs);
    const take = (chunk) => {
      output = (output + chunk).slice(-OUTPUT_LIMIT);
      if (echo) process.stdout.write(chunk);
    };
    child.stdout?.setEncoding("utf8").on("data", take);
    child.stderr?.setEncoding("utf8").on("data", take);
    child.once("error", (error) => take(`${error.message}\n`));
    const finish = (code) => {
      clearTimeout(limit);
      resolve({ code: code ?? 1, output, timedOut });
    };
    child.once("error", () => finish(1));
    child.once("close", finish);
  });
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function endProgram(child, signal) {
  if (child.pid !== undefined) signalGroup(child.pid, signal);
}

/**
 * Sends a signal to a program and everything it started.
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
export function signalGroup(pid, signal) {
  try {
    process.kill(POSIX ? -pid : pid, signal);
  } catch {
    // Gone already.
  }
}

/** Ends every program that still runs. */
export function endPrograms() {
  for (const child of running) endProgram(child, "SIGTERM");
}

/**
 * Calls back once when npm, which ran this script, is gone. npm passes signals on; when it was killed outright,
 * only the change of parent tells.
 * @param {() => void} gone
 * @returns {() => void} ends the watch
 */
export function watchNpm(gone) {
  if (process.env.npm_lifecycle_event === undefined) return () => {};
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    gone();
  }, 500);
  watch.unref();
  return () => clearInterval(watch);
}
