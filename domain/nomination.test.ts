import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ChangeNomination,
  changeProblems,
  countsAsSuccessor,
  DecideNomination,
  isOnSlate,
  MoveOnSlate,
  moveNomination,
  NOMINATION_STATES,
  NominateSuccessor,
  type NominationFacts,
  nextNominationStates,
  nominationProblems,
  placeOnSlate,
  READINESS_BAND_FACTS,
  READINESS_BANDS,
  removeFromSlate,
  rerank,
  stateAfterChange,
} from "./nomination.ts";

const UUID = "3f1f7c1e-5b1e-4a8e-9a52-0d5f1f6c2b11";
const OTHER = "8d1a2c3e-5b1e-4a8e-9a52-0d5f1f6c2b22";
const TODAY = "2026-03-01";

const slateArbitrary = fc
  .uniqueArray(fc.integer({ min: 0, max: 99 }), { maxLength: 9 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) => fc.record({ id: fc.constant(`n${id}`), rank: fc.integer({ min: 1, max: 12 }) })),
    ),
  );

describe("readiness bands", () => {
  test("are in order, soonest first", () => {
    expect(READINESS_BANDS.map((band) => READINESS_BAND_FACTS[band].order)).toEqual([1, 2, 3, 4]);
    expect(READINESS_BANDS.map((band) => READINESS_BAND_FACTS[band].name)).toEqual([
      "Emergency",
      "Ready now",
      "1-2 years",
      "3+ years",
    ]);
  });
});

describe("the states of a nomination", () => {
  test.each([
    ["draft", ["submitted", "withdrawn"]],
    ["submitted", ["endorsed", "returned", "withdrawn"]],
    ["endorsed", ["returned", "withdrawn"]],
    ["returned", ["submitted", "withdrawn"]],
    ["withdrawn", []],
  ] as const)("%s may become %j", (state, next) => {
    expect(nextNominationStates(state)).toEqual(next);
    for (const to of NOMINATION_STATES) {
      if (next.some((allowed) => allowed === to)) expect(moveNomination(state, to)).toBe(to);
      else expect(() => moveNomination(state, to)).toThrow(/cannot become/);
    }
  });

  test("count only when submitted or endorsed, and only for people who have not left", () => {
    expect(NOMINATION_STATES.filter((state) => countsAsSuccessor(state, "active"))).toEqual([
      "submitted",
      "endorsed",
    ]);
    expect(countsAsSuccessor("endorsed", "on_leave")).toBe(true);
    expect(NOMINATION_STATES.some((state) => countsAsSuccessor(state, "left"))).toBe(false);
  });

  test("keep a place on the slate until withdrawn", () => {
    expect(NOMINATION_STATES.filter(isOnSlate)).toEqual(["draft", "submitted", "endorsed", "returned"]);
  });
});

describe("who may be nominated", () => {
  const facts: NominationFacts = {
    personId: UUID,
    employmentStatus: "active",
    incumbentId: OTHER,
    personIdsOnSlate: [],
    promisedOn: null,
    today: TODAY,
  };

  test.each([
    ["anybody else", {}, []],
    ["somebody on leave", { employmentStatus: "on_leave" }, []],
    ["somebody for a vacant seat", { incumbentId: null }, []],
    ["a promise for today", { promisedOn: TODAY }, []],
    ["not the incumbent", { incumbentId: UUID }, ["personId"]],
    ["not someone who left", { employmentStatus: "left" }, ["personId"]],
    ["not twice", { personIdsOnSlate: [OTHER, UUID] }, ["personId"]],
    ["not with a promise in the past", { promisedOn: "2026-02-28" }, ["promisedOn"]],
    ["every reason at once", { incumbentId: UUID, promisedOn: "2020-01-01" }, ["personId", "promisedOn"]],
  ] as const)("%s", (_promise, change, fields) => {
    expect(nominationProblems({ ...facts, ...change }).map((problem) => problem.field)).toEqual(fields);
  });
});

describe("a change of band or promise", () => {
  const before = { readinessBand: "one_to_two_years", promisedOn: "2025-12-31" } as const;

  test.each([
    ["needs a reason for another band", { readinessBand: "ready_now", reason: "" }, ["reason"]],
    ["is free with one", { readinessBand: "ready_now", reason: "Ran the plant for a year" }, []],
    ["needs none for the same band", { promisedOn: "2027-01-01" }, []],
    ["may leave a promise that has passed", {}, []],
    ["may take a promise back", { promisedOn: null }, []],
    ["may not set another day in the past", { promisedOn: "2026-01-31" }, ["promisedOn"]],
  ] as const)("%s", (_promise, change, fields) => {
    const problems = changeProblems(before, { ...before, reason: "", ...change }, TODAY);
    expect(problems.map((problem) => problem.field)).toEqual(fields);
  });
});

describe("moving on a slate", () => {
  const slate = [
    { id: "a", rank: 1 },
    { id: "b", rank: 2 },
    { id: "c", rank: 3 },
  ];
  const ids = (places: readonly { id: string; rank: number }[]) =>
    places.map((one) => `${one.id}${one.rank}`);

  test.each([
    ["up", "c", 1, ["c1", "a2", "b3"]],
    ["down", "a", 2, ["b1", "a2", "c3"]],
    ["past the end", "a", 99, ["b1", "c2", "a3"]],
    ["nowhere", "b", 2, ["a1", "b2", "c3"]],
    ["somebody unknown", "x", 1, ["a1", "b2", "c3"]],
  ] as const)("%s", (_where, id, rank, after) => {
    expect(ids(rerank(slate, id, rank))).toEqual(after);
  });

  test("a new nomination goes where it is put, or to the end", () => {
    expect(ids(placeOnSlate(slate, "n", 1))).toEqual(["n1", "a2", "b3", "c4"]);
    expect(ids(placeOnSlate(slate, "n", null))).toEqual(["a1", "b2", "c3", "n4"]);
    expect(ids(placeOnSlate([], "n", 7))).toEqual(["n1"]);
  });

  test("a withdrawn one leaves no gap", () => {
    expect(ids(removeFromSlate(slate, "b"))).toEqual(["a1", "c2"]);
  });

  test("always gives ranks 1..n, the moved one where asked, the others in their order", () => {
    fc.assert(
      fc.property(slateArbitrary, fc.nat(20), fc.integer({ min: 1, max: 15 }), (places, pick, rank) => {
        fc.pre(places.length > 0);
        const before = removeFromSlate(places, "nobody").map((place) => place.id);
        const moved = before[pick % before.length] ?? "";
        const after = rerank(places, moved, rank);
        expect(after.map((place) => place.rank)).toEqual(before.map((_, index) => index + 1));
        expect(after.find((place) => place.id === moved)?.rank).toBe(Math.min(rank, before.length));
        const others = (list: readonly string[]) => list.filter((id) => id !== moved);
        expect(others(after.map((place) => place.id))).toEqual(others(before));
      }),
    );
  });
});

describe("inputs", () => {
  const nominate = { roleId: UUID, personId: OTHER, readinessBand: "ready_now", reason: "Led two plants" };

  test("a nomination goes to the end of the slate and counts at once unless said otherwise", () => {
    expect(NominateSuccessor.parse(nominate)).toEqual({
      ...nominate,
      rank: null,
      promisedOn: null,
      asDraft: false,
    });
  });

  test.each([
    ["no reason", { ...nominate, reason: "" }],
    ["rank 0", { ...nominate, rank: 0 }],
    ["half a rank", { ...nominate, rank: 1.5 }],
    ["an unknown band", { ...nominate, readinessBand: "soon" }],
    ["a day that does not exist", { ...nominate, promisedOn: "2026-02-31" }],
    ["an unknown field", { ...nominate, state: "endorsed" }],
  ])("a nomination with %s is refused", (_what, given) => {
    expect(NominateSuccessor.safeParse(given).success).toBe(false);
  });

  test("a decision says why, submitting need not", () => {
    const decide = { nominationId: UUID, version: 1, state: "endorsed" };
    expect(DecideNomination.safeParse({ ...decide, state: "submitted" }).success).toBe(true);
    expect(DecideNomination.safeParse({ ...decide, reason: "Best of three" }).success).toBe(true);
    for (const state of ["endorsed", "returned", "withdrawn"]) {
      expect(DecideNomination.safeParse({ ...decide, state }).error?.issues[0]?.path).toEqual(["reason"]);
    }
    expect(DecideNomination.safeParse({ ...decide, state: "draft" }).success).toBe(false);
  });

  test("a change and a move name the version that was read", () => {
    const change = { nominationId: UUID, version: 3, readinessBand: "emergency" };
    expect(ChangeNomination.safeParse(change).success).toBe(true);
    expect(ChangeNomination.safeParse({ ...change, version: undefined }).success).toBe(false);
    expect(MoveOnSlate.safeParse({ nominationId: UUID, version: 1, rank: 2 }).success).toBe(true);
    expect(MoveOnSlate.safeParse({ nominationId: UUID, version: 1, rank: -2 }).success).toBe(false);
  });
});

describe("a change of band", () => {
  test.each([
    ["endorsed", "ready_now", "submitted"],
    ["endorsed", "one_to_two_years", "endorsed"],
    ["submitted", "ready_now", "submitted"],
    ["draft", "ready_now", "draft"],
  ] as const)("of an %s nomination to %s leaves it %s", (state, band, after) => {
    expect(stateAfterChange({ state, readinessBand: "one_to_two_years" }, band)).toBe(after);
  });

  test("comes too late for somebody who was taken off the slate", () => {
    const before = { state: "withdrawn", readinessBand: "ready_now" } as const;
    expect(() => stateAfterChange(before, "emergency")).toThrow("taken off the slate");
  });
});
