import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { DEMO_PERSONAS } from "#domain/demo.ts";
import { ROLE_NAMES, type Role } from "#domain/permission-table.ts";
import { ask } from "./support/ask.ts";
import { open } from "./support/open.ts";
import { DEMO_URL } from "./support/server.ts";
import { newPageAs, personaOf, signInToDemo } from "./support/session.ts";
import { PAGES, resolved } from "./support/tour.ts";

/** What each role finds first: where, and what stands in the main part. */
const HOMES: Record<Role, { path: string; shows: RegExp }> = {
  hr_partner: { path: "/", shows: /critical role/ },
  manager: { path: "/", shows: /My people/ },
  executive: { path: "/insights", shows: /Five numbers|critical roles/ },
  candidate: { path: "/", shows: /My growth|My people/ },
  administrator: { path: "/settings", shows: /Accounts and roles/ },
  auditor: { path: "/audit", shows: /Who did what, and who looked/ },
};

test("one click on the sign-in page of the demo leads each role to its home", async ({ browser }) => {
  for (const { name, role } of DEMO_PERSONAS) {
    const page = await (await browser.newContext()).newPage();
    await open(page, `${DEMO_URL}/people`);
    await expect(page).toHaveURL(`${DEMO_URL}/sign-in`);
    await page.getByRole("button", { name: new RegExp(`${ROLE_NAMES[role]} ?${name}`) }).click();
    await expect(page).toHaveURL(DEMO_URL + HOMES[role].path);
    await expect(page.getByRole("main")).toContainText(HOMES[role].shows);
    await expect(page.getByRole("banner")).toContainText(name);
    await page.context().close();
  }
});

test("a tour of all pages asks no other host and breaks no rule of its own security policy", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  for (const [role, pages] of Object.entries(PAGES) as [Role, readonly string[]][]) {
    const page = await newPageAs(browser, role);
    const noted = await watch(page);
    for (const path of [...pages, "/sign-in", "/no-such-page", "/people/none", "/welcome"]) {
      await page.goto(DEMO_URL + (await resolved(page, path)));
      await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    }
    expect(noted.foreign, `${role}: requests to other hosts`).toEqual([]);
    expect(noted.broken, `${role}: violations and errors`).toEqual([]);
    await page.context().close();
  }
});

test("a theme chosen in the menu stays, and is painted by the server", async ({ browser }) => {
  for (const { theme, name } of [
    { theme: "dark", name: "Dark" },
    { theme: "light", name: "Light" },
  ]) {
    // The system asks for the opposite, so that only the choice can explain what is painted.
    const colorScheme = theme === "dark" ? "light" : "dark";
    const context = await browser.newContext({ colorScheme });
    await signInToDemo(context, personaOf("manager"));
    const page = await context.newPage();
    await open(page, DEMO_URL);
    const before = await paper(page);
    await page.getByRole("banner").getByRole("button").last().click();
    await page.getByRole("group", { name: "Appearance" }).getByRole("radio", { name }).check();
    const chosen = await paper(page);
    expect(chosen).not.toBe(before);
    await page.goto(`${DEMO_URL}/people`);
    expect(await paper(page)).toBe(chosen);
    expect(await paintedWithoutScript(context, page)).toBe(chosen);
    await context.close();
  }
});

test("signing out ends the session, for a copy of its cookie too", async ({ browser }) => {
  const page = await newPageAs(browser, "manager");
  await page.goto(DEMO_URL);
  const copy = await browser.newContext();
  await copy.addCookies(await page.context().cookies());
  const thief = await copy.newPage();
  await thief.goto(`${DEMO_URL}/people`);
  await expect(thief.getByRole("heading", { name: "People", level: 1 })).toBeVisible();

  await page.getByRole("banner").getByRole("button").last().click();
  await page.getByRole("link", { name: "Sign out" }).click();
  await expect(page).toHaveURL(`${DEMO_URL}/sign-in`);
  await thief.goto(`${DEMO_URL}/people`);
  await expect(thief).toHaveURL(`${DEMO_URL}/sign-in`);
  expect((await ask(thief, DEMO_URL, "account.me")).status).toBe(401);
  await page.goBack();
  await expect(page.getByRole("banner")).toBeHidden();
  await copy.close();
  await page.context().close();
});

test("every answer carries the security headers", async ({ browser }) => {
  const page = await newPageAs(browser, "manager");
  const { request } = page.context();
  const font = await (await request.get(`${DEMO_URL}/sign-in`)).text();
  const script = /\/_next\/static\/[^"]+\.js/.exec(font)?.[0] ?? "";
  for (const path of [
    "/sign-in",
    "/",
    "/no-such-page",
    "/roles/none",
    "/api/health",
    "/api/trpc/x",
    script,
  ]) {
    const headers = (await request.get(DEMO_URL + path)).headers();
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["x-frame-options"], path).toBe("DENY");
    expect(headers["referrer-policy"], path).toBe("no-referrer");
    expect(headers["cross-origin-opener-policy"], path).toBe("same-origin");
    expect(headers["x-powered-by"], path).toBeUndefined();
  }
  const policies = new Set<string>();
  for (const path of ["/sign-in", "/", "/no-such-page", "/roles/none"]) {
    const headers = (await request.get(DEMO_URL + path)).headers();
    const policy = headers["content-security-policy"] ?? "";
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(policy.split("style-src-attr")[0], path).not.toContain("unsafe");
    expect(headers["cache-control"], path).toContain("no-store");
    policies.add(policy);
  }
  expect(policies.size).toBe(4);
  await page.context().close();
});

test("no script can read the session's cookie, and no other site can send it", async ({ browser }) => {
  const page = await newPageAs(browser, "candidate");
  await page.goto(DEMO_URL);
  const cookies = await page.context().cookies();
  expect(cookies.length).toBeGreaterThan(0);
  for (const cookie of cookies) {
    expect(cookie.httpOnly, cookie.name).toBe(true);
    expect(cookie.sameSite, cookie.name).toBe("Lax");
  }
  expect(await page.evaluate(() => document.cookie)).toBe("");
  await page.context().close();
});

/** Notes what leaves the host, and what the browser or a script complains about. */
async function watch(page: Page): Promise<{ foreign: string[]; broken: string[] }> {
  const noted = { foreign: [] as string[], broken: [] as string[] };
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== DEMO_URL)
      noted.foreign.push(request.url());
  });
  page.on("console", (message) => {
    // The browser reports the true 404s and 403s of the tour as well.
    if (message.type() === "error" && !/status of 40[34]/.test(message.text()))
      noted.broken.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => noted.broken.push(`${page.url()}: ${error.message}`));
  return noted;
}

async function paper(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}

/** What is painted first, before any script ran. */
async function paintedWithoutScript(context: BrowserContext, page: Page): Promise<string> {
  const response = await context.request.get(page.url());
  const plain = await context.browser()?.newContext({ javaScriptEnabled: false });
  if (!plain) throw new Error("The browser is gone.");
  await plain.addCookies(await context.cookies());
  const still = await plain.newPage();
  await still.goto(page.url());
  const painted = await paper(still);
  await plain.close();
  expect(await response.text()).toMatch(/<html[^>]* data-theme="(dark|light)"/);
  return painted;
}
