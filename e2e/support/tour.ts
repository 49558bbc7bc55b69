import type { Page } from "@playwright/test";
import type { Role } from "#domain/permission-table.ts";
import { DEMO_URL } from "./server.ts";

/** Pages by the role that opens them; the last part names links to follow from the page, by their address. */
export const PAGES: Record<Role, readonly string[]> = {
  hr_partner: [
    "/",
    "/people",
    "people:first",
    "/roles",
    "roles:first",
    "roles:first/edit",
    "/roles/new",
    "/experiences",
    "/experiences?tab=catalogue",
    "/insights",
    "/import",
    "/inbox",
  ],
  manager: [
    "/",
    "/people",
    "people:first",
    "people:first/assess",
    "people:first/assign",
    "/log",
    "/experiences",
  ],
  executive: [
    "/insights",
    "/insights/under-led-people",
    "/insights/uncovered-roles",
    "/roles",
    "roles:first",
  ],
  candidate: ["/", "/log", "/experiences", "experiences:first", "/inbox", "/settings/password"],
  auditor: ["/audit"],
  administrator: ["/settings", "/settings/new"],
};

/** "people:first" is the first person of the list; what follows is kept. */
export async function resolved(page: Page, path: string): Promise<string> {
  const [list, rest] = path.split(":first");
  if (rest === undefined) return path;
  await page.goto(`${DEMO_URL}/${list}`);
  const href = await page
    .locator(`main a[href^="/${list}/"]:not([href$="/new"])`)
    .first()
    .getAttribute("href");
  if (!href) throw new Error(`/${list} shows nothing to open`);
  return href.split("?")[0] + rest;
}
