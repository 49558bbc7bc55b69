"use client";

import { useTRPCClient } from "#app/_trpc/client.tsx";
import { Combobox, type ComboboxOption } from "#app/_ui/combobox.tsx";
import { fullName } from "#domain/person.ts";

type PersonPickerProps = {
  value: ComboboxOption | null;
  onValueChange: (person: ComboboxOption | null) => void;
  placeholder?: string;
  disabled?: boolean;
  required?: boolean;
};

/** Finds somebody in the directory by name or employee id, accents and order of the parts aside. */
export function PersonPicker({ placeholder = "Type a name", ...rest }: PersonPickerProps) {
  const api = useTRPCClient();
  async function search(query: string, signal: AbortSignal): Promise<readonly ComboboxOption[]> {
    const people = await api.person.find.query({ search: query.slice(0, 200) }, { signal });
    return people.map((person) => ({
      value: person.id,
      label: fullName(person),
      hint: [person.jobTitle, person.orgUnitName].filter(Boolean).join(", "),
    }));
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
