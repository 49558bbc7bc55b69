import { Failure } from "#domain/failure.ts";
import { ENCODING_NAMES, type Encoding } from "#domain/table.ts";

export type DecodedText = { text: string; encoding: Encoding };

/**
 * Decodes the bytes of a text file, finding out how it was written: by its mark, by the zeros of UTF-16, as
 * strict UTF-8, else as Windows-1252. `forced` overrides the guess.
 * @throws Failure "invalid" for NUL bytes, several encodings in one file, a file cut within a sign.
 */
export function decodeText(bytes: Uint8Array, forced: Encoding | null): DecodedText {
  const encoding = forced ?? markedEncoding(bytes) ?? utf16WithoutMark(bytes);
  if (encoding?.startsWith("utf-16") && bytes.length % 2 === 1) throw cutOff();
  const decoded = encoding ? decodeAs(bytes, encoding) : guessByContent(bytes);
  const nul = decoded.text.indexOf("\0");
  if (nul < 0) return decoded;
  const line = lineAt(decoded.text, nul);
  throw new Failure(
    "invalid",
    `Line ${line} holds a NUL byte, so this is not a plain text file. Export it again as CSV.`,
  );
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): DecodedText {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    throw new Failure(
      "invalid",
      `The file is not written in ${ENCODING_NAMES[encoding]}. Choose another encoding.`,
    );
  }
}

function markedEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** Western text in UTF-16 has a zero at every other byte. */
function utf16WithoutMark(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (const [at, byte] of sample.entries()) {
    if (byte === 0) at % 2 === 0 ? even++ : odd++;
  }
  const half = sample.length / 2;
  if (odd > half * 0.6 && even < half * 0.05) return "utf-16le";
  return even > half * 0.6 && odd < half * 0.05 ? "utf-16be" : null;
}

function guessByContent(bytes: Uint8Array): DecodedText {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    const found = scanUtf8(bytes);
    if (found.valid > 0 && found.broken === 1 && found.atEnd) throw cutOff();
    if (found.valid > 0) throw mixed(bytes, found.firstBroken);
    return decodeAs(bytes, "windows-1252");
  }
}

function mixed(bytes: Uint8Array, at: number): Failure {
  const line = lineAt(new TextDecoder("latin1").decode(bytes.subarray(0, at)), at);
  return new Failure(
    "invalid",
    `The file mixes encodings: most of it is UTF-8, line ${line} is not. Export it again as UTF-8, or choose the encoding.`,
  );
}

function cutOff(): Failure {
  return new Failure("invalid", "The file is cut off in the middle of a sign. Export or copy it again.");
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length;
}

type Utf8Scan = { valid: number; broken: number; firstBroken: number; atEnd: boolean };

/** Counts whole multi-byte signs and bytes that belong to none. */
function scanUtf8(bytes: Uint8Array): Utf8Scan {
  const scan: Utf8Scan = { valid: 0, broken: 0, firstBroken: -1, atEnd: false };
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes[at] ?? 0);
    if (length === 1) {
      at += 1;
    } else if (length > 1 && isContinued(bytes, at, length)) {
      scan.valid += 1;
      at += length;
    } else {
      if (scan.broken === 0) scan.firstBroken = at;
      scan.broken += 1;
      scan.atEnd = length > 1 && at + length > bytes.length;
      at += scan.atEnd ? length : 1;
    }
  }
  return scan;
}

function sequenceLength(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte >= 0xc2 && byte <= 0xdf) return 2;
  if (byte >= 0xe0 && byte <= 0xef) return 3;
  return byte >= 0xf0 && byte <= 0xf4 ? 4 : 0;
}

function isContinued(bytes: Uint8Array, at: number, length: number): boolean {
  for (let next = at + 1; next < at + length; next += 1) {
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return false;
  }
  return true;
}
