/**
 * npm test: installs what is missing and runs every check there is, each even when another one failed. Ends with
 * the line `N passed, N failed`; the exit code is 1 when anything failed.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build, isBuilt } from "./build.mjs";
import { ensureChromium } from "./chromium.mjs";
import { findRuntime } from "./install.mjs";
import { Problem, runCommand } from "./problem.mjs";
import { endPrograms, runProgram, watchNpm } from "./program.mjs";
import { loadEnvironment, ROOT } from "./project.mjs";
import { alone, ensureInstalled, showStep } from "./setup.mjs";
import { countJourneys, countTests } from "./test-report.mjs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

const MINUTE = 60_000;
const PASSED = { passed: 1, failed: 0, skipped: 0 };
const FAILED = { passed: 0, failed: 1, skipped: 0 };

async function main() {
  listenForStop();
  prepareEnvironment();
  await ensureInstalled({ withDev: true, withPostgres: true });
  const node = findRuntime();
  process.env.PATH = `${inModules(".bin")}${path.delimiter}${process.env.PATH ?? ""}`;
  const reports = mkdtempSync(path.join(tmpdir(), "passage-test-"));
  try {
    report(await runSuites(node, reports));
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
}

/** Tests never touch the database or the data of whoever runs them. */
function prepareEnvironment() {
  loadEnvironment();
  for (const name of Object.keys(process.env)) {
    const isOurs = name.startsWith("PASSAGE_") && name !== "PASSAGE_CHROMIUM";
    if (isOurs || ["PORT", "DATABASE_URL", "NODE_ENV", "FORCE_COLOR"].includes(name))
      delete process.env[name];
  }
  // What a suite says is kept and shown later, in logs too.
  process.env.NO_COLOR = "1";
}

async function runSuites(node, reports) {
  const suites = [
    ["Types", () => checkTypes(node)],
    ["Lint", () => check(inModules("@biomejs", "biome", "bin", "biome"), ["ci", "--colors=off", "."], node)],
    ["Schema", () => check(path.join(ROOT, "scripts", "check-schema.mjs"), [], node)],
    ["Tests", () => runTests(node, path.join(reports, "tests.json"))],
    ["Build", checkBuild],
    ["Journeys", () => runJourneys(node, path.join(reports, "journeys.json"))],
  ];
  const results = [];
  for (const [name, run] of suites) results.push(await runSuite(name, run));
  return results;
}

/**
 * Runs one suite and shows its name, its counts and, when it failed, what it said.
 * @param {string} name
 * @param {() => Promise<{ count: Count, said?: string }>} run
 */
async function runSuite(name, run) {
  process.stdout.write(`\n${name}\n`);
  const began = performance.now();
  const { count, said } = await run().catch((error) => ({
    count: FAILED,
    said: error instanceof Problem ? error.message : error.stack,
  }));
  if (count.failed > 0 && said) process.stdout.write(`${said.trim()}\n`);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(`  ${name}: ${inWords(count)} (${seconds} s)\n`);
  return { name, count };
}

async function checkTypes(node) {
  // Next writes the types of routes; a fresh checkout has none.
  const generated = await runProgram(node, [inModules("next", "dist", "bin", "next"), "typegen"], {
    limitMs: 3 * MINUTE,
  });
  if (generated.code !== 0) return { count: FAILED, said: generated.output };
  return check(inModules("typescript", "bin", "tsc"), ["--noEmit", "-p", "."], node);
}

async function check(program, args, node) {
  const { code, output } = await runProgram(node, [program, ...args], { limitMs: 5 * MINUTE });
  return { count: code === 0 ? PASSED : FAILED, said: output };
}

async function runTests(node, file) {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const args = [inModules("vitest", "vitest.mjs"), "run", ...reporters];
  const { code } = await runProgram(node, args, { echo: true, limitMs: 12 * MINUTE });
  return { count: countTests(file, code) };
}

async function checkBuild() {
  if (isBuilt()) return { count: PASSED };
  await alone(build);
  return { count: PASSED };
}

async function runJourneys(node, file) {
  if (!isBuilt()) throw new Problem("The journeys were not run, because there is no production build.");
  await showStep("Chromium", "looking for one, or installing one", async (note) => {
    process.env.PASSAGE_CHROMIUM = await ensureChromium(note);
  });
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file, PLAYWRIGHT_HTML_OPEN: "never" };
  const args = [inModules("@playwright", "test", "cli.js"), "test", "--reporter=list,json"];
  const { code } = await runProgram(node, args, { env, echo: true, limitMs: 15 * MINUTE });
  return { count: countJourneys(file, code) };
}

function inModules(...parts) {
  return path.join(ROOT, "node_modules", ...parts);
}

function report(results) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  process.stdout.write("\n");
  for (const { name, count } of results) {
    process.stdout.write(`  ${name.padEnd(10)} ${inWords(count)}\n`);
    for (const kind of Object.keys(total)) total[kind] += count[kind];
  }
  process.stdout.write(`\n${inWords(total)}\n`);
  if (total.failed > 0) process.exitCode = 1;
}

/** @param {Count} count */
function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

function listenForStop() {
  const stop = () => {
    endPrograms();
    process.exit(130);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
  watchNpm(stop);
}

await runCommand(main);
