import { countOf, listOf } from "#domain/sentence.ts";

export type ImportStatus = "draft" | "applying" | "applied" | "failed" | "reverted";

export const IMPORT_STATUS_NAMES: Record<ImportStatus, string> = {
  draft: "Not applied yet",
  applying: "Being applied",
  applied: "Applied",
  failed: "Not applied",
  reverted: "Reverted",
};

/** What an import did or would do, in one line: "45 new, 2 changed, 3 left out". Nothing for what is nought. */
export function countsInWords(counts: Readonly<Partial<Record<string, number>>>): string {
  const parts = [
    [counts.created, "new"],
    [counts.updated, "changed"],
    [counts.unchanged, "unchanged"],
    [counts.rejected, "left out"],
  ] as const;
  const said = parts.flatMap(([count, word]) => (count ? [`${count.toLocaleString("en")} ${word}`] : []));
  return said.length > 0 ? listOf(said) : "No people";
}

export function rowsInWords(rows: number): string {
  return countOf(rows, "row");
}
