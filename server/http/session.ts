import type { IncomingMessage } from "node:http";
import type { Db } from "#db/client.ts";
import type { Actor } from "#domain/permission.ts";
import { readCookie, sessionCookieName } from "../auth.ts";
import { hashToken, newRequestId } from "../context.ts";
import type { Runtime } from "../runtime.ts";
import { inSession } from "../session.ts";
import { actorOf } from "../trpc.ts";

/** Runs `work` in one transaction as whoever is signed in by the request's cookie; for up- and downloads. */
export async function asSignedIn<T>(
  runtime: Runtime,
  request: IncomingMessage,
  work: (ctx: { db: Db; actor: Actor; requestId: string }) => Promise<T>,
): Promise<T> {
  const token = readCookie(request.headers.cookie, sessionCookieName(runtime.env));
  const key = { tokenHash: token ? hashToken(token) : null, requestId: newRequestId() };
  return inSession(runtime.database, "write", key, (db, opened) =>
    work({ db, actor: actorOf(opened), requestId: key.requestId }),
  );
}
