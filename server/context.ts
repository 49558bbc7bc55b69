import { createHash, randomBytes } from "node:crypto";
import type { Database } from "#db/client.ts";
import type { Day } from "#domain/day.ts";

/** What a request brings along before anybody knows who sent it. */
export type RequestContext = {
  database: Database;
  /** SHA-256 of the session token, null without a cookie. */
  tokenHash: string | null;
  requestId: string;
  /** Names a write that may be sent twice; the second answers what the first did. */
  idempotencyKey: string | null;
  today: Day;
};

export function createContext(
  database: Database,
  request: { token: string | null; idempotencyKey?: string | null; requestId?: string; now?: Date },
): RequestContext {
  return {
    database,
    tokenHash: request.token ? hashToken(request.token) : null,
    requestId: request.requestId ?? newRequestId(),
    idempotencyKey: request.idempotencyKey ?? null,
    today: (request.now ?? new Date()).toISOString().slice(0, 10),
  };
}

/** Eight characters a person can read out on the phone. */
export function newRequestId(): string {
  return randomBytes(5).toString("base64url").slice(0, 7).replace(/[-_]/g, "x");
}

/** A session token is 32 random bytes, so a plain hash suffices: there is nothing to guess. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

export function newToken(): string {
  return randomBytes(32).toString("base64url");
}
