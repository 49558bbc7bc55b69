import { expect, test } from "vitest";
import { perProcess } from "#domain/process.ts";
import { type CatalogueEntry, matchesEntry } from "./catalogue-entry.ts";

const entry: CatalogueEntry = {
  id: "1",
  code: "E02",
  name: "Fix-it / turnaround of a failing unit",
  bucket: "experience",
  weights: { ...perProcess(() => 1), CP: 3 },
  challenges: [],
  duration: "12 months",
  evidenceRule: "Figures at start and exit, and a résumé.",
  source: "Own judgement",
};

test.each([
  ["", null, true],
  ["turnaround", null, true],
  ["UNIT fix", null, true],
  ["resume", null, true],
  ["e02", null, true],
  ["merger", null, false],
  ["", "CP", true],
  ["", "SD", false],
] as const)("search %j with process %s finds it: %s", (search, process, found) => {
  expect(matchesEntry(entry, { search, process })).toBe(found);
});
