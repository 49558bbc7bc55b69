import { Search } from "lucide-react";
import { matchesEntry } from "#app/_components/experience/catalogue-entry.ts";
import { CatalogueList } from "#app/_components/experience/catalogue-list.tsx";
import { read } from "#app/_trpc/server.ts";
import { Button } from "#app/_ui/button.tsx";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { Field } from "#app/_ui/field.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { NativeSelect } from "#app/_ui/native-select.tsx";
import { TextInput } from "#app/_ui/text-input.tsx";
import { isProcess, PROCESS_FACTS, PROCESSES, type Process } from "#domain/process.ts";
import { countOf } from "#domain/sentence.ts";
import { type SearchParams, textOf } from "./search-param.ts";

/** Every kind of experience the organization offers, to search and to open in place. */
export async function Catalogue({ params }: { params: SearchParams }) {
  const types = await read((api) => api.experience.types());
  const search = textOf(params.q).trim();
  const wanted = textOf(params.process);
  const process = isProcess(wanted) ? wanted : null;
  const found = types.filter((type) => matchesEntry(type, { search, process }));
  return (
    <section className="flex flex-col gap-5">
      <CatalogueFilter search={search} process={process} />
      <p className="text-heading">{sentenceOf(found.length, types.length, { search, process })}</p>
      {found.length > 0 ? (
        <CatalogueList entries={found} />
      ) : (
        <EmptyState
          why="No kind of experience matches."
          next="Fewer words, or another process, may find one."
          action={<LinkButton href="/experiences?tab=catalogue">Show the whole catalogue</LinkButton>}
        />
      )}
    </section>
  );
}

function sentenceOf(
  found: number,
  total: number,
  wanted: { search: string; process: Process | null },
): string {
  if (!wanted.search && !wanted.process) return `${countOf(total, "kind")} of experience to choose from.`;
  const practising = wanted.process
    ? ` that practise ${PROCESS_FACTS[wanted.process].name.toLowerCase()}`
    : "";
  const saying = wanted.search ? ` found for “${wanted.search}”` : "";
  return `${found} of ${total} kinds of experience${practising}${saying}.`;
}

function CatalogueFilter({ search, process }: { search: string; process: Process | null }) {
  return (
    <search aria-label="Catalogue">
      <form method="get" action="/experiences" className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="tab" value="catalogue" />
        <Field label="Search" className="min-w-48 flex-1 sm:max-w-80">
          <TextInput
            type="search"
            name="q"
            defaultValue={search}
            maxLength={200}
            placeholder="Turnaround, merger, coaching"
            icon={<Search aria-hidden="true" size={16} strokeWidth={1.5} />}
          />
        </Field>
        <Field label="Practises" className="min-w-48 flex-1 sm:max-w-64">
          <NativeSelect name="process" defaultValue={process ?? ""}>
            <option value="">Any process</option>
            {PROCESSES.map((one) => (
              <option key={one} value={one}>
                {PROCESS_FACTS[one].name}
              </option>
            ))}
          </NativeSelect>
        </Field>
        <Button type="submit">Show</Button>
        {search || process ? (
          <LinkButton variant="quiet" href="/experiences?tab=catalogue">
            Clear
          </LinkButton>
        ) : null}
      </form>
    </search>
  );
}
