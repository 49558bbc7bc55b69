import { describe, expect, test } from "vitest";
import { RULES } from "./architecture/house.ts";
import { describeViolations } from "./architecture/rule.ts";
import { readSourceFiles } from "./architecture/source-file.ts";

describe("in this house", () => {
  const files = readSourceFiles();

  test("every file is looked at", () => {
    const paths = files.map((file) => file.path);
    for (const known of ["domain/permission.ts", "db/client.ts", "server/trpc.ts", "app/globals.css"]) {
      expect(paths).toContain(known);
    }
  });

  test.each(RULES)("$promise", (rule) => {
    expect(describeViolations(rule.check(files))).toEqual([]);
  });
});
