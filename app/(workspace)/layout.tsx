import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { navigationFor, primaryRole } from "#app/_components/shell/navigation-for.ts";
import {
  RAIL_COOKIE,
  railCollapsedOf,
  THEME_COOKIE,
  themeOf,
} from "#app/_components/shell/preference-cookie.ts";
import { Shell } from "#app/_components/shell/shell.tsx";
import { ApiProvider } from "#app/_trpc/client.tsx";
import { me, read } from "#app/_trpc/server.ts";
import { ROLE_NAMES } from "#domain/permission-table.ts";

/** The frame around every page of the workspace. It authorizes nothing: each page asks for what it shows. */
export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const account = await me();
  const asked = account.personId ? await read((api) => api.experience.asked()) : [];
  const jar = await cookies();
  const role = primaryRole(account.roles);
  return (
    <ApiProvider>
      <Shell
        navigation={navigationFor(account.roles, account.permissions, { asked: asked.length })}
        logHref={account.permissions.includes("experience:log") ? "/log" : undefined}
        organizationName={account.organizationName}
        railCollapsed={railCollapsedOf(jar.get(RAIL_COOKIE)?.value)}
        person={{
          name: account.name,
          roleName: ROLE_NAMES[role],
          theme: themeOf(jar.get(THEME_COOKIE)?.value),
          signOut: { href: "/sign-out" },
          links: [{ label: "Change password", href: "/settings/password" }],
        }}
      >
        {children}
      </Shell>
    </ApiProvider>
  );
}
