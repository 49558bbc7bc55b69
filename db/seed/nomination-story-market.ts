import type { SlateStory } from "./nomination-story.ts";

/** Research, Markets and Field Service: a star on several slates, a vacant seat, one bench that is deep. */
export const MARKET_SLATES: readonly SlateStory[] = [
  {
    role: "cto",
    owner: "beatriz",
    reviewed: 1,
    nominations: [
      {
        person: "amara",
        band: "ready_now",
        state: "endorsed",
        made: 15,
        decided: 4,
        decidedBy: "margit",
        firstBand: "one_to_two_years",
        firstReason: "The direction is hers already. Had led a group for three months only.",
        reason:
          "Her three-year direction for sensors was adopted by the whole of R&D, and two of her engineers now lead groups.",
      },
      {
        person: "charlotte",
        band: "one_to_two_years",
        state: "endorsed",
        made: 15,
        decided: 4,
        decidedBy: "margit",
        promisedIn: 9,
        reason:
          "Rebuilt how software is made here and carried hardware along. Needs a season with customers and a say in the portfolio.",
      },
      {
        person: "giancarlo",
        band: "emergency",
        state: "submitted",
        made: 13,
        decided: 13,
        reason:
          "First name outside the house in metrology; would steady R&D for a few months. Has said he is a scientist and stays one.",
      },
      {
        person: "jun",
        band: "three_plus_years",
        state: "draft",
        made: 1,
        decided: 1,
        reason:
          "To be discussed: whether the venture shows leadership or only stamina. He has had little support so far.",
      },
    ],
  },
  {
    role: "sensors",
    owner: "beatriz",
    reviewed: 4,
    nominations: [
      {
        person: "noor",
        band: "one_to_two_years",
        state: "endorsed",
        made: 10,
        decided: 4,
        decidedBy: "ewa",
        promisedIn: 11,
        reason:
          "Designers from other groups come to her reviews of their own accord. Has yet to say no to a good idea.",
      },
      {
        person: "hyunwoo",
        band: "three_plus_years",
        state: "endorsed",
        made: 4,
        decided: 4,
        decidedBy: "ewa",
        reason:
          "Solved the adhesion problem nobody else would touch. First year as a lead; a second group and a budget come next.",
      },
    ],
  },
  {
    role: "cco",
    owner: "beatriz",
    reviewed: 5,
    nominations: [
      {
        person: "amara",
        band: "ready_now",
        state: "submitted",
        made: 5,
        decided: 5,
        reason:
          "Two years as product manager in Markets; four of the twelve large customers ask for her by name.",
      },
      {
        person: "linnea",
        band: "one_to_two_years",
        state: "endorsed",
        made: 16,
        decided: 12,
        decidedBy: "margit",
        promisedIn: 6,
        reason:
          "Holds the Nordics together while the division drifts. Needs a region where nobody knows her.",
      },
      {
        person: "babajide",
        band: "emergency",
        state: "submitted",
        made: 5,
        decided: 5,
        reason:
          "Could speak to every key account tomorrow. New to sales leadership after eight years in service.",
      },
    ],
  },
  {
    role: "asia",
    owner: "beatriz",
    reviewed: 0.8,
    nominations: [
      {
        person: "konstantin",
        band: "one_to_two_years",
        state: "returned",
        made: 7,
        decided: 6,
        decidedBy: "alasdair",
        reason: "Returned: he does not want to move, and was asked only after he had been named. Ask first.",
      },
      {
        person: "aisyah",
        band: "one_to_two_years",
        state: "draft",
        made: 0.8,
        decided: 0.8,
        reason:
          "Has acted in the seat for five months. To be submitted when the customers of the region have been heard.",
      },
    ],
  },
  {
    role: "service",
    owner: "yusuf",
    reviewed: 0.7,
    nominations: [
      {
        person: "freja",
        band: "ready_now",
        state: "endorsed",
        made: 14,
        decided: 6,
        decidedBy: "alasdair",
        firstBand: "one_to_two_years",
        firstReason: "Led the first-visit task force; one more year in the region first.",
        reason: "The first-visit task force was hers from mandate to result. Back from leave in four months.",
      },
      {
        person: "thandeka",
        band: "ready_now",
        state: "endorsed",
        made: 9,
        decided: 0.7,
        decidedBy: "alasdair",
        firstBand: "one_to_two_years",
        firstReason: "Started remote service from nothing. Has not led field engineers.",
        reason:
          "Started remote service from nothing, then led Freja's region beside it since the leave began.",
      },
      {
        person: "angel",
        band: "one_to_two_years",
        state: "submitted",
        made: 6,
        decided: 6,
        decidedBy: "yusuf",
        promisedIn: 16,
        reason: "Sells uptime better than sales does. Plans on the back of an envelope and knows it.",
      },
    ],
  },
  { role: "marketing", owner: "beatriz", reviewed: null, nominations: [] },
];
