import { addDays, type Day, isDay } from "./day.ts";
import { foldText } from "./person-import-text.ts";

export const DATE_ORDERS = ["ymd", "dmy", "mdy"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

export const DATE_ORDER_NAMES: Record<DateOrder, string> = {
  ymd: "year, month, day",
  dmy: "day, month, year",
  mdy: "month, day, year",
};

/** The order of a file's dates. `ambiguous`: the values would fit both ways, so a person has to say. */
export type InferredDateOrder = {
  order: DateOrder;
  ambiguous: boolean;
  example: { text: string; day: Day } | null;
};

const NUMERIC = /^(\d{1,2})([./\- ])\s?(\d{1,2})\2\s?(\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})([./\- ])(\d{1,2})\2(\d{1,2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const SERIAL = /^\d{4,5}(?:[.,]\d+)?$/;
const TIME =
  /(?:T|,?\s+)\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;

/**
 * Infers the order from the whole column (or several): one value with a day over 12 settles it. Where both
 * orders occur, the more frequent wins and the others are errors. ISO dates are always understood.
 */
export function inferDateOrder(values: readonly string[], today: Day): InferredDateOrder {
  const counts = { first: 0, second: 0, dots: 0, numeric: 0 };
  let example: string | null = null;
  for (const value of values) {
    const match = NUMERIC.exec(withoutTime(value));
    if (!match) continue;
    counts.numeric += 1;
    if (Number(match[1]) > 12) counts.first += 1;
    if (Number(match[3]) > 12) counts.second += 1;
    if (match[2] === ".") counts.dots += 1;
    if (Number(match[1]) > 12 || Number(match[3]) > 12) example ??= value;
  }
  example ??= values.find((value) => value.trim() !== "") ?? null;
  const decided = decideOrder(counts);
  const day = example === null ? null : parseDay(example, decided.order, today);
  return { ...decided, example: example !== null && day ? { text: example.trim(), day } : null };
}

function decideOrder(counts: { first: number; second: number; dots: number; numeric: number }) {
  if (counts.numeric === 0) return { order: "ymd" as const, ambiguous: false };
  if (counts.first !== counts.second) {
    return { order: counts.first > counts.second ? ("dmy" as const) : ("mdy" as const), ambiguous: false };
  }
  // Dots are written where the day comes first; a slash may be either.
  const dotted = counts.dots * 2 > counts.numeric;
  return { order: dotted ? ("dmy" as const) : ("mdy" as const), ambiguous: !dotted || counts.first > 0 };
}

/**
 * Reads one date. ISO, year-first, eight digits, spreadsheet serials and month names are understood whatever the
 * order; a time of day is left out. Two-digit years lie at most ten years after `today`. Null: no such date.
 */
export function parseDay(raw: string, order: DateOrder, today: Day): Day | null {
  const text = withoutTime(raw);
  const yearFirst = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (yearFirst) {
    const [year, month, day] = yearFirst.length === 5 ? [1, 3, 4] : [1, 2, 3];
    return dayOf(yearFirst[year], yearFirst[month], yearFirst[day], today);
  }
  if (SERIAL.test(text)) return daySerial(Number(text.replace(",", ".")));
  const numeric = NUMERIC.exec(text);
  if (!numeric) return namedMonth(text, today);
  const [, first, , second, year] = numeric;
  return order === "dmy" ? dayOf(year, second, first, today) : dayOf(year, first, second, today);
}

function withoutTime(raw: string): string {
  return raw.trim().replace(TIME, "").trim();
}

function dayOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  today: Day,
): Day | null {
  if (!year || !month || !day) return null;
  const iso = `${fullYear(year, today)}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(iso) ? iso : null;
}

function fullYear(year: string, today: Day): string {
  if (year.length === 4) return year;
  const latest = Number(today.slice(0, 4)) + 10;
  const candidate = Math.floor(latest / 100) * 100 + Number(year);
  return String(candidate > latest ? candidate - 100 : candidate);
}

/** Days since 1899-12-30, as spreadsheets count; from 1927 to 2173, so that no year or id is taken for a date. */
function daySerial(serial: number): Day | null {
  if (serial < 10_000 || serial >= 100_000) return null;
  return addDays("1899-12-30", Math.floor(serial));
}

const MONTHS: readonly string[] = [
  "jan january januar janvier janv enero ene janner",
  "feb february februar fevrier fevr febrero",
  "mar march marz mrz mars marzo",
  "apr april avril avr abril abr",
  "may mai mayo",
  "jun june juni juin junio",
  "jul july juli juillet juil julio",
  "aug august aout agosto ago",
  "sep sept september septembre septiembre setiembre",
  "oct october oktober okt octobre octubre",
  "nov november novembre noviembre",
  "dec december dezember dez decembre diciembre dic",
];

const MONTH_OF: ReadonlyMap<string, string> = new Map(
  MONTHS.flatMap((names, at) => names.split(" ").map((name): [string, string] => [name, String(at + 1)])),
);

/** "5 July 2011", "05-Jul-2011", "July 5, 2011", "5. Juli 2011", "5 de julio de 2011". */
function namedMonth(text: string, today: Day): Day | null {
  const words = foldText(text)
    .replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+/, "")
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "" && word !== "de" && word !== "of");
  if (words.length !== 3) return null;
  const at = words.findIndex((word) => MONTH_OF.has(word));
  const month = MONTH_OF.get(words[at] ?? "");
  const numbers = words
    .filter((_, index) => index !== at)
    .map((word) => word.replace(/(st|nd|rd|th|er|o)$/, ""));
  const [first, second] = numbers;
  if (!month || !first || !second || !numbers.every((word) => /^\d{1,4}$/.test(word))) return null;
  return first.length === 4 ? dayOf(first, month, second, today) : dayOf(second, month, first, today);
}
