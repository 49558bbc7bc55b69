import { describe, expect, test } from "vitest";
import { type PersonImportInput, type PersonImportPlan, planPersonImport } from "./person-import.ts";
import { suggestMapping } from "./person-import-mapping.ts";
import type { ExistingPerson } from "./person-import-match.ts";
import type { Table } from "./table.ts";

const TODAY = "2026-11-24";

function tableOf(text: string): Table {
  const [headers = [], ...rows] = text
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  return {
    encoding: "utf-8",
    delimiter: "|",
    sheet: null,
    headerRow: 1,
    headers,
    rows: rows.map((cells, index) => ({ line: index + 2, cells })),
    blankLines: 0,
    sha256: "",
  };
}

function plan(text: string, over: Partial<PersonImportInput> = {}): PersonImportPlan {
  const table = tableOf(text);
  const { mapping } = suggestMapping(
    table.headers,
    table.rows.map((row) => row.cells),
  );
  const existing = { people: [], units: [] };
  return planPersonImport({
    table,
    mapping,
    dateOrder: null,
    existing,
    today: TODAY,
    createUnits: true,
    within: null,
    ...over,
  });
}

function person(over: Partial<ExistingPerson>): ExistingPerson {
  return {
    id: "p1",
    employeeId: "1",
    firstName: "Ines",
    lastName: "Okafor",
    workEmail: null,
    jobTitle: null,
    jobLevel: null,
    location: null,
    orgUnitId: null,
    managerId: null,
    employmentStatus: "active",
    hiredOn: null,
    leftOn: null,
    ...over,
  };
}

function kept(people: ExistingPerson[], units: PersonImportInput["existing"]["units"] = []) {
  return { existing: { people, units } };
}

function found(result: PersonImportPlan): [number, string][] {
  return result.issues.map((issue) => [issue.line, issue.rule]);
}

describe("managers", () => {
  test("are found by id, e-mail or name wherever they stand in the file", () => {
    const result = plan(`
      id | first name | last name | email | manager id | manager email | manager
      3 | Cleo | Brandt | c@x.example | | | Okafor, Ines M
      2 | Ben | Abara | b@x.example | 0001 | |
      4 | Dana | Quispe | d@x.example | | B@x.example |
      1 | Ines | Okafor | i@x.example | | |
    `);
    expect(result.issues).toEqual([]);
    const managers = result.rows.map(({ next }) =>
      next?.manager?.kind === "row" ? next.manager.line : null,
    );
    expect(managers).toEqual([5, 5, 3, null]);
  });

  test("who are already kept are found as well, and kept when the file names somebody unknown", () => {
    const people = [
      person({}),
      person({ id: "p2", employeeId: "2", firstName: "Ben", lastName: "Abara", managerId: "p1" }),
    ];
    const result = plan(
      `
      id | name | manager
      2 | Ben Abara | Nobody Known
      3 | Cleo Brandt | Ines Okafor`,
      kept(people),
    );
    expect(found(result)).toEqual([[2, "manager_not_found"]]);
    expect(result.rows[0]).toMatchObject({ outcome: "unchanged", next: { manager: { personId: "p1" } } });
    expect(result.rows[1]).toMatchObject({
      outcome: "create",
      next: { manager: { kind: "existing", personId: "p1" } },
    });
  });

  test("with a name that two people have are not guessed", () => {
    const result = plan(`
      id | name | manager
      1 | Ines Okafor |
      2 | Okafor, Inés |
      3 | Cleo Brandt | Ines Okafor`);
    expect(found(result)).toEqual([[4, "manager_ambiguous"]]);
    expect(result.issues[0]?.message).toContain("rows 2 and 3");
    expect(result.rows[2]).toMatchObject({ outcome: "create", next: { manager: null } });
  });

  test("whose own line is refused are not set", () => {
    const result = plan(`
      id | name | hire date | manager
      1 | Ines Okafor | 2020-02-31 |
      2 | Cleo Brandt | 2020-02-01 | Ines Okafor`);
    expect(found(result)).toEqual([
      [2, "bad_date"],
      [3, "manager_not_imported"],
    ]);
  });

  test("an id column that numbers managers apart from employees is left aside, and says so", () => {
    const result = plan(`
      id | name | manager | manager id
      1001 | Ines Okafor | | 7
      1002 | Cleo Brandt | Ines Okafor | 1
      1003 | Ben Abara | Ines Okafor | 1`);
    expect(result.notes.map((note) => note.code)).toEqual(["manager_ids_unused"]);
    expect(result.rows[1]?.next?.manager).toMatchObject({ kind: "row", line: 2 });
    expect(result.issues).toEqual([]);
  });

  test("an id column that contradicts the names beside it is left aside too", () => {
    const result = plan(`
      id | name | manager | manager id
      1 | Ines Okafor | | 9
      2 | Cleo Brandt | Ines Okafor | 3
      3 | Ben Abara | Ines Okafor | 2
      9 | Dana Quispe | Ines Okafor | 9`);
    expect(result.notes.map((note) => note.code)).toEqual(["manager_ids_unused"]);
    expect(result.rows[3]?.next?.manager).toMatchObject({ line: 2 });
  });

  test("one contradiction is a warning, and the id is followed", () => {
    const result = plan(`
      id | name | manager | manager id
      1 | Ines Okafor | |
      2 | Cleo Brandt | Ines Okafor | 1
      3 | Ben Abara | Ines Okafor | 1
      4 | Dana Quispe | Ines Okafor | 2`);
    expect(found(result)).toEqual([[5, "manager_conflict"]]);
    expect(result.rows[3]?.next?.manager).toMatchObject({ line: 3 });
  });

  test("an empty cell means nobody; an empty column means nothing", () => {
    const people = [
      person({}),
      person({ id: "p2", employeeId: "2", firstName: "Ben", lastName: "Abara", managerId: "p1" }),
    ];
    const none = plan("id | name | manager id\n2 | Ben Abara |\n3 | Cleo Brandt | 1", kept(people));
    expect(none.rows[0]?.changes).toEqual([{ field: "manager", from: "Ines Okafor", to: null }]);
    const column = plan("id | name | manager id\n2 | Ben Abara |", kept(people));
    expect(column.counts).toMatchObject({ unchanged: 1, updated: 0 });
    expect(column.notes.map((note) => note.code)).toEqual(["empty_column"]);
  });
});

describe("a circle in the reporting line", () => {
  test("refuses the lines on it, and no others", () => {
    const result = plan(`
      id | name | manager id
      1 | Ines Okafor | 3
      2 | Cleo Brandt | 1
      3 | Ben Abara | 2
      4 | Dana Quispe | 3
      5 | Emil Drozd | `);
    expect(found(result)).toEqual([
      [2, "manager_cycle"],
      [3, "manager_cycle"],
      [4, "manager_cycle"],
      [5, "manager_not_imported"],
    ]);
    expect(result.counts).toMatchObject({ created: 2, rejected: 3, errors: 3, warnings: 1 });
  });

  test("is seen when part of it is already kept", () => {
    const people = [
      person({ managerId: "p2" }),
      person({ id: "p2", employeeId: "2", lastName: "Abara", firstName: "Ben" }),
    ];
    const result = plan("id | name | manager id\n2 | Ben Abara | 1", kept(people));
    expect(found(result)).toEqual([[2, "manager_cycle"]]);
  });

  test("that only appears when another circle was refused is refused too", () => {
    const people = [
      person({ id: "a", employeeId: "1", managerId: "b" }),
      person({ id: "b", employeeId: "2", lastName: "Abara" }),
      person({ id: "c", employeeId: "3", lastName: "Brandt" }),
    ];
    const result = plan(
      `
      id | name | manager id
      1 | Ines Okafor | 3
      3 | Cleo Brandt | 1
      2 | Ben Abara | 1`,
      kept(people),
    );
    expect(result.counts).toMatchObject({ rejected: 3, errors: 3 });
  });

  test("nobody is their own manager", () => {
    expect(found(plan("id | name | manager id\n1 | Ines Okafor | 01\n2 | Ben Abara | 1"))).toEqual([
      [2, "own_manager"],
      [3, "manager_not_imported"],
    ]);
  });
});

describe("who a line means", () => {
  test("ids that differ only in case, blanks or leading zeros are one id", () => {
    const result = plan("id | name\n0A7 | Ines Okafor\na 7 | Ben Abara\n8 | Cleo Brandt");
    expect(found(result)).toEqual([
      [2, "duplicate_id"],
      [3, "duplicate_id"],
    ]);
    expect(result.issues[0]?.message).toContain("row 3");
  });

  test("an e-mail stands once", () => {
    const result = plan("id | name | email\n1 | Ines Okafor | i@x.example\n2 | Ben Abara | I@X.example");
    expect(found(result).map(([, rule]) => rule)).toEqual(["duplicate_email", "duplicate_email"]);
  });

  test("a kept person is found by id despite lost zeros, and keeps the id as it is kept", () => {
    const result = plan("id | name\n7 | Ines Okafor", kept([person({ employeeId: "007" })]));
    expect(result.rows[0]).toMatchObject({ outcome: "unchanged", personId: "p1" });
  });

  test("a kept person without an id is found by e-mail and given the id", () => {
    const people = [person({ employeeId: null, workEmail: "i@x.example" })];
    const result = plan("id | name | email\n7 | Ines Okafor | I@x.example", kept(people));
    expect(result.rows[0]?.changes).toEqual([{ field: "employeeId", from: null, to: "7" }]);
  });

  test("an e-mail of somebody else is a conflict", () => {
    const people = [
      person({ workEmail: "i@x.example" }),
      person({ id: "p2", employeeId: "2", lastName: "Abara" }),
    ];
    for (const id of ["2", "3"]) {
      const result = plan(`id | name | email\n${id} | Ben Abara | i@x.example`, kept(people));
      expect(found(result)).toEqual([[2, "identity_conflict"]]);
    }
  });

  test("two lines, one by id and one by e-mail, cannot both mean one person", () => {
    const people = [person({ workEmail: "i@x.example" })];
    const result = plan("id | name | email\n1 | Ines Okafor |\n | Ines Okafor | i@x.example", kept(people));
    expect(found(result).map(([, rule]) => rule)).toEqual(["duplicate_person", "duplicate_person"]);
  });

  test("a line without id and e-mail, or without a name, is refused", () => {
    const result = plan("id | name\n | Ines Okafor\n5 |");
    expect(found(result)).toEqual([
      [2, "no_identifier"],
      [3, "no_name"],
    ]);
  });
});

describe("having left", () => {
  test.each([
    ["Active", "", "active", null, []],
    ["Voluntarily Terminated", "2019-05-17", "left", "2019-05-17", []],
    ["", "2019-05-17", "left", "2019-05-17", []],
    ["Active", "2019-05-17", "left", "2019-05-17", ["status_contradiction"]],
    ["Active", "2027-05-17", "active", null, ["leaves_later"]],
    ["Terminated", "", "left", null, []],
    ["On leave", "", "on_leave", null, []],
    ["Nonsense", "", null, null, ["unknown_status"]],
    ["Active", "2009-05-17", null, null, ["status_contradiction", "end_before_start"]],
  ])("status %j and leaving date %j make %s, left on %s", (status, left, expected, leftOn, rules) => {
    const result = plan(
      `id | name | hired on | status | left on\n1 | Ines Okafor | 2010-01-31 | ${status} | ${left}\n2 | B C | | | 2020-01-31`,
    );
    const own = result.issues.filter((issue) => issue.line === 2);
    expect(own.map((issue) => issue.rule)).toEqual(rules);
    const { next } = result.rows[0] ?? {};
    expect(next ? [next.employmentStatus, next.leftOn] : [null, null]).toEqual([expected, leftOn]);
  });

  test("is undone when the file has the person active again", () => {
    const people = [person({ employmentStatus: "left", leftOn: "2019-05-17" })];
    const result = plan("id | name | status\n1 | Ines Okafor | Active", kept(people));
    expect(result.rows[0]?.changes.map((change) => change.field)).toEqual(["employmentStatus", "leftOn"]);
  });

  test("is counted once, when it is new", () => {
    const text = "id | name | status\n1 | Ines Okafor | left";
    expect(plan(text).counts.left).toBe(1);
    expect(plan(text, kept([person({})])).counts.left).toBe(1);
    expect(plan(text, kept([person({ employmentStatus: "left" })])).counts.left).toBe(0);
  });
});

describe("what is already known", () => {
  const people = [
    person({ jobTitle: "Head of Quality", location: "Halden", orgUnitId: "u1", workEmail: "i@x.example" }),
  ];
  const units = [{ id: "u1", name: "Quality", parentId: null }];

  test("is not blanked by an absent column or an empty cell", () => {
    const result = plan("id | name | title\n1 | Ines Okafor |", kept(people, units));
    expect(result.rows[0]).toMatchObject({
      outcome: "unchanged",
      next: { jobTitle: "Head of Quality", location: "Halden" },
    });
  });

  test("differs field by field, as words from and to", () => {
    const result = plan(
      "id | name | title | department\n1 | Inés Okafor | COO | Operations",
      kept(people, units),
    );
    expect(result.rows[0]?.changes).toEqual([
      { field: "firstName", from: "Ines", to: "Inés" },
      { field: "jobTitle", from: "Head of Quality", to: "COO" },
      { field: "unit", from: "Quality", to: "Operations" },
    ]);
  });

  test("stays when somebody is not in the file, and they are counted", () => {
    const result = plan("id | name\n2 | Ben Abara", kept(people, units));
    expect(result.counts).toMatchObject({ notInFile: 1, left: 0 });
  });
});

describe("units", () => {
  const units = [
    { id: "u1", name: "Quality", parentId: null },
    { id: "u2", name: "Labs", parentId: "u1" },
    { id: "u3", name: "Labs", parentId: null },
    { id: "u4", name: "Field", parentId: "u1" },
    { id: "u5", name: "Field", parentId: "u3" },
  ];

  test("are found whatever case and blanks, and created once", () => {
    const result = plan(
      "id | name | department\n1 | A B | quality  \n2 | C D | IT/IS\n3 | E F | it/is",
      kept([], units),
    );
    expect(result.rows[0]?.next?.unit).toMatchObject({ id: "u1" });
    expect(result.newUnits).toEqual([{ key: "\nit/is", name: "IT/IS", parent: null }]);
  });

  test("below a unit above are that unit's own", () => {
    const result = plan(
      "id | name | division | department\n1 | A B | Quality | Labs\n2 | C D | New | Labs",
      kept([], units),
    );
    expect(result.rows[0]?.next?.unit).toMatchObject({ id: "u2" });
    expect(result.newUnits.map((unit) => [unit.name, unit.parent?.name])).toEqual([
      ["New", undefined],
      ["Labs", "New"],
    ]);
  });

  test("with a name that several have are not guessed, and unknown ones only made when asked", () => {
    const result = plan("id | name | department\n1 | A B | Field\n2 | C D | Nowhere", {
      ...kept([], units),
      createUnits: false,
    });
    expect(found(result)).toEqual([
      [2, "unit_ambiguous"],
      [3, "unit_unknown"],
    ]);
    expect(result.counts).toMatchObject({ created: 2, unitsCreated: 0 });
  });

  test("of refused lines are not created", () => {
    expect(
      plan("id | name | department\n | A B | Ghost\n2 | C D | Real").newUnits.map((unit) => unit.name),
    ).toEqual(["Real"]);
  });
});

describe("a bad line", () => {
  test("says line, column, value, rule and fix", () => {
    const result = plan(
      "Emp ID | Full name | Date of hire\n1 | Ines Okafor | 31.02.2024\n2 | Ben Abara | 30.01.2024",
    );
    expect(result.issues).toEqual([
      {
        line: 2,
        column: "Date of hire",
        value: "31.02.2024",
        rule: "bad_date",
        severity: "error",
        message: "There is no such date.",
        fix: "Write it as year-month-day, for example 2024-03-31.",
      },
    ]);
  });

  test("with slid cells is refused and says nothing else but its manager", () => {
    const table = tableOf(
      "id | name | hire date | manager\n1 | Ines Okafor | 2020-01-31 |\n2 | Ben Abara | 12\n3 | C D | 2020-01-30 | | |",
    );
    const slid = table.rows.map((row) =>
      row.line === 3 ? { line: 3, cells: ["2", "Ben Abara", "12"] } : row,
    );
    const mapping = { employee_id: 0, full_name: 1, hire_date: 3, manager_name: 2 };
    const result = plan("id | name\n1 | x", { table: { ...table, rows: slid }, mapping });
    expect(found(result).filter(([line]) => line === 3)).toEqual([
      [3, "cell_count"],
      [3, "manager_not_found"],
    ]);
  });

  test("that only has blank cells too many is fine, and one that repeats the header is not", () => {
    const table = tableOf("id | name\n1 | Ines Okafor | |\nid | name");
    const result = plan("id | name\n1 | x", { table, mapping: { employee_id: 0, full_name: 1 } });
    expect(found(result)).toEqual([[3, "repeated_header"]]);
  });

  test.each([
    ["=1+1", "formula"],
    ["@x", "formula"],
    ["x".repeat(201), "too_long"],
    ["a\u202Eb", "text_direction"],
    ["a\0b", "control_character"],
  ])("with the name %j is refused", (name, rule) => {
    expect(found(plan(`id | name | title\n1 | ${name} | x`))).toEqual([[2, rule]]);
  });

  test("right-to-left names and one-word names are welcome", () => {
    const result = plan("id | name\n1 | محمد علي\n2 | Suharto");
    expect(found(result)).toEqual([[3, "single_name"]]);
    expect(result.rows[1]?.next).toMatchObject({ firstName: "", lastName: "Suharto" });
  });
});

describe("a mapping", () => {
  test.each([
    [{ full_name: 1 }, "employee id or the e-mail"],
    [{ employee_id: 0 }, "names"],
    [{ employee_id: 0, full_name: 0 }, "two meanings"],
    [{ employee_id: 0, full_name: 7 }, "does not have"],
  ])("%j is refused", (mapping, words) => {
    expect(() => plan("id | name\n1 | Ines Okafor", { mapping })).toThrow(words);
  });
});

test("dates that fit both ways are asked about, with an example", () => {
  const result = plan("id | name | hire date\n1 | Ines Okafor | 3/4/2020");
  expect(result.notes).toEqual([expect.objectContaining({ code: "date_order_asked" })]);
  expect(result.notes[0]?.message).toContain("3/4/2020 as 2020-03-04");
  expect(plan("id | name | hire date\n1 | Ines Okafor | 3/4/2020", { dateOrder: "dmy" })).toMatchObject({
    notes: [],
    rows: [{ next: { hiredOn: "2020-04-03" } }],
  });
});

describe("somebody who looks after some units only", () => {
  const units = [
    { id: "u1", name: "Quality", parentId: null },
    { id: "u2", name: "Sales", parentId: null },
  ];
  const people = [
    person({ orgUnitId: "u1" }),
    person({ id: "p2", employeeId: "2", lastName: "Abara", orgUnitId: "u2" }),
  ];
  const within = { people: new Set(["p1"]), units: new Set(["u1"]) };

  test("imports into these, and nothing else", () => {
    const result = plan(
      `
      id | name | division | department
      1 | Ines Okafor | | Quality
      1b | New Here | | Quality
      1c | New Below | Quality | Labs
      2 | Ben Abara | | Quality
      3 | Cleo Brandt | | Sales
      4 | Dana Quispe | | Elsewhere
      5 | Emil Drozd | |`,
      { ...kept(people, units), within },
    );
    expect(result.rows.map((row) => row.outcome)).toEqual([
      "unchanged",
      "create",
      "create",
      "rejected",
      "rejected",
      "rejected",
      "rejected",
    ]);
    expect(new Set(result.issues.map((issue) => issue.rule))).toEqual(new Set(["out_of_reach"]));
  });
});
