import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TEST_SECRET, useTestDatabase } from "#db/testing/database.ts";
import { createOrganization } from "#db/testing/factory.ts";

const EXPORT = "e2e/fixtures/people-export.csv";
const held = useTestDatabase();
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "passage-import-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

type Ended = { code: number | null; out: string; err: string };

function run(...args: string[]): Promise<Ended> {
  const env = {
    DATABASE_URL: held.ownerUrl,
    PASSAGE_DATA_DIR: folder,
    PASSAGE_SECRET: TEST_SECRET,
    NODE_ENV: "test" as const,
  };
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["server/import-command.ts", ...args], { env });
    const ended: Ended = { code: null, out: "", err: "" };
    child.stdout.on("data", (text) => {
      ended.out += text;
    });
    child.stderr.on("data", (text) => {
      ended.err += text;
    });
    child.on("close", (code) => resolve({ ...ended, code }));
  });
}

// Each run starts a process of its own, which takes its time on a busy machine.
describe("npm run import", { timeout: 180_000 }, () => {
  test("ends with 2 and writes nothing while there are errors, and with 0 once they are left out", async () => {
    const { organizationId } = await createOrganization(held.database, "Import here");
    const here = ["--organization", organizationId];
    const refused = await run("people", EXPORT, ...here);
    expect(refused).toMatchObject({ code: 2, err: "" });
    expect(refused.out).toContain("Ivanova, Imani: row 10");
    expect(refused.out).toContain("Nothing was written because of the errors");

    const dry = await run("people", EXPORT, "--dry-run", "--skip-errors", ...here);
    expect(dry).toMatchObject({ code: 0, out: expect.stringContaining("this was a dry run") });

    const applied = await run("people", EXPORT, "--skip-errors", "--json", ...here);
    expect(applied.code).toBe(0);
    expect(JSON.parse(applied.out)).toMatchObject({
      applied: true,
      rows: 48,
      created: 45,
      updated: 0,
      errors: 3,
      left: 5,
    });

    const again = await run("people", EXPORT, "--skip-errors", "--organization", "import HERE");
    expect(again.code).toBe(0);
    expect(again.out).toMatch(/created +0\nupdated +0\nunchanged +45/);
  });

  test("says in one sentence what is wrong, and ends with 2", async () => {
    await createOrganization(held.database, "One");
    await createOrganization(held.database, "Two");
    const empty = join(folder, "empty.csv");
    await writeFile(empty, "");
    expect(await run("people", EXPORT)).toMatchObject({
      code: 2,
      err: expect.stringContaining("Say which organization"),
    });
    expect(await run("people", empty, "--organization", "One")).toMatchObject({
      code: 2,
      err: "The file is empty. Export it again.\n",
    });
    expect(await run("people", join(folder, "none.csv"))).toMatchObject({
      code: 2,
      err: expect.stringContaining("there is no such file"),
    });
    expect(await run("pigeons", EXPORT)).toMatchObject({
      code: 2,
      err: expect.stringContaining("npm run import -- people FILE"),
    });
    expect(await run("people", EXPORT, "--frobnicate")).toMatchObject({
      code: 2,
      err: expect.stringContaining("--frobnicate"),
    });
    const json = await run("people", empty, "--json", "--organization", "One");
    expect(JSON.parse(json.out)).toEqual({ applied: false, failure: "The file is empty. Export it again." });
  });
});
