import { TRPCError } from "@trpc/server";
import { Failure, type FailureCode, type FailureDetail } from "#domain/failure.ts";
import { log } from "./log.ts";

const TRANSPORT: Record<FailureCode, TRPCError["code"]> = {
  not_signed_in: "UNAUTHORIZED",
  not_allowed: "FORBIDDEN",
  not_found: "NOT_FOUND",
  invalid: "BAD_REQUEST",
  conflict: "CONFLICT",
  too_large: "PAYLOAD_TOO_LARGE",
  too_many_requests: "TOO_MANY_REQUESTS",
  unavailable: "SERVICE_UNAVAILABLE",
};

export const HTTP_STATUS: Record<FailureCode, number> = {
  not_signed_in: 401,
  not_allowed: 403,
  not_found: 404,
  invalid: 400,
  conflict: 409,
  too_large: 413,
  too_many_requests: 429,
  unavailable: 503,
};

/** All that ever leaves the server about an error. */
export type FailureShape = {
  failure: FailureCode | "internal";
  message: string;
  details: readonly FailureDetail[];
  reference: string | null;
};

/** Our failures keep their sentence; whatever we did not foresee is logged with a reference and nothing else. */
export function translate(error: unknown, at: { path: string; requestId: string }): TRPCError {
  const failure = failureOf(error);
  if (failure) {
    if (failure.code === "not_allowed" || failure.code === "unavailable") {
      log.warn(
        { path: at.path, requestId: at.requestId, failure: failure.code, err: failure.cause },
        "refused",
      );
    }
    return new TRPCError({ code: TRANSPORT[failure.code], message: failure.message, cause: failure });
  }
  if (error instanceof TRPCError && error.code !== "INTERNAL_SERVER_ERROR") return error;
  log.error({ path: at.path, requestId: at.requestId, err: error }, "unexpected error");
  return new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: "internal", cause: error });
}

export function shapeOf(error: unknown, requestId: string | null): FailureShape {
  const failure = failureOf(error);
  if (failure) {
    return {
      failure: failure.code,
      message: failure.message,
      details: failure.details,
      reference: requestId,
    };
  }
  if (error instanceof TRPCError && error.code === "BAD_REQUEST") {
    const details = issuesOf(error.cause);
    const message = details[0]?.message ?? "This request cannot be read. Reload the page and try again.";
    return { failure: "invalid", message, details, reference: requestId };
  }
  if (error instanceof TRPCError && error.code === "NOT_FOUND") {
    return {
      failure: "not_found",
      message: "There is nothing at this address.",
      details: [],
      reference: requestId,
    };
  }
  const message = `Something went wrong on our side; nothing was changed. If it happens again, report reference ${requestId ?? "unknown"}.`;
  return { failure: "internal", message, details: [], reference: requestId };
}

export function failureOf(error: unknown): Failure | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof Failure) return at;
  }
  return null;
}

/** Path and sentence of each problem a schema found; never the value. */
function issuesOf(cause: unknown): FailureDetail[] {
  if (!(cause instanceof Error) || !("issues" in cause) || !Array.isArray(cause.issues)) return [];
  return cause.issues.slice(0, 20).map((issue: { path?: PropertyKey[]; message?: string }) => ({
    field: (issue.path ?? []).map(String).join("."),
    message: issue.message ?? "Not valid.",
  }));
}
