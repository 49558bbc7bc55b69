import { randomUUID } from "node:crypto";
import { type SQL, sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EmploymentStatus } from "#domain/employment.ts";
import { type Reach, systemReach } from "#domain/permission.ts";
import type { Span } from "#domain/permission-table.ts";
import { connect, type Database, type Scope } from "../client.ts";
import { orgUnits } from "../schema/organization.ts";
import { people } from "../schema/person.ts";
import { useTestDatabase } from "../testing/database.ts";
import { createOrganization, createPeople, createUnit } from "../testing/factory.ts";
import { namedWithin, personWithin, unitWithin } from "./reach.ts";

const held = useTestDatabase();
/** Connected as the owner, for whom row level security does not hold: what is proved here is the WHERE alone. */
let bare: Database;

beforeAll(() => {
  bare = connect({ url: held.ownerUrl });
});
afterAll(() => bare.end());

type Person = {
  id: string;
  managerId: string | null;
  orgUnitId: string | null;
  employmentStatus: EmploymentStatus;
};
type Unit = { id: string; parentId: string | null };
type Company = { scope: Scope; people: Person[]; units: Unit[] };

const SPANS: Span[] = ["self", "team", "line", "units", "organization"];

function reachWith(company: Company, parts: Partial<Reach>): Reach {
  return { ...systemReach(company.scope.organizationId), spans: new Set<Span>(), ...parts };
}

/** The answer, worked out the slow and obvious way. */
function expectedPeople(company: Company, reach: Reach): string[] {
  const byId = new Map(company.people.map((person) => [person.id, person]));
  const chainAbove = (id: string | null): string[] => {
    const managerId = id === null ? null : (byId.get(id)?.managerId ?? null);
    return managerId === null ? [] : [managerId, ...chainAbove(managerId)];
  };
  const me = reach.personId;
  const isBelowNamedUnit = (unitId: string | null): boolean => {
    if (unitId === null) return false;
    if (reach.orgUnitIds.includes(unitId)) return true;
    return isBelowNamedUnit(company.units.find((unit) => unit.id === unitId)?.parentId ?? null);
  };
  const covered: Record<Span, (person: Person) => boolean> = {
    self: (person) => person.id === me,
    team: (person) => me !== null && person.managerId === me && person.employmentStatus !== "left",
    line: (person) => me !== null && chainAbove(person.id).includes(me) && person.employmentStatus !== "left",
    units: (person) => isBelowNamedUnit(person.orgUnitId),
    organization: () => true,
    named: () => false,
    granted: () => false,
  };
  const superiors = new Set(chainAbove(me));
  return company.people
    .filter((person) => [...reach.spans].some((span) => covered[span](person)))
    .filter((person) => !(reach.except.self && person.id === me))
    .filter((person) => !(reach.except.above && superiors.has(person.id)))
    .map((person) => person.id)
    .sort();
}

function expectedUnits(company: Company, reach: Reach): string[] {
  const me = reach.personId;
  const parents = (id: string): string[] => {
    const parentId = company.units.find((unit) => unit.id === id)?.parentId ?? null;
    return parentId === null ? [id] : [id, ...parents(parentId)];
  };
  const ofTeam = new Set(
    company.people
      .filter(
        (person) =>
          person.employmentStatus !== "left" && me !== null && (person.managerId === me || person.id === me),
      )
      .map((person) => person.orgUnitId),
  );
  return company.units
    .map((unit) => unit.id)
    .filter((id) => {
      if (reach.spans.has("organization")) return true;
      if (reach.spans.has("units") && parents(id).some((each) => reach.orgUnitIds.includes(each)))
        return true;
      return (reach.spans.has("team") || reach.spans.has("line")) && ofTeam.has(id);
    })
    .sort();
}

async function idsWhere(company: Company, table: "people" | "org_units", where: SQL): Promise<string[]> {
  const found = await bare.read(company.scope, (db) =>
    db.execute<{ id: string }>(sql`select id from ${sql.identifier(table)} where ${where} order by id`),
  );
  return found.rows.map((row) => row.id).sort();
}

const foundPeople = (company: Company, reach: Reach) => idsWhere(company, "people", personWithin(reach));
const foundUnits = (company: Company, reach: Reach) =>
  idsWhere(company, "org_units", unitWithin(reach, orgUnits.organizationId, orgUnits.id));

/** Parents come before their children in the plan, so that no circle can be drawn. */
const STATUS = fc.constantFrom<EmploymentStatus>("active", "active", "active", "on_leave", "left");
const PLAN = fc.record({
  units: fc.array(fc.option(fc.nat(), { freq: 4 }), { minLength: 1, maxLength: 12 }),
  people: fc.array(
    fc.record({
      manager: fc.option(fc.nat(), { freq: 8 }),
      // Near 0: everybody below the first few; near 1: long lines.
      depth: fc.constantFrom(0.1, 0.5, 0.9),
      unit: fc.option(fc.nat(), { freq: 8 }),
      status: STATUS,
    }),
    { minLength: 30, maxLength: 200 },
  ),
  actor: fc.option(fc.nat(), { freq: 9 }),
  named: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
});
type Plan = typeof PLAN extends fc.Arbitrary<infer T> ? T : never;

async function build(plan: Plan): Promise<Company> {
  const scope = await createOrganization(held.database);
  const units: Unit[] = [];
  for (const parent of plan.units) {
    units.push({
      id: randomUUID(),
      parentId: parent === null || units.length === 0 ? null : pick(units, parent),
    });
  }
  const planned: Person[] = [];
  for (const each of plan.people) {
    const seniors = planned.slice(Math.floor(planned.length * each.depth * 0.9));
    planned.push({
      id: randomUUID(),
      managerId: each.manager === null || seniors.length === 0 ? null : pick(seniors, each.manager),
      orgUnitId: each.unit === null ? null : pick(units, each.unit),
      employmentStatus: each.status,
    });
  }
  await held.database.write(scope, async (db) => {
    for (const unit of units) await createUnit(db, unit);
    await createPeople(db, planned);
  });
  return { scope, units, people: planned };
}

function pick(from: readonly { id: string }[], at: number): string {
  return from[at % from.length]?.id ?? "";
}

function subsets<T>(items: readonly T[]): T[][] {
  return Array.from({ length: 2 ** items.length }, (_, bits) =>
    items.filter((_item, at) => (bits >> at) % 2 === 1),
  );
}

describe("who is within reach", () => {
  test("is what a slow and obvious search finds, for every combination of spans, in any organization", async () => {
    let asked = 0;
    let found = 0;
    await fc.assert(
      fc.asyncProperty(PLAN, async (plan) => {
        const company = await build(plan);
        const personId = plan.actor === null ? null : pick(company.people, plan.actor);
        const orgUnitIds = [...new Set(plan.named.map((at) => pick(company.units, at)))];
        for (const spans of subsets(SPANS)) {
          for (const except of EXCEPTIONS) {
            const reach = reachWith(company, { personId, orgUnitIds, spans: new Set(spans), except });
            const ids = await foundPeople(company, reach);
            expect({ spans, except, ids }).toEqual({ spans, except, ids: expectedPeople(company, reach) });
            asked += 1;
            found += ids.length;
          }
          const reach = reachWith(company, { personId, orgUnitIds, spans: new Set(spans) });
          expect({ spans, ids: await foundUnits(company, reach) }).toEqual({
            spans,
            ids: expectedUnits(company, reach),
          });
        }
      }),
      { numRuns: 8 },
    );
    expect(asked).toBeGreaterThanOrEqual(8 * 32 * 4);
    expect(found).toBeGreaterThan(asked); // the organizations were not empty
  }, 60_000);
});

const EXCEPTIONS = [false, true].flatMap((self) => [false, true].map((above) => ({ self, above })));

/**
 * Board > Chief > (left) Gone > Lead > Member; Chief > Peer. Chief sits in Headquarters, above Plant > Line A; Lead,
 * Member and Gone work in Line A, Peer in Plant.
 */
async function exampleCompany() {
  const scope = await createOrganization(held.database);
  const names = ["board", "chief", "gone", "lead", "member", "peer", "left"] as const;
  const id = Object.fromEntries(names.map((name) => [name, randomUUID()])) as Record<
    (typeof names)[number],
    string
  >;
  const unit = { headquarters: randomUUID(), plant: randomUUID(), line: randomUUID() };
  const units: Unit[] = [
    { id: unit.headquarters, parentId: null },
    { id: unit.plant, parentId: unit.headquarters },
    { id: unit.line, parentId: unit.plant },
  ];
  const person = (who: string, managerId: string | null, orgUnitId: string | null, left = false): Person => ({
    id: who,
    managerId,
    orgUnitId,
    employmentStatus: left ? "left" : "active",
  });
  const everybody = [
    person(id.board, null, null),
    person(id.chief, id.board, unit.headquarters),
    person(id.gone, id.chief, unit.line, true),
    person(id.lead, id.gone, unit.line),
    person(id.member, id.lead, unit.line),
    person(id.left, id.lead, unit.line, true),
    person(id.peer, id.chief, unit.plant),
  ];
  await held.database.write(scope, async (db) => {
    for (const each of units) await createUnit(db, each);
    await createPeople(db, everybody);
  });
  const company = { scope, units, people: everybody };
  const named = (ids: string[]) => ids.map((each) => names.find((name) => id[name] === each)).sort();
  return {
    company,
    id,
    unit,
    seen: async (parts: Partial<Reach>) => named(await foundPeople(company, reachWith(company, parts))),
  };
}

const spans = (...all: Span[]) => ({ spans: new Set(all) });

describe("in a small company", () => {
  test("a manager reaches through somebody who left, but not to somebody who left", async () => {
    const { id, seen } = await exampleCompany();
    expect(await seen({ personId: id.chief, ...spans("line") })).toEqual(["lead", "member", "peer"]);
    expect(await seen({ personId: id.chief, ...spans("team") })).toEqual(["peer"]);
  });

  test("an HR partner of a unit still finds who left it", async () => {
    const { unit, seen } = await exampleCompany();
    expect(await seen({ orgUnitIds: [unit.line], ...spans("units") })).toEqual([
      "gone",
      "lead",
      "left",
      "member",
    ]);
  });

  test("nobody reaches their own judgement, or that of anyone above them, through any span", async () => {
    const { id, unit, seen } = await exampleCompany();
    const except = { self: true, above: true };
    expect(await seen({ personId: id.lead, except, ...spans("organization") })).toEqual([
      "left",
      "member",
      "peer",
    ]);
    expect(
      await seen({ personId: id.lead, except, orgUnitIds: [unit.headquarters], ...spans("units") }),
    ).toEqual(["left", "member", "peer"]);
    expect(await seen({ personId: id.lead, except, ...spans("self") })).toEqual([]);
  });

  test("a permission without any span, or of somebody without a person, reaches nobody", async () => {
    const { id, seen } = await exampleCompany();
    expect(await seen({ personId: id.chief })).toEqual([]);
    expect(await seen({ personId: id.chief, ...spans("named", "granted") })).toEqual([]);
    expect(await seen({ personId: null, ...spans("self", "team", "line") })).toEqual([]);
    expect(await seen({ personId: id.chief, orgUnitIds: [], ...spans("units") })).toEqual([]);
  });

  test("a change of manager is felt at once", async () => {
    const { company, id, seen } = await exampleCompany();
    await held.database.write(company.scope, (db) =>
      db.execute(sql`update people set manager_id = ${id.board} where id = ${id.lead}`),
    );
    expect(await seen({ personId: id.chief, ...spans("line") })).toEqual(["peer"]);
  });

  test("a record that names somebody is reached by them and by nobody else", async () => {
    const { company, id } = await exampleCompany();
    const named = (parts: Partial<Reach>) =>
      idsWhere(
        company,
        "people",
        namedWithin(reachWith(company, parts), people.organizationId, people.managerId),
      );
    expect(await named({ personId: id.lead, ...spans("named") })).toEqual([id.member, id.left].sort());
    expect(await named({ personId: id.lead, ...spans("organization", "line", "self") })).toEqual([]);
    expect(await named({ personId: null, ...spans("named") })).toEqual([]);
  });
});

test("no reach crosses into another organization, even by ids of that one", async () => {
  const here = await exampleCompany();
  const there = await exampleCompany();
  for (const all of subsets(SPANS)) {
    const reach = reachWith(here.company, {
      personId: there.id.chief,
      orgUnitIds: Object.values(there.unit),
      spans: new Set(all),
    });
    const foreign = new Set(there.company.people.map((person) => person.id));
    const found = await foundPeople(here.company, reach);
    expect(found.filter((id) => foreign.has(id))).toEqual([]);
    expect(found.length).toBe(all.includes("organization") ? here.company.people.length : 0);
    expect((await foundUnits(here.company, reach)).length).toBe(all.includes("organization") ? 3 : 0);
  }
});
