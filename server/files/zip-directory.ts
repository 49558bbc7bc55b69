import { Failure } from "#domain/failure.ts";
import { TABLE_LIMITS } from "#domain/table.ts";
import { TOO_LARGE } from "./limit-failure.ts";

export type ZipEntry = { name: string; method: number; packedSize: number; size: number; offset: number };

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LONGEST_COMMENT = 65_557;
const MOST_ENTRIES = 2_000;

/**
 * Reads a zip's directory without unpacking anything, and refuses what must not be unpacked: too much, with a
 * password, leading out of its folder, by an unknown method.
 */
export function readZipDirectory(bytes: Buffer): ZipEntry[] {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw TOO_LARGE.unpacked();
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw damaged();
    entries.push(readEntry(bytes, at));
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (unpacked > TABLE_LIMITS.unpackedBytes) throw TOO_LARGE.unpacked();
  return entries;
}

function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - LONGEST_COMMENT); at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  throw new Failure("invalid", "The workbook is cut off: its end is missing. Export or copy it again.");
}

function readEntry(bytes: Buffer, at: number): ZipEntry {
  const name = bytes.toString("utf8", at + 46, at + 46 + bytes.readUInt16LE(at + 28));
  if ((bytes.readUInt16LE(at + 8) & 1) === 1) {
    throw new Failure(
      "invalid",
      "This workbook is protected with a password. Save it without one, or as CSV.",
    );
  }
  const method = bytes.readUInt16LE(at + 10);
  if (method !== 0 && method !== 8) throw damaged();
  if (/(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[a-z]:/i.test(name)) throw damaged();
  return {
    name,
    method,
    packedSize: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
  };
}

function damaged(): Failure {
  return new Failure(
    "invalid",
    "The workbook is damaged. Open it in a spreadsheet program and save it again.",
  );
}

/** @throws Failure "invalid" when the zip holds something other than an .xlsx workbook. */
export function checkIsWorkbook(entries: readonly ZipEntry[]): void {
  const names = new Set(entries.map((entry) => entry.name));
  if (names.has("xl/workbook.xml")) return;
  const what = names.has("content.xml") ? "an OpenDocument file" : "a zip file, not a workbook";
  throw new Failure("invalid", `This is ${what}. Save the table as .xlsx or CSV.`);
}
