import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EXPERIENCE_STATUSES } from "./experience.ts";
import { quarterStart, type TeamExperience, teamHeadline, teamSentence } from "./team-sentence.ts";

const TODAY = "2026-05-20";

function experience(given: Partial<TeamExperience>): TeamExperience {
  const empty = { startedOn: null, endedOn: null, dueOn: null, confirmerName: null };
  return { title: "Run a pilot", status: "active", ...empty, ...given };
}

describe("what a manager reads about a direct report", () => {
  test.each<[string, Partial<TeamExperience>[], string]>([
    ["nothing at all", [], "Nothing this quarter."],
    ["something running", [{ startedOn: "2026-03-02" }], "Working on “Run a pilot” since 2 March 2026."],
    ["something overdue", [{ dueOn: "2026-05-19" }], "“Run a pilot” was due on 19 May 2026."],
    ["something due today is not late", [{ dueOn: TODAY }], "Working on “Run a pilot”."],
    [
      "something over but not handed in",
      [{ endedOn: "2026-05-01" }],
      "“Run a pilot” ended on 1 May 2026 and is not submitted yet.",
    ],
    [
      "something waiting",
      [{ status: "submitted", confirmerName: "Wiebke Ruiz" }],
      "“Run a pilot” waits for Wiebke Ruiz to confirm it.",
    ],
    [
      "something sent back",
      [{ status: "returned", confirmerName: "Wiebke Ruiz" }],
      "“Run a pilot” came back from Wiebke Ruiz to be mended.",
    ],
    [
      "something planned",
      [{ status: "planned", startedOn: "2026-06-01" }],
      "“Run a pilot” starts on 1 June 2026.",
    ],
    ["something planned without a day", [{ status: "planned" }], "“Run a pilot” is planned, without a date."],
    [
      "something that should have begun",
      [{ status: "planned", startedOn: "2026-05-01" }],
      "“Run a pilot” should have started on 1 May 2026.",
    ],
    [
      "something finished this quarter",
      [{ status: "confirmed", endedOn: "2026-04-01" }],
      "Finished “Run a pilot” on 1 April 2026; nothing since.",
    ],
    [
      "something finished before this quarter",
      [{ status: "confirmed", endedOn: "2026-03-31" }],
      "Nothing this quarter; last finished “Run a pilot” on 31 March 2026.",
    ],
    ["something given up", [{ status: "abandoned" }], "Nothing this quarter."],
    [
      "what came back before what runs, and how much more is open",
      [
        { title: "A" },
        { title: "B", status: "returned" },
        { title: "C", status: "confirmed", endedOn: "2026-05-01" },
        { title: "D", status: "planned" },
      ],
      "“B” came back from the confirmer to be mended. 2 more open.",
    ],
  ])("tells of %s", (_name, given, sentence) => {
    expect(teamSentence(given.map(experience), TODAY).sentence).toBe(sentence);
  });

  test("does not depend on the order of the experiences", () => {
    const day = fc.constantFrom("2026-01-05", "2026-04-10", "2026-05-30", null);
    const any = fc.record({
      title: fc.constantFrom("A", "B", "C"),
      status: fc.constantFrom(...EXPERIENCE_STATUSES),
      startedOn: day,
      endedOn: fc.constant(null),
      dueOn: day,
      confirmerName: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), (list) => {
        expect(teamSentence(list.toReversed(), TODAY).kind).toBe(teamSentence(list, TODAY).kind);
      }),
    );
  });
});

describe("the team in one sentence", () => {
  test.each<[Parameters<typeof teamHeadline>[0], string | null]>([
    [[], null],
    [["nothing"], "Nobody in your team has an experience under way or planned."],
    [["running", "planned"], "Everybody in your team has an experience under way or planned."],
    [["running", "finished", "planned"], "1 of your 3 people has nothing to grow on right now."],
    [["running", "finished", "nothing"], "2 of your 3 people have nothing to grow on right now."],
  ])("counts who has nothing to grow on in %j", (kinds, headline) => {
    expect(teamHeadline(kinds)).toBe(headline);
  });
});

test.each([
  ["2026-01-01", "2026-01-01"],
  ["2026-03-31", "2026-01-01"],
  ["2026-05-20", "2026-04-01"],
  ["2026-12-31", "2026-10-01"],
])("the quarter of %s begins on %s", (day, start) => {
  expect(quarterStart(day)).toBe(start);
});
