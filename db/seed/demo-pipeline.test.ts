import { describe, expect, test } from "vitest";
import { assessmentProblems, RecordAssessment } from "#domain/assessment.ts";
import { mayConfirm, missingForDone } from "#domain/confirmation.ts";
import { buildDashboard } from "#domain/dashboard.ts";
import { addMonths, type Day } from "#domain/day.ts";
import { dateProblems } from "#domain/experience.ts";
import { countsAsSuccessor, isOnSlate, nextNominationStates } from "#domain/nomination.ts";
import { systemReach } from "#domain/permission.ts";
import { PROCESSES } from "#domain/process.ts";
import type { Thresholds } from "#domain/quadrant.ts";
import { reasonSchema } from "#domain/text.ts";
import { listIndices } from "../queries/assessment.ts";
import { listNominationsAsOf } from "../queries/nomination.ts";
import { byId, personNamed, useDemoCompany } from "../testing/demo-company.ts";

const TODAY = "2026-11-24";
const demo = useDemoCompany(TODAY);

function slateOf(title: string) {
  const role = demo.company.roles.find((one) => one.title === title);
  const slate = demo.company.slates.find((one) => one.roleId === role?.id);
  return { role, slate, nominations: demo.company.nominations.filter((one) => one.slateId === slate?.id) };
}

/** Ids of critical roles by the people who count as their successors. */
function successors() {
  const persons = byId(demo.company.people);
  const roleOfSlate = new Map(demo.company.slates.map((slate) => [slate.id, slate.roleId]));
  const critical = new Set(demo.company.roles.filter((role) => role.isCritical).map((role) => role.id));
  return demo.company.nominations.flatMap((one) => {
    const status = persons.get(one.personId)?.employmentStatus ?? "left";
    const roleId = roleOfSlate.get(one.slateId) ?? "";
    return critical.has(roleId) && countsAsSuccessor(one.state, status) ? [{ ...one, roleId }] : [];
  });
}

describe("the pipeline", () => {
  test("has twelve critical roles, each with its reason, and three others", () => {
    const critical = demo.company.roles.filter((role) => role.isCritical);
    expect(critical).toHaveLength(12);
    expect(demo.company.roles).toHaveLength(15);
    for (const role of critical) expect(reasonSchema.safeParse(role.criticalReason).success).toBe(true);
    for (const target of demo.company.targets)
      expect(reasonSchema.safeParse(target.reason).success).toBe(true);
  });

  test("leaves three critical roles uncovered, each for another cause", () => {
    const covered = new Set(successors().map((one) => one.roleId));
    const uncovered = demo.company.roles.filter((role) => role.isCritical && !covered.has(role.id));
    expect(uncovered.map((role) => role.title).toSorted()).toEqual([
      "Head of Calibration Laboratory",
      "Head of Quality & Regulatory Affairs",
      "Managing Director, Asia",
    ]);
    expect(slateOf("Head of Calibration Laboratory").nominations).toEqual([]);
    const [left] = slateOf("Head of Quality & Regulatory Affairs").nominations;
    expect(left?.personId).toBe(personNamed(demo.company, "Lorenzo Bellandi").id);
    const { role, nominations: open } = slateOf("Managing Director, Asia");
    expect(role?.incumbentId).toBeNull();
    expect(open.map((one) => one.state).toSorted()).toEqual(["draft", "returned"]);
  });

  test("counts one star on several slates", () => {
    const amara = successors().filter((one) => one.personId === personNamed(demo.company, "Amara Diallo").id);
    expect(amara).toHaveLength(4);
    expect(amara.filter((one) => one.readinessBand === "ready_now")).toHaveLength(3);
  });

  test("ranks every slate from one on, without gaps, and nobody on the slate of their own seat", () => {
    const persons = byId(demo.company.people);
    for (const slate of demo.company.slates) {
      const incumbent = byId(demo.company.roles).get(slate.roleId)?.incumbentId;
      const places = demo.company.nominations.filter(
        (one) => one.slateId === slate.id && isOnSlate(one.state),
      );
      expect(places.map((one) => one.rank).toSorted((a, b) => a - b)).toEqual(places.map((_, at) => at + 1));
      for (const { personId, reason, decidedAt } of places) {
        expect(personId).not.toBe(incumbent);
        expect(persons.has(personId)).toBe(true);
        expect(reasonSchema.safeParse(reason).success).toBe(true);
        expect((slate.reviewedOn ?? "") >= decidedAt.slice(0, 10)).toBe(true);
      }
    }
  });

  test("has been decided by somebody else than the person, with the right to", () => {
    const personOfUser = new Map(demo.company.users.map((user) => [user.id, user.personId]));
    for (const nomination of demo.company.nominations) {
      expect(personOfUser.get(nomination.decidedBy)).not.toBe(nomination.personId);
      const roles = demo.company.grants
        .filter((grant) => grant.userId === nomination.decidedBy)
        .map((grant) => grant.role);
      const endorsing = nomination.state === "endorsed" || nomination.state === "returned";
      if (endorsing) expect(roles).toContain("executive");
      else expect(roles.includes("hr_partner") || roles.includes("executive")).toBe(true);
    }
  });

  test("knows the slates as they were before it moved in", async () => {
    const { slate } = slateOf("Chief Operating Officer");
    const asOf = (day: string) =>
      demo.read((db) =>
        listNominationsAsOf(db, systemReach(demo.company.organizationId), slate?.id ?? "", day),
      );
    const names = (rows: Awaited<ReturnType<typeof asOf>>) =>
      rows.map((row) => [row.lastName, row.readinessBand]);
    expect(names(await asOf("2025-09-01"))).toEqual([
      ["Okafor", "three_plus_years"],
      ["Bhattacharjee", "emergency"],
    ]);
    expect(names(await asOf(TODAY))).toEqual([
      ["Diallo", "ready_now"],
      ["Okafor", "one_to_two_years"],
      ["Lind", "one_to_two_years"],
      ["Bhattacharjee", "emergency"],
    ]);
  });
});

test("the map shows Operations over-managed, Field Service crossed over and Markets drifted", async () => {
  const { organizationId } = demo.company;
  const indicesOn = (day: Day) => demo.read((db) => listIndices(db, systemReach(organizationId), day));
  const units = demo.company.units;
  const facts = { roleIds: [], successors: [], units, thresholds: new Map<string, Thresholds>() };
  const [now, yearAgo] = [await indicesOn(TODAY), await indicesOn(addMonths(TODAY, -12))];
  const quadrants = (people: typeof now) =>
    Object.fromEntries(
      buildDashboard({ ...facts, now: people, yearAgo: people }).units.map((unit) => [
        unit.name,
        unit.quadrant,
      ]),
    );
  const steady = {
    Operations: "over_managed",
    "Gothenburg Plant": "over_managed",
    "Supply Chain": "over_managed",
  };
  expect(quadrants(yearAgo)).toMatchObject({
    ...steady,
    "Field Service": "over_managed",
    Markets: "leads_and_manages",
  });
  expect(quadrants(now)).toMatchObject({
    ...steady,
    "Field Service": "leads_and_manages",
    Markets: "over_managed",
  });
});

describe("experiences", () => {
  test("stand on possible days, and their confirmer is neither the candidate nor only the line manager", () => {
    const persons = byId(demo.company.people);
    for (const one of demo.company.experiences) {
      const status = one.status;
      expect(
        dateProblems({ status, startedOn: one.startedOn, endedOn: one.endedOn }, TODAY),
        one.title,
      ).toEqual([]);
      if (one.confirmerId === null) continue;
      const verdict = mayConfirm({
        confirmerPersonId: one.confirmerId,
        candidatePersonId: one.personId,
        lineManagerPersonId: persons.get(one.personId)?.managerId ?? null,
        otherConfirmations: [],
      });
      expect(verdict.allowed, one.title).toBe(true);
    }
  });

  test("are confirmed only with evidence, a lesson, feedback and somebody's word", () => {
    const persons = byId(demo.company.people);
    const confirmed = demo.company.experiences.filter((one) => one.status === "confirmed");
    expect(confirmed.length).toBeGreaterThan(50);
    for (const one of confirmed) {
      const words = demo.company.confirmations.filter((word) => word.experienceId === one.id);
      const missing = missingForDone({
        candidatePersonId: one.personId,
        lineManagerPersonId: persons.get(one.personId)?.managerId ?? null,
        evidenceCount: demo.company.evidence.filter((item) => item.experienceId === one.id).length,
        lesson: one.lesson,
        feedbackCount: words.filter((word) => word.note !== null).length,
        confirmations: words.filter((word) => word.decision === "confirmed").map((word) => word.confirmerId),
      });
      expect(missing, one.title).toEqual([]);
      expect([one.challengeByCandidate, one.challengeByConfirmer]).not.toContain(null);
    }
  });

  test("are handed in before they are decided on, and sent back with a reason", () => {
    for (const word of demo.company.confirmations) {
      const one = byId(demo.company.experiences).get(word.experienceId);
      expect(one?.submittedAt && one.submittedAt < word.decidedAt, one?.title).toBe(true);
      if (word.decision === "returned") expect(word.note).not.toBeNull();
    }
    const waiting = demo.company.experiences.filter((one) => one.status === "submitted");
    expect(waiting.every((one) => one.submittedAt && one.lesson && one.confirmerId && one.endedOn)).toBe(
      true,
    );
  });

  test("show somebody stretched without support", () => {
    const jun = personNamed(demo.company, "Jun Takeda");
    const venture = demo.company.experiences.find(
      (one) => one.personId === jun.id && one.status === "active",
    );
    expect(venture).toMatchObject({ challengeByCandidate: 5, feedbackGiverId: null });
  });
});

describe("assessments", () => {
  test("could each have been recorded by this rater on that day", () => {
    const personOfUser = new Map(demo.company.users.map((user) => [user.id, user.personId]));
    const persons = byId(demo.company.people);
    const above = (id: string | null): string[] => {
      const managerId = id === null ? null : (persons.get(id)?.managerId ?? null);
      return managerId === null ? [] : [managerId, ...above(managerId)];
    };
    for (const row of demo.company.assessments) {
      const { personId, assessedOn, raterGroup, examples, note } = row;
      const [person, rater] = [persons.get(personId), persons.get(personOfUser.get(row.raterUserId) ?? "")];
      const ratings = Object.fromEntries(
        PROCESSES.map((process) => [
          process,
          { level: row[`level${process}`], example: examples[process] ?? null },
        ]),
      );
      expect(
        RecordAssessment.safeParse({ personId, assessedOn, raterGroup, ratings, note }).error,
      ).toBeUndefined();
      const relation = {
        isSelf: rater?.id === personId,
        isLineManager: above(personId).includes(rater?.id ?? ""),
        isDirectReport: rater?.managerId === personId,
        sharesManager: person?.managerId != null && rater?.managerId === person.managerId,
      };
      expect(assessmentProblems({ assessedOn, raterGroup }, { today: TODAY, relation })).toEqual([]);
      expect((rater?.hiredOn ?? "9") < assessedOn && (rater?.leftOn ?? "9") > assessedOn).toBe(true);
    }
  });
});

describe("the trail", () => {
  test("runs forward, ends before today, and tells of each decision who took it", () => {
    const events = demo.company.audit.toSorted((a, b) => a.id - b.id);
    const times = events.map((event) => event.at);
    expect(times).toEqual(times.toSorted());
    expect(events.every((event) => event.at < TODAY && event.actorUserId !== null)).toBe(true);
    const seen = new Set(events.map((event) => `${event.event} ${event.objectId} ${event.actorUserId}`));
    const userOf = new Map(demo.company.users.map((user) => [user.personId, user.id]));
    for (const word of demo.company.confirmations) {
      expect(seen).toContain(
        `experience.${word.decision} ${word.experienceId} ${userOf.get(word.confirmerId)}`,
      );
    }
    for (const one of demo.company.nominations) {
      if (nextNominationStates(one.state).includes("submitted") || one.version === 1) continue;
      const names = ["changed", one.state].map((name) => `nomination.${name} ${one.id} ${one.decidedBy}`);
      expect(names.some((name) => seen.has(name))).toBe(true);
    }
    for (const row of demo.company.assessments)
      expect(seen).toContain(`assessment.recorded ${row.id} ${row.raterUserId}`);
  });

  test("never shows somebody looking at the slate of their own seat, or at themselves on one", () => {
    const personOfUser = new Map(demo.company.users.map((user) => [user.id, user.personId]));
    const roleOfSlate = new Map(
      demo.company.slates.map((slate) => [slate.id, byId(demo.company.roles).get(slate.roleId)]),
    );
    for (const event of demo.company.audit.filter((one) => one.objectType === "slate")) {
      const reader = personOfUser.get(event.actorUserId ?? "");
      expect(roleOfSlate.get(event.objectId ?? "")?.incumbentId).not.toBe(reader);
      expect(event.subjectPersonId).not.toBe(reader);
    }
  });
});
