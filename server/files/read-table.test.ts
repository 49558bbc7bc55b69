import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planPersonImport } from "#domain/person-import.ts";
import { suggestMapping } from "#domain/person-import-mapping.ts";
import { readTable, type TableChoices } from "./read-table.ts";

const HEADER = "Employee ID;Name;Location";

function read(text: string | Buffer, choices: TableChoices = {}) {
  return readTable(typeof text === "string" ? Buffer.from(text) : text, choices);
}

async function planOf(bytes: Buffer) {
  const table = await readTable(bytes);
  const sample = table.rows.slice(0, 50).map((row) => row.cells);
  const { mapping } = suggestMapping(table.headers, sample);
  const existing = { people: [], units: [] };
  return planPersonImport({
    table,
    mapping,
    dateOrder: null,
    existing,
    today: "2026-11-24",
    createUnits: true,
    within: null,
  });
}

describe("the encoding is found", () => {
  const text = `${HEADER}\n1;Jürgen Møller;Łódź\n`;
  const western = `${HEADER}\n1;Jürgen Møller – “Jo”;Köln\n`;

  test.each([
    ["utf-8", Buffer.from(text)],
    ["utf-8", Buffer.from(`\uFEFF${text}`)],
    ["utf-16le", Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["utf-16le", Buffer.from(text, "utf16le")],
    ["utf-16be", Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
  ])("%s", async (encoding, bytes) => {
    const table = await read(bytes);
    expect(table).toMatchObject({
      encoding,
      headers: HEADER.split(";"),
      rows: [{ line: 2, cells: ["1", "Jürgen Møller", "Łódź"] }],
    });
  });

  test("windows-1252, typographic quotes included", async () => {
    const bytes = Buffer.from(
      western.replace("–", "\x96").replace("“", "\x93").replace("”", "\x94"),
      "latin1",
    );
    const table = await read(bytes);
    expect(table.encoding).toBe("windows-1252");
    expect(table.rows[0]?.cells).toEqual(["1", "Jürgen Møller – “Jo”", "Köln"]);
  });

  test("or chosen by a person", async () => {
    await expect(read(Buffer.from(text, "latin1"), { encoding: "utf-8" })).rejects.toThrow(
      "not written in UTF-8",
    );
    expect((await read(Buffer.from(text), { encoding: "windows-1252" })).rows[0]?.cells[1]).toBe(
      "JÃ¼rgen MÃ¸ller",
    );
  });
});

describe("the delimiter is found", () => {
  test.each([
    [",", "Id,Name,Unit\n1,Ines,Q\n"],
    [";", "Id;Name;Unit\n1;Okafor, Ines;Q\n2;Abara, Ben;Q\n"],
    ["\t", "Id\tName\tUnit\n1\tOkafor, Ines\tQ\n"],
    ["|", "Id|Name|Unit\n1|Okafor, Ines|Q\n"],
    [",", 'Id,Name,Note\n1,"Okafor; Ines","a;b\n;;;c"\n'],
    [";", "sep=;\nId;Name, as kept, in full\n1;Okafor, Ines, Dr\n"],
  ])("%j", async (delimiter, text) => {
    expect((await read(text)).delimiter).toBe(delimiter);
  });

  test("or chosen by a person, as is the header's line", async () => {
    const table = await read("a;b,c;d\nId,Name\n1,Ines", { delimiter: ",", headerRow: 2 });
    expect(table).toMatchObject({
      headerRow: 2,
      headers: ["Id", "Name"],
      rows: [{ line: 3, cells: ["1", "Ines"] }],
    });
  });
});

describe("lines", () => {
  test("are numbered as a spreadsheet numbers them, blank ones and line breaks in cells included", async () => {
    const table = await read('Staff list\n\nId,Name\n1,"Ines\nOkafor"\n,\n2,Ben\n\n');
    expect(table).toMatchObject({ headerRow: 3, blankLines: 2 });
    expect(table.rows).toEqual([
      { line: 4, cells: ["1", "Ines\nOkafor"] },
      { line: 6, cells: ["2", "Ben"] },
    ]);
  });

  test("end in any way, even mixed", async () => {
    expect((await read("Id,Name\r\n1,Ines\n2,Ben\r3,Cleo")).rows.map((row) => row.cells[0])).toEqual([
      "1",
      "2",
      "3",
    ]);
  });

  test("with fewer or more cells than the header are kept as they are", async () => {
    expect(
      (await read("Id,Name,Unit\n1,Ines\n2,Ben,Q,x\n3,C,Q")).rows.map((row) => row.cells.length),
    ).toEqual([2, 4, 3]);
  });

  test("with a stray quotation mark are read as they stand", async () => {
    expect((await read('Id,Name\n1,Ines "Jo" Okafor\n2,"Ben"')).rows.map((row) => row.cells[1])).toEqual([
      'Ines "Jo" Okafor',
      "Ben",
    ]);
  });

  test("never vanish: rows read and blank lines are all lines below the header", async () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "ß", " ", ",", ";", '"', "\n", "\r", "=", "1"),
      maxLength: 6,
    });
    const lines = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 20 });
    const quoted = (cells: readonly string[]) =>
      cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(",");
    await fc.assert(
      fc.asyncProperty(lines, async (all) => {
        const text = ["Employee ID,Name,Email", ...all.map(quoted)].join("\r\n");
        const filled = all.filter((cells) => cells.some((content) => content.trim() !== ""));
        if (filled.length === 0) return;
        const table = await read(text, { delimiter: ",", headerRow: 1 });
        expect(table.rows.map((row) => row.cells)).toEqual(filled);
        expect(table.rows.length + table.blankLines).toBeLessThanOrEqual(all.length);
      }),
    );
  });
});

describe("a file that cannot be a table is refused in one sentence", () => {
  const wide = Array.from({ length: 100_000 }, (_, index) => `c${index}`).join(",");

  test.each<[string, string | Buffer, string]>([
    ["empty", "", "The file is empty"],
    ["blank", "\n \n\n", "nothing but blank lines"],
    ["a program named .csv", Buffer.from("4d5a90000300000004000000ffff0000", "hex"), "a program"],
    ["a PDF", "%PDF-1.7\n", "a PDF"],
    ["binary", Buffer.from(Array.from({ length: 400 }, (_, at) => (at * 7) % 256)), "binary"],
    ["an old workbook", Buffer.from("d0cf11e0a1b11ae10000", "hex"), ".xls"],
    [
      "a protected workbook",
      Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]),
      "password",
    ],
    ["cut off within quotes", 'Id,Name\n1,Ines\n2,"Be', "begins in line 3"],
    ["cut off within a sign", Buffer.from("Id,Name\n1,Inés\n2,Renée").subarray(0, -2), "cut off"],
    ["cut off within UTF-16", Buffer.from("\uFEFFId,Name\n1,Ines", "utf16le").subarray(0, -1), "cut off"],
    [
      "mixed in encoding",
      Buffer.concat([Buffer.from("Id,Name\n1,Inés\n"), Buffer.from("2,Ren\xe9e\n", "latin1")]),
      "line 3 is not",
    ],
    ["with NUL bytes", "Id,Name\n1,In\0es\n", "Line 2 holds a NUL byte"],
    ["without a header", "1,Ines,2020-01-31\n2,Ben,2020-01-31\n", "No line names the columns"],
    ["of one column", "Name\nInes\nBen\n", "No line names the columns"],
    ["without rows", "Id,Name\n", "no rows below"],
    ["of 100,000 columns", `${wide}\n${wide}\n`, "100,000 columns"],
    ["with one huge cell", `Id,Name\n1,${"x".repeat(40_000)}\n`, "more than 32 kB"],
    ["of one endless line", `Id,Name\n1,${"x".repeat(5_000_000)}`, "longer than 2 MB"],
    ["of too many rows", `Id,Name\n${"1,Ines\n".repeat(50_001)}`, "50,000 rows"],
    ["of too many bytes", Buffer.alloc(20 * 1024 * 1024 + 1, "a"), "20 MB"],
  ])("%s", async (_, content, words) => {
    await expect(read(content)).rejects.toMatchObject({
      name: "Failure",
      message: expect.stringContaining(words),
    });
  });

  test("whatever the bytes are, the answer is a table or a Failure", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const outcome = await readTable(Buffer.from(bytes)).catch((error: unknown) => error);
        expect(outcome).toSatisfy((value: unknown) => !(value instanceof Error) || value.name === "Failure");
      }),
    );
  });
});

test("the sum of the bytes identifies the file", async () => {
  const [one, same, other] = await Promise.all([
    read("Id,Name\n1,A"),
    read("Id,Name\n1,A"),
    read("Id,Name\n1,B"),
  ]);
  expect(one.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(same.sha256).toBe(one.sha256);
  expect(other.sha256).not.toBe(one.sha256);
});

describe("the dirty example export", () => {
  test("imports but for two lines without an id and one whose cells slid", async () => {
    const plan = await planOf(readFileSync("e2e/fixtures/people-export.csv"));
    expect(plan.counts).toMatchObject({
      rows: 48,
      created: 45,
      rejected: 3,
      left: 5,
      errors: 3,
      unitsCreated: 5,
      managersFound: 6,
    });
    expect(
      plan.issues.filter((issue) => issue.severity === "error").map(({ line, rule }) => [line, rule]),
    ).toEqual([
      [10, "cell_count"],
      [35, "no_identifier"],
      [39, "no_identifier"],
    ]);
    expect(plan.notes.map((note) => note.code)).toEqual(["manager_ids_unused"]);
  });
});

const REAL = "../shared/data/hris-export-311.csv";

describe.skipIf(!existsSync(REAL))("a real export of 311 people", () => {
  test("imports 304, and says what is wrong with the other seven", async () => {
    const plan = await planOf(readFileSync(REAL));
    expect(plan.counts).toMatchObject({ rows: 311, created: 304, rejected: 7, errors: 7, unitsCreated: 6 });
    const errors = plan.issues.filter((issue) => issue.severity === "error");
    expect(errors.filter((issue) => issue.rule === "no_identifier").map((issue) => issue.line)).toEqual([
      2, 3, 4, 5, 6, 24,
    ]);
    expect(errors.filter((issue) => issue.rule === "cell_count").map((issue) => issue.line)).toEqual([10]);
    expect(plan.dateOrder).toMatchObject({ order: "mdy", ambiguous: false });
  });

  test("finds 16 managers by name, and warns about five others and a stray number", async () => {
    const plan = await planOf(readFileSync(REAL));
    expect(plan.counts).toMatchObject({ managersFound: 16, managersNotFound: 6 });
    const unknown = plan.issues
      .filter((issue) => issue.rule === "manager_not_found")
      .map((issue) => issue.value);
    expect(new Set(unknown).size).toBe(6);
    expect(new Set(unknown)).toContain("12");
    expect(plan.issues.filter((issue) => issue.severity === "warning").length).toBe(unknown.length);
  });

  test("keeps units without stray blanks, and people who left with their dates", async () => {
    const plan = await planOf(readFileSync(REAL));
    for (const unit of plan.newUnits) expect(unit.name).toBe(unit.name.trim());
    const left = plan.rows.filter((row) => row.next?.employmentStatus === "left");
    expect(left.length).toBe(plan.counts.left);
    expect(left.every((row) => row.next?.leftOn)).toBe(true);
  });
});
