import { expect, type Page } from "@playwright/test";

/**
 * Opens the list behind every number of the dashboard: it has as many rows as the number says, and says so, also
 * when its address is opened by itself.
 * @returns how many numbers had a list.
 */
export async function openEveryNumber(page: Page, address: string): Promise<number> {
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const stats = page.locator("[data-metric]");
  let opened = 0;
  for (const stat of await stats.all()) {
    const metric = (await stat.getAttribute("data-metric")) ?? "";
    const numerator = /(\d+) of \d+ /.exec((await stat.textContent()) ?? "")?.[1];
    const link = stat.getByRole("link", { name: /show the list/ });
    if (numerator === undefined || (await link.count()) === 0) continue;
    await link.click();
    await expect(page).toHaveURL(new RegExp(`/insights/${metric.replaceAll("_", "-")}`));
    await expectRows(page, Number(numerator), metric);
    const again = await page.request.get(page.url());
    expect(await again.text(), metric).toContain(`data-count="${numerator}"`);
    await page.goBack();
    await expect(page).toHaveURL(address);
    opened += 1;
  }
  return opened;
}

/** The list says how many rows it has, and has them. */
async function expectRows(page: Page, count: number, what: string): Promise<void> {
  await expect(page.locator("[data-count]"), what).toHaveAttribute("data-count", String(count));
  const rows = page.getByRole("main").getByRole("table").locator("tbody tr");
  await expect(rows, what).toHaveCount(count);
}
