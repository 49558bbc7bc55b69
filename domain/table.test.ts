import { describe, expect, test } from "vitest";
import { findHeader, safeFileName } from "./table.ts";

function rows(...lines: string[]) {
  return lines.map((line, index) => ({ line: index + 1, cells: line.split(",") }));
}

describe("the header", () => {
  test.each([
    [1, ["Id,Name,Hired", "1,Ines,2020-01-31"]],
    [3, ["Employees of Halden,,", ",,", "Id,Name,Hired", "1,Ines,2020-01-31"]],
    [
      4,
      [
        "Export",
        "as of 2026-11-24,HR,",
        "",
        "Id,Name,Hired,Unit",
        "1,Ines,2020-01-31,Q",
        "2,Ben,2020-01-31,Q",
        "3,Cleo,2020-01-31,Q",
      ],
    ],
    [1, ["Id,Name,", "1,Ines,2020-01-31"]],
  ])("is line %i", (line, lines) => {
    expect(findHeader(rows(...lines))?.line).toBe(line);
  });

  test.each([
    [["1,Ines,2020-01-31", "2,Ben,2020-01-31"]],
    [["Ines,ines@x.example,Q", "Ben,ben@x.example,Q"]],
    [["Id", "1"]],
    [[]],
  ])("is missing in %j", (lines) => {
    expect(findHeader(rows(...lines))).toBeNull();
  });
});

test.each([
  ["people.csv", "people.csv"],
  ["../../etc/passwd", ".. .. etc passwd"],
  ['a\nb"c\u202Egnp.csv', "a b c gnp.csv"],
  ["", "file"],
  [`${"x".repeat(400)}.csv`, `${"x".repeat(100)}…${"x".repeat(15)}.csv`],
])("the file name %j is kept as %j", (name, safe) => {
  expect(safeFileName(name)).toBe(safe);
});
