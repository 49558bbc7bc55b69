import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import type { Role } from "#domain/permission-table.ts";
import { DEMO_URL } from "./support/server.ts";
import { personaOf, signInToDemo } from "./support/session.ts";
import { PAGES, resolved } from "./support/tour.ts";

const SIZES = { "1440x900": { width: 1440, height: 900 }, "390x844": { width: 390, height: 844 } };
const THEMES = ["light", "dark"] as const;
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Each role tours its pages; on each, every size and theme is looked at without loading the page again. */
for (const [role, pages] of Object.entries(PAGES) as [Role, readonly string[]][]) {
  test(`${role}: every page is accessible in both sizes and themes, and none scrolls sideways`, async ({
    browser,
  }) => {
    test.setTimeout(60_000 + pages.length * 30_000);
    const context = await browser.newContext({ reducedMotion: "reduce" });
    await signInToDemo(context, personaOf(role));
    const page = await context.newPage();
    for (const path of pages) {
      await page.goto(DEMO_URL + (await resolved(page, path)));
      await expectAccessible(page, `${role} ${path}`);
    }
    await context.close();
  });
}

test("the pages before signing in are accessible in both sizes and themes", async ({ browser }) => {
  const context = await browser.newContext({ reducedMotion: "reduce" });
  const page = await context.newPage();
  for (const path of ["/sign-in", "/welcome", "/no-such-page"]) {
    await page.goto(DEMO_URL + path);
    await expectAccessible(page, path);
  }
  await context.close();
});

async function expectAccessible(page: Page, path: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    for (const theme of THEMES) {
      await page.evaluate((name) => document.documentElement.setAttribute("data-theme", name), theme);
      const { violations } = await lookAt(page, theme).analyze();
      const found = violations.map(
        (one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join("; ")}`,
      );
      expect.soft(found, `${path} at ${size}, ${theme}: violations`).toEqual([]);
    }
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(overflow, `${path} at ${size}: scrolls sideways by`).toBe(0);
  }
}

/** Without frames to visit and without a list of what is fine, axe needs a fraction of the time. */
function lookAt(page: Page, theme: (typeof THEMES)[number]): AxeBuilder {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  // A theme changes colours and nothing else, so the second one is asked about colours only.
  return theme === "light" ? axe.withTags(TAGS) : axe.withRules(["color-contrast"]);
}
