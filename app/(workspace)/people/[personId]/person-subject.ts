import { notFound } from "next/navigation";
import { cache } from "react";
import { read } from "#app/_trpc/server.ts";

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The person of the address, once per page however many parts ask; anything else is a true 404. */
export const personSubject = cache(async (personId: string) => {
  if (!ID.test(personId)) notFound();
  return read((api) => api.person.get({ personId }));
});

export type PersonSubject = Awaited<ReturnType<typeof personSubject>>;
