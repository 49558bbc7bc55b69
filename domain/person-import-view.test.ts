import { expect, test } from "vitest";
import { makeIssue } from "./person-import-issue.ts";
import { groupIssues, sourceOf } from "./person-import-view.ts";

const UNKNOWN = { message: "Nobody fits.", fix: "Correct it." };

function unknown(line: number, value: string) {
  return makeIssue("manager_not_found", { line, column: "Manager", value }, UNKNOWN);
}

test("findings are grouped by rule, errors first, and a value that recurs is told once with its rows", () => {
  const error = makeIssue(
    "no_name",
    { line: 9, column: "Name", value: "" },
    { message: "No name.", fix: "Add one." },
  );
  const groups = groupIssues([unknown(2, "A"), unknown(3, "B"), error, unknown(4, "B")], 50);
  expect(groups.map((group) => [group.rule, group.total])).toEqual([
    ["no_name", 1],
    ["manager_not_found", 3],
  ]);
  expect(groups[1]).toMatchObject({
    said: UNKNOWN,
    values: [
      { column: "Manager", value: "B", lines: [3, 4], total: 2 },
      { column: "Manager", value: "A", lines: [2], total: 1 },
    ],
  });
});

test("findings that differ in what to do are told one by one", () => {
  const at = (line: number) => ({ line, column: "Id", value: "7" });
  const issues = [2, 3].map((line) =>
    makeIssue("duplicate_id", at(line), { message: `As in row ${5 - line}.`, fix: "Keep one." }),
  );
  expect(groupIssues(issues, 1)).toMatchObject([{ said: null, total: 2, issues: [{ line: 2 }] }]);
});

test("files with the same columns come from the same source, whatever is in them", () => {
  expect(sourceOf(["Id", " Name "])).toBe(sourceOf(["id", "name"]));
  expect(sourceOf(["Id", "Name"])).not.toBe(sourceOf(["Name", "Id"]));
});
