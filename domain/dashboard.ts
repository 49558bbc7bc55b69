import {
  benchDepth,
  benchStrength,
  coverage,
  netBench,
  type RoleBench,
  readyNowCoverage,
  readyNowRatio,
  rolesWithoutReadyNow,
  type Successor,
  uncoveredRoles,
} from "./bench.ts";
import { type HeadlinePart, headline } from "./headline.ts";
import { isSuppressed, type Ratio, ratio } from "./metric.ts";
import {
  DEFAULT_THRESHOLDS,
  positionOfGroup,
  type Quadrant,
  quadrantOf,
  type Thresholds,
} from "./quadrant.ts";

/** A person's indices as of a day; null where there are too few ratings. */
export type IndexedPerson = {
  personId: string;
  orgUnitId: string | null;
  management: number | null;
  leadership: number | null;
};

export type DashboardFacts = {
  /** The critical roles whose slates the reader may see. */
  roleIds: readonly string[];
  successors: readonly Successor[];
  now: readonly IndexedPerson[];
  yearAgo: readonly IndexedPerson[];
  units: readonly { id: string; name: string }[];
  /** What the own role asks, for those who hold one. */
  thresholds: ReadonlyMap<string, Thresholds>;
};

export type UnitPosition = {
  id: string;
  name: string;
  /** People with both indices; everything else is null below five of them. */
  people: number;
  manage: number | null;
  lead: number | null;
  before: { manage: number; lead: number } | null;
  quadrant: Quadrant | null;
  isSuppressed: boolean;
};

export type Dashboard = {
  headline: HeadlinePart[];
  coverage: Ratio;
  readyNowCoverage: Ratio;
  readyNowRatio: Ratio;
  benchStrength: Ratio;
  netBench: Ratio;
  underLed: Ratio;
  uncovered: readonly string[];
  withoutReadyNow: readonly string[];
  benches: readonly RoleBench[];
  units: readonly UnitPosition[];
};

/** A person with both indices and where that puts them against the own role. */
export type QuadrantPerson = {
  personId: string;
  orgUnitId: string | null;
  management: number;
  leadership: number;
  quadrant: Quadrant;
};

/** Everything the first dashboard shows, from rows the reader may see. Deterministic: units and roles keep their order. */
export function buildDashboard(facts: DashboardFacts): Dashboard {
  const units = unitPositions(facts);
  const people = placePeople(facts.now, facts.thresholds);
  const withoutReadyNow = rolesWithoutReadyNow(facts.roleIds, facts.successors);
  const underLedUnits = units
    .filter((unit) => unit.quadrant === "over_managed")
    .toSorted((a, b) => b.people - a.people || a.name.localeCompare(b.name, "en"))
    .map((unit) => unit.name);
  return {
    headline: headline({
      criticalRoles: facts.roleIds.length,
      rolesWithoutReadyNow: withoutReadyNow.length,
      underLedUnits,
      placedUnits: units.filter((unit) => unit.quadrant !== null).length,
    }),
    coverage: coverage(facts.roleIds, facts.successors),
    readyNowCoverage: readyNowCoverage(facts.roleIds, facts.successors),
    readyNowRatio: readyNowRatio(facts.roleIds, facts.successors),
    benchStrength: benchStrength(facts.roleIds, facts.successors),
    netBench: netBench(facts.roleIds, facts.successors).strength,
    underLed: ratio(people.filter((person) => person.quadrant === "over_managed").length, people.length),
    uncovered: uncoveredRoles(facts.roleIds, facts.successors),
    withoutReadyNow,
    benches: benchDepth(facts.roleIds, facts.successors),
    units,
  };
}

/** The people with both indices, each in a quadrant against the own role (3.0 without one). */
export function placePeople(
  people: readonly IndexedPerson[],
  thresholds: ReadonlyMap<string, Thresholds>,
): QuadrantPerson[] {
  return people.flatMap(({ personId, orgUnitId, management, leadership }) => {
    if (management === null || leadership === null) return [];
    const quadrant = quadrantOf(management, leadership, thresholds.get(personId) ?? DEFAULT_THRESHOLDS);
    return quadrant ? [{ personId, orgUnitId, management, leadership, quadrant }] : [];
  });
}

function unitPositions({ now, yearAgo, units, thresholds }: DashboardFacts): UnitPosition[] {
  const grouped = groupByUnit(now);
  const before = groupByUnit(yearAgo);
  return units.flatMap((unit) => {
    const people = placed(grouped.get(unit.id) ?? [], thresholds);
    if (people.length === 0) return [];
    if (isSuppressed(people.length)) return [suppressed(unit, people.length)];
    const position = positionOfGroup(people);
    const earlier = placed(before.get(unit.id) ?? [], thresholds);
    const past = isSuppressed(earlier.length) ? null : positionOfGroup(earlier);
    return [
      {
        id: unit.id,
        name: unit.name,
        people: people.length,
        manage: position?.management ?? null,
        lead: position?.leadership ?? null,
        before: past && { manage: past.management, lead: past.leadership },
        // Against 3.0, the lines the plane draws: what the headline counts is what the picture shows.
        quadrant: position && quadrantOf(position.management, position.leadership, DEFAULT_THRESHOLDS),
        isSuppressed: false,
      },
    ];
  });
}

function suppressed(unit: { id: string; name: string }, people: number): UnitPosition {
  return { ...unit, people, manage: null, lead: null, before: null, quadrant: null, isSuppressed: true };
}

function placed(people: readonly IndexedPerson[], thresholds: ReadonlyMap<string, Thresholds>) {
  return people.flatMap(({ personId, management, leadership }) =>
    management === null || leadership === null
      ? []
      : [{ management, leadership, thresholds: thresholds.get(personId) ?? DEFAULT_THRESHOLDS }],
  );
}

function groupByUnit(people: readonly IndexedPerson[]): Map<string, IndexedPerson[]> {
  const groups = new Map<string, IndexedPerson[]>();
  for (const person of people) {
    if (person.orgUnitId === null) continue;
    const group = groups.get(person.orgUnitId);
    if (group) group.push(person);
    else groups.set(person.orgUnitId, [person]);
  }
  return groups;
}
