import { posix } from "node:path";
import { lineOf, type SourceFile } from "./source-file.ts";

export type Import = {
  /** As written: `#domain/process.ts`, `./rank.ts`, `zod`. */
  specifier: string;
  /** The file of the house it means, or null for a package. */
  path: string | null;
  /** `zod`, `@trpc/server`, `node:fs`; null for a file of the house. */
  packageName: string | null;
  typeOnly: boolean;
  /** Loaded when the line is reached, not when the file is. */
  deferred: boolean;
  /** `import { z }`, `import * as z`, ...: what stands before `from`. */
  clause: string;
  line: number;
};

const STATEMENT = /\b(import|export)\s+([^;"'`()]*?)\bfrom\s*(["'])/g;
const BARE = /(?:^|[;\n])\s*import\s*(["'])/g;
const CALL = /\b(?:import|require)\s*\(\s*(["'`])/g;

export function importsOf(file: SourceFile): Import[] {
  if (file.path.endsWith(".css")) return [];
  const byStart = new Map(file.strings.map((literal) => [literal.start, literal.value]));
  const found: Import[] = [];
  for (const pattern of [STATEMENT, BARE, CALL]) {
    for (const match of file.code.matchAll(pattern)) {
      const specifier = byStart.get(match.index + match[0].length - 1);
      if (specifier === undefined) continue;
      const clause = pattern === STATEMENT ? (match[2] ?? "").trim() : "";
      found.push({
        specifier,
        clause,
        ...target(file.path, specifier),
        typeOnly: isTypeOnly(clause),
        deferred: pattern === CALL,
        line: lineOf(file, match.index + match[0].length - 1),
      });
    }
  }
  return found.sort((a, b) => a.line - b.line);
}

function isTypeOnly(clause: string): boolean {
  if (/^type\b/.test(clause)) return true;
  const named = /^\{([\s\S]*)\}$/.exec(clause.trim())?.[1];
  const names = named?.split(",").filter((name) => name.trim() !== "");
  return names !== undefined && names.length > 0 && names.every((name) => /^\s*type\s/.test(name));
}

function target(from: string, specifier: string): Pick<Import, "path" | "packageName"> {
  if (specifier.startsWith("."))
    return { path: posix.join(posix.dirname(from), specifier), packageName: null };
  if (specifier.startsWith("#")) return { path: specifier.slice(1), packageName: null };
  const parts = specifier.split("/");
  const packageName = specifier.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? specifier);
  return { path: null, packageName };
}

/** Each circle of imports once, as the files it runs through; type imports count, since readers follow them too. */
export function findCycles(files: readonly SourceFile[]): string[][] {
  const known = new Set(files.map((file) => file.path));
  const edges = new Map(
    files.map((file) => [
      file.path,
      importsOf(file).flatMap((each) =>
        each.path && known.has(each.path) && each.path !== file.path ? [each.path] : [],
      ),
    ]),
  );
  const cycles: string[][] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]) => {
    const seenAt = trail.indexOf(path);
    if (seenAt >= 0) {
      cycles.push([...trail.slice(seenAt), path]);
      return;
    }
    if (done.has(path)) return;
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of known) visit(path, []);
  return cycles;
}
