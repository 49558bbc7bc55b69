import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import writeWorkbook from "write-excel-file/node";
import { readTable } from "./read-table.ts";

type Part = { name: string; content: Buffer; claimedSize?: number; flags?: number };

/** A zip as it comes, or as an attacker writes it. */
function zip(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimedSize = content.length, flags = 0 } of parts) {
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(claimedSize, 22);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(claimedSize, 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, listing, end]);
}

const BOOK: Part = { name: "xl/workbook.xml", content: Buffer.from("<workbook/>") };

type Cell = string | number | boolean | Date | null;

async function workbook(rows: readonly (readonly Cell[])[]): Promise<Buffer> {
  const data = rows.map((row) =>
    row.map((value) =>
      value instanceof Date ? { value, type: Date, format: "dd/mm/yyyy" } : value === null ? null : { value },
    ),
  );
  return await writeWorkbook(data as never).toBuffer();
}

describe("a workbook", () => {
  test("comes out as text: numbers plain, dates as ISO, gaps as empty cells, lines as the sheet numbers them", async () => {
    const bytes = await workbook([
      ["Staff list", null, null, null],
      [null, null, null, null],
      ["Employee ID", "Name", "Hire date", "Active"],
      [10002, " Okafor, Ines ", new Date(Date.UTC(2020, 1, 29)), true],
      [null, null, null, null],
      [10003.5, "=1+1", null, false],
    ]);
    const table = await readTable(bytes);
    expect(table).toMatchObject({ encoding: null, delimiter: null, headerRow: 3, blankLines: 1 });
    expect(table.sheet).toEqual(expect.any(String));
    expect(table.rows).toEqual([
      { line: 4, cells: ["10002", " Okafor, Ines ", "2020-02-29", "true"] },
      { line: 6, cells: ["10003.5", "=1+1", "", "false"] },
    ]);
  });

  test("of more than 200 columns is refused", async () => {
    const row = Array.from({ length: 300 }, (_, index) => `c${index}`);
    await expect(readTable(await workbook([row, row]))).rejects.toThrow("300 columns");
  });
});

describe("a workbook that must not be opened is refused in one sentence", () => {
  const bomb = Buffer.alloc(26 * 1024 * 1024, " ");

  test.each<[string, Buffer, string]>([
    ["unpacking to too much", zip([BOOK, { name: "xl/sheet.xml", content: bomb }]), "more than 25 MB"],
    [
      "lying about its size",
      zip([BOOK, { name: "xl/sheet.xml", content: bomb, claimedSize: 1000 }]),
      "more than 25 MB",
    ],
    ["protected by a password", zip([{ ...BOOK, flags: 1 }]), "password"],
    [
      "leading out of its folder",
      zip([BOOK, { name: "../../etc/cron.d/x", content: Buffer.from("x") }]),
      "damaged",
    ],
    [
      "defining entities",
      zip([{ ...BOOK, content: Buffer.from('<!DOCTYPE x [<!ENTITY a "b">]><workbook>&a;</workbook>') }]),
      "markup",
    ],
    [
      "holding no workbook",
      zip([{ name: "a.txt", content: Buffer.from("a") }]),
      "a zip file, not a workbook",
    ],
    ["being an OpenDocument file", zip([{ name: "content.xml", content: Buffer.from("a") }]), "OpenDocument"],
    ["holding rubbish", zip([{ ...BOOK, content: Buffer.from("rubbish") }]), "cannot be read"],
  ])("%s", async (_, bytes, words) => {
    await expect(readTable(bytes)).rejects.toMatchObject({
      name: "Failure",
      message: expect.stringContaining(words),
    });
  });

  test("cut off anywhere", async () => {
    const whole = await workbook([
      ["Employee ID", "Name"],
      [1, "Ines"],
    ]);
    for (const share of [0.2, 0.6, 0.95]) {
      const cut = whole.subarray(0, Math.floor(whole.length * share));
      await expect(readTable(cut)).rejects.toMatchObject({ name: "Failure" });
    }
  });
});
