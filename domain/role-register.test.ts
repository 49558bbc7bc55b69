import { describe, expect, it } from "vitest";
import type { RoleBench } from "./bench.ts";
import { benchProblem, filterRoles, RoleRegisterFilter, registerSentence } from "./role-register.ts";

const UNIT = "0b0fb1c4-5b53-4a4c-8f4e-0c4f4d9f3b11";
const ELSEWHERE = "7c7b5d5e-1f4e-4d0a-9c54-0d1c0a3e9a22";

function role(
  id: string,
  bench: [readyNow: number, later: number] | null,
  isCritical = true,
  orgUnitId = UNIT,
) {
  return { id, isCritical, orgUnitId, bench: bench && benchOf(id, ...bench) };
}

function benchOf(roleId: string, readyNow: number, later: number): RoleBench {
  const total = readyNow + later;
  return { roleId, total, emergency: 0, ready_now: readyNow, one_to_two_years: later, three_plus_years: 0 };
}

const ROLES = [
  role("covered", [1, 1]),
  role("later", [0, 2]),
  role("empty", [0, 0]),
  role("own seat", null),
  role("plain", [0, 0], false, ELSEWHERE),
];

describe("the register of roles", () => {
  it.each([
    [{}, ["covered", "later", "empty", "own seat", "plain"]],
    [{ critical: "no" }, ["plain"]],
    [{ unit: ELSEWHERE }, ["plain"]],
    [{ critical: "yes", cover: "uncovered" }, ["empty"]],
    [{ critical: "yes", cover: "no_ready_now" }, ["later", "empty"]],
    [
      { critical: "perhaps", unit: "' or 1=1", cover: ["all", "uncovered"] },
      ["covered", "later", "empty", "own seat", "plain"],
    ],
  ])("asked for %j shows %j", (asked, ids) => {
    expect(filterRoles(ROLES, RoleRegisterFilter.parse(asked)).map(({ id }) => id)).toEqual(ids);
  });

  it.each([
    [[], "No leadership roles yet."],
    [[role("a", [0, 0], false)], "1 leadership role, none of them critical yet."],
    [ROLES, "4 critical roles: 1 has no successor, 1 more has nobody ready now."],
    [[role("a", [0, 1]), role("b", [0, 1])], "2 critical roles: 2 have nobody ready now."],
    [[role("a", [1, 0])], "The only critical role has somebody ready now."],
    [[role("a", [1, 0]), role("b", [2, 0])], "All 2 critical roles have somebody ready now."],
    [[role("a", null), role("b", null, false)], "1 critical role of 2 leadership roles."],
  ])("is said in one sentence", (roles, sentence) => {
    expect(registerSentence(roles)).toBe(sentence);
  });

  it.each([
    [[0, 0], "No successor"],
    [[0, 1], "Nobody ready now"],
    [[1, 0], null],
  ] as const)("says of a bench of %j what it lacks: %s", ([readyNow, later], words) => {
    expect(benchProblem(benchOf("a", readyNow, later))).toBe(words);
  });
});
