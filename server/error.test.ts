import { TRPCError } from "@trpc/server";
import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { useTestDatabase } from "#db/testing/database.ts";
import { createOrganization, createPerson } from "#db/testing/factory.ts";
import { FAILURE_CODES, Failure } from "#domain/failure.ts";
import { failureOf, HTTP_STATUS, shapeOf, translate } from "./error.ts";
import { describeError } from "./log.ts";

const held = useTestDatabase();
const AT = { path: "sample.run", requestId: "ref1234" };

async function thrown(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => {
      throw new Error("expected a refusal");
    },
    (error: unknown) => error,
  );
}

describe("a failure", () => {
  test.each(FAILURE_CODES)("keeps its sentence on the way out: %s", (code) => {
    const failure = new Failure(code, "A sentence.", [{ field: "name", message: "Another." }]);
    const wrapped = new Error("carrier", {
      cause: new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause: failure }),
    });
    expect(failureOf(wrapped)).toBe(failure);
    const error = translate(wrapped, AT);
    expect(shapeOf(error, AT.requestId)).toEqual({
      failure: code,
      message: "A sentence.",
      details: [{ field: "name", message: "Another." }],
      reference: AT.requestId,
    });
    expect(HTTP_STATUS[code]).toBeGreaterThanOrEqual(400);
    expect(error.code).not.toBe("INTERNAL_SERVER_ERROR");
  });
});

describe("a database error that nobody foresaw", () => {
  const secret = "SECRET-flight-risk";
  const cases: [string, () => Promise<unknown>][] = [
    ["a value of the wrong type", () => run(sql`select ${secret}::int`)],
    ["a statement that cannot be read", () => run(sql`selct ${secret}`)],
    ["a NUL byte", () => run(sql`select ${`${secret}\u0000`}::text`)],
    ["a check that failed", () => run(sql`update people set employment_status = ${secret}`)],
    ["a column that is not there", () => run(sql`select ${secret} from people where nobody = ${secret}`)],
  ];

  async function run(query: ReturnType<typeof sql>): Promise<unknown> {
    const scope = await createOrganization(held.database);
    return held.database.write(scope, async (db) => {
      await createPerson(db);
      return db.execute(query);
    });
  }

  test.each(cases)("shows neither SQL nor values, and logs no values: %s", async (_what, work) => {
    const error = await thrown(work());
    const shown = shapeOf(translate(error, AT), AT.requestId);
    expect(shown).toMatchObject({ failure: "internal", reference: AT.requestId });
    for (const text of [shown, describeError(error), describeError(translate(error, AT))]) {
      expect(JSON.stringify(text)).not.toContain(secret);
      expect(JSON.stringify(text)).not.toMatch(/params|select \$1/);
    }
  });

  test("is logged with what helps: its code and where it came from", async () => {
    const error = await thrown(run(sql`select ${secret}::int`));
    expect(JSON.stringify(describeError(error))).toContain("22P02");
    expect(JSON.stringify(describeError(error))).toMatch(/error\.test\.ts|client\.ts/);
  });
});

test("an error of our own is logged with its words", () => {
  expect(describeError(new Error("the sky fell"))).toMatchObject({ type: "Error", message: "the sky fell" });
  expect(describeError("a string that was thrown")).toEqual({ type: "string" });
});

test("what a schema refuses is told by field and sentence, never by value", () => {
  const issues = [{ path: ["person", 0, "email"], message: "Give an e-mail address.", input: "SECRET" }];
  const cause = Object.assign(new Error("zod"), { issues });
  const shown = shapeOf(new TRPCError({ code: "BAD_REQUEST", cause }), null);
  expect(shown.details).toEqual([{ field: "person.0.email", message: "Give an e-mail address." }]);
  expect(JSON.stringify(shown)).not.toContain("SECRET");
});
