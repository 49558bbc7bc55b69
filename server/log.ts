import { pino } from "pino";
import { Failure } from "#domain/failure.ts";

/**
 * The one log: JSON lines on standard output. Values typed by people never go in; the redaction below is the net
 * under that rule, since a database error carries its parameters.
 */
export const log = pino({
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: ["params", "err.params", "err.cause.params", "err.query", "err.detail", "err.cause.detail"],
    remove: true,
  },
  serializers: { err: describeError },
});

/**
 * Name, code, constraint and stack of an error and of its causes. What the database or drizzle say in words is left
 * out, since it quotes the values: `invalid input syntax for type integer: "..."`.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  return {
    type: error.name,
    code: "code" in error ? error.code : undefined,
    constraint: "constraint" in error ? error.constraint : undefined,
    table: "table" in error ? error.table : undefined,
    message: error instanceof Failure || !quotesValues(error) ? error.message : "(left out)",
    stack: error.stack
      ?.split("\n")
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 7)
      .join("\n"),
    cause: error.cause ? describeError(error.cause) : undefined,
  };
}

/** Whoever wraps a database error tends to repeat its words. */
function quotesValues(error: Error): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if (at.message.startsWith("Failed query") || ("severity" in at && "routine" in at)) return true;
  }
  return false;
}
