import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  benchDepth,
  benchStrength,
  coverage,
  netBench,
  readyNowCoverage,
  readyNowRatio,
  rolesWithoutReadyNow,
  type Successor,
  uncoveredRoles,
} from "./bench.ts";
import { formatRatio } from "./metric.ts";
import { READINESS_BANDS, type ReadinessBand } from "./nomination.ts";

function on(roleId: string, personId: string, readinessBand: ReadinessBand = "ready_now"): Successor {
  return { roleId, personId, readinessBand };
}

const ROLES = ["coo", "cfo", "plant", "sales"];
const SLATES = [
  on("coo", "ana"),
  on("coo", "ben", "one_to_two_years"),
  on("cfo", "ana"),
  on("plant", "cem", "emergency"),
  on("plant", "dee", "three_plus_years"),
  on("canteen", "eve"),
];

/** The size of a maximum matching by trying everything: each role stays empty or takes anybody still free. */
function bruteForce(
  roleIds: readonly string[],
  successors: readonly Successor[],
  taken: readonly string[],
): number {
  const [role, ...rest] = roleIds;
  if (role === undefined) return 0;
  const free = successors.filter(
    (one) => one.roleId === role && one.readinessBand === "ready_now" && !taken.includes(one.personId),
  );
  const filled = free.map((one) => 1 + bruteForce(rest, successors, [...taken, one.personId]));
  return Math.max(bruteForce(rest, successors, taken), ...filled);
}

const benchArbitrary = fc.record({
  roles: fc
    .integer({ min: 0, max: 6 })
    .map((count) => Array.from({ length: count }, (_, index) => `r${index}`)),
  successors: fc.uniqueArray(
    fc.record({
      roleId: fc.integer({ min: 0, max: 6 }).map((role) => `r${role}`),
      personId: fc.integer({ min: 0, max: 5 }).map((person) => `p${person}`),
      readinessBand: fc.constantFrom("ready_now" as const, ...READINESS_BANDS),
    }),
    { selector: (one) => `${one.roleId} ${one.personId}`, maxLength: 18 },
  ),
});

describe("the bench", () => {
  test("is counted per role and band, empty roles included, other roles left out", () => {
    const nothing = { emergency: 0, ready_now: 0, one_to_two_years: 0, three_plus_years: 0, total: 0 };
    expect(benchDepth(ROLES, SLATES)).toEqual([
      { ...nothing, roleId: "coo", ready_now: 1, one_to_two_years: 1, total: 2 },
      { ...nothing, roleId: "cfo", ready_now: 1, total: 1 },
      { ...nothing, roleId: "plant", emergency: 1, three_plus_years: 1, total: 2 },
      { ...nothing, roleId: "sales" },
    ]);
  });

  test("covers three of four roles by name, two with somebody ready now", () => {
    expect(formatRatio(coverage(ROLES, SLATES), "count")).toBe("3 of 4");
    expect(formatRatio(readyNowCoverage(ROLES, SLATES), "count")).toBe("2 of 4");
    expect(uncoveredRoles(ROLES, SLATES)).toEqual(["sales"]);
    expect(rolesWithoutReadyNow(ROLES, SLATES)).toEqual(["plant", "sales"]);
  });

  test("counts places for the ready-now ratio and bench strength", () => {
    expect(formatRatio(readyNowRatio(ROLES, SLATES), "count")).toBe("2 of 5");
    expect(formatRatio(benchStrength(ROLES, SLATES), "number")).toBe("0.5");
  });

  test("is n/a without roles, and without names where names are counted", () => {
    for (const measure of [coverage, readyNowCoverage, readyNowRatio, benchStrength]) {
      expect(measure([], SLATES).value).toBeNull();
    }
    expect(netBench([], SLATES).strength.value).toBeNull();
    expect(readyNowRatio(ROLES, []).value).toBeNull();
    expect(coverage(ROLES, []).value).toBe(0);
  });
});

describe("net bench strength", () => {
  test.each([
    ["one star on five slates counts once", ["a", "b", "c", "d", "e"].map((role) => on(role, "star")), 5, 1],
    [
      "two people on the same two slates fill both",
      [on("a", "x"), on("a", "y"), on("b", "x"), on("b", "y")],
      2,
      2,
    ],
    ["somebody moves over to make room", [on("a", "x"), on("a", "y"), on("b", "x")], 2, 2],
    ["emergency cover does not count", [on("a", "x", "emergency")], 1, 0],
    ["other roles do not count", [on("z", "x")], 1, 0],
  ] as const)("%s", (_promise, successors, count, size) => {
    const roleIds = ["a", "b", "c", "d", "e"].slice(0, count);
    expect(netBench(roleIds, successors).strength).toMatchObject({ numerator: size, denominator: count });
  });

  test("is what trying everything finds", () => {
    fc.assert(
      fc.property(benchArbitrary, ({ roles, successors }) => {
        expect(netBench(roles, successors).strength.numerator).toBe(bruteForce(roles, successors, []));
      }),
      { numRuns: 400 },
    );
  });

  test("names a way to fill them: each role once, each person once, all of them ready now for it", () => {
    fc.assert(
      fc.property(benchArbitrary, ({ roles, successors }) => {
        const { pairs, strength } = netBench(roles, successors);
        expect(pairs).toHaveLength(strength.numerator);
        expect(new Set(pairs.map((pair) => pair.roleId)).size).toBe(pairs.length);
        expect(new Set(pairs.map((pair) => pair.personId)).size).toBe(pairs.length);
        for (const pair of pairs) {
          expect(roles).toContain(pair.roleId);
          expect(successors).toContainEqual({ ...pair, readinessBand: "ready_now" });
        }
        expect(netBench(roles, [...successors].reverse()).pairs).toEqual(pairs);
      }),
    );
  });

  test("lies between nothing and ready-now coverage", () => {
    fc.assert(
      fc.property(benchArbitrary, ({ roles, successors }) => {
        const net = netBench(roles, successors).strength.numerator;
        expect(net).toBeLessThanOrEqual(readyNowCoverage(roles, successors).numerator);
        expect(net).toBeLessThanOrEqual(Math.max(0, readyNowRatio(roles, successors).numerator));
      }),
    );
  });

  test("follows a chain of two thousand moves", () => {
    const pad = (number: number) => String(number).padStart(5, "0");
    const roles = Array.from({ length: 2000 }, (_, index) => pad(index));
    const chain = roles.flatMap((role, index) => [on(role, pad(index)), on(role, pad(index + 1))]);
    const last = [on("99999", pad(0))];
    expect(netBench([...roles, "99999"], [...chain, ...last]).strength.numerator).toBe(2001);
  });
});
