import { readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/**
 * Counts what vitest ran. A file that could not be loaded counts as one failure: its tests are unknown.
 * @param {string} file vitest's JSON report
 * @param {number} code its exit code
 * @returns {Count}
 */
export function countTests(file, code) {
  const report = readReport(file);
  const broken = (report?.testResults ?? []).filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  const count = {
    passed: report?.numPassedTests ?? 0,
    failed: (report?.numFailedTests ?? 0) + broken.length,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  };
  return withExitCode(count, code);
}

/**
 * Counts what Playwright ran. One that passed at its second attempt has passed.
 * @param {string} file Playwright's JSON report
 * @param {number} code its exit code
 * @returns {Count}
 */
export function countJourneys(file, code) {
  const stats = readReport(file)?.stats;
  const count = {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
  };
  return withExitCode(count, code);
}

/** A run that ended badly without a failed test (a crash, a set-up, nothing found) is one failure. */
function withExitCode(count, code) {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
