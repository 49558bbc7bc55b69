import { Failure } from "#domain/failure.ts";

export type FileKind = "text" | "workbook";

/** Openings by which other kinds of file are known, whatever their name says. */
const OTHER_KINDS: readonly [opening: string, name: string][] = [
  ["4d5a", "a program"],
  ["7f454c46", "a program"],
  ["25504446", "a PDF"],
  ["89504e47", "a picture"],
  ["ffd8ff", "a picture"],
  ["474946383", "a picture"],
  ["1f8b", "a compressed file"],
  ["377abcaf", "a compressed file"],
  ["526172211a", "a compressed file"],
  ["425a68", "a compressed file"],
  ["7b5c727466", "a text document"],
];

/**
 * What a file is by its content; its name is not asked.
 * @throws Failure "invalid" for an empty file and for everything that is neither text nor a workbook.
 */
export function kindOfFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new Failure("invalid", "The file is empty. Export it again.");
  const opening = Buffer.from(bytes.subarray(0, 8)).toString("hex");
  if (opening.startsWith("504b0304") || opening.startsWith("504b0506")) return "workbook";
  if (opening.startsWith("d0cf11e0a1b11ae1")) throw oldWorkbook(bytes);
  const other = OTHER_KINDS.find(([start]) => opening.startsWith(start));
  if (other) throw notATable(other[1]);
  if (looksBinary(bytes)) throw notATable("a binary file");
  return "text";
}

function notATable(what: string): Failure {
  return new Failure("invalid", `This is ${what}, not a table. Choose a CSV or XLSX file.`);
}

/** Old Excel files and encrypted new ones share one container; the latter name their part in UTF-16. */
function oldWorkbook(bytes: Uint8Array): Failure {
  const encrypted = Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"));
  return new Failure(
    "invalid",
    encrypted
      ? "This workbook is protected with a password. Save it without one, or as CSV."
      : "This is an old Excel file (.xls). Save it as .xlsx or CSV.",
  );
}

/** Many control bytes that no text has. Zeros are left to the encodings: UTF-16 is full of them. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 8192);
  let control = 0;
  for (const byte of sample) {
    if ((byte > 0 && byte < 9) || (byte > 13 && byte < 32 && byte !== 27)) control += 1;
  }
  return control > Math.max(4, sample.length * 0.02);
}
