import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "./day.ts";
import { changedHistory, firstPeriods, type KeptPeriod } from "./person-import-history.ts";
import type { PersonChange, PersonState } from "./person-import-state.ts";

const TODAY = "2026-11-24";

function state(over: Partial<PersonState> = {}): PersonState {
  return {
    employeeId: "1",
    firstName: "Ines",
    lastName: "Okafor",
    workEmail: null,
    jobTitle: "COO",
    jobLevel: null,
    location: null,
    unit: null,
    manager: null,
    employmentStatus: "active",
    hiredOn: "2015-03-30",
    leftOn: null,
    ...over,
  };
}

function period(over: Partial<KeptPeriod>): KeptPeriod {
  return { id: "r1", effectiveFrom: "2015-03-30", effectiveTo: null, employmentStatus: "active", ...over };
}

function changed(...fields: PersonChange["field"][]): PersonChange[] {
  return fields.map((field) => ({ field, from: null, to: null }));
}

describe("the history of somebody new", () => {
  test.each([
    ["employed", {}, [["2015-03-30", null, "active"]]],
    ["hired on an unknown day", { hiredOn: null }, [[TODAY, null, "active"]]],
    [
      "left",
      { employmentStatus: "left", leftOn: "2016-06-16" },
      [
        ["2015-03-30", "2016-06-16", "active"],
        ["2016-06-16", null, "left"],
      ],
    ],
    [
      "left the day they came",
      { employmentStatus: "left", leftOn: "2015-03-30" },
      [["2015-03-30", null, "left"]],
    ],
    [
      "left, hired on an unknown day",
      { hiredOn: null, employmentStatus: "left", leftOn: "2016-06-16" },
      [["2016-06-16", null, "left"]],
    ],
  ] as const)("%s", (_, over, expected) => {
    const periods = firstPeriods(state(over), TODAY);
    expect(periods.map((each) => [each.effectiveFrom, each.effectiveTo, each.employmentStatus])).toEqual(
      expected,
    );
  });
});

describe("a change", () => {
  test("of title, unit, manager or status begins a new period today", () => {
    expect(changedHistory([period({})], state(), changed("jobTitle"), TODAY)).toMatchObject({
      changed: [{ id: "r1", effectiveFrom: "2015-03-30", effectiveTo: TODAY, state: null }],
      added: [{ jobTitle: "COO", effectiveFrom: TODAY, effectiveTo: null }],
    });
  });

  test("of a name or an address leaves the history alone", () => {
    expect(
      changedHistory([period({})], state(), changed("firstName", "location", "workEmail"), TODAY),
    ).toEqual({ changed: [], added: [] });
  });

  test("on the day the open period began replaces it", () => {
    const edit = changedHistory([period({ effectiveFrom: TODAY })], state(), changed("jobTitle"), TODAY);
    expect(edit).toMatchObject({
      changed: [{ id: "r1", effectiveFrom: TODAY, effectiveTo: null, state: { jobTitle: "COO" } }],
      added: [],
    });
  });

  test("to having left begins on the day of leaving", () => {
    const edit = changedHistory(
      [period({})],
      state({ employmentStatus: "left", leftOn: "2020-01-31" }),
      changed("employmentStatus", "leftOn"),
      TODAY,
    );
    expect(edit).toMatchObject({
      changed: [{ effectiveTo: "2020-01-31" }],
      added: [{ effectiveFrom: "2020-01-31", employmentStatus: "left" }],
    });
  });

  test("after a gap begins after the last period", () => {
    const edit = changedHistory([period({ effectiveTo: "2027-01-01" })], state(), changed("jobTitle"), TODAY);
    expect(edit).toMatchObject({ changed: [], added: [{ effectiveFrom: "2027-01-01" }] });
  });

  test("of the hiring day moves the beginning, unless the history was kept by hand", () => {
    const hired: PersonChange[] = [{ field: "hiredOn", from: "2015-03-30", to: "2014-01-01" }];
    const moved = changedHistory([period({})], state({ hiredOn: "2014-01-01" }), hired, TODAY);
    expect(moved.changed).toEqual([
      { id: "r1", effectiveFrom: "2014-01-01", effectiveTo: null, state: null },
    ]);
    expect(
      changedHistory(
        [period({ effectiveFrom: "2018-01-01" })],
        state({ hiredOn: "2014-01-01" }),
        hired,
        TODAY,
      ).changed,
    ).toEqual([]);
  });
});

test("periods never overlap, whatever changes when", () => {
  const days = fc.uniqueArray(fc.integer({ min: -4_000, max: 200 }), { minLength: 1, maxLength: 4 });
  const fields = fc.subarray(["jobTitle", "hiredOn", "employmentStatus", "leftOn"] as const, {
    minLength: 1,
  });
  const offset = fc.integer({ min: -4_000, max: 0 });
  fc.assert(
    fc.property(
      days,
      fc.boolean(),
      fields,
      offset,
      fc.option(offset),
      (offsets, isOpen, which, hired, left) => {
        const starts = offsets.sort((a, b) => a - b).map((each) => addDays(TODAY, each));
        const periods = starts.map((from, at) => {
          const end = starts[at + 1] ?? (isOpen ? null : addDays(from, 10));
          return period({ id: `r${at}`, effectiveFrom: from, effectiveTo: end });
        });
        const next = state({
          hiredOn: addDays(TODAY, hired),
          employmentStatus: left === null ? "active" : "left",
          leftOn: left === null ? null : addDays(TODAY, left),
        });
        const changes: PersonChange[] = which.map((field) => ({
          field,
          from: field === "hiredOn" ? (starts[0] ?? null) : null,
          to: null,
        }));
        const edit = changedHistory(periods, next, changes, TODAY);
        const after = [
          ...periods.map((each) => edit.changed.find(({ id }) => id === each.id) ?? each),
          ...edit.added,
        ];
        after.sort((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom));
        for (const [at, each] of after.entries()) {
          if (each.effectiveTo !== null) expect(each.effectiveTo > each.effectiveFrom).toBe(true);
          const following = after[at + 1];
          if (following)
            expect(each.effectiveTo !== null && each.effectiveTo <= following.effectiveFrom).toBe(true);
        }
      },
    ),
    { numRuns: 500 },
  );
});
