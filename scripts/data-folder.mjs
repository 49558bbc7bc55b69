import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileReason, Problem } from "./problem.mjs";

/** A user without any rights of their own: what everybody may enter, this one may enter. */
const ANYBODY = { uid: -1, gid: -1 };

/**
 * Whether a user may pass through a folder and all folders above it.
 * Folders that do not exist yet are taken as enterable: who makes them decides.
 * @param {string} folder
 * @param {{ uid: number, gid: number }} [user] anybody when left out
 * @returns {boolean}
 */
export function mayEnter(folder, user = ANYBODY) {
  const absolute = path.resolve(folder);
  const parent = path.dirname(absolute);
  if (parent !== absolute && !mayEnter(parent, user)) return false;
  const stat = statSync(absolute, { throwIfNoEntry: false });
  if (stat === undefined) return true;
  if (stat.uid === user.uid) return (stat.mode & 0o100) !== 0;
  return (stat.mode & (stat.gid === user.gid ? 0o010 : 0o001)) !== 0;
}

/**
 * Where Passage keeps its data: the configured folder, else `.passage` in the checkout. PostgreSQL does
 * not run as root, so for root with a checkout where nobody else may enter it is a folder of its own
 * below /var/lib/passage, the same one at each start of the same checkout.
 * @param {{ root: string, configured?: string | undefined, isRoot?: boolean }} options
 * @returns {string} an absolute path
 */
export function resolveDataFolder({ root, configured, isRoot = process.getuid?.() === 0 }) {
  if (configured) return path.resolve(root, configured);
  const beside = path.join(root, ".passage");
  const data = statSync(path.join(beside, "postgres"), { throwIfNoEntry: false });
  const owner = data !== undefined && data.uid !== 0 ? data : ANYBODY;
  if (!isRoot || mayEnter(beside, owner)) return beside;
  const key = createHash("sha256").update(root).digest("hex").slice(0, 8);
  return path.join("/var/lib/passage", `${path.basename(root)}-${key}`);
}

/**
 * Makes the data folder when it is missing and proves that it can be written.
 * @param {string} folder
 */
export function ensureDataFolder(folder) {
  const probe = path.join(folder, `.write-test-${process.pid}`);
  try {
    makeFolder(folder);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    const reason = fileReason(error) ?? /** @type {Error} */ (error).message;
    throw new Problem(
      `Passage cannot write to its data folder ${folder} (${reason}). ` +
        "Make it writable, or choose another folder: PASSAGE_DATA_DIR=/path/to/folder npm start",
    );
  }
}

/**
 * Makes a folder with its parents for this user alone; as root so that the account PostgreSQL runs as can
 * pass through, whatever the umask says.
 * @param {string} folder
 */
export function makeFolder(folder) {
  const isRoot = process.getuid?.() === 0;
  const first = mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (first === undefined || !isRoot) return;
  for (let made = folder; ; made = path.dirname(made)) {
    chmodSync(made, 0o711);
    if (made === first || made === path.dirname(made)) return;
  }
}
