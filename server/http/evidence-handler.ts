import type { IncomingMessage, ServerResponse } from "node:http";
import * as z from "zod";
import { EVIDENCE_LIMIT_BYTES, EVIDENCE_LIMIT_WORDS } from "#domain/evidence.ts";
import { notFound } from "#domain/failure.ts";
import type { Runtime } from "../runtime.ts";
import { addEvidenceFile, openEvidenceFile } from "../usecases/evidence.ts";
import { readBody, refuseForeign, sendJson } from "./answer.ts";
import { asSignedIn } from "./session.ts";

const PREFIX = "/api/evidence/";

export function isEvidence(path: string): boolean {
  return path.startsWith(PREFIX);
}

/** POST adds a file to the experience named in the address, GET downloads the file named there. */
export async function handleEvidence(
  runtime: Runtime,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? "", "http://passage");
  const id = z.uuid().safeParse(url.pathname.slice(PREFIX.length));
  if (!id.success) throw notFound("file");
  if (request.method === "POST")
    return upload(runtime, request, response, id.data, url.searchParams.get("name") ?? "");
  const file = await asSignedIn(runtime, request, (ctx) => openEvidenceFile(ctx, id.data));
  response.writeHead(200, {
    // Never shown in the browser: a picture or page somebody uploaded must not run as ours.
    "content-type": "application/octet-stream",
    "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, escapeMore)}`,
    "content-length": file.content.length,
    "content-security-policy": "sandbox; default-src 'none'",
    "cache-control": "no-store",
  });
  response.end(file.content);
}

async function upload(
  runtime: Runtime,
  request: IncomingMessage,
  response: ServerResponse,
  experienceId: string,
  name: string,
): Promise<void> {
  refuseForeign(request, runtime.env.publicUrl.origin);
  // Whoever may not add files is told before the file is read.
  await asSignedIn(runtime, request, async () => {});
  const content = await readBody(request, EVIDENCE_LIMIT_BYTES, EVIDENCE_LIMIT_WORDS);
  const added = await asSignedIn(runtime, request, (ctx) =>
    addEvidenceFile(ctx, { experienceId, name, content }),
  );
  sendJson(response, 201, added);
}

function escapeMore(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
}
