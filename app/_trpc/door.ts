import { cookies } from "next/headers";
import { sessionCookieName } from "#server/auth.ts";
import { getRuntime } from "#server/runtime.ts";

/** What may be known before anybody signs in. */
export function readDoor(): { isDemo: boolean; needsSetUp: boolean } {
  const { demoOrganizationId, setupKey } = getRuntime();
  return { isDemo: demoOrganizationId !== null, needsSetUp: setupKey !== null };
}

/** Whether the browser brought a session cookie along; says nothing about whether it still counts. */
export async function hasSessionCookie(): Promise<boolean> {
  return (await cookies()).has(sessionCookieName(getRuntime().env));
}
