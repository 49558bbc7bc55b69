import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Failure } from "#domain/failure.ts";
import { ADDRESS_HEADER } from "../auth.ts";
import { checkHealth } from "../health.ts";
import type { Runtime } from "../runtime.ts";
import { sendFailure, sendJson } from "./answer.ts";
import { handleEvidence, isEvidence } from "./evidence-handler.ts";
import { handleImportUpload, isImportUpload } from "./import-upload.ts";
import { setContentSecurityPolicy, setSecurityHeaders } from "./security-header.ts";
import { handleTrpc, isTrpc } from "./trpc-handler.ts";

const FORM_LIMIT = 256 * 1024;

/** Whatever is no health, procedure or file: the screens, which Next answers. */
export type Pages = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Answers a request, whatever happens; never throws. */
export async function answer(
  runtime: Runtime,
  request: IncomingMessage,
  response: ServerResponse,
  pages: Pages,
): Promise<void> {
  try {
    await dispatch(runtime, request, response, pages);
  } catch (error) {
    sendFailure(response, error);
  }
}

async function dispatch(
  runtime: Runtime,
  request: IncomingMessage,
  response: ServerResponse,
  pages: Pages,
): Promise<void> {
  const https = runtime.env.publicUrl.protocol === "https:";
  setSecurityHeaders(response, { https });
  if (!["GET", "HEAD", "POST"].includes(request.method ?? "")) {
    response.writeHead(405, { allow: "GET, HEAD, POST" }).end();
    return;
  }
  const path = pathOf(request);
  if (path === "/api/health") return answerHealth(runtime, response);
  request.headers[ADDRESS_HEADER] = clientAddress(request, runtime.env.trustedProxies);
  if (isTrpc(path)) return handleTrpc(runtime, request, response);
  if (isEvidence(path)) return handleEvidence(runtime, request, response);
  if (isImportUpload(path)) return handleImportUpload(runtime, request, response);
  if (request.method === "POST") refuseLongForm(request);
  if (!path.startsWith("/_next/static/")) {
    const nonce = randomBytes(16).toString("base64");
    setContentSecurityPolicy(request, response, { nonce, https, production: runtime.env.production });
    response.setHeader("cache-control", "no-store");
  }
  await pages(request, response);
}

/** What Next and next-auth read, they read whole: only short forms of a length told beforehand come that far. */
function refuseLongForm(request: IncomingMessage): void {
  const length = request.headers["content-length"];
  if (length === undefined && request.headers["transfer-encoding"] !== undefined) {
    throw new Failure("invalid", "Send the length of the form along.");
  }
  if (Number(length ?? 0) > FORM_LIMIT)
    throw new Failure("too_large", "This form is larger than the limit of 256 kB.");
}

async function answerHealth(runtime: Runtime, response: ServerResponse): Promise<void> {
  const health = await checkHealth(runtime.database, runtime.version);
  sendJson(response, health.status === "ok" ? 200 : 503, health);
}

function pathOf(request: IncomingMessage): string {
  const url = request.url ?? "/";
  if (!url.startsWith("/") || url.startsWith("//") || !URL.canParse(url, "http://passage")) {
    throw new Failure("invalid", "This address cannot be read.");
  }
  return new URL(url, "http://passage").pathname;
}

/** The address a request came from: believed from a proxy's header only as far as proxies are configured. */
export function clientAddress(
  request: Pick<IncomingMessage, "headers" | "socket">,
  trustedProxies: number,
): string {
  const socket = request.socket.remoteAddress ?? "unknown";
  if (trustedProxies === 0) return socket;
  const forwarded = String(request.headers["x-forwarded-for"] ?? "").split(",");
  return forwarded.at(-trustedProxies)?.trim() || socket;
}
