import { ChevronDown } from "lucide-react";
import { SectionHeading } from "#app/_ui/section-heading.tsx";
import { BUCKET_FACTS, BUCKETS, type Bucket, practisedProcesses } from "#domain/experience-type.ts";
import { PROCESS_FACTS } from "#domain/process.ts";
import { listOf } from "#domain/sentence.ts";
import type { CatalogueEntry } from "./catalogue-entry.ts";
import { ListFrame } from "./list-frame.tsx";
import { TypeFacts } from "./type-facts.tsx";
import { WeightGlyph } from "./weight-glyph.tsx";
import { WeightTable } from "./weight-table.tsx";

/** Kinds of experience by where learning comes from; each opens in place, without script. */
export function CatalogueList({ entries }: { entries: readonly CatalogueEntry[] }) {
  return (
    <div className="flex flex-col gap-8">
      <Legend />
      {BUCKETS.map((bucket) => (
        <Group key={bucket} bucket={bucket} entries={entries.filter((entry) => entry.bucket === bucket)} />
      ))}
    </div>
  );
}

function Legend() {
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-caption text-ink-2">
      <span className="inline-flex items-center gap-1.5">
        <span aria-hidden="true" className="h-2.5 w-3 bg-lead-fill" /> Up: practises leading
      </span>
      <span className="inline-flex items-center gap-1.5">
        <span aria-hidden="true" className="h-2.5 w-3 bg-manage-fill" /> Down: practises managing
      </span>
      <span>
        From left: {listOf(["deciding what to do", "finding the people", "seeing that it gets done"])}. Three
        cells are core.
      </span>
    </p>
  );
}

function Group({ bucket, entries }: { bucket: Bucket; entries: readonly CatalogueEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <section>
      <SectionHeading
        title={
          <>
            {BUCKET_FACTS[bucket].name}{" "}
            <span className="font-sans text-body font-normal text-ink-3 tabular">{entries.length}</span>
          </>
        }
        lead={BUCKET_FACTS[bucket].definition}
      />
      <ListFrame>
        <ul>
          {entries.map((entry) => (
            <li key={entry.id} className="border-line border-b last:border-b-0">
              <Entry entry={entry} />
            </li>
          ))}
        </ul>
      </ListFrame>
    </section>
  );
}

function Entry({ entry }: { entry: CatalogueEntry }) {
  return (
    <details className="group">
      <summary className="flex list-none items-center gap-4 px-5 py-3 -outline-offset-2 hover:bg-hover touch:px-4 [&::-webkit-details-marker]:hidden">
        <WeightGlyph weights={entry.weights} />
        <span className="flex min-w-0 flex-1 flex-col sm:flex-row sm:items-baseline sm:gap-4">
          <span className="min-w-0 flex-1 font-medium">{entry.name}</span>
          <span className="shrink-0 text-dense text-ink-2 sm:w-60">{practisesInWords(entry)}</span>
          <span className="shrink-0 text-dense text-ink-2 tabular sm:w-36">{entry.duration}</span>
        </span>
        <ChevronDown
          aria-hidden="true"
          size={18}
          strokeWidth={1.5}
          className="shrink-0 text-ink-3 group-open:rotate-180"
        />
      </summary>
      <div className="grid gap-6 border-line border-t bg-sunk px-5 py-5 text-dense touch:px-4 lg:grid-cols-2">
        <TypeFacts entry={entry} showSource />
        <div>
          <p className="mb-2 text-label">What it practises, from 0 to 3</p>
          <WeightTable weights={entry.weights} />
        </div>
      </div>
    </details>
  );
}

/** The two processes it practises most. */
function practisesInWords(entry: CatalogueEntry): string {
  const names = practisedProcesses(entry.weights)
    .slice(0, 2)
    .map((process) => PROCESS_FACTS[process].name);
  return listOf(names);
}
