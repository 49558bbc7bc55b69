import { cache } from "react";
import { read } from "#app/_trpc/server.ts";

/** The person of the address, once per page however many parts ask; anything else is a true 404. */
export const personSubject = cache((personId: string) => read((api) => api.person.get({ personId })));

export type PersonSubject = Awaited<ReturnType<typeof personSubject>>;
