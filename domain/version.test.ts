import { expect, test } from "vitest";
import { changedMeanwhile, versionSchema } from "./version.ts";

test("a version is a whole number from 1", () => {
  expect(versionSchema.safeParse(1).success).toBe(true);
  for (const value of [0, -1, 1.5, "1", null, 2 ** 31])
    expect(versionSchema.safeParse(value).success).toBe(false);
});

test("the second person who saves is told what to do", () => {
  expect(changedMeanwhile("role")).toMatchObject({
    code: "conflict",
    message:
      "Somebody else changed this role in the meantime. Reload to see the change, then save yours again.",
  });
});
