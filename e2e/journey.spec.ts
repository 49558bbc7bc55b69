import { readFileSync } from "node:fs";
import path from "node:path";
import { type Browser, type BrowserContextOptions, expect, type Page, test } from "@playwright/test";
import { PERSON_COLUMN_NAMES, type PersonColumn } from "#domain/person-import-column.ts";
import { PROCESS_FACTS, PROCESSES, type Process } from "#domain/process.ts";
import { explainTarget } from "#domain/role.ts";
import { behaviourOf, LEVEL_NAMES, type Level } from "#domain/rubric.ts";
import { ask } from "./support/ask.ts";
import { chooseOption, choosePerson, chooseRadio, dropFile } from "./support/form.ts";
import { openEveryNumber } from "./support/metric.ts";
import { open } from "./support/open.ts";
import { EMPTY_URL, setUpAddress } from "./support/server.ts";
import { signInByHand } from "./support/session.ts";

/*
 * From an empty installation to a working pipeline, told in one go on an imported file: each test goes on where
 * the one before it ended.
 */
test.describe.configure({ mode: "serial", timeout: 90_000 });

const EXPORT = "people-export.csv";
const CONTENT = readFileSync(path.join(import.meta.dirname, "fixtures", EXPORT));
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const HR = { name: "Hanna Reinholt", email: "hanna@kestrel.example", password: "a lantern over the quay" };
const TITLE = "Director of Operations";

/** The people of the file who take part. Bruno leads the candidate, Greta saw it happen, Aino leads the company. */
const ACCOUNTS = {
  manager: { name: "Bruno T Bergamo", email: "bruno@kestrel.example", grants: ["Manager"] },
  confirmer: { name: "Greta Gupta", email: "greta@kestrel.example", grants: [] },
  candidate: { name: "Nadia Nakagawa", email: "nadia@kestrel.example", grants: [] },
  executive: { name: "Aino Aaltonen", email: "aino@kestrel.example", grants: ["Executive"] },
  auditor: { name: "Petra Ostrava", email: "petra@audit.example", grants: ["Auditor"] },
} satisfies Record<string, { name: string; email: string; grants: string[] }>;
type Actor = keyof typeof ACCOUNTS;

const REASON = "Runs the dispatch of three sites and was asked for by all of them.";
const SLATE = [
  { name: "Hiroshi Halvorsen", band: "Ready now", rank: "First" },
  { name: "Rosa Rahimi", band: "3+ years", rank: "At the end" },
  { name: ACCOUNTS.candidate.name, band: "1-2 years", rank: "2" },
];

const EXPERIENCE = "Cross-functional lateral move";
const NOTE = "Took over the quality meetings of the whole site.";
const LINK = "https://files.kestrel.example/quality-meetings";

let hr: Page;
let importId = "";
let roleId = "";
const passwords = new Map<Actor, string>();

test.beforeAll(async ({ browser }) => {
  hr = await (await browser.newContext()).newPage();
});

async function signedIn(browser: Browser, actor: Actor, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await signInByHand(page, EMPTY_URL, ACCOUNTS[actor].email, passwords.get(actor) ?? "");
  return page;
}

test("the link from the terminal sets up the organization, once, and only with its key", async () => {
  const address = setUpAddress();
  const fill = async () => {
    await hr.getByLabel("Organization").fill("Kestrel Works");
    await hr.getByLabel("Your name").fill(HR.name);
    await hr.getByLabel("Your e-mail").fill(HR.email);
    await hr.getByLabel("Password").fill(HR.password);
    await hr.getByRole("button", { name: "Set up" }).click();
  };
  await open(hr, `${EMPTY_URL}/welcome?key=guessed`);
  await fill();
  await expect(hr.getByRole("alert").filter({ hasText: "Problem" })).toBeVisible();
  await open(hr, address);
  await fill();
  await expect(hr).toHaveURL(`${EMPTY_URL}/`);
  await expect(hr.getByRole("banner")).toContainText("Kestrel Works");
  await open(hr, address);
  await expect(hr.getByRole("heading", { name: "Passage is set up already" })).toBeVisible();
});

test("a people file is understood, and its errors are listed, before anything is written", async () => {
  await open(hr, `${EMPTY_URL}/import`);
  await dropFile(hr.getByText("Drop a CSV or Excel file here"), { name: EXPORT, content: CONTENT });
  await expect(hr.getByRole("heading", { name: EXPORT })).toBeVisible();
  importId = new URL(hr.url()).pathname.split("/").at(-1) ?? "";

  await expect(hr.getByLabel("Encoding")).toHaveValue("utf-8");
  await expect(hr.getByLabel("Cells are parted by")).toHaveValue(",");
  await expect(hr.getByLabel("Columns are named in line")).toHaveValue("1");
  await expect(hr.getByLabel("Dates are written")).toHaveValue("mdy");
  const mapping: Partial<Record<PersonColumn, string>> = {
    full_name: "Employee_Name",
    employee_id: "EmpID",
    job_title: "Position",
    hire_date: "DateofHire",
    termination_date: "DateofTermination",
    employment_status: "EmploymentStatus",
    department: "Department",
    manager_name: "ManagerName",
  };
  for (const [column, header] of Object.entries(mapping) as [PersonColumn, string][]) {
    const chosen = hr.getByLabel(PERSON_COLUMN_NAMES[column], { exact: true }).locator("option:checked");
    await expect(chosen, column).toHaveText(header);
  }
  const preview = hr.getByRole("table", { name: "The first people, as they will be" });
  await expect(preview.getByRole("row", { name: /^Aino Aaltonen/ })).toContainText("30 Mar 2006");

  const slid = hr.getByRole("table", { name: "Cells have slid out of their columns" });
  await expect(slid.getByRole("row")).toHaveCount(2);
  await expect(slid.getByRole("row", { name: /Ivanova, Imani/ })).toContainText("10");
  await expect(hr.getByRole("main")).toContainText("Insert the missing cell in the file.");
  const unnamed = hr.getByRole("table", { name: "Neither an employee id nor an e-mail" });
  await expect(unnamed.getByRole("row", { name: /Empty.*EmpID/ })).toContainText("35, 39");
  await expect(hr.getByRole("main")).toContainText("Add the employee id.");
  await expect(hr.getByRole("button", { name: "Import 45 people" })).toBeDisabled();
  await expectPeople(0);
});

test("without the rows with errors it is applied; the same file again changes nothing", async () => {
  await open(hr, `${EMPTY_URL}/import/${importId}`);
  await hr.getByLabel("Leave out 3 rows with errors and import the rest").check();
  await hr.getByRole("button", { name: "Import 45 people" }).click();
  await expectCounts({ Rows: 48, "New people": 45, Changed: 0, "Recorded as left": 5, "Rows left out": 3 });
  await expectPeople(45);

  await open(hr, `${EMPTY_URL}/import`);
  await hr.getByLabel("People file").setInputFiles(path.join(import.meta.dirname, "fixtures", EXPORT));
  await hr.getByLabel("Leave out 3 rows with errors and import the rest").check();
  await hr.getByRole("button", { name: "Record that nothing changed" }).click();
  await expectCounts({ "New people": 0, Changed: 0, Unchanged: 45, "Recorded as left": 0 });
});

test("a large file shows how far it is, and is taken back whole", async () => {
  const rows = Array.from(
    { length: 3_000 },
    (_, index) => `T${index},Temporary Worker ${index},Harvest hand`,
  );
  const content = Buffer.from(["Employee ID,Full name,Job title", ...rows].join("\n"));
  await open(hr, `${EMPTY_URL}/import`);
  await hr
    .getByLabel("People file")
    .setInputFiles({ name: "season.csv", mimeType: "text/csv", buffer: content });
  await hr.getByRole("button", { name: "Import 3,000 people" }).click();
  await expect(hr.getByRole("progressbar", { name: "Importing people" })).toBeVisible();
  await expectCounts({ "New people": 3_000 });
  await expectPeople(3_045);

  await hr.getByRole("button", { name: "Revert this import" }).click();
  await expect(hr.getByRole("dialog")).toContainText("3,000 people it brought are deleted");
  await hr.getByRole("dialog").getByRole("button", { name: "Revert", exact: true }).click();
  await expect(hr.getByText("This import was taken back")).toBeVisible({ timeout: 30_000 });
  await expectPeople(45);
});

test("accounts are made, and each first password is shown once", async () => {
  for (const [actor, { name, email, grants }] of Object.entries(ACCOUNTS) as [Actor, Account][]) {
    await open(hr, `${EMPTY_URL}/settings/new`);
    if (actor === "auditor") await hr.getByLabel("Name", { exact: true }).fill(name);
    else await choosePerson(hr, "Person", name);
    await expect(hr.getByLabel("Name", { exact: true })).toHaveValue(name);
    await hr.getByLabel("E-mail to sign in with").fill(email);
    for (const grant of grants) await hr.getByRole("checkbox", { name: new RegExp(`^${grant}`) }).check();
    await hr.getByRole("button", { name: "Make the account" }).click();
    const made = hr.getByRole("status").filter({ hasText: `${email} can sign in now` });
    const password = ((await made.locator("[data-first-password]").textContent()) ?? "").trim();
    expect(password.length).toBeGreaterThanOrEqual(12);
    passwords.set(actor, password);
  }
  await hr.reload();
  for (const password of passwords.values()) await expect(hr.locator("body")).not.toContainText(password);
  await open(hr, `${EMPTY_URL}/settings`);
  await expect(hr.getByRole("row", { name: /Bruno T Bergamo/ })).toContainText("Manager");
  for (const password of passwords.values()) await expect(hr.locator("body")).not.toContainText(password);
});

test("HR makes a critical role: each target level comes with the reason", async () => {
  await open(hr, `${EMPTY_URL}/roles/new`);
  await hr.getByLabel("Title").fill(TITLE);
  await chooseOption(hr, "Unit", "Production");
  await chooseRadio(hr, "Leadership passage", "3. Managers to function");
  await chooseRadio(hr, "Complexity demand", "Medium");
  await chooseRadio(hr, "Change demand", "High");
  await hr.getByRole("button", { name: "Make role" }).click();
  await expect(hr.getByRole("heading", { name: TITLE, level: 1 })).toBeVisible();
  roleId = new URL(hr.url()).pathname.split("/").at(-1) ?? "";

  const demands = { passage: 3, complexityDemand: "medium", changeDemand: "high" } as const;
  for (const process of PROCESSES) {
    const { target, terms } = explainTarget(process, demands);
    const line = hr.getByRole("listitem").filter({ hasText: PROCESS_FACTS[process].name });
    await expect(line).toContainText(`Target level ${target}`);
    for (const term of terms) await expect(line).toContainText(term.label);
  }

  await hr.getByRole("button", { name: "Make critical" }).click();
  const dialog = hr.getByRole("dialog", { name: `Make ${TITLE} critical` });
  await dialog.getByRole("button", { name: "Make critical" }).click();
  await expect(dialog.getByLabel("Why")).toHaveAttribute("aria-invalid", "true");
  await dialog.getByLabel("Why").fill("Every shift of the plant waits for this seat.");
  await dialog.getByRole("button", { name: "Make critical" }).click();
  await expect(dialog).toBeHidden();
  await expect(hr.getByRole("main")).toContainText("Every shift of the plant waits for this seat.");
});

test("HR puts three people on its slate, with rank and readiness", async () => {
  await open(hr, `${EMPTY_URL}/roles/${roleId}`);
  await expect(hr.getByText("Nobody is on this slate yet.")).toBeVisible();
  for (const { name, band, rank } of SLATE) {
    await hr.getByRole("button", { name: "Add successor" }).click();
    const dialog = hr.getByRole("dialog", { name: "Add a successor" });
    await choosePerson(dialog, "Person", name);
    await chooseRadio(dialog, "Readiness", band);
    await dialog.getByLabel("Rank").selectOption(rank);
    await dialog.getByLabel("Why").fill(REASON);
    await dialog.getByRole("button", { name: "Submit" }).click();
    await expect(dialog).toBeHidden();
    await expect(hr.getByRole("table", { name: `Slate of ${TITLE}` })).toContainText(name);
  }
  const rows = hr.getByRole("table", { name: `Slate of ${TITLE}` }).getByRole("row");
  const order = [
    ["Rank 1", "Hiroshi Halvorsen", "Ready now"],
    ["Rank 2", ACCOUNTS.candidate.name, "1-2 years"],
    ["Rank 3", "Rosa Rahimi", "3+ years"],
  ];
  await expect(rows).toHaveCount(1 + order.length);
  for (const [index, facts] of order.entries()) {
    for (const fact of facts) await expect(rows.nth(index + 1)).toContainText(fact);
  }
});

test("the manager assesses one of them on the six processes, and gives an experience", async ({
  browser,
}) => {
  const page = await signedIn(browser, "manager");
  await page.getByRole("link", { name: "People", exact: true }).click();
  await page.getByRole("table").getByRole("link", { name: ACCOUNTS.candidate.name }).click();
  await page.getByRole("link", { name: "Assess", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Assess");

  const seen: Record<Process, Level | null> = { PB: 4, OS: 4, CP: 5, SD: null, AP: 2, MI: 3 };
  for (const process of PROCESSES) {
    const level = seen[process];
    const group = page.getByRole("group", { name: PROCESS_FACTS[process].name });
    if (level !== null) await expect(group).toContainText(behaviourOf(process, level));
    const words = level === null ? "Not observed" : `${level} ${LEVEL_NAMES[level]}`;
    await group.getByRole("radio", { name: new RegExp(`^${words}`) }).check();
  }
  await expect(page.getByRole("status").filter({ hasText: "6 of 6 rated" })).toBeVisible();
  await page.getByRole("button", { name: "Save assessment" }).click();
  const example = page.getByLabel("An example of controlling & problem solving");
  await expect(example).toBeFocused();
  await example.fill("Found the faulty gauge behind four weeks of rework, and had it replaced in two days.");
  await page.getByRole("button", { name: "Save assessment" }).click();
  await expect(page.getByText("Your view of Nadia is saved.")).toBeVisible();
  const levels = page.getByRole("table", { name: "Levels of the six processes" });
  await expect(levels.getByRole("row", { name: /Controlling & problem solving/ })).toContainText("5.0");
  await expect(levels.getByRole("row", { name: /Setting direction/ })).toContainText("n/a");

  await page.getByRole("link", { name: "Give an experience" }).click();
  await page.getByLabel("Search the catalogue").fill("lateral");
  await page.getByRole("button", { name: new RegExp(EXPERIENCE) }).click();
  await page
    .getByLabel("Note", { exact: true })
    .fill("Quality, for a year, to build a network outside of dispatch.");
  await choosePerson(page, "Confirmer", ACCOUNTS.manager.name);
  await page.getByRole("button", { name: "Give this experience" }).click();
  await expect(page.getByRole("combobox", { name: "Confirmer" })).toHaveAttribute("aria-invalid", "true");
  await choosePerson(page, "Confirmer", ACCOUNTS.confirmer.name);
  await page.getByRole("button", { name: "Give this experience" }).click();
  await expect(page.getByRole("heading", { name: EXPERIENCE, level: 1 })).toBeVisible();
  await page.context().close();
});

test("the manager logs it on a phone, with a link that proves it", async ({ browser }) => {
  const page = await signedIn(browser, "manager", PHONE);
  await page.getByRole("link", { name: "Log an experience" }).last().tap();
  await page.getByRole("button", { name: ACCOUNTS.candidate.name }).tap();
  await page.getByRole("button", { name: new RegExp(EXPERIENCE) }).tap();
  await page.getByLabel("What happened?").fill(NOTE);
  await page.getByLabel("Link").fill("not a link");
  await page.getByRole("button", { name: "Save" }).tap();
  await expect(page.getByLabel("Link")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("What happened?")).toHaveValue(NOTE);
  await page.getByLabel("Link").fill(LINK);
  await page.getByRole("button", { name: "Save" }).tap();
  await expect(page.getByRole("heading", { name: `Saved for ${ACCOUNTS.candidate.name}` })).toBeVisible();
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways).toBeLessThanOrEqual(0);
  await page.context().close();
});

test("the candidate submits it, and the confirmer confirms what was seen", async ({ browser }) => {
  const candidate = await signedIn(browser, "candidate");
  await candidate.getByRole("main").getByRole("link", { name: EXPERIENCE }).first().click();
  await candidate.getByRole("button", { name: "Submit" }).click();
  const dialog = candidate.getByRole("dialog", { name: "Submit for confirmation" });
  await dialog.getByLabel("What was learned?").fill("Agree on the reason first; the rota follows from it.");
  await chooseRadio(dialog, "How far did it stretch?", "4");
  await expect(dialog.getByRole("combobox", { name: "Who shall confirm it?" })).toHaveValue(
    ACCOUNTS.confirmer.name,
  );
  await dialog.getByRole("button", { name: "Submit" }).click();
  await expect(
    candidate.getByText(`Submitted. ${ACCOUNTS.confirmer.name} is asked to confirm.`),
  ).toBeVisible();
  await candidate.context().close();

  const confirmer = await signedIn(browser, "confirmer");
  await confirmer.getByRole("navigation", { name: "Main" }).getByRole("link", { name: /Inbox/ }).click();
  await confirmer.getByRole("link", { name: `Look at ${EXPERIENCE} of ${ACCOUNTS.candidate.name}` }).click();
  await expect(confirmer.getByRole("main")).toContainText(NOTE);
  await expect(confirmer.getByRole("main").locator(`a[href="${LINK}"]`)).toBeVisible();
  await chooseRadio(confirmer, `How far did it stretch ${ACCOUNTS.candidate.name}?`, "3");
  await confirmer.getByLabel("A note").fill("The line asked Nadia to stay.");
  await confirmer.getByRole("button", { name: "Confirm", exact: true }).click();
  await expect(confirmer.getByText(`“${EXPERIENCE}” is confirmed.`)).toBeVisible();
  await confirmer.context().close();
});

test("the candidate sees the own growth, and neither slate nor rank nor band", async ({ browser }) => {
  const page = await signedIn(browser, "candidate");
  await expect(page.getByRole("region", { name: "Next step" })).toBeVisible();
  const own = page.getByRole("main").getByRole("link", { name: EXPERIENCE }).first();
  await expect(own).toBeVisible();
  const seen: string[] = [await page.content()];
  await own.click();
  await expect(page.getByRole("main")).toContainText("Confirmed");
  seen.push(await page.content());

  const person = await ask(page, EMPTY_URL, "person.find", { search: ACCOUNTS.candidate.name });
  const personId = /"id":"([0-9a-f-]{36})"/.exec(person.text)?.[1] ?? "";
  for (const address of [`/people/${personId}`, `/people/${personId}?tab=slates`, "/people"]) {
    await page.goto(EMPTY_URL + address);
    seen.push(await page.content());
  }
  for (const address of [`/roles/${roleId}`, "/roles", "/insights", `/roles/${roleId}/edit`, "/audit"]) {
    const response = await page.goto(EMPTY_URL + address);
    expect([403, 404], address).toContain(response?.status());
    seen.push(await page.content());
  }
  const questions: [string, unknown][] = [
    ["slate.get", { roleId }],
    ["slate.asOf", { roleId, day: new Date().toISOString().slice(0, 10) }],
    ["slate.ofPerson", { personId }],
    ["slate.benches", undefined],
    ["role.get", { roleId }],
    ["dashboard.get", { asOf: null }],
  ];
  for (const [name, input] of questions) {
    const answer = await ask(page, EMPTY_URL, name, input);
    expect([403, 404], name).toContain(answer.status);
    seen.push(answer.text);
  }
  for (const name of ["experience.mine", "account.me"]) {
    const answer = await ask(page, EMPTY_URL, name);
    expect(answer.status, name).toBe(200);
    seen.push(answer.text);
  }
  for (const text of seen) {
    for (const secret of [TITLE, REASON, "1-2 years", "one_to_two_years", "readinessBand"]) {
      expect(text).not.toContain(secret);
    }
  }
  await page.context().close();
});

test("the executive sees the numbers, and each of them opens the list that makes it", async ({ browser }) => {
  const page = await signedIn(browser, "executive");
  await expect(page).toHaveURL(`${EMPTY_URL}/insights`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    "The only critical role has somebody ready now",
  );
  await expect(page.locator('[data-metric="covered_roles"]')).toContainText("1 of 1");
  await expect(page.locator('[data-metric="ready_now_successors"]')).toContainText("1 of 3");
  expect(await openEveryNumber(page, `${EMPTY_URL}/insights`)).toBeGreaterThanOrEqual(4);
  await page.goto(`${EMPTY_URL}/roles/${roleId}`);
  await expect(page.getByRole("table", { name: `Slate of ${TITLE}` })).toContainText("Hiroshi Halvorsen");
  await page.context().close();
});

test("the auditor sees who did what, and who looked at the slate, without a value", async ({ browser }) => {
  const page = await signedIn(browser, "auditor");
  await expect(page).toHaveURL(`${EMPTY_URL}/audit`);
  const did: [string, string][] = [
    ["set up the organization", HR.name],
    ["imported people", HR.name],
    ["reverted an import", HR.name],
    ["made a role critical", HR.name],
    ["put somebody on a slate", HR.name],
    ["rated somebody", ACCOUNTS.manager.name],
    ["gave somebody an experience", ACCOUNTS.manager.name],
    ["logged an experience", ACCOUNTS.manager.name],
    ["submitted an experience", ACCOUNTS.candidate.name],
    ["confirmed an experience", ACCOUNTS.confirmer.name],
    ["looked at the dashboard", ACCOUNTS.executive.name],
    ["looked at a slate", ACCOUNTS.executive.name],
  ];
  for (const [event, name] of did) {
    await page.getByLabel("What", { exact: true }).selectOption(event);
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/event=/);
    const rows = page.getByRole("table", { name: "Events, newest first" }).getByRole("row");
    await expect(rows.filter({ hasText: event }).filter({ hasText: name }).first()).toBeVisible();
    expect(await page.content()).not.toContain(REASON);
  }
  await page.context().close();
});

test("an import whose people were used since is not reverted, and it says why", async () => {
  await open(hr, `${EMPTY_URL}/import/${importId}`);
  await hr.getByRole("button", { name: "Revert this import" }).click();
  const dialog = hr.getByRole("dialog");
  await dialog.getByRole("button", { name: "Revert", exact: true }).click();
  await expect(dialog.getByRole("alert")).toContainText("Nothing was reverted");
  await expect(dialog.getByRole("alert")).toContainText("somebody it brought can sign in");
  await expectPeople(45);
});

type Account = { name: string; email: string; grants: string[] };

async function expectCounts(counts: Record<string, number>): Promise<void> {
  await expect(hr.getByRole("heading", { name: "What was imported" })).toBeVisible({ timeout: 30_000 });
  for (const [label, count] of Object.entries(counts)) {
    const words = new RegExp(`^${label}\\s*${count.toLocaleString("en")}$`);
    await expect(hr.getByRole("main").getByText(words), label).toBeVisible();
  }
}

/** How many people there are by another look than the import's own, those who left included. */
async function expectPeople(count: number): Promise<void> {
  const answer = await ask(hr, EMPTY_URL, "person.list", { status: "all" });
  expect(answer.text).toContain(`"total":${count},`);
}
