import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { useTestDatabase } from "#db/testing/database.ts";
import { createRole, createSlate } from "#db/testing/factory.ts";
import { perProcess } from "#domain/process.ts";
import { callerOf } from "../testing/caller.ts";
import { castRoles, type Member, type RoleCast, recordedAbout, refusal } from "../testing/role-cast.ts";

const held = useTestDatabase();
let cast: RoleCast;

beforeAll(async () => {
  cast = await castRoles(held.database);
});

function given(overrides: Record<string, unknown> = {}) {
  return {
    title: "Director of Operations",
    orgUnitId: cast.operations,
    incumbentId: cast.head as string | null,
    passage: 3 as const,
    complexityDemand: "high" as const,
    changeDemand: "high" as const,
    overrides: [],
    ...overrides,
  };
}

async function made(overrides: Record<string, unknown> = {}, by: Member = cast.hr): Promise<string> {
  return (await by.api.role.create(given(overrides))).roleId;
}

describe("making a role", () => {
  test("stores what the seat demands and answers the target levels with their reasons", async () => {
    const roleId = await made();
    const role = await cast.hr.api.role.get({ roleId });
    expect(role).toMatchObject({ title: "Director of Operations", incumbentName: "Hanna Head", version: 1 });
    const levels = new Map(role.targets.map((target) => [target.process, target.target]));
    expect(perProcess((process) => levels.get(process))).toEqual({
      PB: 4,
      OS: 5,
      CP: 4,
      SD: 4,
      AP: 4,
      MI: 4,
    });
    for (const { target, terms } of role.targets) {
      expect(terms.reduce((sum, term) => sum + term.points, 0)).toBe(target);
    }
    expect(await recordedAbout(held.database, cast.scope, roleId)).toEqual([
      { event: "role.created", actor: cast.hr.userId, subject: null },
    ]);
  });

  test("gives it an empty slate at once", async () => {
    const roleId = await made({ incumbentId: null });
    expect(await cast.hr.api.slate.get({ roleId })).toMatchObject({ nominations: [], reviewedOn: null });
  });

  test("keeps a level set by hand with its reason", async () => {
    const override = { process: "SD" as const, level: 5 as const, reason: "The new site needs a direction." };
    const role = await cast.hr.api.role.get({ roleId: await made({ overrides: [override] }) });
    expect(role.overrides).toEqual([override]);
    expect(role.targets.find(({ process }) => process === "SD")?.target).toBe(5);
  });

  test.each([
    ["a manager", () => cast.lineManager],
    ["an executive", () => cast.executive],
    ["an auditor", () => cast.auditor],
    ["a candidate", () => cast.candidate],
  ])("is not for %s", async (_who, by) => {
    expect(await refusal(made({}, by()))).toMatchObject({ code: "not_allowed" });
  });

  test("is refused in a unit that is not one's own", async () => {
    expect(await refusal(made({}, cast.financeHr))).toEqual({ code: "invalid", fields: ["orgUnitId"] });
  });

  test("is refused in a unit of another organization, as in one that does not exist", async () => {
    expect(await refusal(made({ incumbentId: null }, cast.stranger))).toEqual({
      code: "invalid",
      fields: ["orgUnitId"],
    });
    expect(await refusal(made({ orgUnitId: randomUUID() }))).toEqual({
      code: "invalid",
      fields: ["orgUnitId"],
    });
  });

  test("refuses an incumbent who has left", async () => {
    expect(await refusal(made({ incumbentId: cast.gone }))).toEqual({
      code: "invalid",
      fields: ["incumbentId"],
    });
  });

  test("sent twice under one key makes one role", async () => {
    const api = await callerOf(held.database, cast.scope, cast.hr.userId, { idempotencyKey: randomUUID() });
    const title = `Twice ${randomUUID()}`;
    const answers = [await api.role.create(given({ title })), await api.role.create(given({ title }))];
    expect(answers[0]).toEqual(answers[1]);
    const listed = await cast.hr.api.role.list({});
    expect(listed.filter((role) => role.title === title)).toHaveLength(1);
  });
});

describe("a role", () => {
  test("is not found by an HR partner of another unit, nor from another organization", async () => {
    const roleId = await made();
    expect(await refusal(cast.financeHr.api.role.get({ roleId }))).toMatchObject({ code: "not_found" });
    expect(await refusal(cast.stranger.api.role.get({ roleId }))).toMatchObject({ code: "not_found" });
    expect(await refusal(cast.financeHr.api.role.update({ ...given(), roleId, version: 1 }))).toMatchObject({
      code: "not_found",
    });
  });

  test("is shown to the managers of the unit, who may not change it", async () => {
    const roleId = await made();
    expect((await cast.lineManager.api.role.list({})).map((role) => role.id)).toContain(roleId);
    expect(await refusal(cast.lineManager.api.role.update({ ...given(), roleId, version: 1 }))).toMatchObject(
      {
        code: "not_allowed",
      },
    );
  });

  test("saved by two people keeps the first, and tells the second", async () => {
    const roleId = await made();
    await cast.hr.api.role.update({ ...given({ title: "First" }), roleId, version: 1 });
    const second = cast.secondHr.api.role.update({ ...given({ title: "Second" }), roleId, version: 1 });
    expect(await refusal(second)).toMatchObject({ code: "conflict" });
    expect(await cast.hr.api.role.get({ roleId })).toMatchObject({ title: "First", version: 2 });
  });

  test("saved by two people at the very same time is written once", async () => {
    const roleId = await made();
    const saves = [cast.hr, cast.secondHr].map((by, index) =>
      by.api.role.update({ ...given({ title: `At once ${index}` }), roleId, version: 1 }),
    );
    const settled = await Promise.allSettled(saves);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await cast.hr.api.role.get({ roleId })).toMatchObject({ version: 2 });
  });

  test("does not lose a level set by hand when the second of two saves is refused", async () => {
    const override = { process: "MI" as const, level: 5 as const, reason: "A tired team." };
    const roleId = await made({ overrides: [override] });
    await refusal(cast.hr.api.role.update({ ...given(), roleId, version: 7 }));
    expect((await cast.hr.api.role.get({ roleId })).overrides).toEqual([override]);
  });
});

describe("the mark of a critical role", () => {
  test("comes and goes with a reason, and both stand in the log", async () => {
    const roleId = await made();
    const marked = { roleId, version: 1, isCritical: true, reason: "Nobody else runs all sites." };
    await cast.hr.api.role.markCritical(marked);
    expect(await cast.hr.api.role.get({ roleId })).toMatchObject({
      isCritical: true,
      criticalReason: marked.reason,
    });
    await cast.hr.api.role.markCritical({
      roleId,
      version: 2,
      isCritical: false,
      reason: "Two sites were sold.",
    });
    expect(await cast.hr.api.role.get({ roleId })).toMatchObject({ isCritical: false, version: 3 });
    const events = await recordedAbout(held.database, cast.scope, roleId);
    expect(events.map(({ event }) => event)).toEqual([
      "role.created",
      "role.markedCritical",
      "role.unmarkedCritical",
    ]);
  });

  test("is refused without a reason, and when somebody else was faster", async () => {
    const roleId = await made();
    const input = { roleId, version: 1, isCritical: true, reason: "Nobody else runs all sites." };
    await expect(cast.hr.api.role.markCritical({ ...input, reason: " " })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    await cast.hr.api.role.markCritical(input);
    expect(await refusal(cast.secondHr.api.role.markCritical(input))).toMatchObject({ code: "conflict" });
  });
});

describe("the register", () => {
  test("shows critical roles first and narrows to a unit", async () => {
    const plain = await made({ orgUnitId: cast.finance, title: "Alpha", incumbentId: null });
    const critical = await made({ orgUnitId: cast.finance, title: "Zulu", incumbentId: null });
    await cast.hr.api.role.markCritical({
      roleId: critical,
      version: 1,
      isCritical: true,
      reason: "Holds the bank ties.",
    });
    const listed = await cast.financeHr.api.role.list({ orgUnitId: cast.finance });
    expect(listed.map((role) => role.id)).toEqual([critical, plain]);
    expect(
      (await cast.hr.api.role.list({ critical: false, orgUnitId: cast.finance })).map((role) => role.id),
    ).toEqual([plain]);
  });

  test("leaves out what was closed", async () => {
    const roleId = await held.database.write(cast.scope, async (db) => {
      const id = await createRole(db, { orgUnitId: cast.operations, closedAt: "2026-01-01T00:00:00Z" });
      await createSlate(db, id);
      return id;
    });
    expect((await cast.hr.api.role.list({})).map((role) => role.id)).not.toContain(roleId);
    expect(await refusal(cast.hr.api.role.get({ roleId }))).toMatchObject({ code: "not_found" });
    expect((await cast.hr.api.slate.benches()).map((one) => one.roleId)).not.toContain(roleId);
  });
});
