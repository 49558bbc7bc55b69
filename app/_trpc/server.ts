import { cookies } from "next/headers";
import { forbidden, notFound, redirect } from "next/navigation";
import { cache } from "react";
import { sessionCookieName } from "#server/auth.ts";
import { createContext } from "#server/context.ts";
import { failureOf } from "#server/error.ts";
import { createCaller } from "#server/router.ts";
import { getRuntime } from "#server/runtime.ts";

type Caller = ReturnType<typeof createCaller>;

const caller = cache(async (): Promise<Caller> => {
  const runtime = getRuntime();
  const token = (await cookies()).get(sessionCookieName(runtime.env))?.value ?? null;
  return createCaller(createContext(runtime.database, { token }));
});

/**
 * How a page reads: `await read((api) => api.person.get({ personId }))`. Whoever is not signed in goes to the
 * sign-in page, what is missing or out of reach is a true 404, what a role does not include a 403.
 */
export async function read<T>(ask: (api: Caller) => Promise<T>): Promise<T> {
  try {
    return await ask(await caller());
  } catch (error) {
    const failure = failureOf(error);
    if (failure?.code === "not_signed_in") redirect("/sign-in");
    if (failure?.code === "not_found") notFound();
    if (failure?.code === "not_allowed") forbidden();
    throw error;
  }
}

/** Who is signed in, once per page however many components ask. */
export const me = cache(() => read((api) => api.account.me()));
