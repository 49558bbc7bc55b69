import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { isKnownEvent } from "#domain/audit-event.ts";

const ROOT = join(import.meta.dirname, "..");

it("every event the server records has words an auditor can read", () => {
  const recorded = globSync("server/**/*.ts", { cwd: ROOT })
    .filter((file) => !file.endsWith(".test.ts"))
    .flatMap((file) => [...readFileSync(join(ROOT, file), "utf8").matchAll(/event: "([^"]+)"/g)])
    .map((match) => match[1] ?? "");
  expect(recorded.length).toBeGreaterThan(20);
  expect(recorded.filter((event) => !isKnownEvent(event))).toEqual([]);
});
