import type { IncomingMessage, ServerResponse } from "node:http";
import { Failure } from "#domain/failure.ts";
import { newRequestId } from "../context.ts";
import { failureOf, HTTP_STATUS, shapeOf } from "../error.ts";
import { log } from "../log.ts";

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(text),
    "cache-control": "no-store",
  });
  response.end(text);
}

/** Answers whatever was thrown: our failures with their sentence, everything else with a reference only. */
export function sendFailure(response: ServerResponse, error: unknown): void {
  const requestId = newRequestId();
  const failure = failureOf(error);
  if (!failure) log.error({ requestId, err: error }, "unexpected error");
  if (response.headersSent) {
    response.destroy();
    return;
  }
  // What is refused unread would otherwise still be sent, all of it.
  if (failure?.code === "too_large") response.setHeader("connection", "close");
  if (failure?.code === "unavailable") response.setHeader("retry-after", "3");
  sendJson(response, failure ? HTTP_STATUS[failure.code] : 500, shapeOf(error, requestId));
}

/** Lets a browser on another site do nothing here: SameSite cookies alone do not cover sibling domains. */
export function refuseForeign(request: IncomingMessage, origin: string): void {
  const site = request.headers["sec-fetch-site"];
  const foreign = request.headers.origin !== origin || (site !== undefined && site !== "same-origin");
  // A header of our own cannot be sent across origins without asking first.
  if (foreign || request.headers["x-passage"] !== "1") {
    throw new Failure("not_allowed", "This request did not come from Passage itself, so it was refused.");
  }
}

/**
 * Reads a whole body of at most `limit` bytes.
 * @throws Failure "too_large" before reading when the length says so, "invalid" when the body was cut off.
 */
export async function readBody(
  request: IncomingMessage,
  limit: number,
  limitInWords: string,
): Promise<Buffer> {
  const announced = Number(request.headers["content-length"] ?? Number.NaN);
  if (announced > limit) throw tooLarge(limitInWords);
  const chunks: Buffer[] = [];
  let size = 0;
  // Stopping half-way must leave the connection whole, or the refusal could not be sent any more.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limitInWords);
    chunks.push(chunk);
  }
  if (!Number.isNaN(announced) && announced !== size) {
    throw new Failure("invalid", "The file did not arrive whole. Please send it again.");
  }
  return Buffer.concat(chunks);
}

function tooLarge(limitInWords: string): Failure {
  return new Failure("too_large", `This is larger than the limit of ${limitInWords}.`);
}
