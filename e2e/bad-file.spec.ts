import { request as startRequest } from "node:http";
import { expect, type Page, test } from "@playwright/test";
import { ask } from "./support/ask.ts";
import { open } from "./support/open.ts";
import { DEMO_URL } from "./support/server.ts";
import { newPageAs } from "./support/session.ts";

test.describe.configure({ mode: "serial" });

let page: Page;
let people = "";

test.beforeAll(async ({ browser }) => {
  page = await newPageAs(browser, "hr_partner");
  people = await total();
});

test.afterEach(async () => {
  expect(await total()).toBe(people);
});

/** Files that are no table, and the sentence about each. */
const REFUSED: Record<string, { content: Buffer; says: string }> = {
  "empty.csv": { content: Buffer.alloc(0), says: "The file is empty." },
  "blank.csv": { content: Buffer.from("\n \n\t\n"), says: "nothing but blank lines" },
  "program.csv": { content: Buffer.from("7f454c4602010100", "hex"), says: "This is a program, not a table." },
  "noise.csv": {
    content: Buffer.from(Array.from({ length: 4_000 }, (_, index) => (index * 7) % 31)),
    says: "not a table",
  },
  "cut-off.xlsx": { content: Buffer.from("504b030414000600", "hex"), says: "" },
  "cut-off.csv": {
    content: Buffer.from('id,name\n1,"Ines Oka'),
    says: "The file ends within a cell in quotation marks that begins in line 2",
  },
  "nul.csv": { content: Buffer.from("id,name\n1,Ines \0 Okafor\n"), says: "Line 2 holds a NUL byte" },
  "header-only.csv": { content: Buffer.from("id,name\n"), says: "a header but no rows below it" },
  "wide.csv": { content: Buffer.from(`${"a,".repeat(99_999)}b\n`), says: "100,000 columns; at most 200" },
  "huge.csv": { content: Buffer.alloc(21 * 1024 * 1024, "x,y\n"), says: "larger than 20 MB" },
};

for (const [name, { content, says }] of Object.entries(REFUSED)) {
  test(`${name} is refused with a sentence`, async () => {
    await open(page, `${DEMO_URL}/import`);
    await page.getByLabel("People file").setInputFiles({ name, mimeType: "text/csv", buffer: content });
    const alert = page.getByRole("alert").filter({ hasText: "This file was not taken" });
    await expect(alert).toContainText(says);
    await expect(alert).toContainText(/[.!]$/);
  });
}

test("a gigabyte is refused as soon as it is announced", async () => {
  const cookies = await page.context().cookies();
  const answer = await announce(1024 ** 3, cookies.map(({ name, value }) => `${name}=${value}`).join("; "));
  expect(answer.status).toBe(413);
  expect(answer.text).toContain("larger than the limit of 20 MB");
});

test("a file in an old encoding is read right, and says so when the choice is wrong", async () => {
  await upload(
    "old.csv",
    Buffer.from("Personalnummer;Name;Stelle\n9001;Zo\xEB M\xFCller;K\xF6chin\n", "latin1"),
  );
  await expect(page.getByLabel("Encoding")).toHaveValue("windows-1252");
  await expect(page.getByLabel("Cells are parted by")).toHaveValue(";");
  const preview = page.getByRole("table", { name: "The first people, as they will be" });
  await expect(preview).toContainText("Zoë Müller");
  await page.getByLabel("Encoding").selectOption("utf-8");
  await expect(
    page.getByRole("alert").filter({ hasText: "The file is not written in UTF-8." }),
  ).toBeVisible();
});

const DIRT = [
  "Employee ID,Full name,Manager ID,Hired on,Job title",
  "9001,Ines Okafor,,2020-01-31,Head",
  "9002,Ben Abara,9003,2020-01-31,Clerk",
  "9003,Cleo Brandt,9002,2020-01-31,Clerk",
  "9004,Dora Lind,9001,2020-01-31,Clerk",
  "9004,Emil Berg,9001,2020-01-31,Clerk",
  "9005,Fay Holm,9001,31.02.2020,Clerk",
  '9006,"=HYPERLINK(""http://x.example"")",9001,2020-01-31,Clerk',
  "9007,Gus\u202E nioJ,9001,2020-01-31,Clerk",
  "9008,Hel\u0007ga Moe,9001,2020-01-31,Clerk",
  "9009,Ida Voss,9009,2020-01-31,Clerk",
];

test("each dirty row is named with column, value and what to do; nothing can be applied", async () => {
  await upload("dirt.csv", Buffer.from(DIRT.join("\n")));
  const findings: [title: string, line: number, value: string][] = [
    ["The reporting line runs in a circle", 3, "9003"],
    ["The same employee id more than once", 5, "9004"],
    ["Not a date that exists", 7, "31.02.2020"],
    ["A text that a spreadsheet would run", 8, "=HYPERLINK"],
    ["Hidden signs that turn text around", 9, "nioJ"],
    ["Hidden control characters", 10, "Hel"],
    ["Own manager", 11, "9009"],
  ];
  for (const [title, line, value] of findings) {
    const row = page
      .getByRole("table", { name: title })
      .getByRole("row")
      .filter({ has: page.getByRole("cell", { name: String(line), exact: true }) });
    await expect(row, title).toContainText(value);
  }
  for (const fix of [
    "Correct one manager of the circle.",
    "Write it as year-month-day",
    "Remove the leading =",
  ]) {
    await expect(page.getByRole("main")).toContainText(fix);
  }
  await expect(page.getByRole("button", { name: /^Import/ })).toBeDisabled();
});

async function upload(name: string, content: Buffer): Promise<void> {
  await open(page, `${DEMO_URL}/import`);
  await page.getByLabel("People file").setInputFiles({ name, mimeType: "text/csv", buffer: content });
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
}

async function total(): Promise<string> {
  const { text } = await ask(page, DEMO_URL, "person.list", { status: "all" });
  return /"total":\d+/.exec(text)?.[0] ?? text;
}

/** Announces so many bytes, sends a few, and waits for what comes. */
function announce(bytes: number, cookie: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { "content-length": bytes, cookie, origin: DEMO_URL, "x-passage": "1" };
    const sent = startRequest(
      `${DEMO_URL}/api/imports?name=huge.csv`,
      { method: "POST", headers },
      (answer) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (part: string) => {
          text += part;
        });
        answer.on("end", () => {
          resolve({ status: answer.statusCode ?? 0, text });
          sent.destroy();
        });
      },
    );
    // The server hangs up on what it does not want to read.
    sent.on("error", (error) => reject(error));
    sent.write("id,name\n");
  });
}
