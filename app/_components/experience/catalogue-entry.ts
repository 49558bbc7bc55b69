import type { Bucket } from "#domain/experience-type.ts";
import { practisedProcesses } from "#domain/experience-type.ts";
import type { PerProcess, Process } from "#domain/process.ts";

/** A kind of experience as the organization's catalogue holds it. */
export type CatalogueEntry = {
  id: string;
  code: string;
  name: string;
  bucket: Bucket;
  weights: PerProcess<number>;
  challenges: readonly string[];
  duration: string;
  evidenceRule: string;
  source: string;
};

/** Whether every word stands somewhere in the entry, and whether it practises the process, if one is given. */
export function matchesEntry(
  entry: CatalogueEntry,
  wanted: { search: string; process: Process | null },
): boolean {
  if (wanted.process && !practisedProcesses(entry.weights).includes(wanted.process)) return false;
  const text = fold(`${entry.code} ${entry.name} ${entry.evidenceRule}`);
  return fold(wanted.search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
