import { describe, expect, test } from "vitest";
import { PROCESSES } from "./process.ts";
import { behaviourOf, formatLevel, isLevel, LEVEL_NAMES, LEVELS, RUBRIC } from "./rubric.ts";
import { text } from "./text.ts";

describe("the rubric", () => {
  test("describes every level of every process in a different text", () => {
    const texts = PROCESSES.flatMap((process) => LEVELS.map((level) => behaviourOf(process, level)));
    expect(new Set(texts).size).toBe(30);
    for (const behaviour of texts) {
      expect(behaviour).toMatch(/^[A-Z].*\.$/);
      expect(behaviour.length).toBeGreaterThan(60);
      expect(text(1, 240).parse(behaviour)).toBe(behaviour);
    }
  });

  test("asks 31 survey items, five a process and six about motivating", () => {
    expect(PROCESSES.map((process) => RUBRIC[process].items.length)).toEqual([5, 5, 5, 5, 5, 6]);
    expect(new Set(PROCESSES.flatMap((process) => RUBRIC[process].items)).size).toBe(31);
  });

  test("names the five levels", () => {
    expect(LEVELS.map((level) => LEVEL_NAMES[level])).toEqual([
      "Not yet",
      "Emerging",
      "Solid in the current job",
      "Strong across boundaries",
      "Multiplies it in others",
    ]);
  });
});

test("a level is a whole number from 1 to 5", () => {
  expect([0, 1, 2.5, 5, 6, Number.NaN].filter(isLevel)).toEqual([1, 5]);
});

test("a computed level is shown with one decimal, a missing one as n/a", () => {
  expect([3, 3.25, 4.96, null].map(formatLevel)).toEqual(["3.0", "3.3", "5.0", "n/a"]);
});
