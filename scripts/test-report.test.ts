import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { countJourneys, countTests } from "./test-report.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "passage-report-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(content: unknown): string {
  const file = path.join(folder, "report.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

test("tests are counted as vitest counts them", () => {
  const file = report({
    numPassedTests: 7,
    numFailedTests: 2,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [],
  });
  expect(countTests(file, 1)).toEqual({ passed: 7, failed: 2, skipped: 2 });
});

test("a file that could not be loaded is one failure", () => {
  const testResults = [
    { status: "failed", assertionResults: [] },
    { status: "failed", assertionResults: [{ status: "failed" }] },
    { status: "passed", assertionResults: [{ status: "passed" }] },
  ];
  const file = report({ numPassedTests: 1, numFailedTests: 1, testResults });
  expect(countTests(file, 1)).toEqual({ passed: 1, failed: 2, skipped: 0 });
});

test("journeys are counted as Playwright counts them, a second attempt included", () => {
  const file = report({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 } });
  expect(countJourneys(file, 1)).toEqual({ passed: 6, failed: 1, skipped: 2 });
});

test.each([countTests, countJourneys])(
  "a run that broke without a report is a failure, never a silence",
  (count) => {
    expect(count(path.join(folder, "missing.json"), 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  },
);

test("a run that ended badly although every test passed is a failure", () => {
  const file = report({ numPassedTests: 7, numFailedTests: 0, testResults: [] });
  expect(countTests(file, 1)).toEqual({ passed: 7, failed: 1, skipped: 0 });
});
