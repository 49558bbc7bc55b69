import type { IncomingMessage, ServerResponse } from "node:http";
import { Failure } from "#domain/failure.ts";
import { can, reachOf } from "#domain/permission.ts";
import { TABLE_LIMITS } from "#domain/table.ts";
import { readTable } from "../files/read-table.ts";
import type { Runtime } from "../runtime.ts";
import { createImport } from "../usecases/person-import.ts";
import { readBody, refuseForeign, sendJson } from "./answer.ts";
import { asSignedIn } from "./session.ts";

const LIMIT_WORDS = `${TABLE_LIMITS.bytes / 1024 / 1024} MB`;

export function isImportUpload(path: string): boolean {
  return path === "/api/imports";
}

/**
 * Takes the bytes of a people file (the name stands in the address) and keeps them as a draft. Who asks, and how
 * much they announce, is checked before a byte is read; the file is parsed outside of any transaction.
 */
export async function handleImportUpload(
  runtime: Runtime,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== "POST") {
    response.writeHead(405, { allow: "POST" }).end();
    return;
  }
  refuseForeign(request, runtime.env.publicUrl.origin);
  const name = new URL(request.url ?? "", "http://passage").searchParams.get("name") ?? "";
  await asSignedIn(runtime, request, async ({ actor }) => {
    if (!can(actor, "import:create"))
      throw new Failure("not_allowed", "Your role does not include importing people.");
  });
  // A body that is refused unread would otherwise still be sent, all of it.
  if (Number(request.headers["content-length"]) > TABLE_LIMITS.bytes)
    response.setHeader("connection", "close");
  const content = await readBody(request, TABLE_LIMITS.bytes, LIMIT_WORDS);
  const table = await readTable(content);
  const today = new Date().toISOString().slice(0, 10);
  const draft = await asSignedIn(runtime, request, (ctx) =>
    createImport({ ...ctx, today, reach: reachOf(ctx.actor, "import:create") }, { name, content, table }),
  );
  sendJson(response, 201, draft);
}
