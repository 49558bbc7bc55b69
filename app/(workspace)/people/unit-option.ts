export type Unit = { id: string; name: string; parentId: string | null };
export type UnitOption = { id: string; name: string; depth: number };

/** Units in the order of their tree, each after the unit it belongs to; a unit in a circle stands at the end. */
export function unitOptions(units: readonly Unit[]): UnitOption[] {
  const known = new Set(units.map((unit) => unit.id));
  const options: UnitOption[] = [];
  const seen = new Set<string>();
  const add = (unit: Unit, depth: number) => {
    if (seen.has(unit.id)) return;
    seen.add(unit.id);
    options.push({ id: unit.id, name: unit.name, depth });
    for (const below of units) if (below.parentId === unit.id) add(below, depth + 1);
  };
  for (const unit of units) if (!unit.parentId || !known.has(unit.parentId)) add(unit, 0);
  for (const unit of units) add(unit, 0);
  return options;
}
