import type { Process } from "#domain/process.ts";
import type { Level } from "#domain/rubric.ts";

/** What raters write beside a level. Required at 1 and 5; in between some do. */
export const EXAMPLES: Record<Process, Record<Level, readonly string[]>> = {
  PB: {
    1: [
      "We started the retrofit without a date or a cost. I learned from purchasing that it was over budget.",
      "The plan for the quarter was last year's plan with the year changed.",
      "Asked three times for the cost of the trial; there never was one.",
    ],
    2: [
      "Gives good estimates when asked, but they live in the head and not on paper.",
      "Re-planned the stock count only after the deadline had passed.",
    ],
    3: [
      "The maintenance plan had owners, dates and one clear risk. The risk came true and nobody was surprised.",
      "Told me in week 6 that we would miss week 10, with two ways out.",
    ],
    4: [
      "Moved two people and part of the tooling budget mid-year because the rule we had agreed on said so.",
      "Four quarters in a row within three per cent of the forecast, with a launch in between.",
    ],
    5: [
      "Two other departments now run the eight-week planning rhythm that began here, without asking how.",
      "Stopped the display project although it was funded, because it no longer served where we are going.",
      "Was away for a whole month; the budget round ran as if nobody were missing.",
      "Gave back a third of the budget in the third quarter, because the question behind it was answered.",
      "New colleagues plan with the one-page template from here. Nobody told them to.",
      "The forecast named the two assumptions that would hurt. One did, and the plan already said what then.",
    ],
  },
  OS: {
    1: [
      "For two months nobody knew who could release a drawing. We all waited for each other.",
      "Filled the vacancy with whoever happened to be free that week.",
      "Still approves every order above a hundred euros in person.",
    ],
    2: [
      "Names an owner for each task, but the decision always comes back to the same desk.",
      "Explains who does what when asked. It is not written anywhere.",
    ],
    3: [
      "Chose the new technician on four criteria we could all read beforehand.",
      "Hand-over between shifts is on one page now, with names.",
    ],
    4: [
      "Split the group before the new line started, not after it had failed.",
      "Let the best planner go to another unit and had trained the cover first.",
    ],
    5: [
      "Three of the leads in other units come from this team. It still works.",
      "The team ran the audit week without its head and decided everything itself.",
      "The rule that every key seat needs a named cover started here and is now the rule for all of us.",
      "Gave us the best engineer of the unit for two years, and did not ask for anything back.",
      "Decisions are made one level lower than two years ago, and better.",
      "Hired somebody stronger in half of the job and says so.",
    ],
  },
  CP: {
    1: [
      "The same leak came back four times. Each time we looked for who had done it.",
      "Heard about the late delivery from the customer.",
      "Numbers are looked at in the week before the audit.",
    ],
    2: [
      "Fixes what is brought to the door. Nobody writes down why it happened.",
      "Escalates quickly, without saying what could be done.",
    ],
    3: [
      "Found that the drift came from the clamp and not from the operator, and wrote it down.",
      "Follows five figures on one board; most problems are closed the same week.",
    ],
    4: [
      "Saw the scrap rise across two shifts before it reached the month-end figures.",
      "Changed the sampling plan instead of asking people to be more careful.",
    ],
    5: [
      "The teams run the daily board themselves; bad news is on it by nine in the morning.",
      "The checklist from our incident is used in a unit that never had one.",
      "Reported an own mistake first, in front of everybody. Since then others do.",
      "We fixed the cause in our unit because of a note from there, before it ever happened here.",
      "Looks at three figures and leaves us alone. When one moves, the question comes within the day.",
      "The review after the failure had no culprit in it and eleven changes. Nine are done.",
    ],
  },
  SD: {
    1: [
      "Asked where we want to be in three years. The answer was the list of projects.",
      "I could not tell you what we would say no to.",
      "The strategy day produced forty actions and no direction.",
    ],
    2: [
      "Repeats what the executive team said, correctly. What it means for us stays open.",
      "Knows how our own work could be better; looks little outside.",
    ],
    3: [
      "Showed us from two years of complaints why we should stop repairing boards on site.",
      "Said clearly that we will not make the cheap version, and why.",
    ],
    4: [
      "Put three ways forward on the table, chose one, and told us half a year later that it had been the wrong one.",
      "Drew the direction for four teams from what customers do, not from what they say.",
    ],
    5: [
      "We turned down an order last month because it did not fit where we are going. Nobody had to be asked.",
      "Redefined what we sell: not the instrument, but the certainty of the measurement. The whole division talks like that now.",
      "Two of the leads have written a direction of their own and defended it.",
      "Changed the direction after one talk with a customer, and explained in ten minutes why the old one had been reasonable.",
      "The new colleague from Brno could tell me on her third day what we will be known for.",
      "Named what we give up, with the names of the customers we will lose.",
    ],
  },
  AP: {
    1: [
      "The reorganisation was announced on a Friday by e-mail. Service had not been asked at all.",
      "Each of us heard a different reason for the change.",
      "Sales learned about the new lead times from a customer.",
    ],
    2: [
      "Explains our part well. Beyond our own team it is left to rank.",
      "Good meetings with us, none with the people who have to play along.",
    ],
    3: [
      "Went to see the night shift twice before the layout was changed, and changed the layout.",
      "Finance, quality and we told the same story to the auditors, without a script.",
    ],
    4: [
      "Got purchasing and R&D to share a forecast, without being the boss of either.",
      "Asked the loudest critic to present the weak points, and used them.",
    ],
    5: [
      "The plant, service and two customers act on the same plan; most of them never met its author.",
      "Both sides of the pricing quarrel ask for the same person in the room.",
      "Taught our leads how to build support before a meeting instead of in it.",
      "We argued for a month, in the open. Since then I hear the same sentence from people who disagreed.",
      "Came to our team meeting to be asked, not to present. Twice.",
      "The works council and the sales directors asked for the same thing in the same week.",
    ],
  },
  MI: {
    1: [
      "When nobody looks, nothing moves. When somebody looks, everybody runs.",
      "The award was accepted without a word about those who had stayed late.",
      "Two of us left within a quarter; the answer was a new overtime rule.",
    ],
    2: [
      "Friendly, fair, says thank you. In a bad month it gets quiet.",
      "Energy goes up and down with the order book.",
    ],
    3: [
      "Knew that I wanted to work with customers and gave me the difficult one.",
      "Said what exactly was good about the report, in front of those who read it.",
    ],
    4: [
      "Kept us going through nine months of double shifts. Nobody asked to be moved.",
      "People from testing stayed on to help, and they do not report here.",
    ],
    5: [
      "I thought I could not run a trial alone. Now I train others to do it.",
      "Nobody left during the hardest year. The survey says why.",
      "Three people volunteered for the worst job we had, because of the way it was put.",
      "After the failed trial we were asked what we had learned before anybody asked what it had cost.",
      "My colleague came back from a year elsewhere to work here again.",
      "Gave me the presentation and sat in the last row.",
    ],
  },
};
