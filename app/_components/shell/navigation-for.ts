import type { Permission, Role } from "#domain/permission-table.ts";
import type { NavigationItem } from "./navigation.ts";

type Place = NavigationItem & { needs: Permission | null };

/** The role a home page is made for, when somebody holds several: the one with most to do comes first. */
const PRECEDENCE: readonly Role[] = ["hr_partner", "executive", "manager", "auditor", "administrator"];

export function primaryRole(roles: readonly Role[]): Role {
  return PRECEDENCE.find((role) => roles.includes(role)) ?? "candidate";
}

const HOME: NavigationItem = { label: "Home", href: "/", icon: "home" };

const PLACES: readonly Place[] = [
  { label: "People", href: "/people", icon: "people", needs: "person:read" },
  { label: "Roles", href: "/roles", icon: "roles", needs: "role:read" },
  { label: "Experiences", href: "/experiences", icon: "experiences", needs: "experience:read" },
  { label: "Insights", href: "/insights", icon: "insights", needs: "dashboard:read" },
  { label: "Import", href: "/import", icon: "import", needs: "import:create" },
  { label: "Inbox", href: "/inbox", icon: "inbox", needs: "experience:read-asked" },
  { label: "Audit", href: "/audit", icon: "audit", needs: "audit:read" },
  { label: "Settings", href: "/settings", icon: "settings", needs: "user:create" },
];

/** Places that only take up room for a role whose home says it all. */
const NOT_FOR: Partial<Record<Role, readonly string[]>> = {
  candidate: ["/people"],
  auditor: ["/roles"],
  administrator: ["/inbox"],
};

const MOST = 7;

/** The places of a role, at most seven, most used first. Every page asks for permission again. */
export function navigationFor(
  roles: readonly Role[],
  permissions: readonly Permission[],
  waiting: { asked: number },
): NavigationItem[] {
  const role = primaryRole(roles);
  const places = PLACES.filter((place) => place.needs === null || permissions.includes(place.needs))
    .filter((place) => !NOT_FOR[role]?.includes(place.href))
    .map(({ needs: _needs, ...item }) =>
      item.href === "/inbox" && waiting.asked > 0 ? { ...item, count: waiting.asked } : item,
    );
  return [HOME, ...places].slice(0, MOST);
}
