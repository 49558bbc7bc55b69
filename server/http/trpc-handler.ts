import type { IncomingMessage, ServerResponse } from "node:http";
import { nodeHTTPRequestHandler } from "@trpc/server/adapters/node-http";
import { Failure } from "#domain/failure.ts";
import { readCookie, sessionCookieName } from "../auth.ts";
import { createContext } from "../context.ts";
import { appRouter } from "../router.ts";
import type { Runtime } from "../runtime.ts";
import { readBody, refuseForeign } from "./answer.ts";

const PREFIX = "/api/trpc/";
const BODY_LIMIT = 256 * 1024;
const BATCH_LIMIT = 10;

/**
 * Answers procedures straight from the node server: through Next the same call costs twice as much. Queries come
 * by POST too, so that nobody's name or filter stands in an address or a proxy's log.
 */
export async function handleTrpc(
  runtime: Runtime,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== "POST") {
    response.writeHead(405, { allow: "POST" }).end();
    return;
  }
  // Forms and plain text are what a foreign page may send without asking; JSON is not.
  if (!/^application\/json(;|$)/i.test(request.headers["content-type"] ?? "")) {
    throw new Failure("invalid", "Procedures take application/json.");
  }
  refuseForeign(request, runtime.env.publicUrl.origin);
  response.setHeader("cache-control", "no-store");
  // Read here and whole: a procedure without input would not look at its body, however long.
  const body = (await readBody(request, BODY_LIMIT, "256 kB")).toString("utf8");
  const url = new URL(request.url ?? "", "http://passage");
  await nodeHTTPRequestHandler({
    router: appRouter,
    path: url.pathname.slice(PREFIX.length),
    req: Object.assign(request, { body }),
    res: response,
    allowMethodOverride: true,
    allowBatching: true,
    maxBatchSize: BATCH_LIMIT,
    createContext: () =>
      createContext(runtime.database, {
        token: readCookie(request.headers.cookie, sessionCookieName(runtime.env)),
        idempotencyKey: headerText(request.headers["idempotency-key"]),
      }),
    responseMeta: ({ errors }) =>
      errors.some((error) => error.code === "SERVICE_UNAVAILABLE") ? { headers: { "retry-after": "3" } } : {},
  });
}

export function isTrpc(path: string): boolean {
  return path.startsWith(PREFIX);
}

function headerText(value: string | string[] | undefined): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
