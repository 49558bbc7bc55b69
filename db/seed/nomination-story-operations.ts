import type { SlateStory } from "./nomination-story.ts";

/** Operations: one slate that works, one that is thin, two critical roles without anybody. */
export const OPERATIONS_SLATES: readonly SlateStory[] = [
  {
    role: "plant",
    owner: "yusuf",
    reviewed: 2,
    nominations: [
      {
        person: "katarzyna",
        band: "ready_now",
        state: "endorsed",
        made: 17,
        decided: 2,
        decidedBy: "reinhold",
        firstBand: "one_to_two_years",
        firstReason: "Best department figures in the plant. Needs to be seen outside machining.",
        reason:
          "Stood in for Ines for ten weeks without a call for help, and assembly asked for her to stay longer.",
      },
      {
        person: "gunnar",
        band: "one_to_two_years",
        state: "endorsed",
        made: 22,
        decided: 15,
        decidedBy: "reinhold",
        promisedIn: -2,
        reason:
          "Delivers every week. Was to lead the digital line by now; the line slipped and so did the chance to show direction.",
      },
      {
        person: "samuel",
        band: "three_plus_years",
        state: "submitted",
        made: 4,
        decided: 4,
        decidedBy: "yusuf",
        reason:
          "Gets people to change who do not report to him. Has never led a department: a machining or test team should be next.",
      },
      {
        person: "stefan",
        band: "emergency",
        state: "withdrawn",
        made: 21,
        decided: 9,
        decidedBy: "yusuf",
        reason:
          "Asked to be taken off: wants to stay with maintenance until the boiler house is replaced. Respected.",
      },
    ],
  },
  {
    role: "supply",
    owner: "yusuf",
    reviewed: 11,
    nominations: [
      {
        person: "zeynep",
        band: "three_plus_years",
        state: "submitted",
        made: 11,
        decided: 11,
        decidedBy: "yusuf",
        reason:
          "Fastest learner in the unit, one year in her first manager's job. Too early to say more, and there is nobody else.",
      },
    ],
  },
  { role: "laboratory", owner: "yusuf", reviewed: 9, nominations: [] },
  {
    role: "quality",
    owner: "beatriz",
    reviewed: 7,
    nominations: [
      {
        person: "lorenzo",
        band: "ready_now",
        state: "endorsed",
        made: 21,
        decided: 14,
        decidedBy: "reinhold",
        reason:
          "Knows the directives as well as Marie-Claire and explains them better. The notified body would accept him at once.",
      },
    ],
  },
  {
    role: "engineering",
    owner: "yusuf",
    reviewed: 8,
    nominations: [
      {
        person: "iveta",
        band: "one_to_two_years",
        state: "submitted",
        made: 8,
        decided: 8,
        decidedBy: "yusuf",
        promisedIn: 12,
        reason:
          "Her engineers stay and the lines they set up stay up. Wants the seat and should be moved to Gothenburg for a year first.",
      },
    ],
  },
];
