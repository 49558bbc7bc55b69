import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { findRuntime } from "./install.mjs";
import { Problem } from "./problem.mjs";
import { runProgram } from "./program.mjs";
import { ROOT } from "./project.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const APPLICATIONS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
const DOWNLOAD_LIMIT_MS = 4 * 60_000;
const PACKAGE_LIMIT_MS = 5 * 60_000;

/**
 * A Chromium or Chrome on this machine that starts: the one named by PASSAGE_CHROMIUM, one of the system, or the
 * one Playwright downloaded.
 * @returns {string | undefined} path of the program
 */
export function findChromium() {
  const folders = [
    ...(process.env.PATH ?? "").split(path.delimiter),
    "/usr/bin",
    "/usr/local/bin",
    "/snap/bin",
  ];
  const onSystem = NAMES.flatMap((name) => folders.filter(Boolean).map((folder) => path.join(folder, name)));
  const candidates = [process.env.PASSAGE_CHROMIUM, ...onSystem, ...APPLICATIONS, downloadedChromium()];
  return candidates.find((file) => file !== undefined && existsSync(file) && starts(file));
}

/** @returns {string | undefined} */
function downloadedChromium() {
  try {
    const require = createRequire(path.join(ROOT, "package.json"));
    return require("@playwright/test").chromium.executablePath() || undefined;
  } catch {
    return undefined;
  }
}

/** A download without the system's libraries exists but does not start. */
function starts(file) {
  // On Windows a browser opens a window instead of telling its version.
  if (process.platform === "win32") return true;
  return spawnSync(file, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}

/**
 * Finds a Chromium, or gets one: from Playwright, or as root from Debian's packages.
 * @param {(what: string) => void} note
 * @returns {Promise<string>} path of the program
 * @throws {Problem} with what to install by hand
 */
export async function ensureChromium(note) {
  const found = findChromium();
  if (found !== undefined) {
    note(found);
    return found;
  }
  for (const get of [download, installPackage]) {
    await get();
    const got = findChromium();
    if (got === undefined) continue;
    note(`${got} (just installed)`);
    return got;
  }
  throw new Problem(
    "No Chromium was found, and none could be installed. Install one (Debian: apt-get install chromium) " +
      "or name one: PASSAGE_CHROMIUM=/path/to/chromium npm test",
  );
}

function download() {
  const cli = path.join(ROOT, "node_modules", "playwright", "cli.js");
  return runProgram(findRuntime(), [cli, "install", "chromium"], { limitMs: DOWNLOAD_LIMIT_MS });
}

async function installPackage() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await runProgram("apt-get", ["update"], { env, limitMs: PACKAGE_LIMIT_MS });
  const options = ["install", "-y", "--no-install-recommends", "chromium"];
  await runProgram("apt-get", options, { env, limitMs: PACKAGE_LIMIT_MS });
}
