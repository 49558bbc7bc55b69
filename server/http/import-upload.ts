import type { IncomingMessage, ServerResponse } from "node:http";
import { notFound } from "#domain/failure.ts";
import type { Runtime } from "../runtime.ts";

export function isImportUpload(path: string): boolean {
  return path === "/api/imports";
}

export async function handleImportUpload(_runtime: Runtime, _request: IncomingMessage, _response: ServerResponse): Promise<void> {
  throw notFound("address");
}
