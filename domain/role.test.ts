import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LEADERSHIP_PROCESSES, MANAGEMENT_PROCESSES, PROCESSES } from "./process.ts";
import {
  CreateRole,
  DEMANDS,
  expectedLevels,
  explainTarget,
  isPassage,
  MarkCritical,
  meanTargets,
  overridesByProcess,
  PASSAGE_NAMES,
  PASSAGES,
  type RoleDemands,
  type TargetOverrides,
  targetLevels,
  UpdateRole,
} from "./role.ts";
import { LEVELS } from "./rubric.ts";

const UUID = "3f1f7c1e-5b1e-4a8e-9a52-0d5f1f6c2b11";

const demandsArbitrary: fc.Arbitrary<RoleDemands> = fc.record({
  passage: fc.constantFrom(...PASSAGES),
  complexityDemand: fc.constantFrom(...DEMANDS),
  changeDemand: fc.constantFrom(...DEMANDS),
});
const overrideArbitrary = fc.option(
  fc.record({ level: fc.constantFrom(...LEVELS), reason: fc.constant("Agreed with the board") }),
  { nil: undefined },
);
const overridesArbitrary: fc.Arbitrary<TargetOverrides> = fc.record({
  PB: overrideArbitrary,
  MI: overrideArbitrary,
});

describe("expected levels", () => {
  test.each([
    [1, [2, 3, 3, 2, 2, 3]],
    [2, [3, 3, 3, 2, 3, 3]],
    [3, [3, 4, 3, 3, 3, 3]],
    [4, [4, 4, 4, 4, 4, 4]],
    [5, [4, 4, 3, 4, 4, 4]],
    [6, [3, 4, 3, 5, 5, 5]],
  ] as const)("of passage %i without high demand are its base", (passage, base) => {
    for (const demand of ["low", "medium"] as const) {
      const levels = expectedLevels({ passage, complexityDemand: demand, changeDemand: demand });
      expect(PROCESSES.map((process) => levels[process])).toEqual(base);
    }
  });

  test.each([
    [
      "high change adds one to leading",
      { passage: 3, complexityDemand: "low", changeDemand: "high" },
      [3, 4, 3, 4, 4, 4],
    ],
    [
      "high complexity adds one to managing",
      { passage: 3, complexityDemand: "high", changeDemand: "low" },
      [4, 5, 4, 3, 3, 3],
    ],
    ["both add to both", { passage: 1, complexityDemand: "high", changeDemand: "high" }, [3, 4, 4, 3, 3, 4]],
    ["five is the end", { passage: 6, complexityDemand: "high", changeDemand: "high" }, [4, 5, 4, 5, 5, 5]],
  ] as const)("%s", (_promise, demands, expected) => {
    const levels = expectedLevels(demands);
    expect(PROCESSES.map((process) => levels[process])).toEqual(expected);
  });

  test("never fall when a demand rises", () => {
    fc.assert(
      fc.property(demandsArbitrary, (demands) => {
        const calm = expectedLevels({ ...demands, complexityDemand: "low", changeDemand: "low" });
        const levels = expectedLevels(demands);
        for (const process of PROCESSES) expect(levels[process]).toBeGreaterThanOrEqual(calm[process]);
      }),
    );
  });

  test("change never moves managing, complexity never moves leading", () => {
    fc.assert(
      fc.property(demandsArbitrary, (demands) => {
        const levels = expectedLevels(demands);
        const changed = expectedLevels({ ...demands, changeDemand: "high" });
        const complex = expectedLevels({ ...demands, complexityDemand: "high" });
        for (const process of MANAGEMENT_PROCESSES) expect(changed[process]).toBe(levels[process]);
        for (const process of LEADERSHIP_PROCESSES) expect(complex[process]).toBe(levels[process]);
      }),
    );
  });
});

describe("the explanation of a target", () => {
  const director: RoleDemands = { passage: 3, complexityDemand: "medium", changeDemand: "high" };

  test("says where each point comes from", () => {
    expect(explainTarget("SD", director).sentence).toBe(
      "Setting direction 4: 3 (passage 3, managers to function), +1 (the role faces high change).",
    );
    expect(explainTarget("PB", director).sentence).toBe(
      "Planning & budgeting 3: 3 (passage 3, managers to function).",
    );
  });

  test("shows the end of the scale as a term", () => {
    const explanation = explainTarget("AP", { passage: 6, complexityDemand: "low", changeDemand: "high" });
    expect(explanation.terms.map((term) => [term.kind, term.points])).toEqual([
      ["passage", 5],
      ["demand", 1],
      ["cap", -1],
    ]);
    expect(explanation.sentence).toBe(
      "Aligning people 5: 5 (passage 6, group to enterprise), +1 (the role faces high change), −1 (the scale ends at 5).",
    );
  });

  test("shows a level set by hand with its reason", () => {
    const explanation = explainTarget("CP", director, { CP: { level: 2, reason: "control is outsourced" } });
    expect(explanation.target).toBe(2);
    expect(explanation.sentence).toBe(
      "Controlling & problem solving 2: 3 (passage 3, managers to function), −1 (set by hand: control is outsourced).",
    );
    expect(explainTarget("CP", director, { CP: { level: 3, reason: "checked" } }).sentence).toContain(
      "±0 (set",
    );
  });

  test("always adds up to the target that counts", () => {
    fc.assert(
      fc.property(demandsArbitrary, overridesArbitrary, (demands, overrides) => {
        const targets = targetLevels(demands, overrides);
        for (const process of PROCESSES) {
          const { target, terms } = explainTarget(process, demands, overrides);
          expect(terms.reduce((sum, term) => sum + term.points, 0)).toBe(target);
          expect(target).toBe(targets[process]);
          expect(LEVELS).toContain(target);
        }
      }),
    );
  });
});

test("mean targets are those of the two systems", () => {
  const targets = targetLevels({ passage: 3, complexityDemand: "medium", changeDemand: "high" });
  expect(meanTargets(targets)).toEqual({ management: 10 / 3, leadership: 4 });
});

test("stored overrides become a value per process, unknown ones are left out", () => {
  expect(
    overridesByProcess([
      { process: "PB", level: 4, reason: "why" },
      { process: "XX", level: 4, reason: "why" },
      { process: "MI", level: 9, reason: "why" },
    ]),
  ).toEqual({ PB: { level: 4, reason: "why" } });
});

test("the six passages have names", () => {
  expect(PASSAGES.map((passage) => PASSAGE_NAMES[passage])).toHaveLength(6);
  expect([0, 1, 1.5, 6, 7].filter(isPassage)).toEqual([1, 6]);
});

describe("a role's input", () => {
  const role = {
    title: " Director of Operations ",
    orgUnitId: UUID,
    passage: 3,
    complexityDemand: "medium",
    changeDemand: "high",
  };

  test("is tidied; a seat without an incumbent is vacant", () => {
    expect(CreateRole.parse(role)).toEqual({
      ...role,
      title: "Director of Operations",
      incumbentId: null,
      overrides: [],
    });
  });

  test.each([
    ["no title", { ...role, title: " " }],
    ["a passage that does not exist", { ...role, passage: 7 }],
    ["a demand that does not exist", { ...role, changeDemand: "huge" }],
    ["a malformed unit", { ...role, orgUnitId: "12" }],
    ["an unknown field", { ...role, isCritical: true }],
    ["an override without reason", { ...role, overrides: [{ process: "PB", level: 4, reason: "" }] }],
    ["an override off the scale", { ...role, overrides: [{ process: "PB", level: 6, reason: "because" }] }],
    [
      "the same process twice",
      {
        ...role,
        overrides: [
          { process: "PB", level: 4, reason: "because" },
          { process: "PB", level: 5, reason: "because" },
        ],
      },
    ],
  ])("refuses %s", (_what, given) => {
    expect(CreateRole.safeParse(given).success).toBe(false);
  });

  test("a change names the role and the version that was read", () => {
    expect(UpdateRole.safeParse({ ...role, roleId: UUID, version: 2 }).success).toBe(true);
    expect(UpdateRole.safeParse({ ...role, roleId: UUID }).success).toBe(false);
  });

  test("making a role critical, or not, takes a reason", () => {
    const mark = { roleId: UUID, version: 1, isCritical: true };
    expect(MarkCritical.safeParse({ ...mark, reason: "Runs every plant" }).success).toBe(true);
    expect(MarkCritical.safeParse({ ...mark, isCritical: false, reason: "  " }).success).toBe(false);
    expect(MarkCritical.safeParse(mark).success).toBe(false);
  });
});
