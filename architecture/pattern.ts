import { importsOf } from "./import.ts";
import type { Rule, Violation } from "./rule.ts";
import { isTest, lineOf, type SourceFile } from "./source-file.ts";

type Pattern = {
  promise: string;
  where: (path: string) => boolean;
  /** Looked for in the code: comments, and what stands in quotes, are blank there. */
  code?: RegExp;
  /** Looked for in what stands in quotes. */
  quoted?: RegExp;
  instead: string;
};

const product = (path: string) => !isTest(path) && !/^(?:architecture|e2e)\//.test(path);
const inRoom =
  (...rooms: string[]) =>
  (path: string) =>
    product(path) && rooms.some((room) => path.startsWith(`${room}/`));

const PATTERNS: readonly Pattern[] = [
  {
    promise: "process.env is read in server/env.ts only",
    where: (path) =>
      product(path) &&
      path !== "server/env.ts" &&
      !/^scripts\/.*\.mjs$|^bench\/|^[^/]+\.config\.[a-z]+$/.test(path),
    code: /\bprocess\s*\.\s*env\b|\bprocess\s*\[|\{[^}]*\benv\b[^}]*\}\s*=\s*process\b/g,
    instead: "take what you need as an argument from whoever read server/env.ts",
  },
  {
    promise: "a procedure opens through allow(...) only",
    where: (path) => /^(?:server|app)\//.test(path) && !isTest(path) && path !== "server/trpc.ts",
    code: /\binitTRPC\b|\.procedure\b|\b\w*[pP]rocedure\s*(?:\.(?:query|mutation|subscription|input|use)\b)/g,
    instead: 'begin with allow("noun:verb") from server/trpc.ts',
  },
  {
    promise: "SQL is never put together from text",
    where: (path) => product(path),
    code: /\bsql\s*\.\s*raw\b/g,
    instead: "write the value into sql`...`, which sends it as a parameter",
  },
  {
    promise:
      "transactions are opened by db/client.ts only, since drizzle's own lose the connection when BEGIN fails",
    where: (path) => !/^architecture\//.test(path),
    code: /\.\s*transaction\s*\(/g,
    instead: "use database.read(...) or database.write(...)",
  },
  {
    promise: "no state outlives its transaction, so that a pooler may share connections",
    where: (path) =>
      inRoom("db", "server")(path) && !/^db\/(?:migrate|embedded[\w-]*)\.ts$|^db\/testing\//.test(path),
    quoted:
      /(?:^|;)\s*(?:set\s+(?!local\b)(?:session\s+)?[a-z_.]+\s*(?:=|to\b)|(?:reset|discard|listen)\s+[\w.]+\s*(?:;|$)|prepare\s+\w+\s*(?:\(|as\b)|create\s+temp)|pg_(?:try_)?advisory_lock|set_config\s*\([^)]*,\s*false\s*\)/gi,
    instead: "use set_config(..., true) and pg_advisory_xact_lock, which end with the transaction",
  },
  {
    promise: "no named prepared statements, which break behind a pooler",
    where: inRoom("db", "server"),
    code: /\.\s*prepare\s*\(\s*["'`]/g,
    instead: "run the query as it is",
  },
  {
    promise: "nothing is a Server Action: data is changed through procedures",
    where: product,
    quoted: /^use server$/g,
    instead: "call a procedure through app/_trpc",
  },
  {
    promise: "HTML is never put in as text",
    where: product,
    code: /\bdangerouslySetInnerHTML\b|\.\s*(?:inner|outer)HTML\s*=|\binsertAdjacentHTML\b/g,
    instead: "render elements; React escapes what people typed",
  },
  {
    promise: "the domain has no clock and no dice",
    where: inRoom("domain"),
    code: /\bnew\s+Date\s*(?:\(\s*\)|(?![\s(]))|(?<!new\s+)\bDate\s*\(|\bDate\s*\.\s*now\b|\bMath\s*\.\s*random\b|\bperformance\s*\.|\bcrypto\s*\.|\bsetTimeout\b|\bsetInterval\b|\bprocess\s*\./g,
    instead: "take `today` (or the number) as an argument",
  },
];

export const patternRules: readonly Rule[] = PATTERNS.map((pattern) => ({
  promise: pattern.promise,
  check: (files) =>
    files.filter((file) => pattern.where(file.path)).flatMap((file) => findPattern(file, pattern)),
}));

function findPattern(file: SourceFile, pattern: Pattern): Violation[] {
  const inCode = pattern.code
    ? [...file.code.matchAll(pattern.code)].map((match) => ({ text: match[0], at: match.index }))
    : [];
  const quoted = pattern.quoted;
  const inQuotes = quoted
    ? file.strings.flatMap((literal) =>
        [...literal.value.matchAll(quoted)].map((match) => ({ text: match[0], at: literal.start })),
      )
    : [];
  return [...inCode, ...inQuotes].map(({ text, at }) => ({
    path: file.path,
    line: lineOf(file, at),
    message: `${text.trim().replace(/\s+/g, " ")}: ${pattern.instead}`,
  }));
}

export const wholeZod: Rule = {
  promise: "zod is imported whole, so that the bundler can leave out what is not used",
  check: (files) =>
    files.flatMap((file) =>
      importsOf(file)
        .filter((each) => each.packageName === "zod" && !each.typeOnly && !/^\*\s+as\s+z$/.test(each.clause))
        .map((each) => ({ path: file.path, line: each.line, message: 'write import * as z from "zod"' })),
    ),
};

export const oneProcedure: Rule = {
  promise: "server/trpc.ts itself builds procedures in one place",
  check: (files) => {
    const file = files.find((each) => each.path === "server/trpc.ts");
    const places = file ? [...file.code.matchAll(/\bt\s*\.\s*procedure\b/g)] : [];
    return file && places.length > 1
      ? places.slice(1).map((match) => ({
          path: file.path,
          line: lineOf(file, match.index),
          message: "a second way in: use allow(...)",
        }))
      : [];
  },
};
