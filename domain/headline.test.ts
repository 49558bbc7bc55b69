import { describe, expect, test } from "vitest";
import { headline, headlineText } from "./headline.ts";

describe("the headline about critical roles", () => {
  test.each([
    [0, 0, "No role is marked critical yet."],
    [1, 0, "The only critical role has somebody ready now."],
    [1, 1, "The only critical role has nobody ready now."],
    [12, 0, "All 12 critical roles have somebody ready now."],
    [12, 1, "1 of 12 critical roles has nobody ready now."],
    [12, 4, "4 of 12 critical roles have nobody ready now."],
    [12, 12, "None of the 12 critical roles has anybody ready now."],
  ])("of %i with %i uncovered", (criticalRoles, rolesWithoutReadyNow, sentence) => {
    expect(headlineText({ criticalRoles, rolesWithoutReadyNow, underLedUnits: [], placedUnits: 0 })).toBe(
      sentence,
    );
  });
});

describe("the headline about units", () => {
  const roles = { criticalRoles: 12, rolesWithoutReadyNow: 4, placedUnits: 9 };

  test.each([
    [[], "no unit is over-managed and under-led"],
    [["Operations"], "Operations manages more than it leads"],
    [["Operations", "Logistics"], "Operations and Logistics manage more than they lead"],
    [["Operations", "Logistics", "Sales"], "Operations, Logistics and Sales manage more than they lead"],
    [["A", "B", "C", "D"], "A, B and 2 other units manage more than they lead"],
  ])("%j", (underLedUnits, ending) => {
    expect(headlineText({ ...roles, underLedUnits })).toBe(
      `4 of 12 critical roles have nobody ready now; ${ending}.`,
    );
  });

  test("says nothing when too little is rated", () => {
    expect(headlineText({ ...roles, underLedUnits: [], placedUnits: 0 })).toBe(
      "4 of 12 critical roles have nobody ready now.",
    );
  });
});

test("the numbers in the headline lead to their lists", () => {
  const parts = headline({
    criticalRoles: 12,
    rolesWithoutReadyNow: 4,
    underLedUnits: ["Operations"],
    placedUnits: 9,
  });
  expect(parts.filter((part) => part.metric)).toEqual([
    { text: "4 of 12 critical roles", metric: "ready_now_coverage" },
    { text: "Operations", metric: "under_led_rate" },
  ]);
});
