import { expect, type Locator, type Page, test } from "@playwright/test";
import { openEveryNumber } from "./support/metric.ts";
import { DEMO_URL } from "./support/server.ts";
import { newPageAs } from "./support/session.ts";

const INSIGHTS = `${DEMO_URL}/insights`;

test("every number opens the list that makes it, with as many rows, by its address", async ({ browser }) => {
  const page = await newPageAs(browser, "executive");
  expect(await openEveryNumber(page, INSIGHTS)).toBe(5);
  await page.context().close();
});

test("on another day it is the same day's lists that open", async ({ browser }) => {
  const page = await newPageAs(browser, "executive");
  const day = new Date(Date.now() - 200 * 86_400_000).toISOString().slice(0, 10);
  await page.goto(INSIGHTS);
  await page.getByLabel("Ratings as of").fill(day);
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(`${INSIGHTS}?asOf=${day}`);
  await expect(page.getByLabel("Ratings as of")).toHaveValue(day);
  expect(await openEveryNumber(page, `${INSIGHTS}?asOf=${day}`)).toBe(5);
  await expect(page).toHaveURL(new RegExp(`asOf=${day}$`));
  await page.context().close();
});

test("the dots in the hatched field are the units the headline names", async ({ browser }) => {
  const page = await newPageAs(browser, "executive");
  await page.goto(INSIGHTS);
  const headline = page.getByRole("heading", { level: 1 });
  const named = await headline.locator('a[href*="under-led-people"]').textContent();
  const hatched = await hatchedDots(page);
  expect(hatched.length).toBeGreaterThan(0);
  expect(countOfNames(named ?? "")).toBe(hatched.length);
  const spelled = (named ?? "").split(/, | and /).filter((name) => !/^\d/.test(name));
  for (const unit of spelled) expect(hatched).toContain(unit);
  await expect(plane(page)).toContainText(
    new RegExp(`${hatched.length} of \\d+ units (is|are) over-managed and under-led`),
  );
  await page.context().close();
});

test("a dot opens the people of its unit, and the numbers in the headline their lists", async ({
  browser,
}) => {
  const page = await newPageAs(browser, "executive");
  await page.goto(INSIGHTS);
  const dot = plane(page).getByRole("link").first();
  const [, unit = "", people = ""] =
    /^(.+), (\d+) pe/.exec((await dot.getAttribute("aria-label")) ?? "") ?? [];
  await dot.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(unit);
  await expect(page.locator("[data-count]")).toHaveAttribute("data-count", people);

  await page.goto(INSIGHTS);
  const roles = page.getByRole("heading", { level: 1 }).locator('a[href*="roles-without-ready-now"]');
  const count = /\d+/.exec((await roles.textContent()) ?? "")?.[0] ?? "";
  await roles.click();
  await expect(page.locator("[data-count]")).toHaveAttribute("data-count", count);
  await page.context().close();
});

function plane(page: Page): Locator {
  return page.getByRole("group", { name: "Where are we over-managed and under-led?" });
}

/** The names of the units whose dot lies in the hatched field, by where both are drawn. */
async function hatchedDots(page: Page): Promise<string[]> {
  return plane(page)
    .locator("svg:has(a)")
    .evaluate((svg) => {
      const field = svg.querySelector('rect[fill^="url("]')?.getBoundingClientRect();
      return [...svg.querySelectorAll("a")].flatMap((link) => {
        const dot = [...link.querySelectorAll("circle")].at(-1)?.getBoundingClientRect();
        if (!field || !dot) return [];
        const [x, y] = [dot.x + dot.width / 2, dot.y + dot.height / 2];
        const inside = x >= field.left && x <= field.right && y >= field.top && y <= field.bottom;
        return inside ? [link.getAttribute("aria-label")?.split(", ")[0] ?? ""] : [];
      });
    });
}

/** "Operations", "Operations and Sales", "Operations, Sales and 3 other units". */
function countOfNames(words: string): number {
  const names = words.split(/, | and /);
  const others = /^(\d+) other/.exec(names.at(-1) ?? "");
  return others ? names.length - 1 + Number(others[1]) : names.length;
}
