import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { Failure } from "#domain/failure.ts";
import { DELIMITERS, type Delimiter, TABLE_LIMITS, type TableRow } from "#domain/table.ts";
import { TOO_LARGE } from "./limit-failure.ts";

const CHUNK = 64 * 1024;
const LINE_BREAKS = ["\r\n", "\n", "\r"];

/**
 * Reads delimited text line by line, quoted cells included. Lines count as in a spreadsheet: a line break within
 * quotation marks does not begin a new one.
 * @throws Failure "too_large" with the limit named; "invalid" when a quotation mark is never closed.
 */
export async function readDelimitedText(text: string, delimiter: Delimiter): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  const parser = parse({
    delimiter,
    record_delimiter: LINE_BREAKS,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: 2_000_000,
  });
  const source = Readable.from(pieces(text));
  try {
    for await (const cells of source.pipe(parser)) rows.push(checkedRow(cells, rows.length + 1));
  } catch (error) {
    throw translate(error);
  } finally {
    source.destroy();
  }
  return rows;
}

/** Piece by piece, so that other requests run in between. */
function* pieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += CHUNK) yield text.slice(at, at + CHUNK);
}

function checkedRow(cells: string[], line: number): TableRow {
  if (cells.length > TABLE_LIMITS.columns) {
    const filled = cells.findLastIndex((cell) => cell.trim() !== "") + 1;
    if (filled > TABLE_LIMITS.columns) throw TOO_LARGE.columns(filled);
  }
  if (cells.some((cell) => isTooBig(cell))) throw TOO_LARGE.cell(line);
  // Rows above the table's own limit leave room for titles and blank lines.
  if (line > TABLE_LIMITS.rows + 1_000) throw TOO_LARGE.rows();
  return { line, cells };
}

export function isTooBig(cell: string): boolean {
  return cell.length * 3 > TABLE_LIMITS.cellBytes && Buffer.byteLength(cell) > TABLE_LIMITS.cellBytes;
}

function translate(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const line = ("records" in error && typeof error.records === "number" ? error.records : 0) + 1;
  if (error.code === "CSV_MAX_RECORD_SIZE") {
    return new Failure(
      "too_large",
      `Line ${line} is longer than 2 MB. Perhaps a quotation mark before it is not closed, or the lines do not end.`,
    );
  }
  if (error.code === "CSV_QUOTE_NOT_CLOSED") {
    return new Failure(
      "invalid",
      `The file ends within a cell in quotation marks that begins in line ${line}: it was cut off, or a quotation mark is missing.`,
    );
  }
  return new Failure("invalid", `Line ${line} cannot be read as cells. Export the file again.`);
}

/**
 * The delimiter that cuts the leading lines most evenly into two or more cells; on a tie the one that gives more
 * cells. A comma inside names therefore loses against the semicolon that stands in every line.
 */
export function detectDelimiter(text: string): Delimiter {
  const lines = leadingLines(text.slice(0, CHUNK));
  let best: { delimiter: Delimiter; evenness: number; cells: number } = {
    delimiter: ",",
    evenness: 0,
    cells: 1,
  };
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => countCells(line, delimiter));
    const cells = mostFrequent(counts.filter((count) => count > 1));
    const evenness = cells === 0 ? 0 : counts.filter((count) => count === cells).length / counts.length;
    const better = evenness > best.evenness + 0.05 || (evenness > best.evenness - 0.05 && cells > best.cells);
    if (cells > 1 && better) best = { delimiter, evenness, cells };
  }
  return best.delimiter;
}

function leadingLines(sample: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const part of sample.split(/\r\n|\r|\n/)) {
    line = line === "" ? part : `${line}\n${part}`;
    // An odd number of quotation marks: the cell goes on in the next line.
    if ((line.split('"').length - 1) % 2 === 1 && line.length < 4_000) continue;
    if (line.trim() !== "") lines.push(line);
    line = "";
    if (lines.length >= 60) break;
  }
  return lines.length > 1 ? lines : [...lines, line].filter((rest) => rest.trim() !== "");
}

function countCells(line: string, delimiter: Delimiter): number {
  return line.replace(/"(?:[^"]|"")*"/g, "").split(delimiter).length;
}

function mostFrequent(counts: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1);
  return [...tally].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}
