import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { useTestDatabase } from "#db/testing/database.ts";
import { createExperience } from "#db/testing/factory.ts";
import { failureOf } from "../error.ts";
import {
  castExperience,
  type ExperienceCast,
  type Member,
  recorded,
  TODAY,
  withKey,
} from "../testing/experience-cast.ts";

const held = useTestDatabase();
let cast: ExperienceCast;

beforeAll(async () => {
  cast = await castExperience(held.database);
});

/** What a call was refused with; fails the test when it was not. */
async function refusal(call: Promise<unknown>) {
  try {
    await call;
  } catch (error) {
    const failure = failureOf(error);
    if (failure)
      return {
        code: failure.code,
        message: failure.message,
        fields: failure.details.map((one) => one.field),
      };
    throw error;
  }
  throw new Error("The call was not refused.");
}

function given(overrides: Record<string, unknown> = {}) {
  return {
    personId: cast.candidate.personId,
    experienceTypeId: cast.typeId,
    title: null,
    startedOn: "2026-06-01",
    dueOn: "2026-12-01",
    processes: [],
    note: null,
    feedbackGiverId: null,
    confirmerId: cast.peer.personId,
    ...overrides,
  };
}

function logged(overrides: Record<string, unknown> = {}) {
  return {
    experienceId: null,
    personId: cast.candidate.personId,
    experienceTypeId: cast.typeId,
    title: null,
    startedOn: "2026-06-01",
    endedOn: null,
    note: "Took over the second line.",
    processes: ["SD" as const],
    evidenceLink: null,
    confirmerId: null,
    ...overrides,
  };
}

async function assign(by: Member = cast.manager, overrides: Record<string, unknown> = {}): Promise<string> {
  return (await by.api.experience.assign(given(overrides))).experienceId;
}

/** An experience that waits for its confirmer. */
async function submitted(overrides: Record<string, unknown> = {}) {
  const experienceId = await assign();
  const { version } = await cast.candidate.api.experience.get({ experienceId });
  const input = {
    experienceId,
    version,
    endedOn: "2026-06-10",
    lesson: "Say why before what.",
    challenge: 4 as const,
    confirmerId: cast.peer.personId,
    ...overrides,
  };
  await cast.candidate.api.experience.submit(input);
  return { experienceId, version: version + 1 };
}

describe("giving an experience", () => {
  test("the line manager gives one: title and processes follow its kind, and it is on record", async () => {
    const experienceId = await assign();
    const seen = await cast.candidate.api.experience.get({ experienceId });
    expect(seen).toMatchObject({
      title: "Lead a change",
      status: "active",
      processes: ["SD", "AP"],
      version: 1,
    });
    const events = await recorded(held.database, cast.scope, "experience.assigned");
    expect(events).toContainEqual({ actor: cast.manager.userId, subject: cast.candidate.personId });
  });

  test("one that starts later is planned", async () => {
    const experienceId = await assign(cast.hr, { startedOn: "2026-09-01" });
    expect(await cast.hr.api.experience.get({ experienceId })).toMatchObject({ status: "planned" });
  });

  test.each(["candidate", "executive", "auditor", "peer"] as const)("a %s may not give any", async (who) => {
    expect(await refusal(cast[who].api.experience.assign(given()))).toMatchObject({ code: "not_allowed" });
  });

  test.each(["director", "otherHr"] as const)("a %s does not reach this person", async (who) => {
    expect(await refusal(cast[who].api.experience.assign(given()))).toMatchObject({ code: "not_found" });
    const form = cast[who].api.experience.assignForm({ personId: cast.candidate.personId });
    expect(await refusal(form)).toMatchObject({ code: "not_found" });
  });

  test("another organization's people and kinds do not exist here", async () => {
    const other = await castExperience(held.database);
    const foreignPerson = cast.hr.api.experience.assign(
      given({ personId: other.candidate.personId, confirmerId: null }),
    );
    expect(await refusal(foreignPerson)).toMatchObject({ code: "not_found" });
    const foreignType = cast.hr.api.experience.assign(given({ experienceTypeId: other.typeId }));
    expect(await refusal(foreignType)).toMatchObject({ code: "not_found" });
    const foreignConfirmer = cast.hr.api.experience.assign(given({ confirmerId: other.peer.personId }));
    expect(await refusal(foreignConfirmer)).toMatchObject({ code: "not_found" });
  });

  test("the line manager is refused as the only confirmer, at the field", async () => {
    const refused = await refusal(
      cast.hr.api.experience.assign(given({ confirmerId: cast.manager.personId })),
    );
    expect(refused).toMatchObject({ code: "invalid", fields: ["confirmerId"] });
    expect(refused.message).toContain("line manager alone");
  });

  test.each([
    ["a candidate as own confirmer", () => ({ confirmerId: cast.candidate.personId })],
    ["a due day before the start", () => ({ dueOn: "2026-05-01" })],
    ["a day that does not exist", () => ({ startedOn: "2026-02-31" })],
    ["a title with a NUL byte", () => ({ title: "Lead\u0000it" })],
    ["a title that reverses its direction", () => ({ title: "Lead \u202Eti" })],
    ["an id that is none", () => ({ personId: "1 or 1=1" })],
  ])("%s is refused, and nothing is written", async (_what, overrides) => {
    const before = await cast.hr.api.experience.list({ status: "all" });
    await expect(cast.hr.api.experience.assign(given(overrides()))).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    expect((await cast.hr.api.experience.list({ status: "all" })).total).toBe(before.total);
  });
});

describe("logging", () => {
  test("a candidate logs for oneself, the manager for a report", async () => {
    for (const who of [cast.candidate, cast.manager]) {
      const { experienceId } = await who.api.experience.log(
        logged({ evidenceLink: "https://wiki.example/launch" }),
      );
      const seen = await cast.candidate.api.experience.get({ experienceId });
      expect(seen).toMatchObject({ status: "active", note: "Took over the second line." });
      expect(seen.evidence).toMatchObject([
        { kind: "link", name: "wiki.example", url: "https://wiki.example/launch" },
      ]);
    }
  });

  test.each(["director", "peer", "otherHr"] as const)("a %s cannot log for this person", async (who) => {
    expect(await refusal(cast[who].api.experience.log(logged()))).toMatchObject({ code: "not_found" });
  });

  test("the same save sent twice under one key writes once and gets the same answer", async () => {
    const api = withKey(held.database, cast.candidate, randomUUID());
    const before = await cast.candidate.api.experience.list({ status: "all" });
    const first = await api.experience.log(logged());
    expect(await api.experience.log(logged())).toEqual(first);
    expect((await cast.candidate.api.experience.list({ status: "all" })).total).toBe(before.total + 1);
    expect(await refusal(api.experience.log(logged({ note: "Something else." })))).toMatchObject({
      code: "conflict",
    });
  });

  test("two presses at the same moment write once", async () => {
    const api = withKey(held.database, cast.candidate, randomUUID());
    const before = await cast.candidate.api.experience.list({ status: "all" });
    const answers = await Promise.allSettled([api.experience.log(logged()), api.experience.log(logged())]);
    const ids = answers.flatMap((one) => (one.status === "fulfilled" ? [one.value.experienceId] : []));
    expect(new Set(ids).size).toBe(1);
    expect((await cast.candidate.api.experience.list({ status: "all" })).total).toBe(before.total + 1);
  });

  test("a later note is added to the earlier one, and a planned experience comes to life", async () => {
    const experienceId = await assign(cast.manager, {
      startedOn: null,
      note: "Because direction is the gap.",
    });
    await cast.manager.api.experience.log(logged({ experienceId, note: "The first meeting was held." }));
    const seen = await cast.candidate.api.experience.get({ experienceId });
    expect(seen.status).toBe("active");
    expect(seen.note).toBe("Because direction is the gap.\n\n15 June 2026: The first meeting was held.");
    expect(seen.confirmerId).toBe(cast.peer.personId);
  });

  test.each([
    ["a start in the future", { startedOn: "2026-07-01" }, "startedOn"],
    ["an end in the future", { endedOn: "2026-07-01" }, "endedOn"],
  ])("%s is refused at its field", async (_what, overrides, field) => {
    const refused = await refusal(cast.candidate.api.experience.log(logged(overrides)));
    expect(refused).toMatchObject({ code: "invalid", fields: [field] });
  });

  test.each([
    ["an end before the start", { endedOn: "2026-05-01" }],
    ["31 February", { startedOn: "2026-02-31" }],
    ["a link that runs script", { evidenceLink: "javascript:alert(1)" }],
    ["a note of blanks", { note: " \n " }],
  ])("%s is refused", async (_what, overrides) => {
    await expect(cast.candidate.api.experience.log(logged(overrides))).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });

  test("nothing can be logged to an experience of somebody else by naming its id", async () => {
    const experienceId = await held.database.write(cast.scope, (db) =>
      createExperience(db, {
        personId: cast.peer.personId,
        createdBy: cast.peer.userId,
        experienceTypeId: cast.typeId,
      }),
    );
    expect(await refusal(cast.candidate.api.experience.log(logged({ experienceId })))).toMatchObject({
      code: "not_found",
    });
    const hr = cast.otherHr.api.experience.log(logged({ experienceId }));
    expect(await refusal(hr)).toMatchObject({ code: "not_found" });
  });
});

describe("confirming", () => {
  test("the one who was asked confirms, and the note counts as feedback", async () => {
    const { experienceId, version } = await submitted();
    expect((await cast.peer.api.experience.asked()).map((one) => one.id)).toContain(experienceId);
    const decision = { decision: "confirmed", note: "I saw the launch.", challenge: 5 } as const;
    await cast.peer.api.experience.confirm({ experienceId, version, ...decision });
    const seen = await cast.candidate.api.experience.get({ experienceId });
    expect(seen).toMatchObject({ status: "confirmed", challengeByConfirmer: 5, feedbackCount: 1 });
    expect(seen.missing.map(({ part }) => part)).toEqual(["evidence"]);
    expect(seen.may).toEqual({ log: false, submit: false, abandon: false, confirm: false });
    const events = await recorded(held.database, cast.scope, "experience.confirmed");
    expect(events).toContainEqual({ actor: cast.peer.userId, subject: cast.candidate.personId });
  });

  test("sent back, it says what is missing, can be mended, and is submitted again", async () => {
    const { experienceId, version } = await submitted();
    const back = { experienceId, version, decision: "returned" as const, challenge: null };
    const silent = cast.peer.api.experience.confirm({ ...back, note: null });
    await expect(silent).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await cast.peer.api.experience.confirm({ ...back, note: "Where are the figures?" });
    const seen = await cast.candidate.api.experience.get({ experienceId });
    expect(seen).toMatchObject({ status: "returned", may: { log: true, submit: true, abandon: false } });
    expect(seen.confirmations[0]).toMatchObject({ decision: "returned", note: "Where are the figures?" });
    expect(seen.missing.map(({ part }) => part)).toContain("confirmation");
  });

  test("a candidate does not confirm an own experience, and is not asked", async () => {
    const { experienceId, version } = await submitted();
    const own = cast.candidate.api.experience.confirm({
      experienceId,
      version,
      decision: "confirmed",
      note: null,
      challenge: 3,
    });
    expect(await refusal(own)).toMatchObject({ code: "not_found" });
    expect(await refusal(cast.candidate.api.experience.getAsked({ experienceId }))).toMatchObject({
      code: "not_found",
    });
  });

  test("a candidate cannot name oneself or the line manager when submitting", async () => {
    const experienceId = await assign();
    const input = {
      experienceId,
      version: 1,
      endedOn: TODAY,
      lesson: "Say why before what.",
      challenge: 3 as const,
    };
    for (const confirmer of [cast.candidate, cast.manager]) {
      const refused = await refusal(
        cast.candidate.api.experience.submit({ ...input, confirmerId: confirmer.personId }),
      );
      expect(refused).toMatchObject({ code: "invalid", fields: ["confirmerId"] });
    }
  });

  test("a line manager named by an old record does not confirm alone", async () => {
    const { experienceId, version } = await submitted();
    // Somebody who was asked while still a peer, and became the manager since.
    await held.database.write(cast.scope, (db) =>
      db.execute(
        sql`update experiences set confirmer_id = ${cast.manager.personId} where id = ${experienceId}`,
      ),
    );
    const confirm = cast.manager.api.experience.confirm({
      experienceId,
      version,
      decision: "confirmed",
      note: null,
      challenge: 3,
    });
    expect(await refusal(confirm)).toMatchObject({
      code: "not_allowed",
      message: expect.stringContaining("line manager alone"),
    });
  });

  test.each(["director", "manager", "hr", "auditor", "executive"] as const)(
    "a %s who was not asked cannot confirm",
    async (who) => {
      const { experienceId, version } = await submitted();
      const confirm = cast[who].api.experience.confirm({
        experienceId,
        version,
        decision: "confirmed",
        note: null,
        challenge: 3,
      });
      const expected = cast[who].personId === "" ? "not_allowed" : "not_found";
      expect(await refusal(confirm)).toMatchObject({ code: expected });
    },
  );

  test("the confirmer of another organization finds nothing", async () => {
    const { experienceId } = await submitted();
    const other = await castExperience(held.database);
    expect(await refusal(other.peer.api.experience.getAsked({ experienceId }))).toMatchObject({
      code: "not_found",
    });
    expect(await refusal(other.hr.api.experience.get({ experienceId }))).toMatchObject({ code: "not_found" });
  });

  test("a decision on what changed meanwhile is told so, and overwrites nothing", async () => {
    const { experienceId, version } = await submitted();
    const stale = {
      experienceId,
      version: version - 1,
      decision: "confirmed" as const,
      note: null,
      challenge: 3 as const,
    };
    const refused = await refusal(cast.peer.api.experience.confirm(stale));
    expect(refused).toMatchObject({ code: "conflict", message: expect.stringContaining("meantime") });
    expect(await cast.candidate.api.experience.get({ experienceId })).toMatchObject({
      status: "submitted",
      confirmations: [],
    });
  });

  test("what is confirmed stays as it is", async () => {
    const { experienceId, version } = await submitted();
    const decision = { decision: "confirmed", note: null, challenge: 2 } as const;
    await cast.peer.api.experience.confirm({ experienceId, version, ...decision });
    const again = cast.peer.api.experience.confirm({ experienceId, version: version + 1, ...decision });
    expect(await refusal(again)).toMatchObject({ code: "conflict" });
    expect(await refusal(cast.candidate.api.experience.log(logged({ experienceId })))).toMatchObject({
      code: "conflict",
    });
    const link = { experienceId, name: "Late", url: "https://late.example" };
    expect(await refusal(cast.candidate.api.experience.addEvidence(link))).toMatchObject({
      code: "conflict",
    });
  });
});

describe("submitting and abandoning", () => {
  test("two people submit the same experience: the second is told, not overwritten", async () => {
    const experienceId = await assign();
    const input = {
      experienceId,
      version: 1,
      endedOn: TODAY,
      challenge: 3 as const,
      confirmerId: cast.peer.personId,
    };
    await cast.candidate.api.experience.submit({ ...input, lesson: "The first lesson." });
    const second = cast.hr.api.experience.submit({ ...input, lesson: "The second lesson." });
    expect(await refusal(second)).toMatchObject({ code: "conflict" });
    expect(await cast.candidate.api.experience.get({ experienceId })).toMatchObject({
      lesson: "The first lesson.",
    });
  });

  test.each([
    ["in the future", "2026-07-01"],
    ["before its start", "2026-05-01"],
  ])("an end %s is refused at its field", async (_what, endedOn) => {
    const experienceId = await assign();
    const input = {
      experienceId,
      version: 1,
      endedOn,
      lesson: "Say why before what.",
      challenge: 3 as const,
    };
    const refused = await refusal(
      cast.candidate.api.experience.submit({ ...input, confirmerId: cast.peer.personId }),
    );
    expect(refused).toMatchObject({ code: "invalid", fields: ["endedOn"] });
  });

  test("only who may give experiences ends one early, and the reason is kept", async () => {
    const experienceId = await assign();
    const input = { experienceId, version: 1, reason: "The project was stopped." };
    expect(await refusal(cast.candidate.api.experience.abandon(input))).toMatchObject({
      code: "not_allowed",
    });
    expect(await refusal(cast.director.api.experience.abandon(input))).toMatchObject({ code: "not_found" });
    await cast.manager.api.experience.abandon(input);
    const seen = await cast.candidate.api.experience.get({ experienceId });
    expect(seen).toMatchObject({ status: "abandoned", note: "Abandoned: The project was stopped." });
  });

  test("the buttons follow what one may do for this person", async () => {
    const experienceId = await assign();
    const may = async (member: Member) => (await member.api.experience.get({ experienceId })).may;
    expect(await may(cast.candidate)).toEqual({ log: true, submit: true, abandon: false, confirm: false });
    expect(await may(cast.manager)).toEqual({ log: true, submit: true, abandon: true, confirm: false });
    // Above in the line one reads, but does not act.
    expect(await may(cast.director)).toEqual({ log: false, submit: false, abandon: false, confirm: false });
  });
});
