import type { Page, Response } from "@playwright/test";

/**
 * Opens an address and waits until script has taken over every control: what a machine types before that, faster
 * than any person, would be lost.
 */
export async function open(page: Page, address: string): Promise<Response | null> {
  const response = await page.goto(address);
  await ready(page);
  return response;
}

/** Waits for what `open` waits for, after a full load by other means. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const controls = [...document.querySelectorAll("button, input, select, textarea")];
    return controls.every((control) => Object.keys(control).some((key) => key.startsWith("__react")));
  });
}
