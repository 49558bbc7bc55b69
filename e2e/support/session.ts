import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import { DEMO_PERSONAS } from "#domain/demo.ts";
import type { Role } from "#domain/permission-table.ts";
import { open } from "./open.ts";
import { DEMO_URL } from "./server.ts";

/** The first persona of a role on the sign-in page of the demo. */
export function personaOf(role: Role): string {
  const persona = DEMO_PERSONAS.find((one) => one.role === role);
  if (!persona) throw new Error(`The demo has nobody for ${role}.`);
  return persona.email;
}

/** Signs a browser context in to the demo without going through the page; the page itself has a test of its own. */
export async function signInToDemo(context: BrowserContext, email: string): Promise<void> {
  const { csrfToken } = await (await context.request.get(`${DEMO_URL}/api/auth/csrf`)).json();
  const answer = await context.request.post(`${DEMO_URL}/api/auth/callback/demo`, {
    form: { email, csrfToken, json: "true", callbackUrl: "/" },
  });
  expect(answer.ok()).toBe(true);
}

/** Signs in by typing, as people do. */
export async function signInByHand(page: Page, base: string, email: string, password: string): Promise<void> {
  await open(page, `${base}/sign-in`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

export async function newPageAs(browser: Browser, role: Role): Promise<Page> {
  const context = await browser.newContext();
  await signInToDemo(context, personaOf(role));
  return context.newPage();
}
