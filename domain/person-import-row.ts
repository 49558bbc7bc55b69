import type { Day } from "./day.ts";
import type { EmploymentStatus } from "./employment.ts";
import { PERSON_COLUMN_NAMES, type PersonColumn, type PersonMapping } from "./person-import-column.ts";
import { type DateOrder, parseDay } from "./person-import-date.ts";
import { type ImportIssue, type ImportRule, makeIssue } from "./person-import-issue.ts";
import { parseEmploymentStatus } from "./person-import-status.ts";
import { cleanText, saysNothing, type TextProblem } from "./person-import-text.ts";
import { splitFullName } from "./person-name.ts";
import type { TableRow } from "./table.ts";

/** What a line says about the manager. Null fields are empty cells or absent columns. */
export type ManagerCell = { id: string | null; email: string | null; name: string | null };

/**
 * What one line says. A missing field (undefined) is not said: the column is absent, or its cell is empty and
 * emptiness keeps what is known. `leftOn: null` and an all-null `manager` are said: nobody, never.
 */
export type PersonRow = {
  line: number;
  employeeId?: string;
  firstName?: string;
  lastName?: string;
  workEmail?: string;
  jobTitle?: string;
  jobLevel?: string;
  location?: string;
  /** From the upper unit to the lower, one or two names. */
  unitPath?: readonly string[];
  manager?: ManagerCell;
  statusGiven?: EmploymentStatus;
  leftOn?: Day | null;
  hiredOn?: Day;
  issues: ImportIssue[];
};

/** How the cells of one file are to be read. */
export type RowReading = {
  headers: readonly string[];
  mapping: PersonMapping;
  dateOrder: DateOrder;
  today: Day;
};

/** Reads one line by the mapping. Never throws: what is wrong stands in `issues`. */
export function readPersonRow(row: TableRow, reading: RowReading): PersonRow {
  const shape = checkShape(row, reading.headers);
  // A line whose cells have slid says nothing reliable; only its manager is still looked up, for the report.
  if (shape) return { line: row.line, manager: readManager(row, reading), issues: [shape] };
  const cells = new RowCells(row, reading);
  const read: PersonRow = {
    line: row.line,
    ...readName(cells),
    employeeId: cells.text("employee_id", 64)?.replace(/^(\d+)\.0+$/, "$1"),
    workEmail: readEmail(cells),
    jobTitle: cells.text("job_title", 200),
    jobLevel: cells.text("job_level", 200),
    location: cells.text("location", 200),
    unitPath: readUnitPath(cells),
    manager: readManager(row, reading),
    statusGiven: readStatus(cells),
    hiredOn: readDay(cells, "hire_date") ?? undefined,
    leftOn: readDay(cells, "termination_date"),
    issues: cells.issues,
  };
  checkIdentity(read, cells);
  return read;
}

function checkShape(row: TableRow, headers: readonly string[]): ImportIssue | null {
  const extra = row.cells.slice(headers.length).some((cell) => cell.trim() !== "");
  if (row.cells.length >= headers.length && !extra) {
    if (!row.cells.slice(0, headers.length).every((cell, at) => cell.trim() === headers[at]?.trim()))
      return null;
    const words = { message: "This row repeats the names of the columns.", fix: "Remove the row." };
    return makeIssue("repeated_header", { line: row.line, column: null, value: row.cells[0] ?? "" }, words);
  }
  const fewer = row.cells.length < headers.length;
  return makeIssue(
    "cell_count",
    { line: row.line, column: null, value: row.cells.find((cell) => cell.trim() !== "") ?? "" },
    {
      message: `This row has ${row.cells.length} cells, the header has ${headers.length}: from some column on, every value stands in the wrong place.`,
      fix: fewer
        ? "Insert the missing cell in the file."
        : "Remove the extra cell, or put quotation marks around a value that holds the delimiter.",
    },
  );
}

/** The cells of one line by meaning, gathering what is wrong with them. */
class RowCells {
  readonly issues: ImportIssue[] = [];
  readonly row: TableRow;
  readonly reading: RowReading;

  constructor(row: TableRow, reading: RowReading) {
    this.row = row;
    this.reading = reading;
  }

  has(column: PersonColumn): boolean {
    return this.reading.mapping[column] !== undefined;
  }

  raw(column: PersonColumn): string {
    return rawCell(this.row, this.reading, column);
  }

  /** The cleaned text; undefined when absent, empty or refused. */
  text(column: PersonColumn, maxLength: number): string | undefined {
    const { text, problem } = cleanText(this.raw(column), maxLength);
    if (problem) this.report(problem, column, PROBLEM_WORDS[problem](maxLength));
    const refused = problem !== null && problem !== "broken_character";
    const isName = column === "first_name" || column === "last_name" || column === "full_name";
    return refused || text === "" || (!isName && saysNothing(text)) ? undefined : text;
  }

  report(rule: ImportRule, column: PersonColumn, words: { message: string; fix: string }): void {
    const at = { line: this.row.line, column: headerOf(this.reading, column), value: this.raw(column) };
    this.issues.push(makeIssue(rule, at, words));
  }
}

function rawCell(row: TableRow, reading: RowReading, column: PersonColumn): string {
  const index = reading.mapping[column];
  return index === undefined ? "" : (row.cells[index] ?? "");
}

/** The name of a column as it stands in the file; our own name for one that is not in it. */
export function headerOf(reading: Pick<RowReading, "headers" | "mapping">, column: PersonColumn): string {
  const index = reading.mapping[column];
  const header = index === undefined ? "" : (reading.headers[index] ?? "").trim();
  return header === "" ? PERSON_COLUMN_NAMES[column] : header;
}

const PROBLEM_WORDS: Record<TextProblem, (maxLength: number) => { message: string; fix: string }> = {
  control_character: () => ({
    message: "This text holds hidden control characters.",
    fix: "Type the text again in the file.",
  }),
  text_direction: () => ({
    message: "This text holds hidden signs that turn the reading direction around.",
    fix: "Type the text again in the file.",
  }),
  formula: () => ({
    message: "This text begins like a formula, so a spreadsheet would run it.",
    fix: "Remove the leading =, +, -, @ or tab.",
  }),
  too_long: (maxLength) => ({ message: `This text is longer than ${maxLength} signs.`, fix: "Shorten it." }),
  broken_character: () => ({
    message: "This text holds a sign that was already lost when the file was saved.",
    fix: "Export the file again as UTF-8, or correct the text.",
  }),
};

const NAME_LENGTH = 200;

function readName(cells: RowCells): { firstName?: string; lastName?: string } {
  const firstName = cells.text("first_name", NAME_LENGTH);
  const lastName = cells.text("last_name", NAME_LENGTH);
  if (firstName !== undefined && lastName !== undefined) return { firstName, lastName };
  const fullName = cells.text("full_name", NAME_LENGTH);
  const parts = fullName === undefined ? { firstName, lastName } : splitFullName(fullName);
  if (!parts.firstName && !parts.lastName) return {};
  if (parts.firstName && parts.lastName) return parts;
  const column =
    cells.has("full_name") && fullName !== undefined
      ? "full_name"
      : parts.lastName
        ? "first_name"
        : "last_name";
  cells.report("single_name", column, {
    message: "This row gives one name only; it is kept as the last name.",
    fix: "Add the other name, or leave it where the person has just one.",
  });
  return { firstName: "", lastName: parts.lastName || parts.firstName };
}

const EMAIL = /^[^\s@<>()[\],;:\\"]+@[^\s@<>()[\],;:\\"]+\.[^\s@<>()[\],;:\\".]+$/u;

function readEmail(cells: RowCells): string | undefined {
  const text = cells.text("work_email", 254);
  if (text === undefined || EMAIL.test(text)) return text;
  cells.report("bad_email", "work_email", {
    message: "This is not an e-mail address.",
    fix: "Give one address such as name@company.example, or leave the cell empty.",
  });
  return undefined;
}

function readUnitPath(cells: RowCells): string[] | undefined {
  const path = [cells.text("business_unit", NAME_LENGTH), cells.text("department", NAME_LENGTH)];
  const names = path.filter((name) => name !== undefined);
  return names.length === 0 ? undefined : names;
}

function readManager(row: TableRow, reading: RowReading): ManagerCell | undefined {
  const read = (column: PersonColumn) => {
    const text = cleanText(rawCell(row, reading, column), NAME_LENGTH).text;
    return saysNothing(text) ? null : text;
  };
  const { manager_id, manager_email, manager_name } = reading.mapping;
  if (manager_id === undefined && manager_email === undefined && manager_name === undefined) return undefined;
  return { id: read("manager_id"), email: read("manager_email"), name: read("manager_name") };
}

function readStatus(cells: RowCells): EmploymentStatus | undefined {
  const text = cells.text("employment_status", NAME_LENGTH);
  if (text === undefined) return undefined;
  const status = parseEmploymentStatus(text);
  if (status) return status;
  cells.report("unknown_status", "employment_status", {
    message: "This is none of the known employment statuses.",
    fix: "Write Active, On leave or Left.",
  });
  return undefined;
}

function readDay(cells: RowCells, column: "hire_date" | "termination_date"): Day | null | undefined {
  if (!cells.has(column)) return undefined;
  const text = cells.raw(column).trim();
  if (saysNothing(text)) return null;
  const day = parseDay(text, cells.reading.dateOrder, cells.reading.today);
  if (day) return day;
  cells.report("bad_date", column, {
    message: "There is no such date.",
    fix: "Write it as year-month-day, for example 2024-03-31.",
  });
  return undefined;
}

function checkIdentity(read: PersonRow, cells: RowCells): void {
  const report = (rule: ImportRule, column: PersonColumn, words: { message: string; fix: string }) => {
    if (
      !cells.issues.some(
        (issue) => issue.column === headerOf(cells.reading, column) && issue.severity === "error",
      )
    ) {
      cells.report(rule, column, words);
    }
  };
  if (read.employeeId === undefined && read.workEmail === undefined) {
    report("no_identifier", cells.has("employee_id") ? "employee_id" : "work_email", {
      message: "This row has neither an employee id nor an e-mail, so the person could not be found again.",
      fix: "Add the employee id.",
    });
  }
  if (read.lastName === undefined) {
    const column = cells.has("full_name") ? "full_name" : "last_name";
    report("no_name", column, { message: "This row has no name.", fix: "Add the person's name." });
  }
}
