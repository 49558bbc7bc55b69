import type { ComboboxOption } from "#app/_ui/combobox.tsx";

/** Units to choose from, each with the unit above it. */
export function unitOptions(
  units: readonly { id: string; name: string; parentId: string | null }[],
): ComboboxOption[] {
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  return units.map(({ id, name, parentId }) => {
    const above = parentId ? names.get(parentId) : undefined;
    return { value: id, label: name, hint: above && `in ${above}` };
  });
}
