import { describe, expect, it } from "vitest";
import { type QueuedRole, workQueue } from "./work-queue.ts";

const TODAY = "2026-11-20";

type Given = {
  ready?: number;
  later?: number;
  critical?: boolean;
  reviewed?: string | null;
  waiting?: number;
};

function role(
  id: string,
  { ready = 0, later = 0, critical = true, reviewed = TODAY, waiting = 0 }: Given,
): QueuedRole {
  const bands = { emergency: 0, ready_now: ready, one_to_two_years: later, three_plus_years: 0 };
  const bench = { roleId: id, total: ready + later, ...bands };
  return { id, title: id, isCritical: critical, bench, reviewedOn: reviewed, waiting };
}

const idsOf = (roles: readonly QueuedRole[]) => roles.map(({ id }) => id);

describe("the work queue of an HR partner", () => {
  it("names critical roles with nobody ready now, the uncovered ones first", () => {
    const roles = [
      role("later", { later: 2 }),
      role("ready", { ready: 1 }),
      role("empty", {}),
      role("plain", { critical: false }),
    ];
    expect(idsOf(workQueue(roles, TODAY).withoutReadyNow)).toEqual(["empty", "later"]);
  });

  it.each([
    ["2026-05-24", false],
    ["2026-05-23", true],
    [null, true],
  ])("asks to go through a slate last reviewed on %s: %s", (reviewed, isStale) => {
    expect(idsOf(workQueue([role("a", { ready: 1, reviewed })], TODAY).staleSlates)).toEqual(
      isStale ? ["a"] : [],
    );
  });

  it("puts slates never gone through before the oldest, and leaves empty slates out", () => {
    const roles = [
      role("old", { ready: 1, reviewed: "2025-02-01" }),
      role("never", { ready: 1, reviewed: null }),
      role("older", { ready: 1, reviewed: "2024-02-01" }),
      role("empty", { reviewed: null }),
    ];
    expect(idsOf(workQueue(roles, TODAY).staleSlates)).toEqual(["never", "older", "old"]);
  });

  it("names the slates on which somebody waits to be endorsed", () => {
    expect(idsOf(workQueue([role("a", { waiting: 2 }), role("b", {})], TODAY).waiting)).toEqual(["a"]);
  });
});
