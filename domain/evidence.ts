import { Failure } from "./failure.ts";
import { textProblem, tidyText } from "./text.ts";

export const EVIDENCE_LIMIT_BYTES = 10 * 1024 * 1024;
export const EVIDENCE_LIMIT_WORDS = "10 MB";

type Kind = { contentType: string; fits: (bytes: Uint8Array) => boolean };

const startsWith =
  (...signature: number[]) =>
  (bytes: Uint8Array) =>
    signature.every((byte, index) => bytes[index] === byte);
const holds = (text: string, at: number) => (bytes: Uint8Array) =>
  [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));

/** What counts as evidence, told by the first bytes; the name and the browser's word are not believed. */
const KINDS: readonly Kind[] = [
  { contentType: "application/pdf", fits: holds("%PDF-", 0) },
  { contentType: "image/png", fits: startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  { contentType: "image/jpeg", fits: startsWith(0xff, 0xd8, 0xff) },
  { contentType: "image/gif", fits: holds("GIF8", 0) },
  { contentType: "image/webp", fits: (bytes) => holds("RIFF", 0)(bytes) && holds("WEBP", 8)(bytes) },
  { contentType: "image/heic", fits: (bytes) => holds("ftyphei", 4)(bytes) || holds("ftypmif1", 4)(bytes) },
  { contentType: "application/zip", fits: startsWith(0x50, 0x4b, 0x03, 0x04) },
  { contentType: "text/plain", fits: isPlainText },
];

/**
 * The content type of a file by its first bytes.
 * @throws Failure "invalid" for an empty file and for kinds that prove nothing (programs, unknown data).
 */
export function evidenceType(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new Failure("invalid", "This file is empty. Choose another one.");
  const kind = KINDS.find((each) => each.fits(bytes));
  if (kind) return kind.contentType;
  throw new Failure(
    "invalid",
    "This kind of file cannot be kept. Use a PDF, a picture, an Office document or plain text.",
  );
}

/** A file name fit to be shown and offered for download: one line, no folders, 1 to 150 characters. */
export function evidenceName(name: string): string {
  const base = tidyText(name).split(/[\\/]/).at(-1) ?? "";
  if (textProblem(base) !== null) return "evidence";
  return base.replace(/^\.+/, "").slice(-150).trim() || "evidence";
}

function isPlainText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 64 * 1024);
  if (sample.includes(0)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(sample, { stream: true });
    return !/^\s*</.test(new TextDecoder().decode(sample.subarray(0, 200)));
  } catch {
    return false;
  }
}
