import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { findRuntime } from "./install.mjs";
import { Problem } from "./problem.mjs";
import { runProgram } from "./program.mjs";
import { ROOT } from "./project.mjs";

const SOURCES = ["app", "domain", "db", "server", "public"];
const SETTINGS = /^(next\.config|postcss\.config|tsconfig|package|package-lock)\.(ts|mjs|js|json)$/;
const NOT_BUILT = /\.test\.tsx?$|\.sql$|^db\/(migrations|seed|testing)\//;
const BUILD_LIMIT_MS = 10 * 60_000;

/** @type {(name: string) => string} */
const inBuild = (name) => path.join(ROOT, ".next", name);

/**
 * Whether the build on disk was made from exactly these sources and packages.
 * @returns {boolean}
 */
export function isBuilt() {
  try {
    return (
      existsSync(inBuild("BUILD_ID")) && readFileSync(inBuild("passage-sources"), "utf8") === hashSources()
    );
  } catch {
    return false;
  }
}

/** By content: a fresh checkout or a switched branch changes dates without changing files. */
function hashSources() {
  const hash = createHash("sha256");
  for (const file of listSources()) {
    hash.update(`${file}\0`);
    hash.update(readFileSync(path.join(ROOT, file)));
  }
  return hash.digest("hex");
}

function listSources() {
  const files = readdirSync(ROOT).filter((name) => SETTINGS.test(name));
  for (const folder of SOURCES.filter((name) => existsSync(path.join(ROOT, name)))) {
    for (const entry of readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })) {
      const file = path.relative(ROOT, path.join(entry.parentPath ?? entry.path, entry.name));
      if (entry.isFile() && !NOT_BUILT.test(file.replaceAll("\\", "/"))) files.push(file);
    }
  }
  return files.sort();
}

/**
 * Makes the production build and marks what it was made from.
 * @param {(pid: number) => void} [onStart]
 * @throws {Problem} with the end of what the build said
 */
export async function build(onStart) {
  // Taken before the build: a source changed meanwhile makes the build stale again.
  const sources = hashSources();
  rmSync(inBuild("passage-sources"), { force: true });
  const next = path.join(ROOT, "node_modules", "next", "dist", "bin", "next");
  const env = { ...process.env, NODE_ENV: "production", NO_COLOR: "1" };
  const result = await runProgram(findRuntime(), [next, "build"], { env, onStart, limitMs: BUILD_LIMIT_MS });
  if (result.code !== 0) {
    const said = result.output.trim().split("\n").slice(-40).join("\n");
    throw new Problem(`The production build failed${result.timedOut ? " (it took too long)" : ""}:\n${said}`);
  }
  writeFileSync(inBuild("passage-sources"), sources);
}
