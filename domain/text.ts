import * as z from "zod";

/** Control characters: C0 (with NUL, tab and line breaks), DEL and C1. */
const CONTROL = /\p{Cc}/u;
/** Embeddings, overrides and isolates: they can make a text read differently from what is stored. */
const BIDI_CONTROL = /[\u202A-\u202E\u2066-\u2069]/u;
const LINE_BREAK = /\r\n?|[\u2028\u2029]/g;
/** At least one mark on paper: a letter, digit, sign or punctuation. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Trimmed, in Unicode NFC, with every kind of line break as `\n`. Does not judge the text. */
export function tidyText(value: string): string {
  return value.normalize("NFC").replace(LINE_BREAK, "\n").trim();
}

/**
 * Why a tidied text cannot be kept, in words for the person, or null when it can. Refused are NUL and the other
 * control characters (line breaks and tabs stay allowed when `multiline`), lone surrogates and bidi overrides.
 */
export function textProblem(value: string, { multiline = false } = {}): string | null {
  if (!value.isWellFormed()) return "This text is damaged: half of a character is missing. Type it again.";
  if (!multiline && /[\n\t]/.test(value)) return "Write this in one line, without tabs.";
  if (CONTROL.test(value.replace(/[\n\t]/g, ""))) return "This text holds control characters. Remove them.";
  if (BIDI_CONTROL.test(value)) return "This text holds characters that reverse its direction. Remove them.";
  return null;
}

/**
 * One line of text, `min` to `max` UTF-16 units (what `maxlength` of a field counts). Parsing trims and
 * NFC-normalises; a required text must show at least one visible character.
 */
export function text(min: number, max: number) {
  return cleanText(min, max, false);
}

/** Like `text`, with line breaks and tabs allowed; breaks become `\n`. For notes, reasons and examples. */
export function lines(min: number, max: number) {
  return cleanText(min, max, true);
}

/** One line that may be left empty: `""`, `null` and `undefined` all become `null`. */
export function optionalText(max: number) {
  return emptyAsNull(text(0, max));
}

/** Several lines that may be left empty: `""`, `null` and `undefined` all become `null`. */
export function optionalLines(max: number) {
  return emptyAsNull(lines(0, max));
}

/**
 * A field of a form that may be left empty, such as a day or the id of a person: `""`, `null` and `undefined`
 * become `null`, anything else is judged by `schema`.
 */
export function orNull<T extends z.ZodType<unknown, string>>(schema: T) {
  return z
    .string()
    .nullish()
    .transform((value) => value || null)
    .pipe(schema.nullable());
}

/** Why something was decided: 3 to 1,000 characters. */
export const reasonSchema = lines(3, 1000);

const NOT_A_LINK = "Give a web address that starts with https:// or http://.";

/** A web address (http or https, no user name or password in it) of at most 2,000 characters. */
export const webLinkSchema = text(1, 2000).refine(isWebLink, NOT_A_LINK);

/** A web address that may be left empty: `""`, `null` and `undefined` all become `null`. */
export const optionalWebLinkSchema = text(0, 2000)
  .refine((value) => value === "" || isWebLink(value), NOT_A_LINK)
  .nullish()
  .transform((value) => value || null);

function isWebLink(value: string): boolean {
  if (/\s/.test(value) || !URL.canParse(value)) return false;
  const url = new URL(value);
  if (url.protocol !== "https:" && url.protocol !== "http:") return false;
  return url.hostname !== "" && url.username === "" && url.password === "";
}

function cleanText(min: number, max: number, multiline: boolean) {
  const tooShort = min <= 1 ? "Fill this in." : `Write at least ${min} characters.`;
  return z
    .string("Fill this in.")
    .overwrite(tidyText)
    .min(min, tooShort)
    .max(max, `Use at most ${max.toLocaleString("en")} characters.`)
    .superRefine((value, context) => {
      const problem = textProblem(value, { multiline });
      if (problem) context.addIssue({ code: "custom", message: problem });
      else if (min > 0 && value.length >= min && !VISIBLE.test(value)) {
        context.addIssue({ code: "custom", message: "Fill this in." });
      }
    });
}

function emptyAsNull(schema: ReturnType<typeof cleanText>) {
  return schema.nullish().transform((value) => value || null);
}
