import { cache } from "react";
import { read } from "#app/_trpc/server.ts";

/** The import of the address, once per page however many parts ask; anything else is a true 404. */
export const importSubject = cache((importId: string) => read((api) => api.import.get({ importId })));

export type ImportSubject = Awaited<ReturnType<typeof importSubject>>;
export type ImportCheck = NonNullable<ImportSubject["check"]>;
export type ImportResult = NonNullable<ImportCheck["result"]>;
