"use client";

import { useTRPCClient } from "#app/_trpc/client.tsx";
import { Combobox, type ComboboxOption } from "#app/_ui/combobox.tsx";
import { fullName } from "#domain/person.ts";

export type PersonOption = ComboboxOption;

type PersonPickerProps = {
  value: PersonOption | null;
  onValueChange: (person: PersonOption | null) => void;
  /** Left out of the choices, e.g. the candidate where a confirmer is chosen. */
  except?: readonly string[];
  placeholder?: string;
  disabled?: boolean;
  required?: boolean;
};

/** Finds somebody in the directory by name or employee id, accents and order of the parts aside. */
export function PersonPicker({ except = [], placeholder = "Type a name", ...rest }: PersonPickerProps) {
  const api = useTRPCClient();
  async function search(query: string, signal: AbortSignal): Promise<readonly PersonOption[]> {
    const people = await api.person.find.query({ search: query.slice(0, 200) }, { signal });
    return people.filter((person) => !except.includes(person.id)).map(optionOf);
  }
  return (
    <Combobox
      {...rest}
      search={search}
      placeholder={placeholder}
      emptyText="Nobody of this name is in the directory."
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
function optionOf(person: Found): PersonOption {
  const hint = [person.jobTitle, person.orgUnitName].filter(Boolean).join(", ");
  return { value: person.id, label: fullName(person), hint: hint || undefined };
}
