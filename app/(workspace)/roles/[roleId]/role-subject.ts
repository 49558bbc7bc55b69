import { notFound } from "next/navigation";
import { cache } from "react";
import { read } from "#app/_trpc/server.ts";

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The role of the address, once per page however many parts ask; anything else is a true 404. */
export const roleSubject = cache(async (roleId: string) => {
  if (!ID.test(roleId)) notFound();
  return read((api) => api.role.get({ roleId }));
});

export type RoleSubject = Awaited<ReturnType<typeof roleSubject>>;
