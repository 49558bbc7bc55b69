import type { orgUnits } from "../schema/organization.ts";
import type { Random } from "./random.ts";

export const UNIT_KEYS = [
  "company",
  "operations",
  "plant",
  "laboratory",
  "supply",
  "research",
  "markets",
  "service",
  "finance",
] as const;
export type UnitKey = (typeof UNIT_KEYS)[number];

/** Nine units over four levels; a parent stands before its children. */
export const UNITS: Record<UnitKey, { name: string; parent: UnitKey | null; location: string }> = {
  company: { name: "Halden Instruments", parent: null, location: "Gothenburg" },
  operations: { name: "Operations", parent: "company", location: "Gothenburg" },
  plant: { name: "Gothenburg Plant", parent: "operations", location: "Gothenburg" },
  laboratory: { name: "Calibration Laboratory", parent: "plant", location: "Gothenburg" },
  supply: { name: "Supply Chain", parent: "operations", location: "Brno" },
  research: { name: "Instruments R&D", parent: "company", location: "Tampere" },
  markets: { name: "Markets", parent: "company", location: "Hamburg" },
  service: { name: "Field Service", parent: "markets", location: "Manchester" },
  finance: { name: "Finance & People", parent: "company", location: "Gothenburg" },
};

export type UnitIds = Record<UnitKey, string>;

export function unitIds(random: Random): UnitIds {
  return {
    company: random.uuid(),
    operations: random.uuid(),
    plant: random.uuid(),
    laboratory: random.uuid(),
    supply: random.uuid(),
    research: random.uuid(),
    markets: random.uuid(),
    service: random.uuid(),
    finance: random.uuid(),
  };
}

/** The rows of the tree, parents first. */
export function unitRows(
  organizationId: string,
  ids: UnitIds,
  createdAt: string,
): (typeof orgUnits.$inferInsert)[] {
  return UNIT_KEYS.map((key) => {
    const { name, parent } = UNITS[key];
    return { organizationId, id: ids[key], name, parentId: parent ? ids[parent] : null, createdAt };
  });
}
