import { cookies } from "next/headers";
import { forbidden, notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { Answer, Caller } from "#server/door.ts";
import { getDoor } from "#server/door-holder.ts";

/**
 * How a page reads: `await read((api) => api.person.get({ personId }))`. Whoever is not signed in goes to the
 * sign-in page, what is missing or out of reach is a true 404, what a role does not include a 403.
 */
export async function read<T>(question: (api: Caller) => Promise<T>): Promise<T> {
  return orLeave(await ask(question));
}

/**
 * A part of a page that not everybody may see: null where it is missing, out of reach or not included in the
 * role, so that the page can say so in words instead of ending.
 */
export async function readOrNull<T>(question: (api: Caller) => Promise<T>): Promise<T | null> {
  const answer = await ask(question);
  if (!answer.ok && (answer.code === "not_found" || answer.code === "not_allowed")) return null;
  return orLeave(answer);
}

/** Who is signed in, once per page however many components ask. */
export const me = cache(() => read((api) => api.account.me()));

async function ask<T>(question: (api: Caller) => Promise<T>): Promise<Answer<T>> {
  const door = getDoor();
  const token = (await cookies()).get(door.sessionCookie)?.value ?? null;
  return door.ask(token, question);
}

function orLeave<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.data;
  if (answer.code === "not_signed_in") redirect("/sign-in");
  // A page asks with what stands in its address: an id that is none leads where a missing one does.
  if (answer.code === "not_found" || answer.code === "invalid") notFound();
  if (answer.code === "not_allowed") forbidden();
  throw new Error(answer.message);
}
