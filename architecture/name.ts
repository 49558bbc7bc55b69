import { findCycles, importsOf } from "./import.ts";
import type { Rule, Violation } from "./rule.ts";
import { isTest, type SourceFile } from "./source-file.ts";

const EMPTY_WORDS = new Set([
  "index",
  "utils",
  "util",
  "helpers",
  "helper",
  "common",
  "misc",
  "types",
  "constants",
]);
const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Next's folders: (group), [param], [...rest], [[...rest]], @slot, _private. */
const NEXT_FOLDER = /^(?:\([a-z0-9-]+\)|\[{1,2}(?:\.{3})?[a-z][A-Za-z0-9]*\]{1,2}|@[a-z0-9-]+|_[a-z0-9-]+)$/;
const MAX_LINES = 300;

/** Long because they are data, not ideas. */
export const DATA_FILES: Readonly<Record<string, string>> = {
  "domain/rubric.ts": "the behaviour text of 30 levels",
};

export const emptyNames: Rule = {
  promise: "no file is called index, utils, helpers, common, misc, types or constants",
  check: (files) =>
    files
      .filter((file) => EMPTY_WORDS.has(stemOf(file.path)))
      .map((file) => ({
        path: file.path,
        line: 1,
        message: "this name says nothing; name the file after the noun it is about",
      })),
};

export const kebabCase: Rule = {
  promise: "names of files and folders are kebab-case",
  check: (files) => files.flatMap(checkName),
};

function checkName(file: SourceFile): Violation[] {
  const folders = file.path.split("/").slice(0, -1);
  const wrong = folders.find(
    (folder) => !KEBAB.test(folder) && !(file.path.startsWith("app/") && NEXT_FOLDER.test(folder)),
  );
  const name = wrong ?? (KEBAB.test(stemOf(file.path)) ? undefined : (file.path.split("/").at(-1) ?? ""));
  return name === undefined
    ? []
    : [{ path: file.path, line: 1, message: `"${name}" is not kebab-case; write it as in my-noun` }];
}

/** The name without its endings: `person-import.test.ts` is `person-import`. */
function stemOf(path: string): string {
  return (path.split("/").at(-1) ?? "").replace(/(?:\.(?:test|spec|setup|config|d))?\.[a-z]+$/, "");
}

export const shortFiles: Rule = {
  promise: `no file is longer than ${MAX_LINES} lines, but for tests and data`,
  check: (files) => files.flatMap(checkLength),
};

function checkLength(file: SourceFile): Violation[] {
  const lines = file.text.split("\n").length - 1;
  const exempt = isTest(file.path) || /^e2e\/|\.css$/.test(file.path) || DATA_FILES[file.path] !== undefined;
  if (lines <= MAX_LINES || exempt) return [];
  return [
    {
      path: file.path,
      line: MAX_LINES + 1,
      message: `has ${lines} lines; this is usually two ideas: give each its own file`,
    },
  ];
}

export const noCycles: Rule = {
  promise: "imports never run in a circle",
  check: (files) =>
    findCycles(files).map((cycle) => ({
      path: cycle[0] ?? "",
      line: 1,
      message: `imports itself by way of ${cycle.slice(1).join(" -> ")}; move what both need into a third file`,
    })),
};

export const fullNames: Rule = {
  promise: "imports name the whole file, since Node runs the sources as they are",
  check: (files) =>
    files.flatMap((file) =>
      importsOf(file)
        .filter((each) => each.path !== null && !/\.[a-z]+$/.test(each.specifier))
        .map((each) => ({
          path: file.path,
          line: each.line,
          message: `${each.specifier} lacks its ending; write ${each.specifier}.ts (and #room/... across rooms)`,
        })),
    ),
};

const ROOM_PREFIX = /^(?:domain|db|server|app)\//;

export const shortWays: Rule = {
  promise: "another room is imported by its name, not by climbing out of one's own",
  check: (files) =>
    files.flatMap((file) =>
      importsOf(file)
        .filter(
          (each) => each.specifier.startsWith("..") && each.path !== null && ROOM_PREFIX.test(each.path),
        )
        .filter((each) => each.path?.split("/")[0] !== file.path.split("/")[0])
        .map((each) => ({
          path: file.path,
          line: each.line,
          message: `write #${each.path} instead of ${each.specifier}`,
        })),
    ),
};
