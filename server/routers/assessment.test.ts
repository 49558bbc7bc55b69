import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Scope } from "#db/client.ts";
import { assessments } from "#db/schema/assessment.ts";
import { auditEvents } from "#db/schema/audit.ts";
import { useTestDatabase } from "#db/testing/database.ts";
import {
  createAssessment,
  createOrganization,
  createPerson,
  createRole,
  createUnit,
  createUser,
} from "#db/testing/factory.ts";
import type { RecordAssessment } from "#domain/assessment.ts";
import { perProcess } from "#domain/process.ts";
import type { Level } from "#domain/rubric.ts";
import { type Caller, callerOf } from "../testing/caller.ts";

const held = useTestDatabase();

const NOW = new Date("2026-05-20T10:00:00Z");
const TODAY = "2026-05-20";
const REFUSED = { code: "FORBIDDEN" };
const MISSING = { code: "NOT_FOUND" };
const INVALID = { code: "BAD_REQUEST" };

type Who = "hr" | "hrBelow" | "manager" | "colleague" | "report" | "executive" | "administrator" | "auditor";

type Team = {
  scope: Scope;
  users: Record<Who, string>;
  manager: string;
  report: string;
  below: string;
  outside: string;
  unit: string;
  as: (who: Who, idempotencyKey?: string) => Promise<Caller>;
};

let team: Team;
beforeEach(async () => {
  const { database } = held;
  const scope = await createOrganization(database);
  team = await database.write(scope, async (db) => {
    const unit = await createUnit(db);
    const chief = await createPerson(db, { orgUnitId: unit });
    const manager = await createPerson(db, { orgUnitId: unit, managerId: chief });
    const report = await createPerson(db, { orgUnitId: unit, managerId: manager });
    const colleague = await createPerson(db, { orgUnitId: unit, managerId: manager });
    const below = await createPerson(db, { orgUnitId: unit, managerId: report });
    const outside = await createPerson(db, { orgUnitId: await createUnit(db) });
    const users = {
      hr: await createUser(db, { roles: ["hr_partner"] }),
      hrBelow: await createUser(db, { personId: below, roles: ["hr_partner"] }),
      manager: await createUser(db, { personId: manager, roles: ["manager"] }),
      colleague: await createUser(db, { personId: colleague }),
      report: await createUser(db, { personId: report }),
      executive: await createUser(db, { roles: [{ role: "executive", orgUnitId: unit }] }),
      administrator: await createUser(db, { roles: ["administrator"] }),
      auditor: await createUser(db, { roles: ["auditor"] }),
    };
    const as: Team["as"] = (who, idempotencyKey) =>
      callerOf(database, scope, users[who], { now: NOW, idempotencyKey });
    return { scope, users, manager, report, below, outside, unit, as };
  });
});

/** All six processes on one level. */
function view(
  personId: string,
  level: Level | null,
  given: Partial<RecordAssessment> = {},
): RecordAssessment {
  const example = level === 1 || level === 5 ? "Twice this year." : null;
  return {
    personId,
    assessedOn: TODAY,
    raterGroup: "manager",
    ratings: perProcess(() => ({ level, example })),
    note: null,
    ...given,
  };
}

function stored() {
  return held.database.read(team.scope, (db) => db.select().from(assessments));
}

async function eventsNamed(name: string) {
  const events = await held.database.read(team.scope, (db) => db.select().from(auditEvents));
  return events.filter((one) => one.event === name);
}

describe("recording an assessment", () => {
  test("keeps a manager's view of a direct report, with the examples, and records who gave it", async () => {
    await (await team.as("manager")).assessment.record(view(team.report, 5, { note: "A strong year." }));
    const [row] = await stored();
    expect(row).toMatchObject({
      personId: team.report,
      raterUserId: team.users.manager,
      raterGroup: "manager",
      levelMI: 5,
      examples: { MI: "Twice this year." },
      note: "A strong year.",
    });
    const [event] = await eventsNamed("assessment.recorded");
    expect(event).toMatchObject({ subjectPersonId: team.report, objectId: row?.id });
    expect(JSON.stringify(event)).not.toContain("strong year");
  });

  test("keeps the person's own view", async () => {
    await (await team.as("report")).assessment.record(view(team.report, 3, { raterGroup: "self" }));
    expect((await stored())[0]).toMatchObject({ raterGroup: "self", levelPB: 3 });
  });

  test("never overwrites: a later view stands beside the earlier", async () => {
    const manager = await team.as("manager");
    await manager.assessment.record(view(team.report, 2, { assessedOn: "2026-01-10" }));
    await manager.assessment.record(view(team.report, 3));
    expect((await stored()).map((row) => row.levelSD).sort()).toEqual([2, 3]);
  });

  test.each(["hr", "executive", "administrator", "auditor"] as const)("is not for %s", async (who) => {
    await expect((await team.as(who)).assessment.record(view(team.report, 3))).rejects.toMatchObject(REFUSED);
    expect(await stored()).toEqual([]);
  });

  test("does not reach past the direct reports, the colleague or another unit", async () => {
    const manager = await team.as("manager");
    for (const personId of [team.below, team.outside, randomUUID()]) {
      await expect(manager.assessment.record(view(personId, 3))).rejects.toMatchObject(MISSING);
    }
    const colleague = await team.as("colleague");
    await expect(
      colleague.assessment.record(view(team.report, 3, { raterGroup: "peer" })),
    ).rejects.toMatchObject(MISSING);
    expect(await stored()).toEqual([]);
  });

  test.each<[string, Partial<RecordAssessment>, string]>([
    ["a rater group that is not the reporting line's", { raterGroup: "peer" }, "raterGroup"],
    ["the own view on behalf of somebody else", { raterGroup: "self" }, "raterGroup"],
    ["a day that has not come", { assessedOn: "2026-05-21" }, "assessedOn"],
  ])("refuses %s, names the field and writes nothing", async (_what, given, field) => {
    const sent = (await team.as("manager")).assessment.record(view(team.report, 3, given));
    await expect(sent).rejects.toMatchObject({ ...INVALID, cause: { details: [{ field }] } });
    expect(await stored()).toEqual([]);
    expect(await eventsNamed("assessment.recorded")).toEqual([]);
  });

  test.each<[string, unknown]>([
    ["a level off the scale", { ratings: perProcess(() => ({ level: 6, example: null })) }],
    ["half a level", { ratings: perProcess(() => ({ level: 2.5, example: null })) }],
    ["an end of the scale without an example", { ratings: perProcess(() => ({ level: 5, example: " " })) }],
    ["nothing observed at all", { ratings: perProcess(() => ({ level: null, example: null })) }],
    ["a NUL byte in the note", { note: "a\u0000b" }],
    ["a day that does not exist", { assessedOn: "2026-02-31" }],
    ["a field it does not know", { raterUserId: randomUUID() }],
  ])("refuses %s and writes nothing", async (_what, given) => {
    const manager = await team.as("manager");
    const input = { ...view(team.report, 3), ...(given as Partial<RecordAssessment>) };
    await expect(manager.assessment.record(input)).rejects.toMatchObject(INVALID);
    expect(await stored()).toEqual([]);
  });

  test("writes once when the button is pressed twice", async () => {
    const key = randomUUID();
    const first = await (await team.as("manager", key)).assessment.record(view(team.report, 3));
    const second = await (await team.as("manager", key)).assessment.record(view(team.report, 3));
    expect(second).toEqual(first);
    expect(await stored()).toHaveLength(1);
  });

  test("takes back everything it had written when it is refused, the key of the request too", async () => {
    const key = randomUUID();
    const refused = (await team.as("manager", key)).assessment.record(
      view(team.report, 3, { raterGroup: "peer" }),
    );
    await expect(refused).rejects.toMatchObject(INVALID);
    await (await team.as("manager", key)).assessment.record(view(team.report, 3));
    expect(await stored()).toHaveLength(1);
  });
});

describe("the form of an assessment", () => {
  test("knows the rater group from the reporting line, and the rater's own last view", async () => {
    const manager = await team.as("manager");
    expect(await manager.assessment.form({ personId: team.report })).toMatchObject({
      raterGroup: "manager",
      last: null,
      today: TODAY,
    });
    await manager.assessment.record(view(team.report, 2, { assessedOn: "2026-02-01" }));
    await manager.assessment.record(view(team.report, 4, { assessedOn: "2026-03-01" }));
    const { last } = await manager.assessment.form({ personId: team.report });
    expect(last).toMatchObject({ assessedOn: "2026-03-01", SD: 4 });
  });

  test("shows nobody what another rater wrote", async () => {
    await (await team.as("manager")).assessment.record(view(team.report, 2));
    const own = await (await team.as("report")).assessment.form({ personId: team.report });
    expect(own).toMatchObject({ raterGroup: "self", last: null });
  });

  test("opens for direct reports and oneself only", async () => {
    await expect((await team.as("manager")).assessment.form({ personId: team.below })).rejects.toMatchObject(
      MISSING,
    );
    await expect(
      (await team.as("colleague")).assessment.form({ personId: team.report }),
    ).rejects.toMatchObject(MISSING);
    await expect((await team.as("hr")).assessment.form({ personId: team.report })).rejects.toMatchObject(
      REFUSED,
    );
  });
});

describe("the levels of a person", () => {
  async function rateFromTwoSides() {
    await (await team.as("manager")).assessment.record(view(team.report, 4));
    await held.database.write(team.scope, (db) =>
      createAssessment(db, {
        personId: team.report,
        raterUserId: team.users.colleague,
        raterGroup: "peer",
        assessedOn: TODAY,
        levelPB: 2,
        levelOS: 2,
        levelCP: 2,
        levelSD: 2,
        levelAP: 2,
        levelMI: 2,
      }),
    );
  }

  test("weigh each group the same, and say where that puts the person", async () => {
    await rateFromTwoSides();
    const result = await (await team.as("hr")).assessment.levels({ personId: team.report });
    expect(result.levels.SD).toMatchObject({
      level: 3,
      raters: 2,
      groups: ["manager", "peer"],
      newestOn: TODAY,
    });
    expect(result.quadrant).toBe("leads_and_manages");
    expect(result.agreement.SD).toBe("disagree");
    expect(result.track.at(-1)).toEqual({ on: TODAY, balance: 0 });
  });

  test("are measured against the role the person holds", async () => {
    await rateFromTwoSides();
    await held.database.write(team.scope, (db) =>
      createRole(db, { orgUnitId: team.unit, incumbentId: team.report, passage: 4, changeDemand: "high" }),
    );
    const result = await (await team.as("hr")).assessment.levels({ personId: team.report });
    expect(result.targets).toMatchObject({ SD: 5, PB: 4 });
    expect(result.quadrant).toBe("developing");
  });

  test("say so when nobody has rated yet", async () => {
    const result = await (await team.as("manager")).assessment.levels({ personId: team.report });
    expect(result.quadrant).toBeNull();
    expect(result.indices.leadership).toEqual({ value: null, gap: "not_rated" });
    expect(result.track).toEqual([]);
  });

  test("never count the own view", async () => {
    await (await team.as("report")).assessment.record(view(team.report, 4, { raterGroup: "self" }));
    const { levels } = await (await team.as("hr")).assessment.levels({ personId: team.report });
    expect(levels.SD).toMatchObject({ level: null, self: 4, raters: 0 });
  });

  test.each<[Who, "report" | "below" | "outside" | "manager", boolean]>([
    ["hr", "report", true],
    ["executive", "report", true],
    ["executive", "outside", false],
    ["manager", "report", true],
    ["manager", "below", false],
    ["report", "report", true],
    ["report", "manager", false],
    ["report", "below", false],
    ["colleague", "report", false],
    // Nobody below sees the levels of a superior, whatever role they hold.
    ["hrBelow", "manager", false],
    ["hrBelow", "report", false],
    ["hrBelow", "outside", true],
  ])("of the %s's choice: %s, to be seen: %s", async (who, whom, visible) => {
    const asked = (await team.as(who)).assessment.levels({ personId: team[whom] });
    if (visible) expect(await asked).toMatchObject({ asOf: TODAY });
    else await expect(asked).rejects.toMatchObject(MISSING);
  });

  test.each(["administrator", "auditor"] as const)("are not for the %s", async (who) => {
    await expect((await team.as(who)).assessment.levels({ personId: team.report })).rejects.toMatchObject(
      REFUSED,
    );
  });

  test("leave a trace when somebody else looks, and none when it is the person", async () => {
    await (await team.as("report")).assessment.levels({ personId: team.report });
    expect(await eventsNamed("assessment.read")).toEqual([]);
    await (await team.as("hr")).assessment.levels({ personId: team.report });
    expect(await eventsNamed("assessment.read")).toMatchObject([
      { subjectPersonId: team.report, fields: ["levels"] },
    ]);
  });
});

describe("a manager's last assessments", () => {
  test("name the newest day for each direct report, and only the manager's own", async () => {
    const manager = await team.as("manager");
    await manager.assessment.record(view(team.report, 3, { assessedOn: "2026-02-01" }));
    await manager.assessment.record(view(team.report, 3, { assessedOn: "2026-04-01" }));
    await (await team.as("colleague")).assessment.record(
      view(await colleagueId(), 3, { raterGroup: "self" }),
    );
    expect(await manager.assessment.ofReports()).toEqual([
      { personId: team.report, assessedOn: "2026-04-01" },
    ]);
  });

  test("are empty without reports, and refused without the permission", async () => {
    expect(await (await team.as("colleague")).assessment.ofReports()).toEqual([]);
    await expect((await team.as("hr")).assessment.ofReports()).rejects.toMatchObject(REFUSED);
  });
});

async function colleagueId(): Promise<string> {
  const { personId } = await (await team.as("colleague")).account.me();
  return personId ?? "";
}
