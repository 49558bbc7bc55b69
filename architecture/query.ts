import type { Rule, Violation } from "./rule.ts";
import { isTest, lineOf, type SourceFile } from "./source-file.ts";

const BEFORE_SIGN_IN =
  "runs at the door, before anybody knows who asks; it sees what the token or e-mail opens";
const OWN = "reaches only what belongs to the actor's own user or session";

/** Queries without a reach, each with the reason why nobody sees more through it than they may. */
export const WITHOUT_REACH: Readonly<Record<string, string>> = {
  "db/queries/session.ts listUsersByEmail": BEFORE_SIGN_IN,
  "db/queries/session.ts mayOpenSession": BEFORE_SIGN_IN,
  "db/queries/session.ts revokeSessionByHash": BEFORE_SIGN_IN,
  "db/queries/session.ts touchSession": OWN,
  "db/queries/idempotency.ts findIdempotentResult": OWN,
  "db/queries/idempotency.ts updateIdempotentResult": OWN,
};

/**
 * These only add a row: whoever calls them has read the parent within reach in the same transaction, and the
 * composite foreign keys keep the row in the organization.
 */
const ADDS = /^(?:insert|record)[A-Z]/;
const TAKES_REACH = /\breach\s*:\s*Reach\b/;
const FUNCTION = /\bexport\s+(?:async\s+)?function\s*\*?\s*(\w+)/g;
const OTHER_FUNCTION =
  /\bexport\s+(?:const|let)\s+(\w+)[^=;]*=\s*(?:async\s*)?(?:\([^)]*\)|\w+)\s*(?::[^=]+)?=>/g;

export const queriesTakeReach: Rule = {
  promise: "every query takes the reach of whoever asks",
  check: (files) => queryFiles(files).flatMap(checkQueries),
};

export const reachExceptions: Rule = {
  promise: "no exception from taking a reach outlives its query",
  check: (files) => {
    const known = new Set(
      queryFiles(files).flatMap((file) => functionsOf(file).map((each) => `${file.path} ${each.name}`)),
    );
    return Object.keys(WITHOUT_REACH)
      .filter((name) => !known.has(name))
      .map((name) => ({
        path: "architecture/query.ts",
        line: 1,
        message: `${name} is gone; take it off the list`,
      }));
  },
};

function queryFiles(files: readonly SourceFile[]): SourceFile[] {
  return files.filter((file) => file.path.startsWith("db/queries/") && !isTest(file.path));
}

function checkQueries(file: SourceFile): Violation[] {
  const arrows = [...file.code.matchAll(OTHER_FUNCTION)].map((match) => ({
    path: file.path,
    line: lineOf(file, match.index),
    message: `${match[1]} hides its parameters; write it as a function declaration`,
  }));
  const open = functionsOf(file)
    .filter((each) => !TAKES_REACH.test(each.parameters) && !ADDS.test(each.name))
    .filter((each) => !WITHOUT_REACH[`${file.path} ${each.name}`])
    .map((each) => ({
      path: file.path,
      line: each.line,
      message: `${each.name} takes no reach; add "reach: Reach" and filter by it, or give the reason in architecture/query.ts`,
    }));
  return [...arrows, ...open];
}

function functionsOf(file: SourceFile): { name: string; parameters: string; line: number }[] {
  return [...file.code.matchAll(FUNCTION)].map((match) => {
    const opening = file.code.indexOf("(", match.index + match[0].length);
    return {
      name: match[1] ?? "",
      parameters: file.code.slice(opening, closing(file.code, opening)),
      line: lineOf(file, match.index),
    };
  });
}

/** Where the bracket that opens at `opening` closes again. */
function closing(code: string, opening: number): number {
  let depth = 0;
  for (let at = opening; at < code.length; at += 1) {
    if (code[at] === "(") depth += 1;
    if (code[at] === ")") depth -= 1;
    if (depth === 0) return at;
  }
  return code.length;
}
