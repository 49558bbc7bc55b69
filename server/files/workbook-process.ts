import { inflateRawSync } from "node:zlib";
import readWorkbook from "read-excel-file/node";
import { readZipDirectory, type ZipEntry } from "./zip-directory.ts";

/**
 * The child process that opens a workbook: bytes on standard input, sheets as JSON on standard output. It runs
 * with little memory and no environment, so that a malicious file takes nothing down but this process.
 */
export type WorkbookAnswer =
  | { sheets: { name: string; rows: string[][] }[] }
  | { refused: "markup" | "size" | "damaged" };

async function main(): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const answer = await openWorkbook(Buffer.concat(chunks));
  process.stdout.write(JSON.stringify(answer));
}

async function openWorkbook(bytes: Buffer): Promise<WorkbookAnswer> {
  for (const entry of readZipDirectory(bytes)) {
    const refused = checkEntry(bytes, entry);
    if (refused) return { refused };
  }
  try {
    const sheets = await readWorkbook(bytes, { trim: false });
    return {
      sheets: sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellText)) })),
    };
  } catch {
    return { refused: "damaged" };
  }
}

/** The directory may lie about sizes, and markup may define entities that grow without end: look before parsing. */
function checkEntry(bytes: Buffer, entry: ZipEntry): "markup" | "size" | "damaged" | null {
  const local = entry.offset;
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== 0x04034b50) return "damaged";
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const packed = bytes.subarray(start, start + entry.packedSize);
  try {
    const content =
      entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1) });
    if (content.length !== entry.size) return "size";
    return /<!(DOCTYPE|ENTITY)/i.test(content.toString("latin1")) ? "markup" : null;
  } catch (error) {
    return error instanceof RangeError ? "size" : "damaged";
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (!(cell instanceof Date)) return String(cell);
  if (Number.isNaN(cell.getTime())) return "";
  return cell.toISOString().replace(/T00:00:00\.000Z$/, "");
}

await main();
