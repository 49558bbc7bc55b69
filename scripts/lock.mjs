import { execFileSync } from "node:child_process";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";

/**
 * @typedef {{ pid: number, started: string | null }} Identity
 */

/**
 * When a process began, as the system tells it; null where it cannot be told or the process is gone.
 * Together with the pid it names one process for good: pids are reused, quickly so in containers.
 * @param {number} pid
 * @returns {string | null}
 */
function startOf(pid) {
  try {
    if (process.platform === "linux") {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      // The second field is the command in parentheses and may itself hold spaces: count behind it.
      return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
    }
    if (process.platform === "win32") return null;
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || null;
  } catch {
    return null;
  }
}

/**
 * @param {number} pid
 * @returns {Identity}
 */
export function identityOf(pid) {
  return { pid, started: startOf(pid) };
}

/**
 * Whether exactly this process still runs (a zombie does not).
 * @param {Identity} identity
 * @returns {boolean}
 */
export function isAlive({ pid, started }) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {{ code?: string }} */ (error).code !== "EPERM") return false;
  }
  if (process.platform === "linux" && /^State:\s+[ZX]/m.test(readStatus(pid))) return false;
  return started === null || startOf(pid) === started;
}

/** @param {number} pid */
function readStatus(pid) {
  try {
    return readFileSync(`/proc/${pid}/status`, "utf8");
  } catch {
    return "";
  }
}

/**
 * The details a living holder wrote into a lock file; null when there is none or its holder is gone.
 * @param {string} file
 * @returns {(Identity & Record<string, unknown>) | null}
 */
export function readLock(file) {
  const details = readDetails(file);
  return details !== null && isAlive(details) ? details : null;
}

/**
 * What a lock file says, whether its holder lives or not; null when it is missing or unreadable.
 * @param {string} file
 * @returns {(Identity & Record<string, unknown>) | null}
 */
export function readDetails(file) {
  try {
    const details = JSON.parse(readFileSync(file, "utf8"));
    return typeof details?.pid === "number" ? details : null;
  } catch (error) {
    const code = /** @type {{ code?: string }} */ (error).code;
    if (code === undefined || code === "ENOENT") return null;
    throw error;
  }
}

/**
 * Takes a lock for this process. A lock left behind by a process that is gone is taken over.
 * @param {string} file
 * @param {Record<string, unknown>} [details] kept in the file beside pid and start
 * @returns {{ holder: null, update(details: Record<string, unknown>): void, release(): void }
 *   | { holder: Identity & Record<string, unknown> }} holder: who has it, when it cannot be had
 */
export function takeLock(file, details = {}) {
  const own = `${file}.${process.pid}`;
  const content = { ...identityOf(process.pid), ...details };
  writeFileSync(own, JSON.stringify(content), { mode: 0o644 });
  try {
    for (;;) {
      // A link fails when the name exists, and appears with its whole content at once.
      if (tryLink(own, file)) return heldLock(file, own, content);
      const holder = readLock(file);
      if (holder !== null) return { holder };
      discardStale(file);
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/**
 * @param {string} from
 * @param {string} to
 */
function tryLink(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    const code = /** @type {{ code?: string }} */ (error).code;
    if (code === "EEXIST") return false;
    if (code !== "EPERM" && code !== "ENOTSUP" && code !== "ENOSYS") throw error;
    return tryCreate(from, to);
  }
}

/** For file systems without hard links (some network and shared folders). */
function tryCreate(from, to) {
  try {
    writeFileSync(to, readFileSync(from), { flag: "wx" });
    return true;
  } catch (error) {
    if (/** @type {{ code?: string }} */ (error).code === "EEXIST") return false;
    throw error;
  }
}

/** Two processes may find the same stale lock: the one that moves away a fresh one puts it back. */
function discardStale(file) {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (/** @type {{ code?: string }} */ (error).code === "ENOENT") return;
    throw error;
  }
  if (readLock(aside) !== null) tryLink(aside, file);
  rmSync(aside, { force: true });
}

function heldLock(file, own, content) {
  return {
    holder: null,
    update(details) {
      Object.assign(content, details);
      writeFileSync(own, JSON.stringify(content), { mode: 0o644 });
      renameSync(own, file);
    },
    release() {
      if (readDetails(file)?.pid === process.pid) rmSync(file, { force: true });
    },
  };
}
