import { expect, test } from "vitest";
import { countOf, listOf, longDay } from "./sentence.ts";

test("a day reads like a day, in any time zone", () => {
  expect([longDay("2026-03-01"), longDay("2025-12-31")]).toEqual(["1 March 2026", "31 December 2025"]);
});

test("names are listed as people list them", () => {
  expect([[], ["A"], ["A", "B"], ["A", "B", "C"]].map(listOf)).toEqual(["", "A", "A and B", "A, B and C"]);
});

test("one is one, all other counts are many", () => {
  expect([0, 1, 2].map((count) => countOf(count, "role"))).toEqual(["0 roles", "1 role", "2 roles"]);
  expect(countOf(2, "person", "people")).toBe("2 people");
});
