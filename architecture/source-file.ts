import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type StringLiteral, scan } from "./scan.ts";

export type SourceFile = {
  /** From the root of the project, with slashes. */
  path: string;
  text: string;
  /** The text with comments, and what stands inside quotes, blanked out; every offset stays where it was. */
  code: string;
  strings: readonly StringLiteral[];
};

const ROOT = join(import.meta.dirname, "..");
const SKIPPED = new Set([
  "node_modules",
  "public",
  "dist",
  "out",
  "coverage",
  "test-results",
  "playwright-report",
]);
const SOURCE = /\.(?:ts|tsx|mts|mjs|js|css)$/;
/** Written by tools, not by people. */
const GENERATED = new Set(["next-env.d.ts"]);

/** Every file of the house that people write and machines run. Folders that begin with a dot are not looked at. */
export function readSourceFiles(): SourceFile[] {
  return listPaths(ROOT)
    .filter((path) => SOURCE.test(path) && !GENERATED.has(path))
    .map((path) => sourceFile(path, readFileSync(join(ROOT, path), "utf8")));
}

export function sourceFile(path: string, text: string): SourceFile {
  return { path, text, ...(path.endsWith(".css") ? { code: text, strings: [] } : scan(text)) };
}

/** The line, from one, on which an offset lies. */
export function lineOf(file: Pick<SourceFile, "text">, offset: number): number {
  return file.text.slice(0, offset).split("\n").length;
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

function listPaths(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith(".") || SKIPPED.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? listPaths(path) : [relative(ROOT, path).split(sep).join("/")];
  });
}
