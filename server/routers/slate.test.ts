import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { useTestDatabase } from "#db/testing/database.ts";
import { callerOf } from "../testing/caller.ts";
import { type Member, refusal } from "../testing/role-cast.ts";
import { castSlates, nomination, type SlateCast } from "../testing/slate-cast.ts";

const held = useTestDatabase();
let cast: SlateCast;

beforeAll(async () => {
  cast = await castSlates(held);
});

describe("a nomination", () => {
  test("puts somebody on the slate with band, rank, reason and who decided", async () => {
    const { roleId } = await cast.seat();
    const promisedOn = "2027-06-01";
    await cast.nominate(roleId, cast.ana, { readinessBand: "ready_now", promisedOn });
    const slate = await cast.hr.api.slate.get({ roleId });
    expect(slate.nominations).toMatchObject([
      { personId: cast.ana, rank: 1, readinessBand: "ready_now", promisedOn, state: "submitted", version: 1 },
    ]);
    expect(slate).toMatchObject({ reviewedOn: "2026-06-15", version: 2 });
  });

  test("takes the rank it asks for, and the others make room", async () => {
    const { roleId } = await cast.seatOfThree();
    await cast.nominate(roleId, cast.lineManager.personId ?? "", { rank: 2 });
    expect(await cast.shown(roleId)).toEqual(["1 Ana", "2 Max", "3 Bo", "4 Chi"]);
  });

  test.each([
    ["a manager of the unit", () => cast.lineManager, "not_found"],
    ["an HR partner of another unit", () => cast.financeHr, "not_found"],
    ["somebody in another organization", () => cast.stranger, "not_found"],
    ["an auditor", () => cast.auditor, "not_allowed"],
    ["a candidate", () => cast.candidate, "not_allowed"],
  ])("is refused to %s", async (_who, by, code) => {
    const { roleId } = await cast.seat();
    expect(await refusal(cast.nominate(roleId, cast.bo, {}, by()))).toMatchObject({ code });
    expect(await cast.shown(roleId)).toEqual([]);
  });

  test("is refused twice for the same person", async () => {
    const { roleId } = await cast.seat();
    await cast.nominate(roleId, cast.ana);
    expect(await refusal(cast.nominate(roleId, cast.ana, {}, cast.secondHr))).toEqual({
      code: "invalid",
      fields: ["personId"],
    });
    expect(await cast.shown(roleId)).toEqual(["1 Ana"]);
  });

  test("of the same person by two people at once puts them there once", async () => {
    const { roleId, slateId } = await cast.seat();
    const both = await Promise.allSettled(
      [cast.hr, cast.secondHr].map((by) => cast.nominate(roleId, cast.ana, {}, by)),
    );
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await cast.storedRanks(slateId)).toEqual([1]);
  });

  test("is refused for whoever holds the seat, and for somebody who has left", async () => {
    const { roleId } = await cast.seat();
    const refused = { code: "invalid", fields: ["personId"] };
    expect(await refusal(cast.nominate(roleId, cast.head))).toEqual(refused);
    expect(await refusal(cast.nominate(roleId, cast.gone))).toEqual(refused);
    expect(await cast.shown(roleId)).toEqual([]);
  });

  test("is refused for oneself and for one's own superior", async () => {
    const { roleId } = await cast.seat({ incumbentId: null });
    expect(await refusal(cast.nominate(roleId, cast.planner, {}, cast.hrWhoIsHere))).toMatchObject({
      code: "not_allowed",
    });
    expect(await refusal(cast.nominate(roleId, cast.head, {}, cast.hrWhoIsHere))).toMatchObject({
      code: "not_allowed",
    });
  });

  test("is refused with a promise in the past", async () => {
    const { roleId } = await cast.seat();
    expect(await refusal(cast.nominate(roleId, cast.ana, { promisedOn: "2026-06-14" }))).toEqual({
      code: "invalid",
      fields: ["promisedOn"],
    });
  });

  test("sent twice under one key is made once", async () => {
    const { roleId } = await cast.seat();
    const api = await callerOf(held.database, cast.scope, cast.hr.userId, { idempotencyKey: randomUUID() });
    const answers = [
      await api.slate.nominate(nomination(roleId, cast.ana)),
      await api.slate.nominate(nomination(roleId, cast.ana)),
    ];
    expect(answers[0]).toEqual(answers[1]);
    expect(await cast.shown(roleId)).toEqual(["1 Ana"]);
  });

  test("made by many at the same time leaves ranks without a gap or a tie", async () => {
    const { roleId, slateId } = await cast.seat();
    const people = [cast.ana, cast.bo, cast.chi, cast.planner, cast.lineManager.personId ?? ""];
    await Promise.all(
      people.map((personId, index) =>
        cast.nominate(roleId, personId, { rank: 1 }, index % 2 === 0 ? cast.hr : cast.secondHr),
      ),
    );
    expect(await cast.storedRanks(slateId)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe("moving on a slate", () => {
  test("keeps the ranks dense", async () => {
    const { roleId, slateId, chi } = await cast.seatOfThree();
    const { version } = await cast.hr.api.slate.get({ roleId });
    await cast.hr.api.slate.move({ nominationId: chi, version, rank: 1 });
    expect(await cast.shown(roleId)).toEqual(["1 Chi", "2 Ana", "3 Bo"]);
    expect(await cast.storedRanks(slateId)).toEqual([1, 2, 3]);
  });

  test("tells the second of two people, and keeps what the first did", async () => {
    const { roleId, ana, chi } = await cast.seatOfThree();
    const { version } = await cast.hr.api.slate.get({ roleId });
    await cast.hr.api.slate.move({ nominationId: chi, version, rank: 1 });
    expect(
      await refusal(cast.secondHr.api.slate.move({ nominationId: ana, version, rank: 3 })),
    ).toMatchObject({
      code: "conflict",
    });
    expect(await cast.shown(roleId)).toEqual(["1 Chi", "2 Ana", "3 Bo"]);
  });

  test("is for whoever plans the slate, not for who endorses it", async () => {
    const { roleId, chi } = await cast.seatOfThree();
    const { version } = await cast.hr.api.slate.get({ roleId });
    const input = { nominationId: chi, version, rank: 1 };
    expect(await refusal(cast.executive.api.slate.move(input))).toMatchObject({ code: "not_allowed" });
    expect(await refusal(cast.financeHr.api.slate.move(input))).toMatchObject({ code: "not_found" });
    expect(await refusal(cast.stranger.api.slate.move(input))).toMatchObject({ code: "not_found" });
  });
});

describe("a change of readiness", () => {
  test("needs a reason as soon as the band changes", async () => {
    const { roleId } = await cast.seat();
    const nominationId = await cast.nominate(roleId, cast.ana);
    const change = { nominationId, version: 1, readinessBand: "ready_now" as const, promisedOn: null };
    expect(await refusal(cast.hr.api.slate.change(change))).toEqual({ code: "invalid", fields: ["reason"] });
    await cast.hr.api.slate.change({ ...change, reason: "Ran the plant for six weeks." });
    const { nominations } = await cast.hr.api.slate.get({ roleId });
    expect(nominations).toMatchObject([
      { readinessBand: "ready_now", reason: "Ran the plant for six weeks.", version: 2 },
    ]);
  });

  test("saved by two people keeps the first, and tells the second", async () => {
    const { roleId } = await cast.seat();
    const nominationId = await cast.nominate(roleId, cast.ana);
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
    const { roleId, ana, bo } = await cast.seatOfThree();
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
    const { roleId, slateId, ana } = await cast.seatOfThree();
    await decide(cast.hr, ana, "withdrawn");
    expect(await cast.shown(roleId)).toEqual(["1 Bo", "2 Chi"]);
    await cast.nominate(roleId, cast.ana);
    expect(await cast.shown(roleId)).toEqual(["1 Bo", "2 Chi", "3 Ana"]);
    expect(await cast.storedRanks(slateId)).toEqual([1, 2, 3]);
  });

  test("refuses a step that is not foreseen, and one on an older state", async () => {
    const { ana, bo } = await cast.seatOfThree();
    await decide(cast.hr, ana, "withdrawn");
    expect(await refusal(decide(cast.executive, ana, "endorsed", 2))).toMatchObject({ code: "conflict" });
    await decide(cast.executive, bo, "endorsed");
    expect(await refusal(decide(cast.hr, bo, "withdrawn", 1))).toMatchObject({ code: "conflict" });
  });

  test("is not for another organization or another unit", async () => {
    const { ana } = await cast.seatOfThree();
    expect(await refusal(decide(cast.stranger, ana, "endorsed"))).toMatchObject({ code: "not_found" });
    expect(await refusal(decide(cast.financeHr, ana, "withdrawn"))).toMatchObject({ code: "not_found" });
    expect(await refusal(decide(cast.lineManager, ana, "withdrawn"))).toMatchObject({ code: "not_found" });
  });
});
