import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { Failure } from "#domain/failure.ts";
import { isBlankRow, TABLE_LIMITS, type TableRow } from "#domain/table.ts";
import { isTooBig } from "./delimited-text.ts";
import { TOO_LARGE } from "./limit-failure.ts";
import { checkIsWorkbook, readZipDirectory } from "./zip-directory.ts";

export type Sheet = { name: string; rows: TableRow[] };

const CHILD = fileURLToPath(new URL("./workbook-process.ts", import.meta.url));
const MEMORY_MB = 384;
const MILLISECONDS = 20_000;
const LARGEST_ANSWER = 128 * 1024 * 1024;
const MOST_AT_ONCE = 2;
let running = 0;

const answerSchema = z.union([
  z.object({ sheets: z.array(z.object({ name: z.string(), rows: z.array(z.array(z.string())) })) }),
  z.object({ refused: z.enum(["markup", "size", "damaged"]) }),
]);

/**
 * Reads one sheet of a workbook as text cells (dates as ISO), in a process of its own with a memory and a time
 * limit. Takes the named sheet, or the first one that holds a table.
 * @throws Failure "too_large" with the limit named, "invalid" when it cannot be read, "unavailable" when busy.
 */
export async function readWorkbookSheet(bytes: Buffer, sheetName: string | null): Promise<Sheet> {
  checkIsWorkbook(readZipDirectory(bytes));
  if (running >= MOST_AT_ONCE) {
    throw new Failure(
      "unavailable",
      "Other workbooks are being read at this moment. Please try again in a few seconds.",
    );
  }
  running += 1;
  try {
    return chooseSheet(await askChild(bytes), sheetName);
  } finally {
    running -= 1;
  }
}

type NamedRows = { name: string; rows: string[][] };

function chooseSheet(sheets: readonly NamedRows[], sheetName: string | null): Sheet {
  const holdsTable = (sheet: NamedRows) => sheet.rows.filter((row) => !isBlankRow(row)).length > 1;
  const chosen =
    sheetName === null
      ? (sheets.find(holdsTable) ?? sheets[0])
      : sheets.find((sheet) => sheet.name === sheetName);
  if (!chosen) throw new Failure("invalid", "The workbook has no such sheet.");
  if (chosen.rows.length > TABLE_LIMITS.rows + 1_000) throw TOO_LARGE.rows();
  const rows = chosen.rows.map((cells, index) => ({ line: index + 1, cells }));
  const widest = rows.reduce(
    (most, row) => Math.max(most, row.cells.findLastIndex((cell) => cell !== "") + 1),
    0,
  );
  if (widest > TABLE_LIMITS.columns) throw TOO_LARGE.columns(widest);
  const big = rows.find((row) => row.cells.some(isTooBig));
  if (big) throw TOO_LARGE.cell(big.line);
  return { name: chosen.name, rows };
}

async function askChild(bytes: Buffer): Promise<NamedRows[]> {
  const text = await runChild(bytes);
  const parsed = text === null ? null : answerSchema.safeParse(JSON.parse(text)).data;
  if (parsed && "sheets" in parsed) return parsed.sheets;
  if (parsed?.refused === "markup") {
    throw new Failure(
      "invalid",
      "The workbook holds markup that no spreadsheet program writes, so it is not opened. Save it as CSV.",
    );
  }
  if (parsed?.refused === "damaged") {
    throw new Failure(
      "invalid",
      "The workbook cannot be read. Open it in a spreadsheet program and save it again, or as CSV.",
    );
  }
  throw TOO_LARGE.unpacked();
}

/** What the child printed; null when it ran out of memory, time or room. */
function runChild(bytes: Buffer): Promise<string | null> {
  return new Promise((resolve) => {
    const args = [`--max-old-space-size=${MEMORY_MB}`, "--disable-warning=ExperimentalWarning", CHILD];
    const child = spawn(process.execPath, args, {
      env: { NODE_ENV: "production" },
      stdio: ["pipe", "pipe", "ignore"],
    });
    const timer = setTimeout(() => child.kill("SIGKILL"), MILLISECONDS);
    const chunks: Buffer[] = [];
    let size = 0;
    child.stdout.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > LARGEST_ANSWER) child.kill("SIGKILL");
      else chunks.push(chunk);
    });
    child.on("error", () => resolve(null));
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve(code === 0 && size <= LARGEST_ANSWER ? Buffer.concat(chunks).toString("utf8") : null);
    });
    // A child that dies while reading closes its end; its exit says enough.
    child.stdin.on("error", () => undefined);
    child.stdin.end(bytes);
  });
}
