import type { PerProcess, Process } from "./process.ts";

/** The scale of levels and targets. Levels build on each other: whoever shows 4 also shows 3. */
export const LEVELS = [1, 2, 3, 4, 5] as const;
export type Level = (typeof LEVELS)[number];

/** The ends of the scale, where a rating needs an example. */
export const LEVELS_WITH_EXAMPLE = [1, 5] as const satisfies readonly Level[];

export const LEVEL_NAMES: Record<Level, string> = {
  1: "Not yet",
  2: "Emerging",
  3: "Solid in the current job",
  4: "Strong across boundaries",
  5: "Multiplies it in others",
};

/** What every page with ratings says, until agreement and prediction have been measured. */
export const RUBRIC_STATUS = "Pilot instrument: these descriptions are proposed, not yet validated.";

/** How to rate, shown above the scale. */
export const RUBRIC_GUIDANCE =
  "Rate the typical behaviour of the last 12 months and think of at least two examples. " +
  "What you had no chance to see is “not observed”.";

/** The answers of a survey about the items, 1 to 5; leaving an item out means "no chance to see". */
export const ITEM_ANSWERS = ["Never", "Rarely", "Sometimes", "Often", "Almost always"] as const;

export type ProcessRubric = {
  /** What can be observed at each level, in two to four short sentences. */
  behaviours: Record<Level, string>;
  /** Survey items, the same for reports, peers, manager and self. */
  items: readonly string[];
};

/** The behaviour-anchored rubric of the six processes. Own wording; pure data. */
export const RUBRIC: PerProcess<ProcessRubric> = {
  PB: {
    behaviours: {
      1: "Starts work with no agreed target, date or cost. Learns of overruns from others. The budget repeats last year's figure.",
      2: "Plans their own work in tasks and dates. Gives estimates when asked, but does not write down the assumptions. Re-plans after a deadline is missed.",
      3: "Turns a given goal into a costed, dated plan with owners. States assumptions and the main risk. Warns the boss before a variance, with options.",
      4: "Balances several plans against one limited budget. Moves money and people mid-cycle by stated rules. Forecasts land inside the agreed tolerance in most periods.",
      5: "Builds a planning rhythm that other units copy. Plans trace visibly to the chosen direction; stops funded work that no longer serves it. Others in the unit can run the cycle unaided.",
    },
    items: [
      "Turns goals into steps with dates, owners and costs.",
      "Writes down the assumptions behind a plan.",
      "Warns us early when a plan is going off course.",
      "Moves resources when priorities change.",
      "Gives forecasts that turn out close to the result.",
    ],
  },
  OS: {
    behaviours: {
      1: "People are unsure who decides. Vacancies are filled by whoever is at hand. Keeps tasks that others should own.",
      2: "Divides the work and names owners. Explains roles when asked. Delegates tasks but not decisions.",
      3: "Structures the team to fit the work: roles, decision rights and hand-offs are written. Selects on stated criteria. Delegates with authority and checks at agreed points.",
      4: "Reshapes structure when the work changes, before it fails. Has a named cover for each key role. Moves people for their growth, even at a short-term cost to their own unit.",
      5: "Builds organisation that works in the leader's absence. Exports ready people to other units. Changes the staffing rules of the company (slates, criteria, spans) for the better.",
    },
    items: [
      "Makes it clear who decides what.",
      "Chooses people using criteria we can see.",
      "Delegates decisions, not only tasks.",
      "Makes sure key roles have someone able to cover.",
      "Lets good people move to jobs where they will grow.",
    ],
  },
  CP: {
    behaviours: {
      1: "Finds out late. Reacts to symptoms, so the same fault returns. Looks for the person to blame.",
      2: "Tracks their own work. Fixes problems brought to them. Escalates without options.",
      3: "Watches a few measures against plan. Separates cause from symptom. Closes most problems at their own level and records what changed.",
      4: "Spots drift across teams before it hurts results. Fixes the system, not only the case. Uses control lightly where people are able.",
      5: "Creates controls that teams run themselves. Bad news travels fast and safely. Lessons are reused by units that did not have the problem.",
    },
    items: [
      "Keeps track of how we are doing against plan.",
      "Looks for the cause, not the culprit.",
      "Fixes problems so they do not return.",
      "Makes it safe to report bad news early.",
      "Adjusts how closely they check to how able we are.",
    ],
  },
  SD: {
    behaviours: {
      1: "Cannot say where the unit should be in two to three years. Offers a longer task list as the strategy.",
      2: "Repeats the company's direction. Can describe a better state for their own work. Brings little evidence from outside.",
      3: "States where the team should be and why it matters to customers or staff. Draws it from patterns in outside and inside data. Says what the team will stop doing.",
      4: "Sets direction for several teams or under real uncertainty. Offers alternatives and chooses. Changes the direction when the evidence changes, and says so.",
      5: "Others use the direction to make choices when the leader is not there. Redefines what the business attempts. Grows people who can set a direction themselves.",
    },
    items: [
      "Describes a future worth working for.",
      "Explains why we should change, using facts from outside.",
      "Says clearly what we will not do.",
      "Changes course when the evidence changes, and says why.",
      "Helps me judge which choice fits our direction.",
    ],
  },
  AP: {
    behaviours: {
      1: "Announces, and expects people to comply. Leaves out groups whose help is needed. Different people tell different stories.",
      2: "Explains their own team's part clearly. Aligns direct reports, but relies on rank elsewhere.",
      3: "Identifies everyone whose cooperation is needed, inside and out. Uses several channels, listens, and adjusts the message. Words and deeds match.",
      4: "Builds coalitions across units without authority. Brings resistance into the open and uses it. People in other functions act on the same direction.",
      5: "Alignment outlasts the leader's presence: people across units act together without being asked. Credible with groups that disagree with each other. Teaches others to build coalitions.",
    },
    items: [
      "Makes sure everyone whose help we need understands the direction.",
      "Listens to objections and changes what deserves changing.",
      "Acts in line with what they say.",
      "Gets cooperation from people who do not report to them.",
      "Brings the right people together across units.",
    ],
  },
  MI: {
    behaviours: {
      1: "Relies on pressure or reward. Effort falls as soon as nobody looks. Takes the credit.",
      2: "Friendly and fair. Thanks people. Energy depends on how things are going.",
      3: "Links each person's work to something that person values. Gives room to decide how. Recognises specific progress. Supports people through setbacks.",
      4: "Sustains energy through long or hard change. Draws effort from people who do not report to them. Coaches for growth and gives stretch with support.",
      5: "People do better than they thought they could and credit themselves. Creates other leaders who inspire. Commitment shows in retention and voluntary effort, checked by data.",
    },
    items: [
      "Connects my work to things I care about.",
      "Gives me room to decide how I do my work.",
      "Recognises real progress, specifically and fairly.",
      "Stays steady and supportive when things are hard.",
      "Gives me stretching work and the help to succeed at it.",
      "Makes me want to do my best.",
    ],
  },
};

/** The behaviour text shown beside a level of a process. */
export function behaviourOf(process: Process, level: Level): string {
  return RUBRIC[process].behaviours[level];
}

export function isLevel(value: number): value is Level {
  return LEVELS.some((level) => level === value);
}

/** A computed level or index for people: one decimal on the 1-5 scale, "n/a" when there is none. */
export function formatLevel(value: number | null): string {
  return value === null ? "n/a" : value.toFixed(1);
}
