import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import type { Role } from "#domain/permission-table.ts";
import { DEMO_URL } from "./support/server.ts";
import { personaOf, signInToDemo } from "./support/session.ts";
import { PAGES, resolved } from "./support/tour.ts";

const SIZES = { "1440x900": { width: 1440, height: 900 }, "390x844": { width: 390, height: 844 } };
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

for (const [role, pages] of Object.entries(PAGES) as [Role, readonly string[]][]) {
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const theme of ["light", "dark"]) {
      test(`${role} at ${size}, ${theme}: every page is accessible and none scrolls sideways`, async ({
        browser,
      }) => {
        test.setTimeout(120_000);
        const context = await browser.newContext({ viewport, reducedMotion: "reduce" });
        await context.addCookies([{ name: "passage-theme", value: theme, url: DEMO_URL }]);
        await signInToDemo(context, personaOf(role));
        const page = await context.newPage();
        for (const path of pages) {
          await page.goto(DEMO_URL + (await resolved(page, path)));
          await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
          await expectAccessible(page, `${role} ${path}`);
        }
        await context.close();
      });
    }
  }
}

for (const theme of ["light", "dark"]) {
  test(`the pages before signing in are accessible, ${theme}`, async ({ browser }) => {
    const context = await browser.newContext({ reducedMotion: "reduce" });
    await context.addCookies([{ name: "passage-theme", value: theme, url: DEMO_URL }]);
    const page = await context.newPage();
    for (const path of ["/sign-in", "/welcome", "/no-such-page"]) {
      await page.goto(DEMO_URL + path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectAccessible(page, path);
    }
    await context.close();
  });
}

async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  const found = violations.map(
    (one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join("; ")}`,
  );
  expect.soft(found, `${where}: violations`).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(overflow, `${where}: scrolls sideways by`).toBe(0);
}
