import { expect, test } from "vitest";
import { ageInWords, ratersInWords } from "./level-words.ts";

test.each([
  ["2026-05-20", "today"],
  ["2026-05-19", "1 day old"],
  ["2026-04-20", "30 days old"],
  ["2026-03-20", "2 months old"],
  ["2025-05-20", "12 months old"],
  ["2025-05-19", "12 months old, counts less"],
  ["2024-11-20", "18 months old, counts less"],
])("a rating of %s is %s", (newestOn, words) => {
  expect(ageInWords(newestOn, "2026-05-20")).toBe(words);
});

test("raters are counted and named by where they stand", () => {
  expect(ratersInWords(0, [])).toBe("nobody yet");
  expect(ratersInWords(1, ["manager"])).toBe("1: manager");
  expect(ratersInWords(4, ["manager", "direct_report", "peer"])).toBe("4: manager, reports, peers");
});
