import { describe, expect, test } from "vitest";
import type { Permission } from "./permission-table.ts";
import { visibleTo } from "./visibility.ts";

const INES = { firstName: "Ines", isSelf: false };
const ME = { firstName: "Ines", isSelf: true };

describe("who can see a page, in words", () => {
  test.each<[Permission, string]>([
    [
      "person:read",
      "Visible to Ines, every manager above, HR partners of the unit, executives of the unit and administrators.",
    ],
    [
      "assessment:read",
      "Visible to Ines, the direct manager, HR partners of the unit and executives of the unit.",
    ],
    ["experience:read", "Visible to Ines, every manager above and HR partners of the unit."],
    ["slate:read", "Visible to HR partners of the unit and executives of the unit, not to Ines."],
  ])("names everybody the table lets at %s", (permission, sentence) => {
    expect(visibleTo(permission, INES)).toBe(sentence);
  });

  test("says you to the person it is about", () => {
    expect(visibleTo("assessment:read", ME)).toBe(
      "Visible to you, your manager, HR partners of the unit and executives of the unit.",
    );
  });
});
