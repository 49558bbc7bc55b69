import { pino } from "pino";

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

/** Name, code, constraint and stack of an error and its cause; never its message when it may carry SQL values. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const carriesValues = error.message.startsWith("Failed query");
  return {
    type: error.name,
    code: "code" in error ? error.code : undefined,
    constraint: "constraint" in error ? error.constraint : undefined,
    message: carriesValues ? "Failed query" : error.message,
    stack: carriesValues ? undefined : error.stack?.split("\n").slice(1, 8).join("\n"),
    cause: error.cause ? describeError(error.cause) : undefined,
  };
}
