import type { Permission } from "#domain/permission-table.ts";

export const PROFILE_TABS = ["compass", "experiences", "slates", "history"] as const;
export type ProfileTab = (typeof PROFILE_TABS)[number];

/** What each tab is called, and what one must be allowed to read of this person to have it. */
export const TAB_FACTS: Record<ProfileTab, { name: string; needs: Permission }> = {
  compass: { name: "Compass", needs: "assessment:read" },
  experiences: { name: "Experiences", needs: "experience:read" },
  slates: { name: "Slates", needs: "slate:read" },
  history: { name: "History", needs: "person:read" },
};

/** The tabs somebody has on a profile; `person:read` is what opened the page, so history is always there. */
export function tabsFor(permissions: readonly Permission[]): readonly ProfileTab[] {
  return PROFILE_TABS.filter((tab) => tab === "history" || permissions.includes(TAB_FACTS[tab].needs));
}

/** The tab the address asks for, or the first there is. */
export function tabOf(asked: string | undefined, tabs: readonly ProfileTab[]): ProfileTab {
  return tabs.find((tab) => tab === asked) ?? tabs[0] ?? "history";
}
