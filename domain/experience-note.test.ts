import { expect, test } from "vitest";
import { withNote } from "./experience-note.ts";

test("the first note stands as it was written", () => {
  expect(withNote(null, "Took over the line.", "2026-03-12")).toBe("Took over the line.");
});

test("a later note is added below the earlier one, with its day, and nothing is lost", () => {
  expect(withNote("Took over the line.", "Scrap is down by a third.", "2026-05-02")).toBe(
    "Took over the line.\n\n2 May 2026: Scrap is down by a third.",
  );
});
