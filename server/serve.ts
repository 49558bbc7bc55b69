import { createServer } from "node:http";
import next from "next";
import { answer, type Pages } from "./http/front.ts";
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
    void answer(runtime, request, response, pages);
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
