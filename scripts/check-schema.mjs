/**
 * Proves that db/migrations say what db/schema says: whatever drizzle-kit would still generate is a migration that
 * somebody forgot. Works on a copy, so nothing in the checkout changes.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { findRuntime } from "./install.mjs";
import { Problem, runCommand } from "./problem.mjs";
import { runProgram } from "./program.mjs";
import { ROOT } from "./project.mjs";

const MIGRATIONS = path.join(ROOT, "db", "migrations");
const LIMIT_MS = 2 * 60_000;

async function main() {
  // Inside node_modules, because drizzle-kit takes paths that start at the project only.
  const copy = mkdtempSync(path.join(ROOT, "node_modules", ".schema-check-"));
  try {
    cpSync(MIGRATIONS, path.join(copy, "migrations"), { recursive: true });
    const forgotten = await generate(copy);
    if (forgotten === "") return;
    const advice =
      "The schema has changes without a migration. Make it with: npm run db:generate -- --name what_it_does";
    throw new Problem(`${advice}\n\n${forgotten}`);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** @returns {Promise<string>} the SQL that drizzle-kit added to the copy */
async function generate(copy) {
  const before = new Set(readdirSync(path.join(copy, "migrations")));
  const out = path.relative(ROOT, path.join(copy, "migrations")).replaceAll("\\", "/");
  const config = path.join(copy, "drizzle.config.ts");
  const original = JSON.stringify(path.join(ROOT, "drizzle.config.ts"));
  const text = `import config from ${original};\nexport default { ...config, out: ${JSON.stringify(out)} };\n`;
  writeFileSync(config, text);
  const kit = path.join(ROOT, "node_modules", "drizzle-kit", "bin.cjs");
  const result = await runProgram(findRuntime(), [kit, "generate", `--config=${config}`], {
    limitMs: LIMIT_MS,
  });
  if (result.code !== 0)
    throw new Problem(`drizzle-kit could not compare schema and migrations:\n${result.output}`);
  const added = readdirSync(path.join(copy, "migrations")).filter((name) => !before.has(name));
  return added
    .filter((name) => name.endsWith(".sql"))
    .map((name) => readFileSync(path.join(copy, "migrations", name), "utf8"))
    .join("\n");
}

await runCommand(main);
