import type { SlateStory } from "./nomination-story.ts";

/** The slates at the top and in the functions. */
export const COMPANY_SLATES: readonly SlateStory[] = [
  {
    role: "ceo",
    owner: "beatriz",
    reviewed: 2,
    nominations: [
      {
        person: "amara",
        band: "one_to_two_years",
        state: "submitted",
        made: 8,
        decided: 2,
        promisedIn: 22,
        firstBand: "three_plus_years",
        firstReason: "Earliest name we have. Needs a profit-and-loss job before anything else.",
        reason:
          "People in three divisions already decide by her platform direction. Still missing: two years with full responsibility for a result, and the bank.",
      },
      {
        person: "desiree",
        band: "emergency",
        state: "submitted",
        made: 19,
        decided: 14,
        decidedBy: "agnes",
        reason:
          "Would hold the company together for a quarter; lenders and works council trust her. Does not want the seat for good.",
      },
      {
        person: "alasdair",
        band: "three_plus_years",
        state: "withdrawn",
        made: 20,
        decided: 3,
        decidedBy: "agnes",
        firstBand: "one_to_two_years",
        firstReason: "Strongest outside view of the three, and customers would follow.",
        reason:
          "Taken off: his own division has lost its direction this year. We look again when Markets can say what it stopped doing.",
      },
    ],
  },
  {
    role: "coo",
    owner: "beatriz",
    reviewed: 1,
    nominations: [
      {
        person: "amara",
        band: "ready_now",
        state: "endorsed",
        made: 7,
        decided: 1,
        decidedBy: "margit",
        reason:
          "Took the pressure platform from drawing to volume with the plant, not past it. Would bring direction to a division that has plans in plenty.",
      },
      {
        person: "ines",
        band: "one_to_two_years",
        state: "endorsed",
        made: 18,
        decided: 1,
        decidedBy: "margit",
        promisedIn: 14,
        firstBand: "three_plus_years",
        firstReason:
          "Runs the plant very well and runs all of it herself. Nobody outside Gothenburg knows what she wants.",
        reason:
          "Since the turnaround of hall 2 and the lead-time task force people beyond the plant follow her. Next: set a direction for more than one site and a market of her own.",
      },
      {
        person: "tomas",
        band: "one_to_two_years",
        state: "endorsed",
        made: 12,
        decided: 6,
        decidedBy: "margit",
        promisedIn: 10,
        reason:
          "Changed how Field Service earns its money and kept his people. Has not yet run anything with machines and stock.",
      },
      {
        person: "vikram",
        band: "emergency",
        state: "submitted",
        made: 23,
        decided: 13,
        reason:
          "Knows every plan in the division and could keep it running for a quarter. Not a successor: the direction would stand still.",
      },
    ],
  },
  {
    role: "cfo",
    owner: "agnes",
    reviewed: 3,
    nominations: [
      {
        person: "priya",
        band: "ready_now",
        state: "endorsed",
        made: 18,
        decided: 3,
        decidedBy: "margit",
        firstBand: "one_to_two_years",
        firstReason: "Knows the figures of every division. Has never faced a bank.",
        reason:
          "Led the finance side of the Tampere integration and two rounds with the banks. Division heads ask her before they decide.",
      },
      {
        person: "miklos",
        band: "emergency",
        state: "endorsed",
        made: 18,
        decided: 18,
        decidedBy: "margit",
        reason: "Signs for the company already and could see it through a year-end.",
      },
    ],
  },
  {
    role: "cpo",
    owner: "margit",
    reviewed: 6,
    nominations: [
      {
        person: "beatriz",
        band: "ready_now",
        state: "endorsed",
        made: 16,
        decided: 6,
        decidedBy: "margit",
        reason:
          "Built the talent reviews the executives now run themselves. Managers call her before there is a problem.",
      },
      {
        person: "yusuf",
        band: "three_plus_years",
        state: "submitted",
        made: 6,
        decided: 6,
        reason: "Has the ear of the plant. Needs to have built something for the whole company.",
      },
    ],
  },
];
