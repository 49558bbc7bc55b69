import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import * as z from "zod";
import type { Scope } from "#db/client.ts";
import { recordAuditEvent } from "#db/queries/audit.ts";
import { rowsOf } from "#db/testing/connection.ts";
import { useTestDatabase } from "#db/testing/database.ts";
import {
  createOrganization,
  createPerson,
  createRoleGrant,
  createSessionToken,
  createUnit,
  createUser,
} from "#db/testing/factory.ts";
import { Failure } from "#domain/failure.ts";
import { createContext } from "./context.ts";
import { shapeOf } from "./error.ts";
import { allow, createCallerFactory, router } from "./trpc.ts";

const held = useTestDatabase();

const Named = z.strictObject({ name: z.string().max(20, "At most 20 characters.") });

/** A router for the tests: one procedure for each thing that may go well or wrong. */
const sampleRouter = router({
  who: allow("account:read").query(({ ctx }) => ({
    userId: ctx.actor.userId,
    roles: ctx.actor.grants.map((grant) => grant.role),
    reach: { spans: [...ctx.reach.spans], orgUnitIds: ctx.reach.orgUnitIds },
  })),
  slates: allow("slate:read").query(({ ctx }) => [...ctx.reach.spans]),
  plantWrite: allow("account:read").query(async ({ ctx }) => {
    await createUnit(ctx.db, { name: "planted" });
  }),
  plantRecorded: allow("account:read", { recorded: true }).query(async ({ ctx }) => {
    await recordAuditEvent(ctx, { event: "sample.read", objectType: "sample" });
  }),
  add: allow("account:update")
    .input(Named)
    .mutation(async ({ ctx, input }) => {
      const id = await createUnit(ctx.db, { name: input.name });
      await recordAuditEvent(ctx, { event: "sample.added", objectType: "sample", objectId: id });
      return { id };
    }),
  addThenRefuse: allow("account:update")
    .input(Named)
    .mutation(async ({ ctx, input }) => {
      await createUnit(ctx.db, { name: input.name });
      throw new Failure("invalid", "On second thoughts, no.", [{ field: "name", message: "Not this one." }]);
    }),
  addUnaudited: allow("account:update")
    .input(Named)
    .mutation(async ({ ctx, input }) => {
      await createUnit(ctx.db, { name: input.name });
      // The record names nobody's event: the database refuses it.
      await recordAuditEvent(ctx, { event: "sample.added", objectType: null as unknown as string });
    }),
  addTwice: allow("account:update")
    .input(Named)
    .mutation(async ({ ctx, input }) => {
      await createUnit(ctx.db, { name: input.name });
      await createUnit(ctx.db, { name: input.name });
    }),
  breakDown: allow("account:update").mutation(() => {
    throw new Error("SECRET flight risk of Maria");
  }),
  breakSql: allow("account:update")
    .input(Named)
    .mutation(async ({ ctx, input }) => {
      await ctx.db.execute(sql`select ${input.name}::int`);
    }),
});
const createSampleCaller = createCallerFactory(sampleRouter);

let scope: Scope;
beforeEach(async () => {
  scope = await createOrganization(held.database);
});

type Given = Parameters<typeof createUser>[1];

/** A user with a session; `call` signs nobody in again, it brings the same cookie along. */
async function signedIn(given: Given = {}, session: Parameters<typeof createSessionToken>[2] = {}) {
  const { userId, token } = await held.database.write(scope, async (db) => {
    const id = await createUser(db, { roles: ["hr_partner"], ...given });
    return { userId: id, token: await createSessionToken(db, id, session) };
  });
  return { userId, token, call: callerWith(token) };
}

function callerWith(token: string | null, idempotencyKey: string | null = null) {
  return createSampleCaller(createContext(held.database, { token, idempotencyKey, requestId: "ref12345" }));
}

async function refusalOf(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error === null) throw new Error("expected a refusal");
  return {
    shape: shapeOf(error, "ref12345"),
    code: error instanceof Error && "code" in error ? error.code : null,
  };
}

const asOwner = (text: string, values: unknown[] = []) => rowsOf(held.ownerUrl, text, values);
const unitsNamed = (name: string) =>
  asOwner("select 1 as one from org_units where organization_id = $1 and name = $2", [
    scope.organizationId,
    name,
  ]);

describe("a procedure is refused", () => {
  test("without a session", async () => {
    const { code, shape } = await refusalOf(callerWith(null).who());
    expect(code).toBe("UNAUTHORIZED");
    expect(shape).toMatchObject({ failure: "not_signed_in", message: expect.stringContaining("Sign in") });
  });

  test.each(["", "no-such-token", "'; select 1; --", "x".repeat(5_000)])(
    "with a token nobody has: %j",
    async (token) => {
      expect((await refusalOf(callerWith(token).who())).code).toBe("UNAUTHORIZED");
    },
  );

  test("to a role whose permissions do not include it", async () => {
    for (const role of ["administrator", "auditor"] as const) {
      const { call } = await signedIn({ roles: [role] });
      expect(await refusalOf(call.slates())).toMatchObject({
        code: "FORBIDDEN",
        shape: { failure: "not_allowed" },
      });
    }
    const { call } = await signedIn({ roles: [] });
    expect((await refusalOf(call.who())).code).toBe("FORBIDDEN");
  });

  test("when the session was revoked, at the next call", async () => {
    const { call, userId } = await signedIn();
    await call.who();
    await asOwner("update sessions set revoked_at = now() where user_id = $1", [userId]);
    expect((await refusalOf(call.who())).code).toBe("UNAUTHORIZED");
  });

  test("when the user was demoted, at the next call", async () => {
    const { call, userId } = await signedIn();
    expect(await call.slates()).toEqual(["organization"]);
    await asOwner("delete from role_grants where user_id = $1", [userId]);
    expect((await refusalOf(call.slates())).code).toBe("FORBIDDEN");
  });

  test("when the user was suspended, at the next call", async () => {
    const { call, userId } = await signedIn();
    await call.who();
    await asOwner("update users set status = 'suspended' where id = $1", [userId]);
    expect((await refusalOf(call.who())).code).toBe("UNAUTHORIZED");
  });

  test("when the person has left, at the next call", async () => {
    const personId = await held.database.write(scope, (db) => createPerson(db));
    const { call } = await signedIn({ personId });
    await call.who();
    await asOwner("update people set employment_status = 'left' where id = $1", [personId]);
    expect((await refusalOf(call.who())).code).toBe("UNAUTHORIZED");
  });

  test("when the session has expired", async () => {
    const { call } = await signedIn({}, { expiresAt: new Date(Date.now() - 1_000).toISOString() });
    expect((await refusalOf(call.who())).code).toBe("UNAUTHORIZED");
  });

  test("when the session lay idle for half an hour", async () => {
    const { call } = await signedIn({}, { lastSeenAt: new Date(Date.now() - 31 * 60_000).toISOString() });
    expect((await refusalOf(call.who())).code).toBe("UNAUTHORIZED");
  });

  test("when the grant has ended or not yet begun", async () => {
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const ended = await signedIn({ roles: [{ role: "hr_partner", endsOn: day(-1) }] });
    expect((await refusalOf(ended.call.slates())).code).toBe("FORBIDDEN");
    const future = await signedIn({ roles: [{ role: "hr_partner", startsOn: day(2) }] });
    expect((await refusalOf(future.call.slates())).code).toBe("FORBIDDEN");
    const now = await signedIn({ roles: [{ role: "hr_partner", startsOn: day(-2), endsOn: day(2) }] });
    expect(await now.call.slates()).toEqual(["organization"]);
  });
});

describe("a session in use", () => {
  test("does not run out, although its requests only read", async () => {
    const { call, userId } = await signedIn(
      {},
      { lastSeenAt: new Date(Date.now() - 29 * 60_000).toISOString() },
    );
    await call.who();
    const seen = await asOwner(
      "select now() - last_seen_at < interval '1 minute' as fresh from sessions where user_id = $1",
      [userId],
    );
    expect(seen).toEqual([{ fresh: true }]);
  });

  test("is noted once a minute at most", async () => {
    const before = new Date(Date.now() - 30_000).toISOString();
    const { call, userId } = await signedIn({}, { lastSeenAt: before });
    await call.who();
    const [row] = await asOwner("select last_seen_at from sessions where user_id = $1", [userId]);
    expect(row?.last_seen_at).toEqual(new Date(before));
  });
});

describe("whoever calls", () => {
  test("gets the roles and reach of this moment", async () => {
    const unit = await held.database.write(scope, (db) => createUnit(db));
    const { call, userId } = await signedIn({ roles: [{ role: "hr_partner", orgUnitId: unit }] });
    expect(await call.who()).toMatchObject({ userId, roles: ["hr_partner"] });
    expect(await call.slates()).toEqual(["units"]);
    await held.database.write(scope, (db) => createRoleGrant(db, userId, "executive"));
    expect(await call.slates()).toEqual(["units", "organization"]);
  });
});

describe("reading", () => {
  test("cannot write, even when somebody plants a write in it", async () => {
    const { call } = await signedIn();
    expect((await refusalOf(call.plantWrite())).shape.failure).toBe("internal");
    expect(await unitsNamed("planted")).toEqual([]);
  });

  test("may be on record where that is asked for", async () => {
    const { call } = await signedIn();
    await call.plantRecorded();
    expect(
      (
        await asOwner("select 1 from audit_events where event = 'sample.read' and organization_id = $1", [
          scope.organizationId,
        ])
      ).length,
    ).toBe(1);
  });
});

describe("writing", () => {
  test("keeps everything or nothing when the body refuses", async () => {
    const { call } = await signedIn();
    const { code, shape } = await refusalOf(call.addThenRefuse({ name: "half" }));
    expect(code).toBe("BAD_REQUEST");
    expect(shape).toMatchObject({
      failure: "invalid",
      message: "On second thoughts, no.",
      details: [{ field: "name", message: "Not this one." }],
    });
    expect(await unitsNamed("half")).toEqual([]);
  });

  test("keeps nothing when its record cannot be written", async () => {
    const { call } = await signedIn();
    expect((await refusalOf(call.addUnaudited({ name: "unrecorded" }))).shape.failure).toBe("internal");
    expect(await unitsNamed("unrecorded")).toEqual([]);
  });

  test("says in words what the database refuses", async () => {
    const { call } = await signedIn();
    expect(await refusalOf(call.addTwice({ name: "double" }))).toMatchObject({
      code: "CONFLICT",
      shape: { failure: "conflict", message: "There is already a unit with this name here." },
    });
    expect(await unitsNamed("double")).toEqual([]);
  });

  test("refuses what its input does not know, naming the field and never the value", async () => {
    const { call } = await signedIn();
    const wrong = await refusalOf(call.add({ name: "x".repeat(21) }));
    expect(wrong).toMatchObject({
      code: "BAD_REQUEST",
      shape: { failure: "invalid", details: [{ field: "name", message: "At most 20 characters." }] },
    });
    const extra = { name: "n", isAdministrator: true, "timeout expired": 1 };
    expect(await refusalOf(call.add(extra))).toMatchObject({
      code: "BAD_REQUEST",
      shape: { failure: "invalid" },
    });
    expect(await unitsNamed("n")).toEqual([]);
  });
});

describe("an unexpected error", () => {
  test("shows nothing but a reference", async () => {
    const { call } = await signedIn();
    for (const work of [call.breakDown(), call.breakSql({ name: "SECRET" })]) {
      const { shape, code } = await refusalOf(work);
      expect(code).toBe("INTERNAL_SERVER_ERROR");
      expect(shape).toMatchObject({ failure: "internal", reference: "ref12345", details: [] });
      expect(JSON.stringify(shape)).not.toMatch(/SECRET|Maria|select|params/);
    }
  });

  test("carries no secret in what tRPC would send either", async () => {
    const { call } = await signedIn();
    const error = await call.breakSql({ name: "SECRET" }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    if (error instanceof Error) expect(error.message).not.toMatch(/SECRET|select|params/);
  });
});

describe("a write that is sent again", () => {
  const count = async (name: string) => (await unitsNamed(name)).length;

  test("twenty times at once has one effect and one answer", async () => {
    const { token } = await signedIn();
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => callerWith(token, key).add({ name: "once" })),
    );
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
    expect(await count("once")).toBe(1);
    expect((await asOwner("select 1 from audit_events where object_id = $1", [answers[0]?.id])).length).toBe(
      1,
    );
  });

  test("with the same key and other content is told so", async () => {
    const { token } = await signedIn();
    await callerWith(token, "key-1").add({ name: "first" });
    expect(await refusalOf(callerWith(token, "key-1").add({ name: "second" }))).toMatchObject({
      code: "CONFLICT",
    });
    expect(await refusalOf(callerWith(token, "key-1").addTwice({ name: "first" }))).toMatchObject({
      code: "CONFLICT",
    });
    expect(await count("second")).toBe(0);
  });

  test("after it was refused is tried again", async () => {
    const { token } = await signedIn();
    await refusalOf(callerWith(token, "key-2").addThenRefuse({ name: "again" }));
    await refusalOf(callerWith(token, "key-2").addThenRefuse({ name: "again" }));
    const answer = await callerWith(token, "key-2").add({ name: "again" });
    expect(answer.id).toBeTruthy();
  });

  test("by somebody else with the same key is their own", async () => {
    const [one, two] = [await signedIn(), await signedIn()];
    const first = await callerWith(one.token, "key-3").add({ name: "mine" });
    const second = await callerWith(two.token, "key-3").add({ name: "yours" });
    expect(first.id).not.toBe(second.id);
  });

  test("is not answered any more once the permission is gone", async () => {
    const { token, userId } = await signedIn();
    await callerWith(token, "key-4").add({ name: "before" });
    await asOwner("delete from role_grants where user_id = $1", [userId]);
    expect((await refusalOf(callerWith(token, "key-4").add({ name: "before" }))).code).toBe("FORBIDDEN");
  });

  test("is refused when its key is endless", async () => {
    const { token } = await signedIn();
    expect((await refusalOf(callerWith(token, "k".repeat(101)).add({ name: "n" }))).code).toBe("BAD_REQUEST");
  });
});
