import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EXPERIENCE_STATUSES } from "./experience.ts";
import { nextStep, type OwnExperience } from "./next-step.ts";

const TODAY = "2026-03-01";

function own(change: Partial<OwnExperience> = {}): OwnExperience {
  return {
    id: "a",
    title: "Task force",
    status: "active",
    startedOn: "2026-01-10",
    dueOn: null,
    endedOn: null,
    evidenceCount: 1,
    lesson: "Ask first",
    feedbackCount: 1,
    confirmerName: "Ana Li",
    ...change,
  };
}

describe("the next step", () => {
  test.each([
    ["with nothing open", [], "Nothing is open: ask your manager which experience should come next."],
    [
      "when all is behind",
      [own({ status: "confirmed" }), own({ id: "b", status: "abandoned" })],
      "Nothing is open: ask your manager which experience should come next.",
    ],
    [
      "for what came back",
      [own({ status: "returned" })],
      "Mend “Task force”: Ana Li sent it back with a note, then submit it again.",
    ],
    ["for what waits", [own({ status: "submitted" })], "“Task force” is waiting for Ana Li to confirm it."],
    [
      "for what waits for nobody in particular",
      [own({ status: "submitted", confirmerName: null })],
      "“Task force” is waiting for somebody to confirm it.",
    ],
    [
      "for what runs and lacks everything",
      [own({ evidenceCount: 0, lesson: null, feedbackCount: 0, dueOn: "2026-06-30" })],
      "Carry on with “Task force”, due on 30 June 2026: attach what proves it, write down what you learned and ask somebody it affected for feedback.",
    ],
    [
      "for what is late",
      [own({ lesson: null, dueOn: "2026-02-28" })],
      "Carry on with “Task force”, which was due on 28 February 2026: write down what you learned.",
    ],
    [
      "for what has ended and lacks something",
      [own({ endedOn: "2026-02-01", dueOn: "2026-01-31", evidenceCount: 0 })],
      "Complete “Task force”: attach what proves it.",
    ],
    ["for what has all", [own({ endedOn: TODAY })], "Submit “Task force”: everything else is in place."],
    ["for what has all but goes on", [own()], "Finish “Task force”: everything else is in place."],
    [
      "for what starts later",
      [own({ status: "planned", startedOn: "2026-04-01" })],
      "“Task force” starts on 1 April 2026.",
    ],
    [
      "for what should have started",
      [own({ status: "planned", startedOn: "2026-02-01" })],
      "Start “Task force”: it was planned for 1 February 2026.",
    ],
    [
      "for what has no day yet",
      [own({ status: "planned", startedOn: null })],
      "Agree with your manager when “Task force” starts.",
    ],
  ] as const)("%s", (_when, experiences, sentence) => {
    expect(nextStep(experiences, TODAY).sentence).toBe(sentence);
  });

  test("is what lies in the person's own hands before what others do", () => {
    const returned = own({ id: "r", status: "returned" });
    const active = own({ id: "x" });
    const late = own({ id: "p", status: "planned", startedOn: "2026-02-01" });
    const submitted = own({ id: "s", status: "submitted" });
    const planned = own({ id: "l", status: "planned", startedOn: "2027-01-01" });
    const order = [returned, active, late, submitted, planned];
    expect(order.map((_, from) => nextStep(order.slice(from).reverse(), TODAY).experienceId)).toEqual([
      "r",
      "x",
      "p",
      "s",
      "l",
    ]);
  });

  test("is the same whatever order the rows come in", () => {
    const arbitrary = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 3 }),
        status: fc.constantFrom(...EXPERIENCE_STATUSES),
        dueOn: fc.constantFrom(null, "2026-02-01", "2026-05-01"),
      }),
      { selector: (one) => one.id, maxLength: 6 },
    );
    fc.assert(
      fc.property(arbitrary, (changes) => {
        const experiences = changes.map((change) => own(change));
        expect(nextStep(experiences, TODAY)).toEqual(nextStep([...experiences].reverse(), TODAY));
      }),
    );
  });
});
