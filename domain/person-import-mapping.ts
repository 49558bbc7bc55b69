import { columnOf, type PersonColumn, type PersonMapping, suggestColumn } from "./person-import-column.ts";
import { saysNothing } from "./person-import-text.ts";

export type MappingSuggestion = { header: string; index: number; column: PersonColumn; score: number };

/** What the headers say, what they might say, and which columns stay unused. */
export type SuggestedMapping = {
  mapping: PersonMapping;
  /** Near misses: shown for a person to accept, never used by themselves. */
  suggestions: readonly MappingSuggestion[];
  /** Headers without a meaning here; they are not read. */
  unused: readonly string[];
};

/**
 * Reads the meaning of each column from its header, and corrects it where the first rows plainly say otherwise
 * (a "Manager" column full of addresses, a "Title" column full of "Mr").
 * @param sampleRows the first rows, as cells; a few dozen are enough.
 */
export function suggestMapping(
  headers: readonly string[],
  sampleRows: readonly (readonly string[])[],
): SuggestedMapping {
  const mapping: PersonMapping = {};
  const ranks = new Map<PersonColumn, number>();
  for (const [index, header] of headers.entries()) {
    const meaning = columnOf(header);
    const column = meaning && checkAgainstValues(meaning.column, sampleOf(sampleRows, index), header);
    // Of two columns with one meaning the one with the plainer name is taken.
    if (!meaning || !column || meaning.rank >= (ranks.get(column) ?? Number.POSITIVE_INFINITY)) continue;
    ranks.set(column, meaning.rank);
    mapping[column] = index;
  }
  const used = new Set(Object.values(mapping));
  const suggestions = suggestRest(headers, used, mapping);
  const unused = headers.filter((header, index) => !used.has(index) && header.trim() !== "");
  return { mapping, suggestions, unused };
}

function suggestRest(
  headers: readonly string[],
  used: ReadonlySet<number>,
  mapping: PersonMapping,
): MappingSuggestion[] {
  const suggestions: MappingSuggestion[] = [];
  for (const [index, header] of headers.entries()) {
    if (used.has(index)) continue;
    const found = suggestColumn(header);
    if (found && mapping[found.column] === undefined) suggestions.push({ header, index, ...found });
  }
  return suggestions;
}

function sampleOf(rows: readonly (readonly string[])[], index: number): string[] {
  return rows.map((row) => (row[index] ?? "").trim()).filter((cell) => !saysNothing(cell));
}

const ADDRESS = /^[^@\s]+@[^@\s]+$/;
const HONORIFIC = /^(mr|mrs|ms|miss|mx|dr|prof|herr|frau|m|mme|mlle|sr|sra)\.?$/i;

function checkAgainstValues(
  column: PersonColumn,
  values: readonly string[],
  header: string,
): PersonColumn | null {
  if (values.length === 0) return column;
  const addresses = values.filter((value) => ADDRESS.test(value)).length;
  const mostly = (count: number) => count * 2 > values.length;
  if (column === "manager_name" && mostly(addresses)) return "manager_email";
  if (column === "manager_name" && mostly(values.filter((value) => /^\d+$/.test(value)).length))
    return "manager_id";
  if (column === "job_title" && values.every((value) => HONORIFIC.test(value))) return null;
  if (column === "work_email" && addresses === 0 && /user/i.test(header)) return null;
  if (column === "full_name" && values.every((value) => /^\d+$/.test(value))) return "employee_id";
  return column;
}
