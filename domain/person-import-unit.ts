import { foldText } from "./person-import-text.ts";

/** A unit as it is now. */
export type ExistingUnit = { id: string; name: string; parentId: string | null };

/** A unit that is there, or one the import creates (by its key in the plan). */
export type UnitRef =
  | { kind: "existing"; id: string; name: string }
  | { kind: "new"; key: string; name: string };

/** A unit to create; parents stand before their children. */
export type NewUnit = { key: string; name: string; parent: UnitRef | null };

export type UnitAnswer = { unit: UnitRef | null; problem: "unit_unknown" | "unit_ambiguous" | null };

/** Finds units by name, ignoring case, accents and blanks, and plans those that do not exist. */
export class UnitFinder {
  readonly created: NewUnit[] = [];
  private readonly createUnknown: boolean;
  private readonly byName = new Map<string, ExistingUnit[]>();
  private readonly planned = new Map<string, UnitRef>();

  constructor(existing: readonly ExistingUnit[], createUnknown: boolean) {
    this.createUnknown = createUnknown;
    for (const unit of existing) {
      const key = unitKey(unit.name);
      this.byName.set(key, [...(this.byName.get(key) ?? []), unit]);
    }
  }

  /** The unit at the end of a path of one or two names, upper unit first. */
  find(path: readonly string[]): UnitAnswer {
    let parent: UnitRef | null = null;
    for (const [depth, name] of path.entries()) {
      const answer = this.step(parent, name, depth);
      if (!answer.unit) return answer;
      parent = answer.unit;
    }
    return { unit: parent, problem: null };
  }

  private step(parent: UnitRef | null, name: string, depth: number): UnitAnswer {
    // A line break cannot stand within a cleaned name, a slash can ("IT/IS").
    const key = `${parent ? refKey(parent) : ""}\n${unitKey(name)}`;
    const planned = this.planned.get(key);
    if (planned) return { unit: planned, problem: null };
    const candidates = this.candidates(parent, name, depth);
    const [only] = candidates;
    if (candidates.length > 1) return { unit: null, problem: "unit_ambiguous" };
    if (only) return { unit: { kind: "existing", id: only.id, name: only.name }, problem: null };
    if (!this.createUnknown) return { unit: null, problem: "unit_unknown" };
    const unit: UnitRef = { kind: "new", key, name };
    this.created.push({ key, name, parent });
    this.planned.set(key, unit);
    return { unit, problem: null };
  }

  /** A name alone may stand anywhere in the tree; below a given unit it has to be that unit's child. */
  private candidates(parent: UnitRef | null, name: string, depth: number): readonly ExistingUnit[] {
    const named = this.byName.get(unitKey(name)) ?? [];
    if (depth > 0)
      return parent?.kind === "existing" ? named.filter((unit) => unit.parentId === parent.id) : [];
    const top = named.filter((unit) => unit.parentId === null);
    return top.length === 1 ? top : named;
  }
}

function unitKey(name: string): string {
  return foldText(name).replace(/\s+/g, " ").trim();
}

function refKey(unit: UnitRef): string {
  return unit.kind === "existing" ? unit.id : unit.key;
}
