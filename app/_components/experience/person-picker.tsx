"use client";

import { useTRPCClient } from "#app/_trpc/client.tsx";
import { Combobox, type ComboboxOption } from "#app/_ui/combobox.tsx";
import { fullName } from "#domain/person.ts";

export type PersonOption = ComboboxOption;

export type PersonPickerProps = {
  value: PersonOption | null;
  onValueChange: (person: PersonOption | null) => void;
  /** Left out of the choices, e.g. the candidate where a confirmer is chosen. */
  except?: readonly string[];
  placeholder?: string;
};

/** Finds one person in the directory of the organization by name. */
export function PersonPicker({
  value,
  onValueChange,
  except = [],
  placeholder = "Type a name",
}: PersonPickerProps) {
  const client = useTRPCClient();
  async function search(query: string, signal: AbortSignal) {
    const people = await client.person.find.query({ search: query.slice(0, 200) }, { signal });
    return people.filter((person) => !except.includes(person.id)).map(optionOf);
  }
  return (
    <Combobox
      search={search}
      value={value}
      onValueChange={onValueChange}
      placeholder={placeholder}
      emptyText="Nobody of that name."
    />
  );
}

type Found = {
  id: string;
  firstName: string;
  lastName: string;
  jobTitle: string | null;
  orgUnitName: string | null;
};

/** A person as a choice: the name, and what tells namesakes apart. */
export function optionOf(person: Found): PersonOption {
  const hint = [person.jobTitle, person.orgUnitName].filter(Boolean).join(", ");
  return { value: person.id, label: fullName(person), hint: hint || undefined };
}
