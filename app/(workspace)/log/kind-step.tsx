"use client";

import { Search } from "lucide-react";
import { useState } from "react";
import { type CatalogueEntry, matchesEntry } from "#app/_components/experience/catalogue-entry.ts";
import { CHIP } from "#app/_components/experience/chip-style.ts";
import { datesInWords } from "#app/_components/experience/experience-date.ts";
import { StatusWord } from "#app/_components/experience/status-word.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Field } from "#app/_ui/field.tsx";
import { SegmentedControl } from "#app/_ui/segmented-control.tsx";
import { TextInput } from "#app/_ui/text-input.tsx";
import { BUCKET_FACTS, BUCKETS, type Bucket } from "#domain/experience-type.ts";
import type { OpenExperience } from "./open-experience.ts";

type KindStepProps = {
  open: readonly OpenExperience[];
  entries: readonly CatalogueEntry[];
  onContinue: (experience: OpenExperience) => void;
  onNew: (entry: CatalogueEntry) => void;
};

/** What was it? Something that is open already, or a new kind from the catalogue. */
export function KindStep({ open, entries, onContinue, onNew }: KindStepProps) {
  return (
    <div className="flex flex-col gap-6">
      {open.length > 0 ? (
        <section>
          <h2 className="mb-2 text-heading">Go on with</h2>
          <ul className="flex flex-col gap-2">
            {open.map((experience) => (
              <li key={experience.id}>
                <button
                  type="button"
                  onClick={() => onContinue(experience)}
                  className="flex min-h-14 w-full items-center gap-3 rounded-control border border-line-strong bg-surface px-4 py-2 text-left hover:bg-hover"
                >
                  <span className="min-w-0 flex-1">
                    <span className="block font-medium">{experience.title}</span>
                    <span className="block text-dense text-ink-2 tabular">{datesInWords(experience)}</span>
                  </span>
                  <StatusWord status={experience.status} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section>
        <h2 className="mb-2 text-heading">{open.length > 0 ? "Or something new" : "What was it?"}</h2>
        <NewKind entries={entries} onNew={onNew} />
      </section>
    </div>
  );
}

const CHIPS = 10;

function NewKind({
  entries,
  onNew,
}: {
  entries: readonly CatalogueEntry[];
  onNew: (entry: CatalogueEntry) => void;
}) {
  const [bucket, setBucket] = useState<Bucket>("experience");
  const [search, setSearch] = useState("");
  const [showAll, setShowAll] = useState(false);
  const isSearching = search.trim() !== "";
  const found = entries.filter((entry) =>
    isSearching ? matchesEntry(entry, { search, process: null }) : entry.bucket === bucket,
  );
  const shown = showAll ? found : found.slice(0, CHIPS);
  return (
    <div className="flex flex-col gap-3">
      <Field label="Search kinds of experience" hideLabel>
        <TextInput
          type="search"
          value={search}
          maxLength={200}
          placeholder="Turnaround, merger, coaching"
          onChange={(event) => setSearch(event.target.value)}
          icon={<Search aria-hidden="true" size={16} strokeWidth={1.5} />}
        />
      </Field>
      {isSearching ? null : (
        <SegmentedControl
          label="Where learning comes from"
          name="bucket"
          value={bucket}
          onValueChange={(value) => {
            setBucket(BUCKETS.find((one) => one === value) ?? "experience");
            setShowAll(false);
          }}
          options={BUCKETS.map((one) => ({ value: one, label: BUCKET_FACTS[one].name }))}
          className="[&>div]:flex [&_label]:px-2"
        />
      )}
      <ul aria-label="Kinds of experience" className="flex flex-wrap gap-2">
        {shown.map((entry) => (
          <li key={entry.id} className="max-w-full">
            <button type="button" onClick={() => onNew(entry)} className={CHIP}>
              {entry.name}
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 ? (
        <p className="text-ink-2">No kind of experience matches. Try another word.</p>
      ) : null}
      {found.length > shown.length ? (
        <Button variant="quiet" onClick={() => setShowAll(true)} className="self-start">
          Show all {found.length}
        </Button>
      ) : null}
    </div>
  );
}
