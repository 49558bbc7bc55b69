import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database, Scope } from "#db/client.ts";
import { rowsOf } from "#db/testing/connection.ts";
import { useTestDatabase } from "#db/testing/database.ts";
import { createOrganization, createPerson, createUser } from "#db/testing/factory.ts";
import { Failure } from "#domain/failure.ts";
import { hashToken } from "./context.ts";
import { hashPassword } from "./password.ts";
import type { SignInLimits } from "./runtime.ts";
import { networkOf, openSignInLimits, type SignInAttempt, signIn, signInToDemo, signOut } from "./sign-in.ts";
import { callerWith } from "./testing/caller.ts";

const held = useTestDatabase();
const PASSWORD = "correct horse battery staple";
let passwordHash = "";
let scope: Scope;
let limits: SignInLimits;
let counted = 0;

beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
  limits = openSignInLimits(held.database);
});

beforeEach(async () => {
  scope = await createOrganization(held.database);
  counted += 1;
});

/** Each test stands at an address of its own, so that none uses up another's tries. */
const address = (last = 1) => `10.0.${counted}.${last}`;
const emailOf = (who = "ada") => `${who}${counted}@example.test`;

async function createAccount(given: Parameters<typeof createUser>[1] = {}): Promise<string> {
  return held.database.write(scope, (db) =>
    createUser(db, { email: emailOf(), passwordHash, roles: ["hr_partner"], ...given }),
  );
}

function attempt(given: Partial<SignInAttempt> = {}): SignInAttempt {
  return {
    email: emailOf(),
    password: PASSWORD,
    address: address(),
    userAgent: "a browser",
    previousToken: null,
    ...given,
  };
}

const enter = (given: Partial<SignInAttempt> = {}, database: Database = held.database) =>
  signIn({ database, limits }, attempt(given));

async function comesIn(token: string | null): Promise<boolean> {
  return callerWith(held.database, token)
    .account.me()
    .then(
      () => true,
      () => false,
    );
}

const asOwner = (text: string, values: unknown[] = []) => rowsOf(held.ownerUrl, text, values);

describe("signing in", () => {
  test("with e-mail and password gives a token that comes in, of which only the hash is kept", async () => {
    await createAccount();
    const token = (await enter()) ?? "";
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await comesIn(token)).toBe(true);
    expect(await asOwner("select 1 from sessions where token_hash = $1", [token])).toEqual([]);
    expect((await asOwner("select 1 from sessions where token_hash = $1", [hashToken(token)])).length).toBe(
      1,
    );
  });

  test("cares neither for capitals nor for blanks around the e-mail", async () => {
    await createAccount();
    expect(await enter({ email: `  ${emailOf().toUpperCase()} ` })).toBeTruthy();
  });

  test("answers the same for an unknown user, a wrong password, a suspended, a passwordless and a former one", async () => {
    await createAccount();
    await createAccount({ email: emailOf("suspended"), status: "suspended" });
    await createAccount({ email: emailOf("passwordless"), passwordHash: null });
    const personId = await held.database.write(scope, (db) => createPerson(db, { employmentStatus: "left" }));
    await createAccount({ email: emailOf("former"), personId });
    const answers = await Promise.all([
      enter({ email: emailOf("nobody") }),
      enter({ password: "wrong" }),
      enter({ email: emailOf("suspended") }),
      enter({ email: emailOf("passwordless") }),
      enter({ email: emailOf("passwordless"), password: "" }),
      enter({ email: emailOf("former") }),
    ]);
    expect(answers).toEqual([null, null, null, null, null, null]);
    expect(
      await asOwner("select 1 from sessions where organization_id = $1", [scope.organizationId]),
    ).toEqual([]);
  });

  test.each([
    ["nothing", ""],
    ["a NUL byte", "ada\u0000@example.test"],
    ["half a surrogate", "ada\ud800@example.test"],
    ["SQL", "' or 1=1 --"],
    ["a pattern", "%@example.test"],
    ["a book", "a".repeat(1_000_000)],
  ])("with %s for an e-mail finds nobody and breaks nothing", async (_what, email) => {
    await createAccount();
    expect(await enter({ email })).toBeNull();
    expect(
      await signInToDemo(
        { database: held.database, demoOrganizationId: scope.organizationId },
        attempt({ email }),
      ),
    ).toBeNull();
  });

  test("with a NUL byte or a book for a password is just wrong", async () => {
    await createAccount();
    expect(await enter({ password: `${PASSWORD}\u0000` })).toBeNull();
    expect(await enter({ password: "a".repeat(100_000) })).toBeNull();
  });

  test("finds the account whose password fits when two organizations know the e-mail", async () => {
    await createAccount();
    const other = await createOrganization(held.database);
    const otherHash = await hashPassword("the other password");
    await held.database.write(other, (db) =>
      createUser(db, { email: emailOf(), passwordHash: otherHash, roles: ["auditor"] }),
    );
    const token = await enter({ password: "the other password" });
    expect((await callerWith(held.database, token).account.me()).roles).toEqual(["auditor"]);
  });

  test("is on record, and so is a failed try", async () => {
    const userId = await createAccount();
    await enter();
    await enter({ password: "wrong" });
    const events = () => asOwner("select event from audit_events where object_id = $1 order by id", [userId]);
    await expect.poll(events).toEqual([{ event: "session.started" }, { event: "session.refused" }]);
  });

  test("ends the session this browser had before, even in another organization", async () => {
    await createAccount();
    const other = await createOrganization(held.database);
    await held.database.write(other, (db) =>
      createUser(db, { email: emailOf("elsewhere"), passwordHash, roles: ["auditor"] }),
    );
    const first = await enter();
    const second = await enter({ previousToken: first });
    expect([await comesIn(first), await comesIn(second)]).toEqual([false, true]);
    const third = await enter({ email: emailOf("elsewhere"), previousToken: second });
    expect([await comesIn(second), await comesIn(third)]).toEqual([false, true]);
  });

  test("leaves the sessions of other browsers alone", async () => {
    await createAccount();
    const [phone, desk] = [await enter(), await enter()];
    expect([await comesIn(phone), await comesIn(desk)]).toEqual([true, true]);
  });

  test("fails when the database is away, instead of saying that the password is wrong", async () => {
    const away: Pick<Database, "bySignInEmail"> = {
      bySignInEmail: () =>
        Promise.reject(new Failure("unavailable", "The database cannot be reached right now.")),
    };
    await expect(enter({}, { ...held.database, ...away })).rejects.toMatchObject({ code: "unavailable" });
  });
});

describe("wrong passwords", () => {
  const WAIT = { code: "too_many_requests", message: expect.stringMatching(/wait \d+ seconds/) };

  test("are tried five times and no sixth, even a hundred at once", async () => {
    await createAccount();
    const results = await Promise.allSettled(Array.from({ length: 100 }, () => enter({ password: "wrong" })));
    expect(results.filter((result) => result.status === "fulfilled").length).toBe(5);
    for (const result of results) if (result.status === "rejected") expect(result.reason).toMatchObject(WAIT);
    await expect(enter()).rejects.toMatchObject(WAIT);
  });

  test("from one address do not lock the owner out at another", async () => {
    await createAccount();
    await Promise.allSettled(Array.from({ length: 20 }, () => enter({ password: "wrong" })));
    expect(await enter({ address: address(2) })).toBeTruthy();
  });

  test("count for everybody who shares a network of IPv6", async () => {
    await createAccount();
    const from = (last: string) => enter({ password: "wrong", address: `2001:db8:0:${counted}::${last}` });
    const results = await Promise.allSettled(["1", "2", "a:b", "3", "4", "5", "6"].map(from));
    expect(results.filter((result) => result.status === "fulfilled").length).toBe(5);
  });

  test("for many accounts from one address end after fifty", async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 60 }, (_, at) => enter({ email: emailOf(`guess${at}x`), password: "123456" })),
    );
    const tried = results.filter(
      (result) => result.status === "fulfilled" || result.reason.code === "unavailable",
    );
    expect(tried.length).toBe(50);
  });

  test("are forgotten after the right one", async () => {
    await createAccount();
    for (let round = 0; round < 3; round += 1) {
      for (let wrong = 0; wrong < 4; wrong += 1) expect(await enter({ password: "wrong" })).toBeNull();
      expect(await enter()).toBeTruthy();
    }
  });

  test("alone count: a whole company may sign in from one address", async () => {
    await createAccount();
    for (let person = 0; person < 55; person += 1) expect(await enter()).toBeTruthy();
  });
});

describe("signing out", () => {
  test("ends every copy of the token at once, and is on record", async () => {
    await createAccount();
    const token = (await enter()) ?? "";
    const copy = callerWith(held.database, token);
    await copy.account.me();
    await signOut(held.database, token);
    await expect(copy.account.me()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    const events = await asOwner("select event from audit_events where organization_id = $1 order by id", [
      scope.organizationId,
    ]);
    expect(events.map((row) => row.event)).toEqual(["session.started", "session.ended"]);
  });

  test("with a token of nobody does nothing", async () => {
    await signOut(held.database, "nobody's");
    await signOut(held.database, "");
  });
});

describe("the demo's one click", () => {
  test("opens the demo company and no other", async () => {
    await createAccount();
    const demo = { database: held.database, demoOrganizationId: scope.organizationId };
    expect(await comesIn(await signInToDemo(demo, attempt()))).toBe(true);
    expect(await signInToDemo({ ...demo, demoOrganizationId: null }, attempt())).toBeNull();
    const other = await createOrganization(held.database);
    expect(await signInToDemo({ ...demo, demoOrganizationId: other.organizationId }, attempt())).toBeNull();
  });

  test("does not open a suspended account", async () => {
    await createAccount({ status: "suspended" });
    const demo = { database: held.database, demoOrganizationId: scope.organizationId };
    expect(await signInToDemo(demo, attempt())).toBeNull();
  });
});

describe("the network of an address", () => {
  test.each([
    ["192.0.2.7", "192.0.2.7"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["::FFFF:192.0.2.7", "192.0.2.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:db8:1:2::6", "2001:db8:1:2"],
    ["2001:0db8:0001:0002::6", "2001:db8:1:2"],
    ["2001:db8::1", "2001:db8:0:0"],
    ["2001:db8::2", "2001:db8:0:0"],
    ["2001:DB8::a:b:c:d", "2001:db8:0:0"],
    ["fe80::1%eth0", "fe80:0:0:0"],
    ["::1", "0:0:0:0"],
    ["unknown", "unknown"],
  ])("of %s is %s", (from, network) => {
    expect(networkOf(from)).toBe(network);
  });
});
