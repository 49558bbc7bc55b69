import { describe, expect, it } from "vitest";
import { NOMINATION_STATES } from "./nomination.ts";
import { openDecisions } from "./slate-decision.ts";

describe("what may be decided about a nomination", () => {
  it.each([
    ["draft", ["slate:nominate"], ["submitted", "withdrawn"]],
    ["submitted", ["slate:nominate"], ["withdrawn"]],
    ["submitted", ["slate:nominate", "slate:endorse"], ["endorsed", "returned", "withdrawn"]],
    ["endorsed", ["slate:endorse"], ["returned"]],
    ["returned", ["slate:nominate"], ["submitted", "withdrawn"]],
    ["withdrawn", ["slate:nominate", "slate:endorse"], []],
  ] as const)("a %s one with %j: %j", (state, permissions, decisions) => {
    expect(openDecisions(state, permissions)).toEqual(decisions);
  });

  it("is nothing for somebody without a permission", () => {
    expect(NOMINATION_STATES.flatMap((state) => openDecisions(state, ["role:read"]))).toEqual([]);
  });
});
