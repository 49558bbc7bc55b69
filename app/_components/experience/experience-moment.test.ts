import { expect, test } from "vitest";
import { momentsOf, type Story } from "./experience-moment.ts";

const story: Story = {
  status: "active",
  createdAt: "2026-06-15T08:00:00.000Z",
  startedOn: "2026-06-15",
  endedOn: null,
  dueOn: null,
  submittedAt: null,
  confirmerName: "Linnéa Bergsten",
  today: "2026-06-15",
  confirmations: [],
};

const words = (overrides: Partial<Story>) => momentsOf({ ...story, ...overrides }).map(({ what }) => what);

test("what happened on one day is told in the order of its steps", () => {
  expect(
    words({ endedOn: "2026-06-15", submittedAt: "2026-06-15T09:00:00.000Z", status: "submitted" }),
  ).toEqual([
    "Recorded in Passage",
    "Started",
    "Ended",
    "Submitted to Linnéa Bergsten",
    "Linnéa Bergsten decides",
  ]);
});

test("what was recorded afterwards is told after it happened", () => {
  expect(words({ startedOn: "2026-01-10" })[0]).toBe("Started");
});

test("sent back and submitted again, the newer one comes last", () => {
  const returned = {
    id: "c1",
    confirmerName: "Linnéa Bergsten",
    decision: "returned" as const,
    note: "Where are the figures?",
    challenge: null,
    decidedAt: "2026-06-15T09:00:00.000Z",
  };
  const again = words({
    status: "submitted",
    confirmations: [returned],
    submittedAt: "2026-06-15T10:00:00.000Z",
  });
  expect(again.slice(2)).toEqual([
    "Linnéa Bergsten sent it back",
    "Submitted to Linnéa Bergsten",
    "Linnéa Bergsten decides",
  ]);
});

test.each([
  [
    "a start that has not come",
    { status: "planned", startedOn: "2026-09-01" },
    ["Starts", "Submitted, then confirmed"],
  ],
  ["a due day that has passed", { dueOn: "2026-06-01" }, ["Was due", "Submitted, then confirmed"]],
  ["the end of what was abandoned", { status: "abandoned" }, ["Abandoned"]],
  ["nothing, once it is confirmed", { status: "confirmed" }, []],
] as const)("ahead lies %s", (_what, overrides, expected) => {
  const ahead = momentsOf({ ...story, ...overrides }).filter((moment) => moment.ahead);
  expect(ahead.map(({ what }) => what)).toEqual(expected);
});
