import { expect, type Locator, type Page, test } from "@playwright/test";
import { DEMO_PERSONAS } from "#domain/demo.ts";
import { ROLE_NAMES } from "#domain/permission-table.ts";
import { PROCESS_FACTS, type Process } from "#domain/process.ts";
import { open } from "./support/open.ts";
import { DEMO_URL } from "./support/server.ts";
import { newPageAs } from "./support/session.ts";

test.describe.configure({ timeout: 120_000 });

/** The order of the page: the three jobs, each managed and led. */
const ORDER: readonly Process[] = ["PB", "SD", "OS", "AP", "CP", "MI"];

test("a manager signs in, opens somebody's profile and assesses them without a mouse", async ({ page }) => {
  const persona = DEMO_PERSONAS.find((one) => one.role === "manager");
  await open(page, `${DEMO_URL}/sign-in`);
  const words = new RegExp(`${ROLE_NAMES.manager} ?${persona?.name}`);
  await press(page, page.getByRole("button", { name: words }));
  await expect(page).toHaveURL(`${DEMO_URL}/`);

  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the page" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await press(page, page.getByRole("main").locator('a[href^="/people/"]').first());
  await expect(page).toHaveURL(/\/people\/[0-9a-f-]{36}/);
  await press(page, page.getByRole("link", { name: "Assess", exact: true }));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Assess");

  for (const process of ORDER) {
    const group = page.getByRole("group", { name: PROCESS_FACTS[process].name });
    await focusInto(page, group);
    // Space takes the first level; two steps down from there are two levels up.
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect(group.getByRole("radio", { name: /^3 / })).toBeChecked();
  }
  await expect(page.getByRole("status").filter({ hasText: "6 of 6 rated" })).toBeVisible();
  await press(page, page.getByRole("button", { name: "Save assessment" }));
  await expect(page.getByText(/^Your view of .+ is saved\.$/)).toBeVisible();
});

test("an HR partner moves a successor by keyboard; it is said, and the focus stays", async ({ browser }) => {
  const page = await newPageAs(browser, "hr_partner");
  await page.goto(`${DEMO_URL}/roles`);
  await openRoleWithSlate(page);
  const slate = page.getByRole("table", { name: /^Slate of/ });
  const second = slate.getByRole("row").nth(2);
  const up = second.getByRole("button", { name: /^Move .+ up$/ });
  const name = /^Move (.+) up$/.exec((await up.getAttribute("aria-label")) ?? "")?.[1] ?? "";
  const total = (await slate.getByRole("row").count()) - 1;

  await press(page, up);
  const said = page.getByRole("status");
  await expect(said.filter({ hasText: `${name} is rank 1 of ${total} now.` })).toBeAttached();
  await expect(slate.getByRole("row").nth(1)).toContainText(name);
  const down = page.getByRole("button", { name: `Move ${name} down` });
  await expect(down).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(said.filter({ hasText: `${name} is rank 2 of ${total} now.` })).toBeAttached();
  await expect(slate.getByRole("row").nth(2)).toContainText(name);
  await page.context().close();
});

test("a dialog opens, holds the focus and gives it back by keyboard", async ({ browser }) => {
  const page = await newPageAs(browser, "hr_partner");
  await page.goto(`${DEMO_URL}/roles`);
  await openRoleWithSlate(page);
  const opener = page.getByRole("button", { name: "Add successor" });
  await press(page, opener);
  const dialog = page.getByRole("dialog", { name: "Add a successor" });
  await expect(dialog).toBeVisible();
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press("Tab");
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  }
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  await page.context().close();
});

for (const { role, path } of [
  { role: "executive", path: "/insights" },
  { role: "hr_partner", path: "/roles" },
  { role: "hr_partner", path: "/people" },
  { role: "manager", path: "/log" },
  { role: "candidate", path: "/" },
] as const) {
  test(`${path} as ${role}: the focus is always visible and is caught nowhere`, async ({ browser }) => {
    const page = await newPageAs(browser, role);
    await open(page, DEMO_URL + path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const seen = await walk(page);
    expect(seen.hidden, "stops without a visible focus").toEqual([]);
    expect(seen.stops).toBeGreaterThan(5);
    expect(seen.roundTrip, "the focus comes back to the beginning").toBe(true);
    await page.context().close();
  });
}

async function openRoleWithSlate(page: Page): Promise<void> {
  const roles = page.getByRole("main").locator('a[href^="/roles/"]:not([href$="/new"])');
  const addresses = await roles.evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  for (const address of new Set(addresses)) {
    await open(page, DEMO_URL + address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    if ((await page.getByRole("button", { name: /^Move .+ down$/ }).count()) > 2) return;
  }
  throw new Error("No role of the demo has three people on its slate.");
}

const MOST_STOPS = 250;

/** Tabs until the control has the focus, as somebody without a mouse would, and presses Enter. */
async function press(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  for (let step = 0; step < MOST_STOPS; step += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) {
      await page.keyboard.press("Enter");
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`${control} cannot be reached with the Tab key.`);
}

async function focusInto(page: Page, group: Locator): Promise<void> {
  for (let step = 0; step < MOST_STOPS; step += 1) {
    if (await group.evaluate((element) => element.contains(document.activeElement))) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${group} cannot be reached with the Tab key.`);
}

type Walk = { stops: number; hidden: string[]; roundTrip: boolean };

/** Tabs once around the page, noting where nothing shows which control has the focus. */
async function walk(page: Page): Promise<Walk> {
  const skip = page.getByRole("link", { name: "Skip to the page" });
  const walked: Walk = { stops: 0, hidden: [], roundTrip: false };
  for (let step = 0; step < MOST_STOPS * 2; step += 1) {
    await page.keyboard.press("Tab");
    const stop = await describeFocus(page);
    if (stop === null) continue;
    if (walked.stops > 0 && (await skip.evaluate((element) => element === document.activeElement))) {
      walked.roundTrip = true;
      return walked;
    }
    walked.stops += 1;
    if (!stop.visible) walked.hidden.push(stop.name);
  }
  return walked;
}

/** The control with the focus, and whether a line around it, or around what stands for it, can be seen. */
async function describeFocus(page: Page): Promise<{ name: string; visible: boolean } | null> {
  return page.evaluate(() => {
    const active = document.activeElement;
    if (!active || active === document.body) return null;
    const drawn = (element: Element) => {
      const { outlineStyle, outlineWidth, opacity, stroke, display } = getComputedStyle(element);
      if (element instanceof SVGElement) return stroke !== "none" && opacity !== "0" && display !== "none";
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1 && opacity !== "0";
    };
    const around = [active, active.parentElement, active.parentElement?.parentElement];
    const inside = [...active.querySelectorAll(".chart-focus")];
    const visible = [...around, ...inside].some((element) => element && drawn(element));
    const name = active.getAttribute("aria-label") ?? active.textContent ?? "";
    return { name: `${active.tagName} ${name.slice(0, 60)}`, visible };
  });
}
