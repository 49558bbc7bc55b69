/** One line of a table; `line` counts as a spreadsheet does: the first line of the file is 1. */
export type TableRow = { line: number; cells: readonly string[] };

export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
export type Encoding = (typeof ENCODINGS)[number];

export const ENCODING_NAMES: Record<Encoding, string> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16 (big endian)",
  "windows-1252": "Windows-1252",
};

export const DELIMITERS = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export const DELIMITER_NAMES: Record<Delimiter, string> = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "vertical bar",
};

/** A file of rows and columns, as it was read: every cell is text, nothing is trimmed or dropped but blank lines. */
export type Table = {
  /** Null for a workbook. */
  encoding: Encoding | null;
  delimiter: Delimiter | null;
  /** Null for a text file. */
  sheet: string | null;
  headerRow: number;
  headers: readonly string[];
  rows: readonly TableRow[];
  blankLines: number;
  sha256: string;
};

/** What one file may hold. Bytes, rows, columns, bytes a cell, bytes a workbook may unpack to. */
export const TABLE_LIMITS = {
  bytes: 20 * 1024 * 1024,
  rows: 50_000,
  columns: 200,
  cellBytes: 32 * 1024,
  unpackedBytes: 25 * 1024 * 1024,
} as const;

/** How many lines before the header may be titles. */
const TITLE_LINES = 30;

export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}

/**
 * The line that names the columns: the first of the leading lines that is about as wide as the table and holds
 * only distinct words (no numbers, dates or addresses). Null when there is none.
 */
export function findHeader(rows: readonly TableRow[]): TableRow | null {
  const leading = rows.filter((row) => !isBlankRow(row.cells)).slice(0, TITLE_LINES * 2);
  const width = typicalWidth(leading);
  for (const row of leading.slice(0, TITLE_LINES)) {
    const filled = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
    if (filled.length < Math.max(2, Math.ceil(width * 0.6))) continue;
    return looksLikeNames(filled) ? row : null;
  }
  return null;
}

function typicalWidth(rows: readonly TableRow[]): number {
  const widths = rows.map((row) => row.cells.length).sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}

const NUMBER = /^[+-]?[\d.,\s]+%?$/;
const DATE = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/;
const ADDRESS = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

function looksLikeNames(cells: readonly string[]): boolean {
  const distinct = new Set(cells.map((cell) => cell.toLowerCase()));
  if (distinct.size < Math.min(2, cells.length)) return false;
  return cells.every((cell) => !NUMBER.test(cell) && !DATE.test(cell) && !ADDRESS.test(cell));
}

const UNSAFE_IN_FILE_NAME = /[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]/gu;

/** A file's name as it may be kept and shown: no line breaks, direction marks or folders, at most 120 signs. */
export function safeFileName(name: string): string {
  const signs = [...name.replace(UNSAFE_IN_FILE_NAME, " ").replace(/\s+/g, " ").trim()];
  if (signs.length === 0) return "file";
  return signs.length <= 120
    ? signs.join("")
    : `${signs.slice(0, 100).join("")}…${signs.slice(-19).join("")}`;
}
