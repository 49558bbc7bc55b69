import type { IncomingMessage } from "node:http";
import type { Db } from "#db/client.ts";
import { Failure } from "#domain/failure.ts";
import type { Actor } from "#domain/permission.ts";
import { readCookie, sessionCookieName } from "../auth.ts";
import { hashToken, newRequestId } from "../context.ts";
import type { Runtime } from "../runtime.ts";
import { actorOf } from "../trpc.ts";

/** Runs `work` in one transaction as whoever is signed in by the request's cookie; for up- and downloads. */
export async function asSignedIn<T>(
  runtime: Runtime,
  request: IncomingMessage,
  work: (ctx: { db: Db; actor: Actor; requestId: string }) => Promise<T>,
): Promise<T> {
  const token = readCookie(request.headers.cookie, sessionCookieName(runtime.env));
  if (!token) throw notSignedIn();
  const requestId = newRequestId();
  return runtime.database.bySession("write", { tokenHash: hashToken(token), requestId }, async (db, opened) => {
    if (!opened) throw notSignedIn();
    return work({ db, actor: actorOf(opened), requestId });
  });
}

function notSignedIn(): Failure {
  return new Failure("not_signed_in", "You are not signed in, or your session has ended. Sign in to go on.");
}
