import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { Scope } from "#db/client.ts";
import { useTestDatabase } from "#db/testing/database.ts";
import {
  createAssessment,
  createNomination,
  createOrganization,
  createPerson,
  createRole,
  createSlate,
  createUnit,
  createUser,
} from "#db/testing/factory.ts";
import { type Caller, callerOf } from "./testing/caller.ts";

/**
 * The rules that are stronger than any role, tried on whoever is most powerful: HR partners and executives over the
 * whole organization who are people of it themselves.
 */
const held = useTestDatabase();
let scope: Scope;
let company: Awaited<ReturnType<typeof furnish>>;

/** Chief above Lead above Member. Lead and Chief stand on the slate of one role; Lead holds the seat of another. */
async function furnish() {
  scope = await createOrganization(held.database);
  return held.database.write(scope, async (db) => {
    const unit = await createUnit(db);
    const chief = await createPerson(db, { orgUnitId: unit });
    const lead = await createPerson(db, { orgUnitId: unit, managerId: chief });
    const member = await createPerson(db, { orgUnitId: unit, managerId: lead });
    const author = await createUser(db);
    const critical = { orgUnitId: unit, isCritical: true, criticalReason: "Keeps the plant safe." };
    const role = await createRole(db, critical);
    const seat = await createRole(db, { ...critical, incumbentId: lead });
    const [slate, seatSlate] = [await createSlate(db, role), await createSlate(db, seat)];
    const nominate = (slateId: string, personId: string, rank: number) =>
      createNomination(db, { slateId, personId, rank, decidedBy: author });
    const nominations = {
      chief: await nominate(slate, chief, 1),
      lead: await nominate(slate, lead, 2),
      member: await nominate(slate, member, 3),
      forSeat: await nominate(seatSlate, member, 1),
    };
    for (const personId of [chief, lead, member])
      await createAssessment(db, { personId, raterUserId: author });
    const roles = ["hr_partner", "executive", "administrator", "auditor"] as const;
    const userId = await createUser(db, { personId: lead, roles });
    return { unit, chief, lead, member, role, seat, nominations, userId };
  });
}

let api: Caller;
beforeAll(async () => {
  company = await furnish();
  api = await callerOf(held.database, scope, company.userId);
});

const NOT_FOUND = { code: "NOT_FOUND" };

describe("whoever stands on a slate, whatever their role", () => {
  test("does not see themselves on it, nor their superior, nor a gap where they stand", async () => {
    const slate = await api.slate.get({ roleId: company.role });
    expect(slate.nominations.map((row) => [row.personId, row.rank])).toEqual([[company.member, 1]]);
    const today = new Date().toISOString().slice(0, 10);
    const past = await api.slate.asOf({ roleId: company.role, day: today });
    expect(JSON.stringify(past)).not.toContain(company.lead);
    expect(JSON.stringify(past)).not.toContain(company.chief);
  });

  test("finds nobody's slates when asking for themselves or their superior", async () => {
    expect(await api.slate.ofPerson({ personId: company.lead })).toEqual([]);
    expect(await api.slate.ofPerson({ personId: company.chief })).toEqual([]);
    expect((await api.slate.ofPerson({ personId: company.member })).length).toBeGreaterThan(0);
  });

  test.each(["lead", "chief"] as const)("cannot change, move or decide the nomination of %s", async (who) => {
    const nominationId = company.nominations[who];
    const change = {
      nominationId,
      version: 1,
      readinessBand: "ready_now",
      promisedOn: null,
      reason: "I think so.",
    } as const;
    await expect(api.slate.change(change)).rejects.toMatchObject(NOT_FOUND);
    await expect(api.slate.move({ nominationId, version: 1, rank: 1 })).rejects.toMatchObject(NOT_FOUND);
    for (const state of ["endorsed", "withdrawn"] as const) {
      const decision = { nominationId, version: 1, state, reason: "I think so." };
      await expect(api.slate.decide(decision)).rejects.toMatchObject(NOT_FOUND);
    }
  });

  test.each(["lead", "chief"] as const)("cannot nominate %s anywhere", async (who) => {
    const empty = await held.database.write(scope, async (db) => {
      const roleId = await createRole(db, { orgUnitId: company.unit });
      await createSlate(db, roleId);
      return roleId;
    });
    const wish = {
      roleId: empty,
      personId: company[who],
      readinessBand: "ready_now",
      reason: "I think so.",
      promisedOn: null,
    } as const;
    await expect(api.slate.nominate(wish)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  test("is not told apart by the numbers of the bench", async () => {
    const benches = await api.slate.benches();
    expect(benches.find((bench) => bench.roleId === company.role)?.bench.total).toBe(1);
  });
});

describe("whoever holds a seat, whatever their role", () => {
  test("does not see who might follow", async () => {
    await expect(api.slate.get({ roleId: company.seat })).rejects.toMatchObject(NOT_FOUND);
    const benches = await api.slate.benches();
    expect(benches.map((bench) => bench.roleId)).not.toContain(company.seat);
    const places = await api.slate.ofPerson({ personId: company.member });
    expect(places.map((place) => place.roleId)).not.toContain(company.seat);
  });

  test("cannot decide who follows", async () => {
    const decision = {
      nominationId: company.nominations.forSeat,
      version: 1,
      state: "withdrawn",
      reason: "Not this one.",
    } as const;
    await expect(api.slate.decide(decision)).rejects.toMatchObject(NOT_FOUND);
  });
});

describe("the dashboard", () => {
  test("counts and lists neither the one who looks nor their superiors", async () => {
    const lists = ["named_successors", "ready_now_successors", "placed_people"] as const;
    for (const drill of lists) {
      const answer = JSON.stringify(await api.dashboard.drill({ drill }));
      expect({ drill, self: answer.includes(company.lead), above: answer.includes(company.chief) }).toEqual({
        drill,
        self: false,
        above: false,
      });
    }
  });
});

describe("the audit log", () => {
  test("does not tell who reads it that they, or their superiors, were nominated", async () => {
    const other = await held.database.write(scope, (db) =>
      createUser(db, { roles: ["hr_partner", "auditor"] }),
    );
    const hr = await callerOf(held.database, scope, other);
    await hr.slate.get({ roleId: company.role });
    const subjects = async (reader: Caller) => {
      const { rows } = await reader.audit.list({ event: "nomination.read" });
      return new Set(rows.map((row) => row.subjectPersonId));
    };
    expect(await subjects(hr)).toEqual(new Set([company.chief, company.lead, company.member]));
    expect(await subjects(api)).toEqual(new Set([company.member]));
  });
});

describe("levels", () => {
  test("of oneself may be read, those of a superior never", async () => {
    await api.assessment.levels({ personId: company.lead });
    await expect(api.assessment.levels({ personId: company.chief })).rejects.toMatchObject(NOT_FOUND);
    const compared = await api.assessment.compare({
      personIds: [company.chief, company.lead, company.member],
    });
    expect(compared.map((row) => row.personId).sort()).toEqual([company.lead, company.member].sort());
  });
});

describe("an account", () => {
  test("never gets roles, or is suspended, by its own hand", async () => {
    const grants = [{ role: "hr_partner" as const, orgUnitId: null }];
    await expect(api.user.updateGrants({ userId: company.userId, version: 1, grants })).rejects.toMatchObject(
      {
        code: "FORBIDDEN",
      },
    );
    await expect(
      api.user.setStatus({ userId: company.userId, version: 1, status: "suspended" }),
    ).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

describe("a role over one unit", () => {
  test("does not reach a person who was moved out of it this very moment", async () => {
    const { person, partner } = await held.database.write(scope, async (db) => {
      const orgUnitId = await createUnit(db);
      return {
        person: await createPerson(db, { orgUnitId }),
        partner: await createUser(db, { roles: [{ role: "hr_partner", orgUnitId }] }),
      };
    });
    const hr = await callerOf(held.database, scope, partner);
    expect((await hr.person.get({ personId: person })).id).toBe(person);
    await held.database.write(scope, (db) =>
      db.execute(sql`update people set org_unit_id = ${company.unit} where id = ${person}`),
    );
    await expect(hr.person.get({ personId: person })).rejects.toMatchObject(NOT_FOUND);
  });
});
