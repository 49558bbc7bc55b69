import type { Database, Db, Mode, OpenedSession } from "#db/client.ts";
import { touchSession } from "#db/queries/session.ts";
import { Failure } from "#domain/failure.ts";
import { log } from "./log.ts";

export type SessionKey = { tokenHash: string | null; requestId: string };

const NOTE_AFTER_MILLIS = 60_000;

/**
 * Runs `work` in one transaction as whoever the token signs in. The session's last use is noted at most once a
 * minute and in a transaction of its own, since most requests only read; that is what keeps it from running out.
 * @throws Failure "not_signed_in"
 */
export async function inSession<T>(
  database: Database,
  mode: Mode,
  key: SessionKey,
  work: (db: Db, opened: OpenedSession) => Promise<T>,
): Promise<T> {
  const { tokenHash, requestId } = key;
  if (!tokenHash) throw notSignedIn();
  let lastSeenAt = "";
  const result = await database.bySession(mode, { tokenHash, requestId }, (db, opened) => {
    if (!opened) throw notSignedIn();
    lastSeenAt = opened.lastSeenAt;
    return work(db, opened);
  });
  if (Date.now() - Date.parse(lastSeenAt) > NOTE_AFTER_MILLIS)
    await noteUse(database, { tokenHash, requestId });
  return result;
}

async function noteUse(database: Database, session: { tokenHash: string; requestId: string }): Promise<void> {
  try {
    await database.bySession("write", session, async (db, opened) => {
      if (opened) await touchSession(db, opened.organizationId, opened.sessionId);
    });
  } catch (err) {
    log.warn({ err, requestId: session.requestId }, "the use of a session was not noted"); // the answer stands
  }
}

function notSignedIn(): Failure {
  return new Failure("not_signed_in", "You are not signed in, or your session has ended. Sign in to go on.");
}
