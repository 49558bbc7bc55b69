export type StringLiteral = {
  /** What stands between the quotes; in a template the `${...}` parts are left out as a blank. */
  value: string;
  /** Where the opening quote stands. */
  start: number;
};

export type Scanned = { code: string; strings: StringLiteral[] };

/**
 * Tells code from comments and strings in TypeScript and JSX, well enough for the rules of the house: it knows
 * nested templates and regular expressions. A quote in the text of JSX ends at the end of its line.
 */
export function scan(text: string): Scanned {
  const scanner = { text, at: 0, code: [...text.replace(/[^\n\r]/g, " ")], strings: [] as StringLiteral[] };
  readCode(scanner, false);
  return { code: scanner.code.join(""), strings: scanner.strings.sort((a, b) => a.start - b.start) };
}

type Scanner = { text: string; at: number; code: string[]; strings: StringLiteral[] };

/** Reads code to the end, or to the brace that closes a template's `${`. */
function readCode(scanner: Scanner, insideTemplate: boolean): void {
  const { text } = scanner;
  let depth = 0;
  while (scanner.at < text.length) {
    const char = text[scanner.at] ?? "";
    const next = text[scanner.at + 1];
    if (char === "/" && next === "/") skipTo(scanner, text.indexOf("\n", scanner.at));
    else if (char === "/" && next === "*") skipTo(scanner, endOf(text, "*/", scanner.at + 2));
    else if (char === '"' || char === "'") readQuoted(scanner, char);
    else if (char === "`") readTemplate(scanner);
    else if (char === "/" && startsRegularExpression(scanner)) skipRegularExpression(scanner);
    else {
      if (char === "{") depth += 1;
      if (char === "}") depth -= 1;
      if (insideTemplate && depth < 0) return;
      keep(scanner);
    }
  }
}

function keep(scanner: Scanner): void {
  scanner.code[scanner.at] = scanner.text[scanner.at] ?? "";
  scanner.at += 1;
}

function skipTo(scanner: Scanner, end: number): void {
  scanner.at = end === -1 ? scanner.text.length : end;
}

function endOf(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found === -1 ? -1 : found + mark.length;
}

function readQuoted(scanner: Scanner, quote: string): void {
  const start = scanner.at;
  keep(scanner);
  while (scanner.at < scanner.text.length) {
    const char = scanner.text[scanner.at];
    if (char === "\n") break;
    if (char === "\\") scanner.at += 2;
    else if (char === quote) break;
    else scanner.at += 1;
  }
  scanner.strings.push({ value: scanner.text.slice(start + 1, scanner.at), start });
  if (scanner.text[scanner.at] === quote) keep(scanner);
}

function readTemplate(scanner: Scanner): void {
  const start = scanner.at;
  let value = "";
  keep(scanner);
  while (scanner.at < scanner.text.length && scanner.text[scanner.at] !== "`") {
    const char = scanner.text[scanner.at];
    if (char === "\\") {
      value += scanner.text.slice(scanner.at, scanner.at + 2);
      scanner.at += 2;
    } else if (char === "$" && scanner.text[scanner.at + 1] === "{") {
      value += " ";
      keep(scanner);
      keep(scanner);
      readCode(scanner, true);
      keep(scanner);
    } else {
      value += char;
      scanner.at += 1;
    }
  }
  scanner.strings.push({ value, start });
  keep(scanner);
}

/** A slash begins a regular expression where a value may begin, and divides where one has just ended. */
function startsRegularExpression(scanner: Scanner): boolean {
  const before = scanner.code
    .slice(Math.max(0, scanner.at - 60), scanner.at)
    .join("")
    .trimEnd();
  if (before.endsWith("<") || /[\w$)\]}"'`]$/.test(before))
    return /\b(?:return|typeof|case|in|of)$/.test(before);
  return true;
}

function skipRegularExpression(scanner: Scanner): void {
  const start = scanner.at;
  let inClass = false;
  for (let at = start + 1; at < scanner.text.length; at += 1) {
    const char = scanner.text[at];
    if (char === "\n") break;
    if (char === "\\") at += 1;
    else if (char === "[") inClass = true;
    else if (char === "]") inClass = false;
    else if (char === "/" && !inClass) {
      scanner.at = at + 1;
      return;
    }
  }
  keep(scanner); // no end on this line: it was a division after all
}
