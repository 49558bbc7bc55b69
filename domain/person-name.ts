import { foldText } from "./person-import-text.ts";

export type PersonName = { firstName: string; lastName: string };

const TITLES = new Set(
  "dr prof professor mr mrs ms miss mx sir dame herr frau hr fr mme mlle m monsieur madame dott ing dipl sr sra don doña".split(
    " ",
  ),
);
const SUFFIXES = new Set("jr sr ii iii iv phd mba md esq cpa pe msc bsc ma ba".split(" "));
const PARTICLES = new Set(
  "van von vom zu zum zur der den de del della di da das dos du la le les ten ter te bin ibn al el abu st af av".split(
    " ",
  ),
);

/**
 * Splits one cell with a whole name: "Last, First M" by the comma, else "First Last" before the last word with
 * its particles ("Ludwig van Beethoven"). One word alone is a last name: many people have just one.
 */
export function splitFullName(text: string): PersonName {
  const parts = text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const names = parts.filter((part, index) => index === 0 || !isSuffix(part));
  const suffix = parts.filter((part, index) => index > 0 && isSuffix(part)).join(" ");
  const [before = "", ...after] = names;
  if (after.length > 0) return { firstName: after.join(" "), lastName: joined(before, suffix) };
  const split = splitAtLastWord(before);
  return { firstName: split.firstName, lastName: joined(split.lastName, suffix) };
}

function splitAtLastWord(text: string): PersonName {
  const words = text.split(/\s+/).filter((word) => word !== "");
  while (words.length > 2 && isTitle(words[0] ?? "")) words.shift();
  let at = words.length - 1;
  if (at > 1 && isSuffix(words[at] ?? "")) at -= 1;
  while (at > 1 && PARTICLES.has(bare(words[at - 1] ?? ""))) at -= 1;
  return {
    firstName: words.slice(0, Math.max(at, 0)).join(" "),
    lastName: words.slice(Math.max(at, 0)).join(" "),
  };
}

function joined(...parts: string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}

function bare(word: string): string {
  return foldText(word).replace(/[^\p{L}\p{M}\p{N}]/gu, "");
}

function isTitle(word: string): boolean {
  return TITLES.has(bare(word));
}

function isSuffix(word: string): boolean {
  return SUFFIXES.has(bare(word));
}

/** What two spellings of one name share, and the middle initials in which they may differ. */
export type NameKey = { key: string; initials: readonly string[] };

/**
 * The key under which a name is looked for: words in order first-last, without titles, suffixes, accents, case
 * and single-letter middle names (those are kept apart in `initials`).
 */
export function nameKey(name: PersonName): NameKey {
  const words = [...wordsOf(name.firstName), ...wordsOf(name.lastName)];
  while (words.length > 2 && TITLES.has(words[0] ?? "")) words.shift();
  while (words.length > 2 && SUFFIXES.has(words.at(-1) ?? "")) words.pop();
  const initials = words.slice(1, -1).filter((word) => [...word].length === 1);
  const kept = words.filter((word, at) => at === 0 || at === words.length - 1 || [...word].length > 1);
  return { key: kept.join(" "), initials };
}

/** The same for a name in one cell, "Last, First M" or "First M Last"; what stands in brackets is left out. */
export function nameKeyOf(text: string): NameKey {
  const name = text.replace(/\([^)]*\)/g, " ").trim();
  return nameKey(name.includes(",") ? splitFullName(name) : { firstName: name, lastName: "" });
}

/** False when both carry middle initials and these differ: "Amy B Dunn" is not "Amy C Dunn". */
export function initialsAgree(left: NameKey, right: NameKey): boolean {
  if (left.initials.length === 0 || right.initials.length === 0) return true;
  return left.initials.join() === right.initials.join();
}

function wordsOf(text: string): string[] {
  return foldText(text)
    .replace(/['’`´]/g, "")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "");
}
