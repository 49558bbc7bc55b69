import { describe, expect, test } from "vitest";
import { type PerProcess, perProcess } from "#domain/process.ts";
import { type CompassData, compassIndices, compassSummary, largestGap } from "./compass-data.ts";

const VALUES: PerProcess<number> = { SD: 2.6, AP: 3.4, MI: 3.8, PB: 4.4, OS: 4, CP: 4.2 };
const TARGETS: PerProcess<number> = { SD: 4, AP: 4, MI: 3.5, PB: 3.5, OS: 3.5, CP: 3.5 };

const ines: CompassData = {
  subject: "Ines Okafor",
  levels: perProcess((process) => ({ value: VALUES[process], observations: 4 })),
  targets: TARGETS,
  track: [
    { on: "2026-09-01", balance: -0.9 },
    { on: "2025-03-01", balance: -2.7 },
  ],
};

describe("the summary of a compass", () => {
  test("says where somebody stands, how that moved, what the role needs and the largest gap", () => {
    expect(compassSummary(ines)).toBe(
      "Ines Okafor leads 3.3, manages 4.2, balance −0.9, up 1.8 since 1 March 2025; " +
        "role needs lead 3.8, manage 3.5. Largest gap: setting direction, 1.4 below.",
    );
  });

  test("leaves out what it does not know", () => {
    expect(compassSummary({ levels: ines.levels })).toBe("Leads 3.3, manages 4.2, balance −0.9.");
  });

  test("says so when nothing is rated", () => {
    const levels = perProcess(() => ({ value: null, observations: 0 }));
    expect(compassSummary({ levels, subject: "Ines Okafor" })).toBe("Nobody has rated Ines Okafor yet.");
  });

  test("says how much is rated while no index can be told", () => {
    const levels = perProcess((process) => ({ value: process === "PB" ? 3 : null, observations: 1 }));
    expect(
      compassSummary({ levels, indices: { management: null, leadership: null }, subject: "Ines Okafor" }),
    ).toBe("Rated in 1 of 6 processes for Ines Okafor; there are not enough ratings yet to say more.");
  });

  test("does not invent a gap", () => {
    const levels = perProcess((process) => ({ value: TARGETS[process], observations: 3 }));
    expect(largestGap({ levels, targets: TARGETS })).toBeNull();
    expect(compassSummary({ levels, targets: TARGETS })).toContain("No process lies below");
  });

  test("uses the indices it is given before its own means", () => {
    const indices = { management: 4, leadership: null };
    expect(compassIndices({ ...ines, indices })).toEqual({ management: 4, leadership: null, balance: null });
  });
});
