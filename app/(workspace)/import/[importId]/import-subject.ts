import { notFound } from "next/navigation";
import { cache } from "react";
import { read } from "#app/_trpc/server.ts";

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The import of the address, once per page however many parts ask; anything else is a true 404. */
export const importSubject = cache(async (importId: string) => {
  if (!ID.test(importId)) notFound();
  return read((api) => api.import.get({ importId }));
});

export type ImportSubject = Awaited<ReturnType<typeof importSubject>>;
export type ImportCheck = NonNullable<ImportSubject["check"]>;
export type ImportResult = NonNullable<ImportCheck["result"]>;
