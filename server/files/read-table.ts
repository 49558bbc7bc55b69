import { createHash } from "node:crypto";
import { Failure } from "#domain/failure.ts";
import {
  type Delimiter,
  type Encoding,
  findHeader,
  isBlankRow,
  TABLE_LIMITS,
  type Table,
  type TableRow,
} from "#domain/table.ts";
import { detectDelimiter, readDelimitedText } from "./delimited-text.ts";
import { decodeText } from "./encoding.ts";
import { kindOfFile } from "./file-kind.ts";
import { TOO_LARGE } from "./limit-failure.ts";
import { readWorkbookSheet } from "./workbook.ts";

/** What a person may say instead of having it detected. */
export type TableChoices = {
  encoding?: Encoding;
  delimiter?: Delimiter;
  /** The line (from 1) that names the columns. */
  headerRow?: number;
  sheet?: string;
};

/**
 * Reads a table out of the bytes of a CSV, TSV or XLSX file. Every line that holds something comes out, with the
 * number a spreadsheet shows; nothing is trimmed or mended here.
 * @throws Failure "invalid" or "too_large" with a sentence that names what is wrong and what to do.
 */
export async function readTable(bytes: Buffer, choices: TableChoices = {}): Promise<Table> {
  if (bytes.length > TABLE_LIMITS.bytes) throw TOO_LARGE.bytes();
  const content =
    kindOfFile(bytes) === "workbook" ? await fromWorkbook(bytes, choices) : await fromText(bytes, choices);
  const { rows, ...source } = content;
  const header = chooseHeader(rows, choices.headerRow);
  const below = rows.filter((row) => row.line > header.line);
  const filled = below.filter((row) => !isBlankRow(row.cells));
  if (filled.length > TABLE_LIMITS.rows) throw TOO_LARGE.rows();
  if (filled.length === 0) throw new Failure("invalid", "The file has a header but no rows below it.");
  return {
    ...source,
    headerRow: header.line,
    headers: header.cells,
    rows: filled,
    blankLines: below.length - filled.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
}

type Content = Pick<Table, "encoding" | "delimiter" | "sheet"> & { rows: TableRow[] };

async function fromWorkbook(bytes: Buffer, choices: TableChoices): Promise<Content> {
  const sheet = await readWorkbookSheet(bytes, choices.sheet ?? null);
  return { encoding: null, delimiter: null, sheet: sheet.name, rows: sheet.rows };
}

async function fromText(bytes: Buffer, choices: TableChoices): Promise<Content> {
  const { text, encoding } = decodeText(bytes, choices.encoding ?? null);
  const { declared, rest } = declaredDelimiter(text);
  const delimiter = choices.delimiter ?? declared ?? detectDelimiter(rest);
  const read = await readDelimitedText(rest, delimiter);
  const rows = declared ? read.map((row) => ({ ...row, line: row.line + 1 })) : read;
  return { encoding, delimiter, sheet: null, rows };
}

/** Some programs write the delimiter into the first line ("sep=;"). */
function declaredDelimiter(text: string): { declared: Delimiter | null; rest: string } {
  const match = /^sep=([,;\t|])\r?\n/i.exec(text);
  const declared = match?.[1];
  if (!match || (declared !== "," && declared !== ";" && declared !== "\t" && declared !== "|")) {
    return { declared: null, rest: text };
  }
  return { declared, rest: text.slice(match[0].length) };
}

function chooseHeader(rows: readonly TableRow[], wanted: number | undefined): TableRow {
  if (!rows.some((row) => !isBlankRow(row.cells))) {
    throw new Failure("invalid", "The file holds nothing but blank lines. Export it again.");
  }
  const header = wanted === undefined ? findHeader(rows) : rows.find((row) => row.line === wanted);
  if (header && !isBlankRow(header.cells)) return header;
  throw new Failure(
    "invalid",
    "No line names the columns. Put a header such as “Employee ID, First name, Last name, E-mail” above the rows, or say which line it is.",
  );
}
