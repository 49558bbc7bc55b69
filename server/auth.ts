import type { NextAuthOptions } from "next-auth";
import type { Env } from "./env.ts";
import { failureOf } from "./error.ts";
import { log } from "./log.ts";
import type { Runtime } from "./runtime.ts";
import { type SignInAttempt, signIn, signInToDemo, signOut } from "./sign-in.ts";

/** Set by our own server on every request, whatever the client sent under this name. */
export const ADDRESS_HEADER = "x-passage-address";

/** With https the cookie is bound to this very host; plain http is for localhost only. */
export function sessionCookieName(env: Pick<Env, "publicUrl">): string {
  return env.publicUrl.protocol === "https:" ? "__Host-passage" : "passage-session";
}

/** Reads one cookie out of a Cookie header. */
export function readCookie(header: string | null | undefined, name: string): string | null {
  for (const part of (header ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim() || null;
  }
  return null;
}

/**
 * next-auth does the talking with browsers (and later with identity providers); accounts and sessions are ours.
 * Its "JWT" is a random reference token: `authorize` opened the session already, `encode` just hands its token
 * to the cookie, so that signing out or revoking acts at once on every copy.
 */
export function authOptions(runtime: Runtime): NextAuthOptions {
  const { env, secret } = runtime;
  const secure = env.publicUrl.protocol === "https:";
  return {
    secret,
    providers: [passwordProvider(runtime), demoProvider(runtime)],
    session: { strategy: "jwt", maxAge: 12 * 3600 },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    cookies: {
      sessionToken: {
        name: sessionCookieName(env),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure },
      },
    },
    jwt: {
      encode: async ({ token }) => (typeof token?.sessionToken === "string" ? token.sessionToken : ""),
      // Never throws and never asks the database: a blip there must not make next-auth delete the cookie.
      decode: async ({ token }) => (token ? { sessionToken: token } : null),
    },
    callbacks: {
      jwt: ({ token, user }) =>
        user && "sessionToken" in user ? { sessionToken: user.sessionToken } : token,
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sessionToken === "string") await signOut(runtime.database, token.sessionToken);
      },
    },
    logger: {
      error: (code) => log.warn({ code }, "sign-in"),
      warn: () => {},
      debug: () => {},
    },
  };
}

type Provider = NextAuthOptions["providers"][number];
type Credentials = Record<string, string> | undefined;
type AuthRequest = { headers?: Record<string, unknown> };

function passwordProvider(runtime: Runtime): Provider {
  return credentialsProvider("password", (credentials, request) =>
    signIn(runtime, {
      ...attemptOf(runtime, request.headers),
      email: credentials?.email ?? "",
      password: (credentials?.password ?? "").slice(0, 1024),
    }),
  );
}

function demoProvider(runtime: Runtime): Provider {
  return credentialsProvider("demo", (credentials, request) =>
    signInToDemo(runtime, { ...attemptOf(runtime, request.headers), email: credentials?.email ?? "" }),
  );
}

function credentialsProvider(
  id: string,
  open: (credentials: Credentials, request: AuthRequest) => Promise<string | null>,
): Provider {
  const authorize = (credentials: Credentials, request: AuthRequest) =>
    answer(() => open(credentials, request));
  // next-auth reads its settings of a credentials provider from `options`.
  return { id, name: id, type: "credentials", credentials: {}, authorize, options: { id, authorize } };
}

function attemptOf(
  runtime: Runtime,
  headers: Record<string, unknown> | undefined,
): Omit<SignInAttempt, "email" | "password"> {
  const text = (name: string) => {
    const value = headers?.[name];
    return typeof value === "string" ? value : null;
  };
  return {
    address: text(ADDRESS_HEADER) ?? "unknown",
    userAgent: text("user-agent"),
    previousToken: readCookie(text("cookie"), sessionCookieName(runtime.env)),
  };
}

/** Whatever is thrown here ends up in an address line, so only our own short codes may leave. */
async function answer(work: () => Promise<string | null>) {
  try {
    const sessionToken = await work();
    return sessionToken ? { id: "session", sessionToken } : null;
  } catch (error) {
    const failure = failureOf(error);
    if (failure?.code === "too_many_requests")
      throw new Error(`wait-${/\d+/.exec(failure.message)?.[0] ?? "60"}`);
    log.error({ err: error }, "sign-in failed");
    throw new Error("unavailable");
  }
}
