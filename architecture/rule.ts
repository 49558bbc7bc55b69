import type { SourceFile } from "./source-file.ts";

export type Violation = {
  path: string;
  line: number;
  /** What is wrong, and what to do instead. */
  message: string;
};

export type Rule = {
  /** The name of the test. */
  promise: string;
  check(files: readonly SourceFile[]): Violation[];
};

/** One line a violation, in the form editors can jump to. */
export function describeViolations(violations: readonly Violation[]): string[] {
  return violations.map((each) => `${each.path}:${each.line} ${each.message}`);
}
