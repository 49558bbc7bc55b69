import { describe, expect, test } from "vitest";
import {
  AbandonExperience,
  AddEvidence,
  AssignExperience,
  ConfirmExperience,
  dateProblems,
  EXPERIENCE_STATUSES,
  isEditable,
  isOpen,
  LogExperience,
  moveExperience,
  nextExperienceStatuses,
  SubmitExperience,
  statusWhenAssigned,
} from "./experience.ts";

const ANA = "3f1f7c1e-5b1e-4a8e-9a52-0d5f1f6c2b11";
const BEN = "8d1a2c3e-5b1e-4a8e-9a52-0d5f1f6c2b22";
const TODAY = "2026-03-01";

function fieldsOf(result: { error?: { issues: readonly { path: readonly PropertyKey[] }[] } }) {
  return result.error?.issues.map((issue) => issue.path.join(".")) ?? [];
}

describe("the status of an experience", () => {
  test.each([
    ["planned", ["active", "abandoned"]],
    ["active", ["submitted", "abandoned"]],
    ["submitted", ["confirmed", "returned"]],
    ["confirmed", []],
    ["returned", ["active", "submitted", "abandoned"]],
    ["abandoned", []],
  ] as const)("%s may become %j", (status, next) => {
    expect(nextExperienceStatuses(status)).toEqual(next);
    expect(isOpen(status)).toBe(next.length > 0);
    for (const to of EXPERIENCE_STATUSES) {
      if (next.some((allowed) => allowed === to)) expect(moveExperience(status, to)).toBe(to);
      else expect(() => moveExperience(status, to)).toThrow(/cannot become/);
    }
  });

  test("says in words what cannot be", () => {
    expect(() => moveExperience("confirmed", "abandoned")).toThrow(
      "This experience is confirmed and cannot become abandoned.",
    );
  });

  test("freezes notes and evidence while somebody judges them, and afterwards", () => {
    expect(EXPERIENCE_STATUSES.filter(isEditable)).toEqual(["planned", "active", "returned"]);
  });

  test("is active when given with a start that has come", () => {
    expect(statusWhenAssigned(TODAY, TODAY)).toBe("active");
    expect(statusWhenAssigned("2026-03-02", TODAY)).toBe("planned");
    expect(statusWhenAssigned(null, TODAY)).toBe("planned");
  });
});

describe("the days of an experience", () => {
  test.each([
    ["active since today", "active", TODAY, null, []],
    ["planned for later", "planned", "2027-01-01", null, []],
    ["planned without a day", "planned", null, null, []],
    ["ended today", "active", "2026-02-01", TODAY, []],
    ["one day long", "submitted", TODAY, TODAY, []],
    ["active from tomorrow", "active", "2026-03-02", null, ["startedOn"]],
    ["ended before it began", "active", "2026-02-02", "2026-02-01", ["endedOn"]],
    ["ended in the future", "active", "2026-02-02", "2026-04-01", ["endedOn"]],
    ["all wrong", "submitted", "2026-05-02", "2026-04-01", ["startedOn", "endedOn", "endedOn"]],
  ] as const)("%s", (_what, status, startedOn, endedOn, fields) => {
    const problems = dateProblems({ status, startedOn, endedOn }, TODAY);
    expect(problems.map((problem) => problem.field)).toEqual(fields);
  });
});

describe("giving an experience", () => {
  const assign = { personId: ANA, experienceTypeId: BEN };

  test("needs only a person and a type", () => {
    expect(AssignExperience.parse(assign)).toEqual({
      ...assign,
      title: null,
      startedOn: null,
      dueOn: null,
      processes: [],
      note: null,
      feedbackGiverId: null,
      confirmerId: null,
    });
  });

  test("takes the empty fields of a form", () => {
    const empty = { startedOn: "", dueOn: "", confirmerId: "", feedbackGiverId: "", title: "", note: "" };
    expect(AssignExperience.parse({ ...assign, ...empty })).toEqual(AssignExperience.parse(assign));
  });

  test.each([
    ["due before it starts", { startedOn: "2026-03-02", dueOn: "2026-03-01" }, ["dueOn"]],
    ["the candidate as confirmer", { confirmerId: ANA }, ["confirmerId"]],
    ["the same process twice", { processes: ["PB", "PB"] }, ["processes"]],
    ["an unknown process", { processes: ["XX"] }, ["processes.0"]],
    ["a status", { status: "confirmed" }, [""]],
  ])("refuses %s", (_what, change, fields) => {
    expect(fieldsOf(AssignExperience.safeParse({ ...assign, ...change }))).toEqual(fields);
  });
});

describe("logging an experience", () => {
  const log = {
    personId: ANA,
    experienceTypeId: BEN,
    startedOn: "2026-01-10",
    note: "Took over the night shift",
    processes: ["OS", "MI"],
  };

  test("takes a kind, a day, a note and at least one process", () => {
    expect(LogExperience.parse(log)).toMatchObject({ endedOn: null, evidenceLink: null, experienceId: null });
  });

  test.each([
    ["no note", { note: " " }, ["note"]],
    ["no process", { processes: [] }, ["processes"]],
    ["an end before the start", { endedOn: "2026-01-09" }, ["endedOn"]],
    ["a day that does not exist", { startedOn: "2026-02-31" }, ["startedOn"]],
    ["a script as evidence", { evidenceLink: "javascript:alert(1)" }, ["evidenceLink"]],
    ["the candidate as confirmer", { confirmerId: ANA }, ["confirmerId"]],
    ["a NUL byte", { note: `a${String.fromCharCode(0)}` }, ["note"]],
  ])("refuses %s", (_what, change, fields) => {
    expect(fieldsOf(LogExperience.safeParse({ ...log, ...change }))).toEqual(fields);
  });
});

describe("submitting, confirming, adding and abandoning", () => {
  test("submitting takes a lesson, a challenge, an end and a confirmer", () => {
    const submit = {
      experienceId: ANA,
      version: 1,
      endedOn: TODAY,
      lesson: "Ask before deciding",
      challenge: 4,
      confirmerId: BEN,
    };
    expect(SubmitExperience.safeParse(submit).success).toBe(true);
    for (const key of ["endedOn", "lesson", "challenge", "confirmerId", "version"]) {
      expect(fieldsOf(SubmitExperience.safeParse({ ...submit, [key]: undefined }))).toEqual([key]);
    }
    expect(fieldsOf(SubmitExperience.safeParse({ ...submit, lesson: "Good", challenge: 6 }))).toEqual([
      "lesson",
      "challenge",
    ]);
  });

  test.each([
    ["confirming with a challenge", { decision: "confirmed", challenge: 3 }, []],
    ["confirming without one", { decision: "confirmed" }, ["challenge"]],
    ["returning with a note", { decision: "returned", note: "The figures are missing" }, []],
    ["returning without one", { decision: "returned", note: " " }, ["note"]],
    ["anything else", { decision: "abandoned", note: "x" }, ["decision"]],
  ])("%s: refused at %j", (_what, change, fields) => {
    expect(fieldsOf(ConfirmExperience.safeParse({ experienceId: ANA, version: 2, ...change }))).toEqual(
      fields,
    );
  });

  test("evidence is a named web address", () => {
    const evidence = { experienceId: ANA, name: "Review", url: "https://wiki.example/review" };
    expect(AddEvidence.safeParse(evidence).success).toBe(true);
    expect(fieldsOf(AddEvidence.safeParse({ ...evidence, name: "", url: "file:///etc/passwd" }))).toEqual([
      "name",
      "url",
    ]);
  });

  test("abandoning says why", () => {
    expect(AbandonExperience.safeParse({ experienceId: ANA, version: 1, reason: "Unit sold" }).success).toBe(
      true,
    );
    expect(fieldsOf(AbandonExperience.safeParse({ experienceId: ANA, version: 1, reason: "" }))).toContain(
      "reason",
    );
  });
});
