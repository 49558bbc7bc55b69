import { TRPCError } from "@trpc/server";
import type { NextAuthOptions } from "next-auth";
import { Failure, type FailureCode } from "#domain/failure.ts";
import { SetUpOrganization } from "#domain/user.ts";
import { authOptions, sessionCookieName } from "./auth.ts";
import { createContext } from "./context.ts";
import { failureOf, HTTP_STATUS, shapeOf } from "./error.ts";
import { createCaller } from "./router.ts";
import type { Runtime } from "./runtime.ts";
import { setUpOrganization } from "./usecases/user.ts";

export type Caller = ReturnType<typeof createCaller>;
export type Answer<T> = { ok: true; data: T } | { ok: false; code: FailureCode; message: string };

/** What pages may ask of the server they run in. */
export type Door = {
  sessionCookie: string;
  /** Calls procedures as whoever the token signs in; foreseen failures are answers, others are thrown. */
  ask<T>(token: string | null, question: (api: Caller) => Promise<T>): Promise<Answer<T>>;
  /** What may be known before anybody signs in. */
  atTheDoor(): { isDemo: boolean; needsSetUp: boolean };
  authOptions(): NextAuthOptions;
  setUp(origin: string | null, body: unknown): Promise<{ status: number; body: unknown }>;
};

export function openDoor(runtime: Runtime): Door {
  return {
    sessionCookie: sessionCookieName(runtime.env),
    ask: (token, question) => ask(createCaller(createContext(runtime.database, { token })), question),
    atTheDoor: () => ({ isDemo: runtime.demoOrganizationId !== null, needsSetUp: runtime.setupKey !== null }),
    authOptions: () => authOptions(runtime),
    setUp: (origin, body) => setUp(runtime, origin, body),
  };
}

async function ask<T>(caller: Caller, question: (api: Caller) => Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, data: await question(caller) };
  } catch (error) {
    const failure = failureOf(error);
    if (failure) return { ok: false, code: failure.code, message: failure.message };
    // What a schema refused came from the address: there is nothing there.
    if (error instanceof TRPCError && error.code === "BAD_REQUEST") {
      return { ok: false, code: "not_found", message: "There is nothing at this address." };
    }
    throw error;
  }
}

async function setUp(
  runtime: Runtime,
  origin: string | null,
  body: unknown,
): Promise<{ status: number; body: unknown }> {
  try {
    if (origin !== runtime.env.publicUrl.origin)
      throw new Failure("not_allowed", "This request did not come from Passage itself.");
    const input = SetUpOrganization.safeParse(body);
    if (!input.success) {
      const details = input.error.issues.map((issue) => ({
        field: issue.path.map(String).join("."),
        message: issue.message,
      }));
      throw new Failure("invalid", details[0]?.message ?? "Fill in the form.", details);
    }
    await setUpOrganization(runtime, input.data);
    return { status: 200, body: { done: true } };
  } catch (error) {
    const failure = failureOf(error);
    return { status: failure ? HTTP_STATUS[failure.code] : 500, body: shapeOf(error, null) };
  }
}
