import { cache } from "react";
import { read } from "#app/_trpc/server.ts";

/** The role of the address, once per page however many parts ask; anything else is a true 404. */
export const roleSubject = cache((roleId: string) => read((api) => api.role.get({ roleId })));

export type RoleSubject = Awaited<ReturnType<typeof roleSubject>>;
