"use client";

import { CHIP } from "#app/_components/experience/chip-style.ts";
import { useTRPCClient } from "#app/_trpc/client.tsx";
import { Combobox } from "#app/_ui/combobox.tsx";
import { Field } from "#app/_ui/field.tsx";
import { fullName } from "#domain/person.ts";

export type LogPerson = { id: string; name: string; detail: string | null };

type PersonStepProps = {
  self: LogPerson | null;
  people: readonly LogPerson[];
  /** Whether people beyond one's own reports may be logged for. */
  maySearch: boolean;
  onChoose: (person: LogPerson) => void;
};

const CHIPS = 8;

/** Who is it about? One tap for one's own people, a search for the rest. */
export function PersonStep({ self, people, maySearch, onChoose }: PersonStepProps) {
  const chips = people.slice(0, CHIPS);
  return (
    <section className="flex flex-col gap-5">
      <h2 className="text-heading">Who is it about?</h2>
      <div className="flex flex-wrap gap-2">
        {chips.map((person) => (
          <Chip key={person.id} person={person} label={person.name} onChoose={onChoose} />
        ))}
        {self ? <Chip person={self} label="Myself" onChoose={onChoose} /> : null}
      </div>
      {maySearch || people.length > CHIPS ? (
        <PersonSearch
          people={maySearch ? null : people}
          label={people.length > 0 ? "Somebody else" : "Find somebody"}
          onChoose={onChoose}
        />
      ) : null}
    </section>
  );
}

type ChipProps = { person: LogPerson; label: string; onChoose: (person: LogPerson) => void };

function Chip({ person, label, onChoose }: ChipProps) {
  return (
    <button type="button" onClick={() => onChoose(person)} className={CHIP}>
      <span className="font-serif text-[1.0625rem] leading-6">{label}</span>
    </button>
  );
}

type SearchProps = {
  /** The list to search here; null asks the server. */
  people: readonly LogPerson[] | null;
  label: string;
  onChoose: (person: LogPerson) => void;
};

function PersonSearch({ people, label, onChoose }: SearchProps) {
  const client = useTRPCClient();
  async function search(query: string, signal: AbortSignal) {
    const found = await client.person.list.query({ search: query.slice(0, 200) }, { signal });
    return found.rows.slice(0, 20).map((person) => ({
      value: person.id,
      label: fullName(person),
      hint: person.jobTitle ?? undefined,
    }));
  }
  const options = people?.map((person) => ({
    value: person.id,
    label: person.name,
    hint: person.detail ?? undefined,
  }));
  return (
    <Field label={label}>
      <Combobox
        {...(options ? { options } : { search })}
        placeholder="Type a name"
        emptyText="Nobody of that name whom you may log for."
        onValueChange={(option) =>
          option && onChoose({ id: option.value, name: option.label, detail: option.hint ?? null })
        }
      />
    </Field>
  );
}
