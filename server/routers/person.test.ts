import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Scope } from "#db/client.ts";
import { useTestDatabase } from "#db/testing/database.ts";
import {
  createOrganization,
  createPeople,
  createPerson,
  createRole,
  createUnit,
  createUser,
} from "#db/testing/factory.ts";
import { type Caller, callerOf } from "../testing/caller.ts";

const held = useTestDatabase();

const REFUSED = { code: "FORBIDDEN" };
const MISSING = { code: "NOT_FOUND" };

type Company = {
  scope: Scope;
  chief: string;
  manager: string;
  report: string;
  below: string;
  gone: string;
  outside: string;
  north: string;
  south: string;
  as: (
    who: "hr" | "northHr" | "manager" | "report" | "executive" | "administrator" | "auditor",
  ) => Promise<Caller>;
};

/** A chief over a manager over a report over somebody, in the north; somebody else in the south. */
async function createCompany(): Promise<Company> {
  const { database } = held;
  const scope = await createOrganization(database);
  return database.write(scope, async (db) => {
    const north = await createUnit(db, { name: "North" });
    const south = await createUnit(db, { name: "South" });
    const plant = await createUnit(db, { name: "Plant", parentId: north });
    const chief = await createPerson(db, { firstName: "Ana", lastName: "Chief" });
    const manager = await createPerson(db, {
      firstName: "Jörg",
      lastName: "Müller",
      orgUnitId: north,
      managerId: chief,
    });
    const report = await createPerson(db, {
      firstName: "Zoë",
      lastName: "Ångström",
      orgUnitId: plant,
      managerId: manager,
    });
    const below = await createPerson(db, {
      firstName: "Bo",
      lastName: "Below",
      orgUnitId: plant,
      managerId: report,
    });
    const gone = await createPerson(db, {
      firstName: "Gone",
      lastName: "Away",
      orgUnitId: plant,
      managerId: manager,
      employmentStatus: "left",
      leftOn: "2026-01-31",
    });
    const outside = await createPerson(db, {
      firstName: "Sam",
      lastName: "South",
      orgUnitId: south,
      managerId: chief,
    });
    const users = {
      hr: await createUser(db, { roles: ["hr_partner"] }),
      northHr: await createUser(db, { roles: [{ role: "hr_partner", orgUnitId: north }] }),
      manager: await createUser(db, { personId: manager, roles: ["manager"] }),
      report: await createUser(db, { personId: report }),
      executive: await createUser(db, { personId: chief, roles: ["executive"] }),
      administrator: await createUser(db, { roles: ["administrator"] }),
      auditor: await createUser(db, { roles: ["auditor"] }),
    };
    const as: Company["as"] = (who) => callerOf(database, scope, users[who]);
    return { scope, chief, manager, report, below, gone, outside, north, south, as };
  });
}

let company: Company;
beforeAll(async () => {
  company = await createCompany();
});

const namesOf = (found: { rows: readonly { lastName: string }[] }) => found.rows.map((row) => row.lastName);

describe("the list of people", () => {
  test("shows an HR partner everybody employed, sorted by last name without regard to accents", async () => {
    const found = await (await company.as("hr")).person.list({});
    expect(namesOf(found)).toEqual(["Ångström", "Below", "Chief", "Müller", "South"]);
    expect(found.total).toBe(5);
  });

  test.each([
    ["muller", ["Müller"]],
    ["MÜLLER jorg", ["Müller"]],
    ["zoe", ["Ångström"]],
    ["  ångström   zoë ", ["Ångström"]],
    ["%", []],
    ["nobody", []],
  ])("finds by name whatever the accents, case and order: %s", async (search, names) => {
    expect(namesOf(await (await company.as("hr")).person.list({ search }))).toEqual(names);
  });

  test("narrows down to a unit with everything below it, and to a status", async () => {
    const hr = await company.as("hr");
    expect(namesOf(await hr.person.list({ orgUnitId: company.north }))).toEqual([
      "Ångström",
      "Below",
      "Müller",
    ]);
    expect(namesOf(await hr.person.list({ status: "left" }))).toEqual(["Away"]);
    expect((await hr.person.list({ status: "all" })).total).toBe(6);
  });

  test("sorts either way", async () => {
    const found = await (await company.as("hr")).person.list({ sort: "name", direction: "desc" });
    expect(namesOf(found)[0]).toBe("South");
  });

  test("shows a manager the own line below and the manager, but nobody who left and nobody above", async () => {
    expect(namesOf(await (await company.as("manager")).person.list({ status: "all" }))).toEqual([
      "Ångström",
      "Below",
      "Müller",
    ]);
  });

  test("shows an HR partner of one unit nobody of another, not even in the number", async () => {
    const found = await (await company.as("northHr")).person.list({ status: "all" });
    expect(namesOf(found)).toEqual(["Ångström", "Away", "Below", "Müller"]);
    expect(found.total).toBe(4);
  });

  test("shows a candidate only the candidate", async () => {
    expect(namesOf(await (await company.as("report")).person.list({}))).toEqual(["Ångström"]);
  });

  test("is not for the auditor", async () => {
    await expect((await company.as("auditor")).person.list({})).rejects.toMatchObject(REFUSED);
  });

  test("comes in pages of fifty that leave nobody out", async () => {
    const scope = await createOrganization(held.database);
    const userId = await held.database.write(scope, async (db) => {
      await createPeople(
        db,
        Array.from({ length: 120 }, () => ({ firstName: "Same", lastName: "Name" })),
      );
      return createUser(db, { roles: ["hr_partner"] });
    });
    const hr = await callerOf(held.database, scope, userId);
    const pages = await Promise.all([1, 2, 3].map((page) => hr.person.list({ page })));
    expect(pages.map((page) => page.rows.length)).toEqual([50, 50, 20]);
    expect(new Set(pages.flatMap((page) => page.rows.map((row) => row.id))).size).toBe(120);
  });

  test.each([
    ["an unknown sort", { sort: "salary" }],
    ["page 0", { page: 0 }],
    ["an id that is none", { orgUnitId: "north" }],
    ["a NUL byte", { search: "a\u0000" }],
    ["a field it does not know", { limit: 10_000 }],
  ])("refuses %s", async (_what, input) => {
    const hr = await company.as("hr");
    await expect(hr.person.list(input as Parameters<typeof hr.person.list>[0])).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });
});

describe("a profile", () => {
  test("tells an HR partner who it is, the unit and the manager", async () => {
    const person = await (await company.as("hr")).person.get({ personId: company.report });
    expect(person).toMatchObject({
      lastName: "Ångström",
      orgUnitName: "Plant",
      managerName: "Jörg Müller",
      managerWithin: true,
    });
  });

  test("is not found for whoever does not reach the person, as if there were none", async () => {
    const outside = { personId: company.outside };
    const nobody = { personId: randomUUID() };
    const manager = await company.as("manager");
    const messages = await Promise.all(
      [outside, nobody].map((input) => manager.person.get(input).catch((error: unknown) => error)),
    );
    expect(messages[0]).toMatchObject(MISSING);
    expect(String(messages[0])).toBe(String(messages[1]));
    await expect((await company.as("northHr")).person.get(outside)).rejects.toMatchObject(MISSING);
    await expect((await company.as("report")).person.get({ personId: company.below })).rejects.toMatchObject(
      MISSING,
    );
    await expect((await company.as("manager")).person.get({ personId: company.chief })).rejects.toMatchObject(
      MISSING,
    );
  });

  test("closes to the manager once somebody has left", async () => {
    await expect((await company.as("manager")).person.get({ personId: company.gone })).rejects.toMatchObject(
      MISSING,
    );
    expect(await (await company.as("hr")).person.get({ personId: company.gone })).toMatchObject({
      leftOn: "2026-01-31",
    });
  });

  test("of another organization is not found", async () => {
    const other = await createCompany();
    await expect((await company.as("hr")).person.get({ personId: other.report })).rejects.toMatchObject(
      MISSING,
    );
  });

  test("is not for the auditor", async () => {
    await expect(
      (await company.as("auditor")).person.get({ personId: company.report }),
    ).rejects.toMatchObject(REFUSED);
  });

  test("does not lead a candidate on to a manager they may not open", async () => {
    const own = await (await company.as("report")).person.get({ personId: company.report });
    expect(own).toMatchObject({ managerName: "Jörg Müller", managerWithin: false });
  });

  test.each([
    [
      "hr",
      "report",
      ["assessment:read", "experience:read", "experience:assign", "experience:log", "slate:read"],
    ],
    ["executive", "report", ["assessment:read", "slate:read"]],
    [
      "manager",
      "report",
      ["assessment:read", "assessment:record", "experience:read", "experience:assign", "experience:log"],
    ],
    ["manager", "below", ["experience:read"]],
    ["manager", "manager", ["assessment:read", "assessment:record", "experience:read", "experience:log"]],
    ["report", "report", ["assessment:read", "assessment:record", "experience:read", "experience:log"]],
    ["executive", "chief", ["assessment:read", "assessment:record", "experience:read", "experience:log"]],
    ["administrator", "report", []],
  ] as const)("offers %s for %s only what reaches this very person", async (who, whom, permissions) => {
    const person = await (await company.as(who)).person.get({ personId: company[whom] });
    expect(person.permissions).toEqual(permissions);
  });

  test("names the leadership role somebody holds", async () => {
    await held.database.write(company.scope, (db) =>
      createRole(db, { title: "Director North", orgUnitId: company.north, incumbentId: company.manager }),
    );
    const person = await (await company.as("hr")).person.get({ personId: company.manager });
    expect(person.role).toMatchObject({ title: "Director North" });
  });
});

describe("the directory", () => {
  test("lets a candidate find colleagues anywhere by name, but nobody who left", async () => {
    const candidate = await company.as("report");
    expect((await candidate.person.find({ search: "south" })).map((one) => one.id)).toEqual([
      company.outside,
    ]);
    expect(await candidate.person.find({ search: "gone" })).toEqual([]);
  });

  test("tells names and jobs and nothing else", async () => {
    const [found] = await (await company.as("report")).person.find({ search: "sam" });
    expect(Object.keys(found ?? {}).sort()).toEqual([
      "firstName",
      "id",
      "jobTitle",
      "lastName",
      "orgUnitName",
    ]);
  });

  test("is not for the auditor", async () => {
    await expect((await company.as("auditor")).person.find({ search: "a" })).rejects.toMatchObject(REFUSED);
  });
});

describe("a manager's team", () => {
  test("is the direct reports who still work here", async () => {
    expect((await (await company.as("manager")).person.reports()).map((one) => one.id)).toEqual([
      company.report,
    ]);
  });

  test("is nobody for a user who is no employee", async () => {
    expect(await (await company.as("hr")).person.reports()).toEqual([]);
  });

  test("is not shown to somebody with reports and without the role", async () => {
    expect(await (await company.as("report")).person.reports()).toEqual([]);
  });
});

describe("the units", () => {
  test("are named to everybody who may read people, and to nobody else", async () => {
    expect((await (await company.as("report")).person.units()).map((unit) => unit.name)).toEqual([
      "North",
      "Plant",
      "South",
    ]);
    await expect((await company.as("auditor")).person.units()).rejects.toMatchObject(REFUSED);
  });
});
