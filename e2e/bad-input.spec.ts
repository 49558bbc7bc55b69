import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { ask } from "./support/ask.ts";
import { chooseOption, chooseRadio } from "./support/form.ts";
import { open } from "./support/open.ts";
import { DEMO_URL } from "./support/server.ts";
import { newPageAs, personaOf } from "./support/session.ts";

test.describe("at the door", () => {
  test("an unknown user and a wrong password get the same answer", async ({ page }) => {
    await open(page, `${DEMO_URL}/sign-in`);
    const answers: { status: number; said: string }[] = [];
    for (const email of [personaOf("manager"), "nobody@halden.example"]) {
      answers.push(await trySignIn(page, email));
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.said).toContain("E-mail or password is not right.");
    await expect(page.getByLabel("E-mail")).toHaveValue("nobody@halden.example");
  });

  test("whoever tries too often is told how long to wait", async ({ page }) => {
    await open(page, `${DEMO_URL}/sign-in`);
    const email = `guess-${randomUUID()}@halden.example`;
    for (let number = 0; number < 5; number += 1) {
      expect((await trySignIn(page, email)).said).toContain("E-mail or password is not right.");
    }
    expect((await trySignIn(page, email)).said).toMatch(/Too many tries\. Please wait \d+ seconds/);
    expect((await trySignIn(page, personaOf("executive"))).said).toContain("is not right");
  });
});

test("a session that ended in another tab leads to the sign-in page, and loses nothing typed", async ({
  browser,
}) => {
  const page = await newPageAs(browser, "candidate");
  await open(page, `${DEMO_URL}/log`);
  await page.getByRole("list", { name: "Kinds of experience" }).getByRole("button").first().click();
  await page.getByLabel("What happened?").fill("Wrote down what nobody had asked for.");
  const other = await page.context().newPage();
  await other.goto(`${DEMO_URL}/sign-out`);
  await expect(other).toHaveURL(`${DEMO_URL}/sign-in`);

  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("alert").filter({ hasText: /sign in/i })).toBeVisible();
  await expect(page.getByLabel("What happened?")).toHaveValue("Wrote down what nobody had asked for.");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Experiences" }).click();
  await expect(page).toHaveURL(`${DEMO_URL}/sign-in`);
  await page.context().close();
});

test("what is not there, not mine, or no id at all, is a true 404", async ({ browser }) => {
  const page = await newPageAs(browser, "manager");
  const hr = await newPageAs(browser, "hr_partner");
  const outside = await personOutside(hr, page);
  for (const id of [randomUUID(), outside, "1", "%00", "..%2f..", "null", "x".repeat(300)]) {
    for (const path of [
      `/people/${id}`,
      `/people/${id}/assess`,
      `/people/${id}/assign`,
      `/log?person=${id}`,
    ]) {
      await expectStatus(page, path, 404);
    }
    for (const path of [`/experiences/${id}`, `/inbox/${id}`]) await expectStatus(page, path, 404);
    for (const path of [`/roles/${id}`, `/roles/${id}/edit`, `/import/${id}`, `/insights/${id}`]) {
      await expectStatus(hr, path, 404);
    }
  }
  await page.goto(`${DEMO_URL}/people/${outside}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "This does not exist, or you may not see it",
  );
  for (const path of ["/nowhere", "/people/nobody/nowhere", "/.env", "/api/nowhere"]) {
    expect((await page.request.get(DEMO_URL + path)).status(), path).toBe(404);
  }
  await page.context().close();
  await hr.context().close();
});

test("a page of another role is a true 403", async ({ browser }) => {
  const page = await newPageAs(browser, "candidate");
  for (const path of [
    "/insights",
    "/roles",
    "/roles/new",
    "/import",
    "/audit",
    "/settings",
    "/settings/new",
  ]) {
    await expectStatus(page, path, 403);
  }
  await page.goto(`${DEMO_URL}/insights`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your role does not include this page");
  await page.context().close();
});

test("a double click on save writes once", async ({ browser }) => {
  const page = await newPageAs(browser, "hr_partner");
  const title = `Director of Twice ${randomUUID().slice(0, 8)}`;
  await fillNewRole(page, title);
  await page.getByRole("button", { name: "Make role" }).dblclick();
  await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
  const listed = await ask(page, DEMO_URL, "role.list", {});
  expect(listed.text.split(title).length - 1).toBe(1);
  await page.context().close();
});

test("of two people who save the same role the second is told, and nothing is overwritten", async ({
  browser,
}) => {
  const first = await newPageAs(browser, "hr_partner");
  const title = `Director of Rivals ${randomUUID().slice(0, 8)}`;
  await fillNewRole(first, title);
  await first.getByRole("button", { name: "Make role" }).click();
  await expect(first.getByRole("heading", { name: title, level: 1 })).toBeVisible();
  const address = `${first.url()}/edit`;
  const second = await newPageAs(browser, "hr_partner");
  await open(first, address);
  await open(second, address);
  await first.getByLabel("Title").fill(`${title} the first`);
  await second.getByLabel("Title").fill(`${title} the second`);

  await first.getByRole("button", { name: "Save role" }).click();
  await expect(first.getByRole("heading", { name: `${title} the first`, level: 1 })).toBeVisible();
  await second.getByRole("button", { name: "Save role" }).click();
  await expect(second.getByRole("alert").filter({ hasText: "Nothing was saved" })).toBeVisible();
  await expect(second.getByLabel("Title")).toHaveValue(`${title} the second`);
  await first.reload();
  await expect(first.getByRole("heading", { name: `${title} the first`, level: 1 })).toBeVisible();

  await second.getByRole("button", { name: "Show the change" }).click();
  await expect(
    second.getByRole("alert").filter({ hasText: "Somebody else changed this role" }),
  ).toContainText(`${title} the first`);
  await second.getByRole("button", { name: "Go on with mine" }).click();
  await second.getByRole("button", { name: "Save role" }).click();
  await expect(second.getByRole("heading", { name: `${title} the second`, level: 1 })).toBeVisible();
  await first.context().close();
  await second.context().close();
});

test("when the server cannot be reached, or fails, what was typed stays and can be saved later", async ({
  browser,
}) => {
  const page = await newPageAs(browser, "hr_partner");
  const title = `Director of Storms ${randomUUID().slice(0, 8)}`;
  await fillNewRole(page, title);
  const write = "**/api/trpc/role.create";
  await page.route(write, (route) => route.abort("connectionfailed"));
  await page.getByRole("button", { name: "Make role" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "cannot be reached" })).toBeVisible();
  await page.unroute(write);
  await page.route(write, (route) => route.fulfill({ status: 500, body: "<h1>Bad gateway</h1>" }));
  await page.getByRole("button", { name: "Make role" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "still here" })).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue(title);
  await page.unroute(write);
  await page.getByRole("button", { name: "Make role" }).click();
  await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
  await page.context().close();
});

const NAMES = [
  { title: "Director \u202Efo rehtO", says: "reverse its direction" },
  { title: "Director\u0000 of Nothing", says: "control characters" },
  { title: "\u200B\u200B", says: "Fill this in." },
];

test("a name that hides or turns signs is refused in words, by page and past it", async ({ browser }) => {
  const page = await newPageAs(browser, "hr_partner");
  await fillNewRole(page, "Director");
  for (const { title, says } of NAMES) {
    await page.getByLabel("Title").fill(title);
    await page.getByRole("button", { name: "Make role" }).click();
    await expect(page.getByLabel("Title")).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByRole("main")).toContainText(says);
  }
  const [unit] = JSON.parse((await ask(page, DEMO_URL, "role.units")).text).result.data;
  const demands = {
    passage: 2,
    complexityDemand: "low",
    changeDemand: "low",
    incumbentId: null,
    overrides: [],
  };
  for (const { title, says } of [...NAMES, { title: "D".repeat(5_000), says: "at most 120" }]) {
    const answer = await ask(page, DEMO_URL, "role.create", { title, orgUnitId: unit.id, ...demands });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain(says);
  }
  await page.context().close();
});

test("a search may be as long and as strange as it likes", async ({ browser }) => {
  const page = await newPageAs(browser, "hr_partner");
  const strange = ["a".repeat(4_000), "%00", "%25%5F%27%3B--", "%F0%9F%8C%85", "%E2%80%AE", "%"];
  for (const text of strange) {
    const response = await page.goto(`${DEMO_URL}/people?search=${text}&page=99999999&unit=none&sort=none`);
    expect(response?.status(), text).toBe(200);
    await expect(page.getByRole("heading", { name: "People", level: 1 })).toBeVisible();
  }
  await open(page, `${DEMO_URL}/people`);
  await page.getByLabel("Name or employee id").fill("z".repeat(190));
  await expect(page.getByText("Nobody matches.")).toBeVisible();
  for (const path of [
    "/roles?unit=x&bench=y",
    "/insights?asOf=2026-02-31",
    "/experiences?page=-1&status=x",
  ]) {
    expect((await page.goto(DEMO_URL + path))?.status(), path).toBe(200);
  }
  await page.context().close();
});

async function trySignIn(page: Page, email: string): Promise<{ status: number; said: string }> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill("not this one, surely");
  const answered = page.waitForResponse("**/api/auth/callback/password");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  const status = (await answered).status();
  const alert = page.getByRole("alert").filter({ hasText: "Problem" });
  return { status, said: (await alert.textContent()) ?? "" };
}

async function expectStatus(page: Page, path: string, status: 403 | 404): Promise<void> {
  const response = await page.request.get(DEMO_URL + path);
  expect(response.status(), path).toBe(status);
  expect(await response.text(), path).not.toMatch(/http-equiv="refresh"/i);
}

/** Somebody an HR partner finds and this manager does not. */
async function personOutside(hr: Page, manager: Page): Promise<string> {
  const ids = (text: string) => new Set(text.match(/(?<="id":")[0-9a-f-]{36}/g));
  const within = ids((await ask(manager, DEMO_URL, "person.list", { status: "all" })).text);
  const all = ids((await ask(hr, DEMO_URL, "person.list", { status: "all" })).text);
  const outside = [...all].find((id) => !within.has(id));
  if (!outside) throw new Error("This manager may see everybody.");
  return outside;
}

async function fillNewRole(page: Page, title: string): Promise<void> {
  await open(page, `${DEMO_URL}/roles/new`);
  await page.getByLabel("Title").fill(title);
  await chooseOption(page, "Unit", "Finance & People");
  await chooseRadio(page, "Leadership passage", "2. Others to managing managers");
  await chooseRadio(page, "Complexity demand", "Low");
  await chooseRadio(page, "Change demand", "Low");
}
