/** Why a text cannot be kept. */
export type TextProblem =
  | "control_character"
  | "text_direction"
  | "formula"
  | "too_long"
  | "broken_character";

export type CleanText = { text: string; problem: TextProblem | null };

const PLAIN = /^(?:[A-Za-z0-9](?:[!-~ ]*[!-~])?)?$/;
const INVISIBLE = /[\u200B\u2060\uFEFF]/g;
const STRAY_CONTROL = /(?![\t\n\r])\p{Cc}/u;
const DIRECTION_OVERRIDE = /[\u202A-\u202E\u2066-\u2069]/;
const REPLACEMENT = "\uFFFD";

/**
 * A cell's text as it is kept: composed (NFC), without stray blanks at the ends, doubled blanks, line breaks,
 * no-break blanks and zero-width signs. `maxLength` counts signs, not bytes.
 */
export function cleanText(raw: string, maxLength: number): CleanText {
  // Most cells are plain already; the other way costs ten times as much.
  if (PLAIN.test(raw) && raw.length <= maxLength && !raw.includes("  ")) return { text: raw, problem: null };
  const text = collapse(raw);
  return { text, problem: problemOf(raw, text, maxLength) };
}

function collapse(raw: string): string {
  return raw.normalize("NFC").replace(INVISIBLE, "").replace(/\s+/gu, " ").trim();
}

function problemOf(raw: string, text: string, maxLength: number): TextProblem | null {
  if (text === "") return STRAY_CONTROL.test(raw) ? "control_character" : null;
  if (!raw.isWellFormed() || STRAY_CONTROL.test(raw)) return "control_character";
  if (DIRECTION_OVERRIDE.test(raw)) return "text_direction";
  if (startsFormula(raw, text)) return "formula";
  if (text.length > maxLength && [...text].length > maxLength) return "too_long";
  return text.includes(REPLACEMENT) ? "broken_character" : null;
}

/**
 * A text that a spreadsheet would run: it begins with = + @ (also in full width), a tab or a carriage return, or
 * with a minus before a number. A lone minus, or one before a word, is harmless.
 */
function startsFormula(raw: string, text: string): boolean {
  if (/^[ \u00A0]*[\t\r]/.test(raw)) return true;
  const first = text.slice(0, 2).normalize("NFKC");
  return /^[=+@]/.test(first) || /^[-−][\d(.=+@]/.test(first);
}

const UNSAFE_TO_SHOW = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A cell's text as it may be shown in a report: one line, no control or direction signs, at most 60 signs. */
export function showableText(raw: string): string {
  const signs = [...raw.slice(0, 400).toWellFormed().replace(UNSAFE_TO_SHOW, "·").trim()];
  return signs.length <= 60 ? signs.join("") : `${signs.slice(0, 57).join("")}…`;
}

const NOTHING = new Set([
  "",
  "-",
  "--",
  "–",
  "—",
  "n/a",
  "#n/a",
  "na",
  "null",
  "none",
  "nil",
  "(blank)",
  "#ref!",
  "#value!",
]);

/** True for an empty cell and for what programs write into one. Never asked of names: some people are called Null. */
export function saysNothing(text: string): boolean {
  return NOTHING.has(text.toLowerCase());
}

const ASCII = /^[ -~]*$/;
const LATIN_FOLDS: Record<string, string> = {
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  æ: "ae",
  œ: "oe",
  ı: "i",
};

/** Lower case without Latin accents, for comparing. Marks of other scripts carry meaning and stay. */
export function foldText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036F]/g, "")
    .toLowerCase()
    .replace(/[ßøłđðþæœı]/g, (sign) => LATIN_FOLDS[sign] ?? sign)
    .normalize("NFC");
}
