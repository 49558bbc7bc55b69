/** Icons a place in the navigation can have; names only, so they pass from server to browser. */
export const NAVIGATION_ICONS = [
  "home",
  "people",
  "roles",
  "review",
  "experiences",
  "insights",
  "board-packs",
  "organization",
  "import",
  "inbox",
  "settings",
  "log",
  "growth",
  "plan",
  "feedback",
  "audit",
  "pools",
  "opportunities",
  "time",
  "more",
] as const;
export type NavigationIcon = (typeof NAVIGATION_ICONS)[number];

export type NavigationItem = {
  label: string;
  href: string;
  icon: NavigationIcon;
  /** Something waiting there, e.g. reviews due; drawn as a number and read out. */
  count?: number;
};

/** True for the item whose address is the path or the nearest above it. */
export function isCurrent(item: NavigationItem, path: string, items: readonly NavigationItem[]): boolean {
  const reach = items
    .filter(({ href }) => covers(href, path))
    .reduce((longest, { href }) => Math.max(longest, href.length), -1);
  return covers(item.href, path) && item.href.length === reach;
}

function covers(href: string, path: string): boolean {
  return href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);
}

/** Phones show four places around the Log button: all of them, or the first three and "More". */
export function forPhone(items: readonly NavigationItem[]): {
  shown: readonly NavigationItem[];
  more: readonly NavigationItem[];
} {
  return items.length <= 4 ? { shown: items, more: [] } : { shown: items.slice(0, 3), more: items.slice(3) };
}
