import { sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { Failure } from "#domain/failure.ts";
import { type ConnectOptions, connect, type Database, type Scope } from "./client.ts";
import { rowsOf } from "./testing/connection.ts";
import { useTestDatabase } from "./testing/database.ts";
import { createOrganization, createPerson, createUser } from "./testing/factory.ts";
import { openLink } from "./testing/link.ts";

const held = useTestDatabase();
let scope: Scope;
let killer: pg.Client;
const opened: Database[] = [];

beforeAll(async () => {
  killer = new pg.Client({ connectionString: held.ownerUrl });
  await killer.connect();
  scope = await createOrganization(held.database);
});

afterAll(() => killer.end());

afterEach(async () => {
  await Promise.all(opened.splice(0).map((database) => database.end()));
});

function open(options: Partial<ConnectOptions> = {}): Database {
  const database = connect({ url: held.applicationUrl, ...options });
  opened.push(database);
  return database;
}

const kill = (pid: number | null | undefined) => killer.query("select pg_terminate_backend($1)", [pid]);

/** Every connection handed out is dead already: killed between check-out and BEGIN. */
function killAtCheckOut(pool: pg.Pool): () => void {
  const checkOut = pool.connect.bind(pool);
  const kept = pool.connect;
  const deadly = async () => {
    const client = await checkOut();
    client.on("error", () => {});
    await kill("processID" in client ? Number(client.processID) : null);
    return client;
  };
  pool.connect = deadly as typeof pool.connect; // only the form without a callback is used
  return () => {
    pool.connect = kept;
  };
}

async function failureOf(work: Promise<unknown>): Promise<Failure> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Failure)) throw new Error(`expected a Failure, got ${String(error)}`);
  return error;
}

const UNREACHABLE = "The database cannot be reached right now. Please try again in a moment.";

/** As many transactions as the pool has connections, all open at the same time. */
async function useWholePool(database: Database, size: number): Promise<void> {
  let waiting = 0;
  let letGo = () => {};
  const everybody = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const one = () =>
    database.read(scope, async (db) => {
      waiting += 1;
      if (waiting === size) letGo();
      await everybody;
      return (await db.execute<{ one: number }>(sql`select 1 as one`)).rows;
    });
  const answers = await Promise.all(Array.from({ length: size }, one));
  expect(answers).toEqual(Array.from({ length: size }, () => [{ one: 1 }]));
}

describe("a connection that is killed", () => {
  test("between check-out and BEGIN ends in a clean failure, a hundred times, and leaves the pool whole", async () => {
    const database = open({ max: 3 });
    const spare = killAtCheckOut(database.pool);
    for (let round = 0; round < 100; round += 1) {
      const failure = await failureOf(database.read(scope, async () => "never"));
      expect(failure).toMatchObject({ code: "unavailable", message: UNREACHABLE });
    }
    spare();
    expect(database.pool.totalCount).toBe(0);
    expect(database.pool.waitingCount).toBe(0);
    await useWholePool(database, 3);
  });

  test("inside a transaction ends in a clean failure, keeps nothing, and leaves the pool whole", async () => {
    const database = open({ max: 2 });
    for (let round = 0; round < 10; round += 1) {
      const work = database.write(scope, async (db) => {
        await createPerson(db, { employeeId: "never-kept" });
        const [self] = (await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)).rows;
        await kill(self?.pid);
        await createPerson(db);
      });
      expect(await failureOf(work)).toMatchObject({ code: "unavailable", message: UNREACHABLE });
    }
    expect(await rowsOf(held.ownerUrl, "select 1 from people where employee_id = 'never-kept'")).toEqual([]);
    await useWholePool(database, 2);
  });

  test("just before COMMIT ends in a clean failure, not in success", async () => {
    const database = open({ max: 1 });
    const work = database.write(scope, async (db) => {
      await createPerson(db, { employeeId: "almost-kept" });
      const [self] = (await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)).rows;
      await kill(self?.pid);
    });
    expect(await failureOf(work)).toMatchObject({ code: "unavailable" });
    expect(await rowsOf(held.ownerUrl, "select 1 from people where employee_id = 'almost-kept'")).toEqual([]);
    await useWholePool(database, 1);
  });

  test("while idle is reported and replaced, and the process lives on", async () => {
    const lost: Error[] = [];
    const told = new Promise<void>((resolve) => {
      opened.push(
        connect({
          url: held.applicationUrl,
          max: 1,
          onIdleError: (error) => {
            lost.push(error);
            resolve();
          },
        }),
      );
    });
    const database = opened.at(-1);
    if (!database) throw new Error("just opened");
    const pid = await database.read(scope, async (db) => {
      const { rows } = await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
      return rows[0]?.pid;
    });
    await kill(pid);
    await told;
    expect(lost.length).toBe(1);
    await useWholePool(database, 1);
  });
});

describe("a database that does not answer", () => {
  test("fails within about three seconds when every connection is taken", async () => {
    const database = open({ max: 2 });
    let letGo = () => {};
    const gate = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const holders = [1, 2].map(() => database.read(scope, () => gate));
    const from = performance.now();
    const failure = await failureOf(database.read(scope, async () => "never"));
    const seconds = (performance.now() - from) / 1000;
    expect(failure).toMatchObject({ code: "unavailable", message: UNREACHABLE });
    expect(seconds).toBeGreaterThan(2.5);
    expect(seconds).toBeLessThan(5);
    letGo();
    await Promise.all(holders);
    await useWholePool(database, 2);
  });

  test("fails at once when nothing listens there", async () => {
    const url = new URL(held.applicationUrl);
    url.port = "1";
    const failure = await failureOf(open({ url: url.toString() }).read(scope, async () => "never"));
    expect(failure).toMatchObject({ code: "unavailable", message: UNREACHABLE });
    expect(JSON.stringify(failure)).not.toContain("127.0.0.1");
  });

  test("fails when the network goes away in the middle, and never hands the dead connection on", async () => {
    const link = await openLink(held.applicationUrl);
    const database = open({ url: link.url, max: 1, statementMillis: 200 });
    const from = performance.now();
    const work = database.write(scope, async (db) => {
      await createPerson(db, { employeeId: "cut-off" });
      link.cut();
      await db.execute(sql`select 1`);
    });
    expect(await failureOf(work)).toMatchObject({ code: "unavailable" });
    expect(performance.now() - from).toBeLessThan(4_000);
    link.restore();
    await useWholePool(database, 1);
    expect(await rowsOf(held.ownerUrl, "select 1 from people where employee_id = 'cut-off'")).toEqual([]);
    await database.end();
    opened.splice(0);
    await link.close();
  });

  test("fails when a statement takes too long, and says so", async () => {
    const database = open({ max: 1, statementMillis: 200 });
    const failure = await failureOf(database.read(scope, (db) => db.execute(sql`select pg_sleep(5)`)));
    expect(failure).toMatchObject({ code: "unavailable", message: expect.stringContaining("took too long") });
    await useWholePool(database, 1);
  });

  test("fails when somebody else holds the row, and says that", async () => {
    const database = open({ max: 2 });
    const person = await database.write(scope, (db) => createPerson(db));
    const change = sql`update people set location = 'Oslo' where id = ${person}`;
    const failure = await database.write(scope, async (db) => {
      await db.execute(change);
      return failureOf(database.write(scope, (second) => second.execute(change)));
    });
    expect(failure).toMatchObject({ code: "unavailable", message: expect.stringContaining("Somebody else") });
  });
});

describe("a transaction", () => {
  test("whose error was swallowed does not end in success", async () => {
    const work = held.database.write(scope, async (db) => {
      await createPerson(db, { employeeId: "swallowed" });
      await db.execute(sql`select 1 / 0`).catch(() => {});
      return "done";
    });
    await expect(work).rejects.toThrow("nothing was kept");
    expect(await rowsOf(held.ownerUrl, "select 1 from people where employee_id = 'swallowed'")).toEqual([]);
  });

  test("leaves no setting behind on its connection, whether it succeeds or fails", async () => {
    const database = open({ max: 1 });
    const settings = () =>
      database.pool.query(
        `select current_setting('passage.organization_id', true) as organization, current_setting('passage.user_id', true) as "user",
          current_setting('passage.request_id', true) as request, current_setting('passage.import_id', true) as import,
          current_setting('transaction_read_only') as read_only, pg_backend_pid() as pid`,
      );
    const nothing = { organization: "", user: "", request: "", import: "", read_only: "off" };
    const user = await database.write(scope, (db) => createUser(db));
    const all = { ...scope, userId: user, importId: user };
    await database.write(all, async () => {});
    const first = (await settings()).rows[0];
    expect(first).toMatchObject(nothing);
    await database
      .read(all, async () => {
        throw new Error("no");
      })
      .catch(() => {});
    expect((await settings()).rows[0]).toEqual({ ...nothing, pid: first.pid });
  });

  test("takes whatever stands in a scope as text, never as SQL", async () => {
    const strange = { ...scope, requestId: "'; drop table people; --\\' \" $1 \u{1F600}" };
    const seen = await held.database.read(strange, (db) =>
      db.execute(sql`select current_setting('passage.request_id') as id`),
    );
    expect(seen.rows).toEqual([{ id: strange.requestId }]);
    await expect(
      held.database.bySession("read", { tokenHash: "' or true --", requestId: "x" }, async (_db, who) => who),
    ).resolves.toBeNull();
  });

  test("holds its organization among many others on few connections", async () => {
    const database = open({ max: 3 });
    const scopes = await Promise.all([1, 2, 3, 4].map(() => createOrganization(held.database)));
    await Promise.all(scopes.map((each) => held.database.write(each, (db) => createPerson(db))));
    const reads = Array.from({ length: 200 }, async (_, at) => {
      const own = scopes[at % scopes.length] ?? scope;
      const seen = await database.read(own, (db) =>
        db.execute<{ id: string }>(sql`select distinct organization_id as id from people`),
      );
      return seen.rows.length === 1 && seen.rows[0]?.id === own.organizationId;
    });
    expect(await Promise.all(reads)).toEqual(reads.map(() => true));
  });
});

describe("what the database refuses", () => {
  test("reaches nobody as SQL or values", async () => {
    const email = "flight.risk@example.test";
    const twice = held.database.write(scope, async (db) => {
      await createPerson(db, { workEmail: email });
      await createPerson(db, { workEmail: email.toUpperCase() });
    });
    const failure = await failureOf(twice);
    expect(failure).toMatchObject({
      code: "conflict",
      message: "Somebody else already has this e-mail address.",
    });
    expect(JSON.stringify(failure)).not.toMatch(/insert|flight\.risk/i);
  });

  test("keeps the original for the log", async () => {
    const failure = await failureOf(
      held.database.write(scope, (db) => createPerson(db, { managerId: scope.organizationId })),
    );
    expect(failure.cause).toMatchObject({ cause: { code: "23503" } });
  });
});

test("the death of the driver's own connection is no surprise to a library that uses the pool", async () => {
  const database = open({ max: 1 });
  const { rows } = await database.pool.query<{ pid: number }>("select pg_backend_pid() as pid");
  const gone = new Promise((resolve) => database.pool.once("remove", resolve));
  await kill(rows[0]?.pid);
  await gone;
  expect((await database.pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  expect(database.pool).toBeInstanceOf(pg.Pool);
});
