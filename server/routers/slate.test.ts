import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { rowsOf, withConnection } from "#db/testing/connection.ts";
import { useTestDatabase } from "#db/testing/database.ts";
import { createNomination, createRole, createSlate, createUser } from "#db/testing/factory.ts";
import { addDays } from "#domain/day.ts";
import { callerOf } from "../testing/caller.ts";
import { castRoles, type Member, type RoleCast, recordedAbout, refusal } from "../testing/role-cast.ts";

const held = useTestDatabase();
let cast: RoleCast;

beforeAll(async () => {
  cast = await castRoles(held.database);
});

type Seat = { roleId: string; slateId: string };

/** A critical seat in Operations, held by the head, with an empty slate. */
async function seat(overrides: Record<string, unknown> = {}): Promise<Seat> {
  return held.database.write(cast.scope, async (db) => {
    const facts = { isCritical: true, criticalReason: "Runs the plants.", incumbentId: cast.head };
    const roleId = await createRole(db, { orgUnitId: cast.operations, ...facts, ...overrides });
    return { roleId, slateId: await createSlate(db, roleId) };
  });
}

function nomination(roleId: string, personId: string, overrides: Record<string, unknown> = {}) {
  return {
    roleId,
    personId,
    readinessBand: "one_to_two_years" as const,
    rank: null,
    promisedOn: null,
    reason: "Led a comparable unit.",
    ...overrides,
  };
}

async function nominate(
  roleId: string,
  personId: string,
  overrides: Record<string, unknown> = {},
  by: Member = cast.hr,
) {
  return (await by.api.slate.nominate(nomination(roleId, personId, overrides))).nominationId;
}

/** A seat with Ana, Bo and Chi on its slate, in this order. */
async function seatOfThree() {
  const made = await seat();
  const ana = await nominate(made.roleId, cast.ana);
  const bo = await nominate(made.roleId, cast.bo);
  const chi = await nominate(made.roleId, cast.chi);
  return { ...made, ana, bo, chi };
}

/** A planner stands on the slate with the others: placed there by somebody else. */
async function seatWithPlanner(rank: number) {
  const { roleId, slateId } = await seat();
  await held.database.write(cast.scope, async (db) => {
    const people = [cast.ana, cast.bo].toSpliced(rank - 1, 0, cast.planner);
    for (const [place, personId] of people.entries()) {
      await createNomination(db, { slateId, personId, rank: place + 1, decidedBy: cast.hr.userId });
    }
  });
  return { roleId, slateId };
}

async function shown(roleId: string, by: Member = cast.hr) {
  const { nominations } = await by.api.slate.get({ roleId });
  return nominations.map(({ firstName, rank }) => `${rank} ${firstName}`);
}

async function storedRanks(slateId: string): Promise<number[]> {
  const rows = await rowsOf<{ rank: number }>(
    held.ownerUrl,
    "select rank from nominations where slate_id = $1 and state <> 'withdrawn' order by rank",
    [slateId],
  );
  return rows.map((row) => row.rank);
}

/** Makes what happened to a slate so far lie some days back. The history refuses this, so its guard rests meanwhile. */
async function agePast(roleId: string, days: number): Promise<void> {
  await withConnection(held.ownerUrl, async (client) => {
    await client.query("alter table row_versions disable trigger user");
    await client.query(
      `update row_versions set changed_at = changed_at - make_interval(days => $2) where row_id in (
        select n.id from nominations n join slates s on s.id = n.slate_id where s.role_id = $1)`,
      [roleId, days],
    );
    await client.query("alter table row_versions enable trigger user");
  });
}

describe("a nomination", () => {
  test("puts somebody on the slate with band, rank, reason and who decided", async () => {
    const { roleId } = await seat();
    const promisedOn = "2027-06-01";
    await nominate(roleId, cast.ana, { readinessBand: "ready_now", promisedOn });
    const slate = await cast.hr.api.slate.get({ roleId });
    expect(slate.nominations).toMatchObject([
      { personId: cast.ana, rank: 1, readinessBand: "ready_now", promisedOn, state: "submitted", version: 1 },
    ]);
    expect(slate).toMatchObject({ reviewedOn: "2026-06-15", version: 2 });
  });

  test("takes the rank it asks for, and the others make room", async () => {
    const { roleId } = await seatOfThree();
    await nominate(roleId, cast.lineManager.personId ?? "", { rank: 2 });
    expect(await shown(roleId)).toEqual(["1 Ana", "2 Max", "3 Bo", "4 Chi"]);
  });

  test.each([
    ["a manager of the unit", () => cast.lineManager, "not_found"],
    ["an HR partner of another unit", () => cast.financeHr, "not_found"],
    ["somebody in another organization", () => cast.stranger, "not_found"],
    ["an auditor", () => cast.auditor, "not_allowed"],
    ["a candidate", () => cast.candidate, "not_allowed"],
  ])("is refused to %s", async (_who, by, code) => {
    const { roleId } = await seat();
    expect(await refusal(nominate(roleId, cast.bo, {}, by()))).toMatchObject({ code });
    expect(await shown(roleId)).toEqual([]);
  });

  test("is refused twice for the same person", async () => {
    const { roleId } = await seat();
    await nominate(roleId, cast.ana);
    expect(await refusal(nominate(roleId, cast.ana, {}, cast.secondHr))).toEqual({
      code: "invalid",
      fields: ["personId"],
    });
    expect(await shown(roleId)).toEqual(["1 Ana"]);
  });

  test("of the same person by two people at once puts them there once", async () => {
    const { roleId, slateId } = await seat();
    const both = await Promise.allSettled(
      [cast.hr, cast.secondHr].map((by) => nominate(roleId, cast.ana, {}, by)),
    );
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await storedRanks(slateId)).toEqual([1]);
  });

  test("is refused for whoever holds the seat, and for somebody who has left", async () => {
    const { roleId } = await seat();
    const refused = { code: "invalid", fields: ["personId"] };
    expect(await refusal(nominate(roleId, cast.head))).toEqual(refused);
    expect(await refusal(nominate(roleId, cast.gone))).toEqual(refused);
    expect(await shown(roleId)).toEqual([]);
  });

  test("is refused for oneself and for one's own superior", async () => {
    const { roleId } = await seat({ incumbentId: null });
    expect(await refusal(nominate(roleId, cast.planner, {}, cast.hrWhoIsHere))).toMatchObject({
      code: "not_allowed",
    });
    expect(await refusal(nominate(roleId, cast.head, {}, cast.hrWhoIsHere))).toMatchObject({
      code: "not_allowed",
    });
  });

  test("is refused with a promise in the past", async () => {
    const { roleId } = await seat();
    expect(await refusal(nominate(roleId, cast.ana, { promisedOn: "2026-06-14" }))).toEqual({
      code: "invalid",
      fields: ["promisedOn"],
    });
  });

  test("sent twice under one key is made once", async () => {
    const { roleId } = await seat();
    const api = await callerOf(held.database, cast.scope, cast.hr.userId, { idempotencyKey: randomUUID() });
    const answers = [
      await api.slate.nominate(nomination(roleId, cast.ana)),
      await api.slate.nominate(nomination(roleId, cast.ana)),
    ];
    expect(answers[0]).toEqual(answers[1]);
    expect(await shown(roleId)).toEqual(["1 Ana"]);
  });

  test("made by many at the same time leaves ranks without a gap or a tie", async () => {
    const { roleId, slateId } = await seat();
    const people = [cast.ana, cast.bo, cast.chi, cast.planner, cast.lineManager.personId ?? ""];
    await Promise.all(
      people.map((personId, index) =>
        nominate(roleId, personId, { rank: 1 }, index % 2 === 0 ? cast.hr : cast.secondHr),
      ),
    );
    expect(await storedRanks(slateId)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe("moving on a slate", () => {
  test("keeps the ranks dense", async () => {
    const { roleId, slateId, chi } = await seatOfThree();
    const { version } = await cast.hr.api.slate.get({ roleId });
    await cast.hr.api.slate.move({ nominationId: chi, version, rank: 1 });
    expect(await shown(roleId)).toEqual(["1 Chi", "2 Ana", "3 Bo"]);
    expect(await storedRanks(slateId)).toEqual([1, 2, 3]);
  });

  test("tells the second of two people, and keeps what the first did", async () => {
    const { roleId, ana, chi } = await seatOfThree();
    const { version } = await cast.hr.api.slate.get({ roleId });
    await cast.hr.api.slate.move({ nominationId: chi, version, rank: 1 });
    expect(
      await refusal(cast.secondHr.api.slate.move({ nominationId: ana, version, rank: 3 })),
    ).toMatchObject({
      code: "conflict",
    });
    expect(await shown(roleId)).toEqual(["1 Chi", "2 Ana", "3 Bo"]);
  });

  test("is for whoever plans the slate, not for who endorses it", async () => {
    const { roleId, chi } = await seatOfThree();
    const { version } = await cast.hr.api.slate.get({ roleId });
    const input = { nominationId: chi, version, rank: 1 };
    expect(await refusal(cast.executive.api.slate.move(input))).toMatchObject({ code: "not_allowed" });
    expect(await refusal(cast.financeHr.api.slate.move(input))).toMatchObject({ code: "not_found" });
    expect(await refusal(cast.stranger.api.slate.move(input))).toMatchObject({ code: "not_found" });
  });
});

describe("a change of readiness", () => {
  test("needs a reason as soon as the band changes", async () => {
    const { roleId } = await seat();
    const nominationId = await nominate(roleId, cast.ana);
    const change = { nominationId, version: 1, readinessBand: "ready_now" as const, promisedOn: null };
    expect(await refusal(cast.hr.api.slate.change(change))).toEqual({ code: "invalid", fields: ["reason"] });
    await cast.hr.api.slate.change({ ...change, reason: "Ran the plant for six weeks." });
    const { nominations } = await cast.hr.api.slate.get({ roleId });
    expect(nominations).toMatchObject([
      { readinessBand: "ready_now", reason: "Ran the plant for six weeks.", version: 2 },
    ]);
  });

  test("saved by two people keeps the first, and tells the second", async () => {
    const { roleId } = await seat();
    const nominationId = await nominate(roleId, cast.ana);
    const change = { nominationId, version: 1, promisedOn: null, reason: "Seen from the plant." };
    await cast.hr.api.slate.change({ ...change, readinessBand: "ready_now" });
    const second = cast.secondHr.api.slate.change({ ...change, readinessBand: "three_plus_years" });
    expect(await refusal(second)).toMatchObject({ code: "conflict" });
    expect((await cast.hr.api.slate.get({ roleId })).nominations).toMatchObject([
      { readinessBand: "ready_now" },
    ]);
  });
});

describe("deciding about a nomination", () => {
  const decide = (
    by: Member,
    nominationId: string,
    state: "submitted" | "endorsed" | "returned" | "withdrawn",
    version = 1,
  ) => by.api.slate.decide({ nominationId, version, state, reason: "Talked it through." });

  test("is endorsing or returning for the executive of the unit only", async () => {
    const { roleId, ana, bo } = await seatOfThree();
    expect(await refusal(decide(cast.hr, ana, "endorsed"))).toMatchObject({ code: "not_allowed" });
    await decide(cast.executive, ana, "endorsed");
    await decide(cast.executive, bo, "returned");
    const { nominations } = await cast.hr.api.slate.get({ roleId });
    expect(nominations.map(({ firstName, state }) => [firstName, state])).toEqual([
      ["Ana", "endorsed"],
      ["Bo", "returned"],
      ["Chi", "submitted"],
    ]);
  });

  test("closes the gap when somebody is withdrawn, who may come back later", async () => {
    const { roleId, slateId, ana } = await seatOfThree();
    await decide(cast.hr, ana, "withdrawn");
    expect(await shown(roleId)).toEqual(["1 Bo", "2 Chi"]);
    await nominate(roleId, cast.ana);
    expect(await shown(roleId)).toEqual(["1 Bo", "2 Chi", "3 Ana"]);
    expect(await storedRanks(slateId)).toEqual([1, 2, 3]);
  });

  test("refuses a step that is not foreseen, and one on an older state", async () => {
    const { ana, bo } = await seatOfThree();
    await decide(cast.hr, ana, "withdrawn");
    expect(await refusal(decide(cast.executive, ana, "endorsed", 2))).toMatchObject({ code: "conflict" });
    await decide(cast.executive, bo, "endorsed");
    expect(await refusal(decide(cast.hr, bo, "withdrawn", 1))).toMatchObject({ code: "conflict" });
  });

  test("is not for another organization or another unit", async () => {
    const { ana } = await seatOfThree();
    expect(await refusal(decide(cast.stranger, ana, "endorsed"))).toMatchObject({ code: "not_found" });
    expect(await refusal(decide(cast.financeHr, ana, "withdrawn"))).toMatchObject({ code: "not_found" });
    expect(await refusal(decide(cast.lineManager, ana, "withdrawn"))).toMatchObject({ code: "not_found" });
  });
});

describe("who sees a slate", () => {
  test("is the HR partner and the executive of the unit", async () => {
    const { roleId } = await seatOfThree();
    const all = ["1 Ana", "2 Bo", "3 Chi"];
    expect(await shown(roleId, cast.hr)).toEqual(all);
    expect(await shown(roleId, cast.executive)).toEqual(all);
  });

  test.each([
    ["a candidate", () => cast.candidate, "not_allowed"],
    ["an auditor", () => cast.auditor, "not_allowed"],
    ["a manager", () => cast.lineManager, "not_found"],
    ["an HR partner of another unit", () => cast.financeHr, "not_found"],
    ["another organization", () => cast.stranger, "not_found"],
  ])("is not %s", async (_who, by, code) => {
    const { roleId } = await seatOfThree();
    expect(await refusal(by().api.slate.get({ roleId }))).toMatchObject({ code });
    expect(await refusal(by().api.slate.asOf({ roleId, day: "2026-06-15" }))).toMatchObject({ code });
  });

  test("is not whoever holds the seat, not even as executive of the unit, nor is it in their counts", async () => {
    const { roleId } = await seatOfThree();
    const { api } = cast.headAsExecutive;
    expect(await refusal(api.slate.get({ roleId }))).toMatchObject({ code: "not_found" });
    expect(await refusal(api.slate.asOf({ roleId, day: "2026-06-15" }))).toMatchObject({ code: "not_found" });
    expect((await api.slate.benches()).map((one) => one.roleId)).not.toContain(roleId);
  });

  test.each([1, 2, 3])(
    "a planner on it at rank %i sees it as if they were not: no gap, no count",
    async (rank) => {
      const { roleId, slateId } = await seatWithPlanner(rank);
      expect(await shown(roleId, cast.hrWhoIsHere)).toEqual(["1 Ana", "2 Bo"]);
      expect(await shown(roleId, cast.hr)).toHaveLength(3);
      const benches = await cast.hrWhoIsHere.api.slate.benches();
      expect(benches.find((one) => one.roleId === roleId)).toMatchObject({ bench: { total: 2 }, waiting: 2 });
      expect(await cast.hrWhoIsHere.api.slate.ofPerson({ personId: cast.planner })).toEqual([]);
      expect(await storedRanks(slateId)).toEqual([1, 2, 3]);
    },
  );

  test.each([1, 2, 3])(
    "a planner on it at rank %i finds whom they place or move where they asked",
    async (rank) => {
      const { roleId, slateId } = await seatWithPlanner(rank);
      const chi = await nominate(roleId, cast.chi, { rank: 2 }, cast.hrWhoIsHere);
      expect(await shown(roleId, cast.hrWhoIsHere)).toEqual(["1 Ana", "2 Chi", "3 Bo"]);
      for (const [wanted, names] of [
        [3, ["1 Ana", "2 Bo", "3 Chi"]],
        [1, ["1 Chi", "2 Ana", "3 Bo"]],
      ] as const) {
        const { version } = await cast.hrWhoIsHere.api.slate.get({ roleId });
        await cast.hrWhoIsHere.api.slate.move({ nominationId: chi, version, rank: wanted });
        expect(await shown(roleId, cast.hrWhoIsHere)).toEqual(names);
        expect(await storedRanks(slateId)).toEqual([1, 2, 3, 4]);
      }
    },
  );

  test("a planner cannot touch the own place by its id", async () => {
    const { roleId } = await seatWithPlanner(1);
    const { nominations } = await cast.hr.api.slate.get({ roleId });
    const own = nominations.find((one) => one.personId === cast.planner);
    const withdraw = {
      nominationId: own?.id ?? "",
      version: 1,
      state: "withdrawn" as const,
      reason: "Not for me.",
    };
    expect(await refusal(cast.hrWhoIsHere.api.slate.decide(withdraw))).toMatchObject({ code: "not_found" });
  });
});

describe("the log of looks", () => {
  test("names who looked, and everybody they saw", async () => {
    const { roleId, slateId } = await seatOfThree();
    await cast.executive.api.slate.get({ roleId });
    const events = await recordedAbout(held.database, cast.scope, slateId);
    expect(events).toEqual([
      { event: "slate.read", actor: cast.executive.userId, subject: null },
      { event: "nomination.read", actor: cast.executive.userId, subject: cast.ana },
      { event: "nomination.read", actor: cast.executive.userId, subject: cast.bo },
      { event: "nomination.read", actor: cast.executive.userId, subject: cast.chi },
    ]);
  });

  test("holds nothing of a look that was refused", async () => {
    const { roleId, slateId } = await seat();
    await refusal(cast.financeHr.api.slate.get({ roleId }));
    expect(await recordedAbout(held.database, cast.scope, slateId)).toEqual([]);
  });

  test("tells that somebody went through a slate without changing it", async () => {
    const { roleId, slateId } = await seatOfThree();
    const { version } = await cast.hr.api.slate.get({ roleId });
    await cast.hr.api.slate.review({ roleId, version });
    expect(await refusal(cast.secondHr.api.slate.review({ roleId, version }))).toMatchObject({
      code: "conflict",
    });
    const events = await recordedAbout(held.database, cast.scope, slateId);
    expect(events.at(-1)).toMatchObject({ event: "slate.reviewed", actor: cast.hr.userId });
    expect(await refusal(cast.executive.api.slate.review({ roleId, version: version + 1 }))).toMatchObject({
      code: "not_allowed",
    });
  });
});

describe("the slate of a past day", () => {
  test("shows ranks, bands and people as they stood at the end of it", async () => {
    const { roleId, ana, bo } = await seatOfThree();
    await agePast(roleId, 30);
    await cast.hr.api.slate.change({
      nominationId: ana,
      version: 1,
      readinessBand: "ready_now",
      promisedOn: null,
      reason: "Ran the plant.",
    });
    await cast.hr.api.slate.decide({
      nominationId: bo,
      version: 1,
      state: "withdrawn",
      reason: "Moved abroad.",
    });
    const today = new Date().toISOString().slice(0, 10);
    const asOf = async (day: string) => {
      const { nominations } = await cast.hr.api.slate.asOf({ roleId, day });
      return nominations.map((one) => `${one.rank} ${one.firstName} ${one.readinessBand}`);
    };
    expect(await asOf(addDays(today, -40))).toEqual([]);
    expect(await asOf(addDays(today, -10))).toEqual([
      "1 Ana one_to_two_years",
      "2 Bo one_to_two_years",
      "3 Chi one_to_two_years",
    ]);
    expect(await asOf(addDays(today, 1))).toEqual(["1 Ana ready_now", "2 Chi one_to_two_years"]);
  });

  test("hides the own place of a planner as well", async () => {
    const { roleId } = await seatWithPlanner(1);
    const day = addDays(new Date().toISOString().slice(0, 10), 1);
    const { nominations } = await cast.hrWhoIsHere.api.slate.asOf({ roleId, day });
    expect(nominations.map((one) => [one.rank, one.firstName])).toEqual([
      [1, "Ana"],
      [2, "Bo"],
    ]);
  });
});

describe("the benches", () => {
  test("count submitted and endorsed people who are still here, also on roles that are not critical", async () => {
    const { roleId, slateId } = await seat({ isCritical: false, criticalReason: null });
    await held.database.write(cast.scope, async (db) => {
      const decidedBy = await createUser(db);
      const places = [
        { personId: cast.ana, state: "submitted", readinessBand: "ready_now" },
        { personId: cast.bo, state: "endorsed", readinessBand: "emergency" },
        { personId: cast.chi, state: "draft", readinessBand: "ready_now" },
        { personId: cast.planner, state: "returned", readinessBand: "ready_now" },
        { personId: cast.gone, state: "endorsed", readinessBand: "ready_now" },
      ] as const;
      for (const [index, place] of places.entries()) {
        await createNomination(db, { slateId, decidedBy, rank: index + 1, ...place });
      }
    });
    const benches = await cast.hr.api.slate.benches();
    expect(benches.find((one) => one.roleId === roleId)).toMatchObject({
      bench: { total: 2, ready_now: 1, emergency: 1, one_to_two_years: 0, three_plus_years: 0 },
      waiting: 1,
      reviewedOn: null,
    });
    expect(await cast.financeHr.api.slate.benches()).toEqual([]);
    expect(await cast.stranger.api.slate.benches()).toEqual([]);
  });
});
