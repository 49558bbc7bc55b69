import { beforeAll, describe, expect, test } from "vitest";
import { useTestDatabase } from "#db/testing/database.ts";
import { createAssessment, createNomination, createUser } from "#db/testing/factory.ts";
import { addDays } from "#domain/day.ts";
import { recordedAbout, refusal } from "../testing/role-cast.ts";
import { castSlates, type SlateCast } from "../testing/slate-cast.ts";

const held = useTestDatabase();
let cast: SlateCast;

beforeAll(async () => {
  cast = await castSlates(held);
});

describe("who sees a slate", () => {
  test("is the HR partner and the executive of the unit", async () => {
    const { roleId } = await cast.seatOfThree();
    const all = ["1 Ana", "2 Bo", "3 Chi"];
    expect(await cast.shown(roleId, cast.hr)).toEqual(all);
    expect(await cast.shown(roleId, cast.executive)).toEqual(all);
  });

  test.each([
    ["a candidate", () => cast.candidate, "not_allowed"],
    ["an auditor", () => cast.auditor, "not_allowed"],
    ["a manager", () => cast.lineManager, "not_found"],
    ["an HR partner of another unit", () => cast.financeHr, "not_found"],
    ["another organization", () => cast.stranger, "not_found"],
  ])("is not %s", async (_who, by, code) => {
    const { roleId } = await cast.seatOfThree();
    expect(await refusal(by().api.slate.get({ roleId }))).toMatchObject({ code });
    expect(await refusal(by().api.slate.asOf({ roleId, day: "2026-06-15" }))).toMatchObject({ code });
  });

  test("is not whoever holds the seat, not even as executive of the unit, nor is it in their counts", async () => {
    const { roleId } = await cast.seatOfThree();
    const { api } = cast.headAsExecutive;
    expect(await refusal(api.slate.get({ roleId }))).toMatchObject({ code: "not_found" });
    expect(await refusal(api.slate.asOf({ roleId, day: "2026-06-15" }))).toMatchObject({ code: "not_found" });
    expect((await api.slate.benches()).map((one) => one.roleId)).not.toContain(roleId);
  });

  test.each([1, 2, 3])(
    "a planner on it at rank %i sees it as if they were not: no gap, no count",
    async (rank) => {
      const { roleId, slateId } = await cast.seatWithPlanner(rank);
      expect(await cast.shown(roleId, cast.hrWhoIsHere)).toEqual(["1 Ana", "2 Bo"]);
      expect(await cast.shown(roleId, cast.hr)).toHaveLength(3);
      const benches = await cast.hrWhoIsHere.api.slate.benches();
      expect(benches.find((one) => one.roleId === roleId)).toMatchObject({ bench: { total: 2 }, waiting: 2 });
      expect(await cast.hrWhoIsHere.api.slate.ofPerson({ personId: cast.planner })).toEqual([]);
      expect(await cast.storedRanks(slateId)).toEqual([1, 2, 3]);
    },
  );

  test.each([1, 2, 3])(
    "a planner on it at rank %i finds whom they place or move where they asked",
    async (rank) => {
      const { roleId, slateId } = await cast.seatWithPlanner(rank);
      const chi = await cast.nominate(roleId, cast.chi, { rank: 2 }, cast.hrWhoIsHere);
      expect(await cast.shown(roleId, cast.hrWhoIsHere)).toEqual(["1 Ana", "2 Chi", "3 Bo"]);
      for (const [wanted, names] of [
        [3, ["1 Ana", "2 Bo", "3 Chi"]],
        [1, ["1 Chi", "2 Ana", "3 Bo"]],
      ] as const) {
        const { version } = await cast.hrWhoIsHere.api.slate.get({ roleId });
        await cast.hrWhoIsHere.api.slate.move({ nominationId: chi, version, rank: wanted });
        expect(await cast.shown(roleId, cast.hrWhoIsHere)).toEqual(names);
        expect(await cast.storedRanks(slateId)).toEqual([1, 2, 3, 4]);
      }
    },
  );

  test("a planner cannot touch the own place by its id", async () => {
    const { roleId } = await cast.seatWithPlanner(1);
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
    const { roleId, slateId } = await cast.seatOfThree();
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
    const { roleId, slateId } = await cast.seat();
    await refusal(cast.financeHr.api.slate.get({ roleId }));
    expect(await recordedAbout(held.database, cast.scope, slateId)).toEqual([]);
  });

  test("tells that somebody went through a slate without changing it", async () => {
    const { roleId, slateId } = await cast.seatOfThree();
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
    const { roleId, ana, bo } = await cast.seatOfThree();
    await cast.agePast(roleId, 30);
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
    const { roleId } = await cast.seatWithPlanner(1);
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
    const { roleId, slateId } = await cast.seat({ isCritical: false, criticalReason: null });
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

describe("the levels of several people side by side", () => {
  test("leave out whom one may not read, and each look at one is on record", async () => {
    await held.database.write(cast.scope, (db) =>
      createAssessment(db, {
        personId: cast.bo,
        raterUserId: cast.lineManager.userId,
        assessedOn: "2026-06-01",
      }),
    );
    const personIds = [cast.bo, cast.chi, cast.head];
    const compared = await cast.hrWhoIsHere.api.assessment.compare({ personIds });
    const levels = new Map(compared.map((one) => [one.personId, one.levels.SD.level]));
    expect(levels).toEqual(
      new Map([
        [cast.bo, 2],
        [cast.chi, null],
      ]),
    );
    const looks = await recordedAbout(held.database, cast.scope, cast.bo);
    expect(looks).toEqual([{ event: "assessment.read", actor: cast.hrWhoIsHere.userId, subject: cast.bo }]);
    expect(await cast.financeHr.api.assessment.compare({ personIds })).toEqual([]);
    expect(await cast.stranger.api.assessment.compare({ personIds })).toEqual([]);
  });
});
