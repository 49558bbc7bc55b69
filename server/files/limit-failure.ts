import { Failure } from "#domain/failure.ts";
import { TABLE_LIMITS } from "#domain/table.ts";

const WHOLE = new Intl.NumberFormat("en");

/** The refusals of a file that is too big in one way or another; each names its limit. */
export const TOO_LARGE = {
  bytes: () =>
    tooLarge(
      `The file is larger than ${TABLE_LIMITS.bytes / 1024 / 1024} MB. Split it, or leave out columns that are not needed.`,
    ),
  rows: () =>
    tooLarge(`The file has more than ${WHOLE.format(TABLE_LIMITS.rows)} rows. Split it into several files.`),
  columns: (found: number) =>
    tooLarge(
      `The file has ${WHOLE.format(found)} columns; at most ${TABLE_LIMITS.columns} are read. Leave out columns that are not needed.`,
    ),
  cell: (line: number) =>
    tooLarge(
      `Line ${line} holds a cell of more than ${TABLE_LIMITS.cellBytes / 1024} kB. Perhaps a quotation mark before it is not closed.`,
    ),
  unpacked: () =>
    tooLarge(
      `The workbook unpacks to more than ${TABLE_LIMITS.unpackedBytes / 1024 / 1024} MB. Save the sheet with the people as CSV and import that.`,
    ),
} as const;

function tooLarge(message: string): Failure {
  return new Failure("too_large", message);
}
