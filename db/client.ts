import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";
import { translateDatabaseError } from "./failure.ts";

/** Drizzle on one open transaction. Queries take it first and cannot tell who opened it. */
export type Db = NodePgDatabase<Record<string, never>>;

/**
 * What a transaction runs as. Set with `set_config(..., true)`, so it ends with the transaction even behind a
 * pooler that shares connections. Row level security reads `organizationId`; triggers read the others.
 */
export type Scope = { organizationId: string; userId: string | null; requestId: string; importId?: string };

export type Mode = "read" | "write";
type Settings = Record<string, string>;

export type Database = {
  /** Runs `work` in a READ ONLY transaction: a write planted in a read fails. */
  read<T>(scope: Scope, work: (db: Db) => Promise<T>): Promise<T>;
  write<T>(scope: Scope, work: (db: Db) => Promise<T>): Promise<T>;
  /** Like `write`, from a small pool of its own with a minute a statement: imports, seeds. */
  writeLong<T>(scope: Scope, work: (db: Db) => Promise<T>): Promise<T>;
  /** Opens a transaction by a session token's hash; `opened` is null when nobody is signed in by it. */
  bySession<T>(
    mode: Mode,
    session: { tokenHash: string; requestId: string },
    work: (db: Db, opened: OpenedSession | null) => Promise<T>,
  ): Promise<T>;
  /** Opens a transaction that sees just the users with this e-mail, in whichever organization. */
  bySignInEmail<T>(email: string, work: (db: Db) => Promise<T>): Promise<T>;
  /** A transaction without any organization: it sees no tenant's row. For health and for guards. */
  bare<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** The pool itself, for libraries that keep their own tables (rate limits). */
  pool: pg.Pool;
  end(): Promise<void>;
};

/** What `passage.open_session` answers: the user as of now, with grants in force today. */
export type OpenedSession = {
  organizationId: string;
  organizationName: string;
  sessionId: string;
  lastSeenAt: string;
  userId: string;
  personId: string | null;
  name: string;
  email: string;
  grants: { role: string; orgUnitId: string | null }[];
};

export type ConnectOptions = {
  url: string;
  /** Connections at most; 10 when not given. */
  max?: number;
  /** How long one statement may take, in milliseconds; 10 s when not given. */
  statementMillis?: number;
  onIdleError?: (error: Error) => void;
};

const POOL = {
  connectionTimeoutMillis: 3_000,
  idleTimeoutMillis: 30_000,
  maxLifetimeSeconds: 1_800,
  keepAlive: true,
} as const;

/**
 * Connects as the application's role, which owns nothing.
 * @throws Failure "unavailable" from every method when no connection is to be had within 3 s.
 */
export function connect(options: ConnectOptions): Database {
  const pool = openPool(options, options.max ?? 10, options.statementMillis ?? 10_000);
  const longPool = openPool(options, 2, 60_000);
  const scoped = (mode: Mode, from: pg.Pool) => {
    return <T>(scope: Scope, work: (db: Db) => Promise<T>) =>
      inTransaction(from, mode, { select: settingsQuery(settingsOf(scope)) }, (db) => work(db));
  };
  return {
    read: scoped("read", pool),
    write: scoped("write", pool),
    writeLong: scoped("write", longPool),
    bySession: (mode, session, work) =>
      inTransaction(
        pool,
        mode,
        { select: openSessionQuery(session) },
        (db, opened) => work(db, (opened as OpenedSession | null) ?? null), // the shape is the SQL function's own
      ),
    bySignInEmail: (email, work) =>
      inTransaction(pool, "write", { select: settingsQuery({ sign_in_email: email.toLowerCase() }) }, work),
    bare: (work) => inTransaction(pool, "read", { select: "select null" }, work),
    pool,
    end: async () => {
      await Promise.all([pool.end(), longPool.end()]);
    },
  };
}

function openPool(options: ConnectOptions, max: number, statementMillis: number): pg.Pool {
  const pool = new pg.Pool({
    ...POOL,
    connectionString: options.url,
    max,
    statement_timeout: statementMillis,
    // The server's own limit does not fire when the network is gone; this one does.
    query_timeout: statementMillis + 2_000,
    lock_timeout: 2_000,
    idle_in_transaction_session_timeout: statementMillis,
    application_name: "passage",
  });
  // Without a listener the death of an idle connection would end the process.
  pool.on("error", (error) => options.onIdleError?.(error));
  return pool;
}

function settingsOf(scope: Scope): Settings {
  return {
    organization_id: scope.organizationId,
    user_id: scope.userId ?? "",
    request_id: scope.requestId,
    import_id: scope.importId ?? "",
  };
}

function settingsQuery(settings: Settings): string {
  const calls = Object.entries(settings).map(
    ([name, value]) => `set_config(${pg.escapeLiteral(`passage.${name}`)}, ${pg.escapeLiteral(value)}, true)`,
  );
  return `select null from (select ${calls.join(", ")}) as settings`;
}

function openSessionQuery(session: { tokenHash: string; requestId: string }): string {
  return `select passage.open_session(${pg.escapeLiteral(session.tokenHash)}, ${pg.escapeLiteral(session.requestId)})`;
}

/**
 * The only way to a transaction. Not drizzle's own: that one loses the connection for ever when BEGIN fails.
 * BEGIN and the settings go in one round trip; a connection that timed out or broke is never handed on.
 */
async function inTransaction<T>(
  pool: pg.Pool,
  mode: Mode,
  opening: { select: string },
  work: (db: Db, opened: unknown) => Promise<T>,
): Promise<T> {
  let client: pg.PoolClient;
  try {
    client = await pool.connect();
  } catch (error) {
    throw translateDatabaseError(error);
  }
  let broken: Error | undefined;
  // A connection that dies between two statements must not end the process.
  const remember = (error: Error) => {
    broken = error;
  };
  client.on("error", remember);
  try {
    const begin = mode === "read" ? "begin read only" : "begin";
    const opened = await client.query({ text: `${begin}; ${opening.select}`, rowMode: "array" });
    const answers = Array.isArray(opened) ? opened : [opened];
    const result = await work(drizzle(client), answers.at(-1)?.rows[0]?.[0]);
    const { command } = await client.query("commit");
    // PostgreSQL answers a commit after a swallowed error with a quiet rollback: that is no success.
    if (command !== "COMMIT") throw new Error("The transaction had failed before, so nothing was kept.");
    return result;
  } catch (error) {
    if (isBroken(error)) broken ??= error;
    // What is broken is closed, which rolls back too; asking it would mean waiting for it once more.
    if (!broken) {
      await client.query("rollback").catch((second: Error) => {
        broken = second;
      });
    }
    throw translateDatabaseError(error);
  } finally {
    client.off("error", remember);
    client.release(broken);
  }
}

/** True when the connection itself is done for, or busy with what we no longer wait for. */
function isBroken(error: unknown): error is Error {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const code = "code" in at && typeof at.code === "string" ? at.code : "";
    if (/^(?:08|57P|ECONN|EPIPE|ETIMEDOUT)/.test(code)) return true;
    if (
      /^(?:Query read timeout|Connection terminated|Client has encountered a connection error)/.test(
        at.message,
      )
    )
      return true;
  }
  return false;
}
