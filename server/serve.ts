import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import next from "next";
import { Failure } from "#domain/failure.ts";
import { ADDRESS_HEADER } from "./auth.ts";
import { checkHealth } from "./health.ts";
import { sendFailure, sendJson } from "./http/answer.ts";
import { handleEvidence, isEvidence } from "./http/evidence-handler.ts";
import { handleImportUpload, isImportUpload } from "./http/import-upload.ts";
import { setContentSecurityPolicy, setSecurityHeaders } from "./http/security-header.ts";
import { handleTrpc, isTrpc } from "./http/trpc-handler.ts";
import { closeServer, listen, type Stop } from "./lifecycle.ts";
import type { Runtime } from "./runtime.ts";

export type Served = { port: number; close: Stop };

/**
 * One node server for everything: health, procedures and files are answered right here, all other requests go to
 * Next. So limits on bodies are ours, and no middleware stands between a request and its answer.
 * @throws Problem when the port cannot be had.
 */
export async function serve(runtime: Runtime): Promise<Served> {
  const { env } = runtime;
  const app = next({ dev: !env.production, dir: process.cwd(), hostname: "localhost", port: env.port });
  const server = createServer({
    headersTimeout: 20_000,
    requestTimeout: 120_000,
    maxHeaderSize: 16_384,
    keepAliveTimeout: 5_000,
  });
  // Whoever comes between listening and readiness waits, instead of never getting an answer.
  let prepared: Promise<void> | undefined;
  const pages: Pages = async (request, response) => {
    await prepared;
    await app.getRequestHandler()(request, response);
  };
  let closing = false;
  server.on("request", (request, response) => {
    if (closing) response.setHeader("connection", "close");
    answer(runtime, request, response, pages).catch((error) => sendFailure(response, error));
  });
  const port = await listen(server, env.port);
  prepared = app.prepare();
  await prepared;
  return {
    port,
    close: async (hurry) => {
      closing = true;
      await closeServer(server, hurry);
      await app.close();
    },
  };
}

type Pages = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

async function answer(
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
  if (!path.startsWith("/_next/static/")) {
    const nonce = randomBytes(16).toString("base64");
    setContentSecurityPolicy(request, response, { nonce, https, production: runtime.env.production });
    response.setHeader("cache-control", "no-store");
  }
  await pages(request, response);
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
