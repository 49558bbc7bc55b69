import { experienceOf } from "./experience-seat.ts";
import type { ExperienceStory } from "./experience-story.ts";

/** What Operations gives its people: practice in keeping the house in order. */
export const OPERATIONS_SEAT_EXPERIENCES: readonly ExperienceStory[] = [
  experienceOf(
    ["@Machining Team Lead, Hall 1", "E20", "Tool life in hall 1"],
    ["confirmed", { start: 17, end: 12 }],
    {
      note: "Inserts last 40 per cent longer at a lower speed on four parts.",
      lesson: "Slower was cheaper. It took figures to say so aloud.",
      evidence: ["Baseline and audited saving"],
      word: "Checked two of the four parts myself. The saving is real and the service did not suffer.",
    },
    { challenge: [2, 2], confirmer: "iveta" },
  ),
  experienceOf(
    ["@Machining Team Lead, Hall 2", "E22", "Burrs on the flange seat"],
    ["confirmed", { start: 10, end: 7 }],
    {
      note: "Returned eleven times in a quarter. Cause: one fixture, re-ground too often.",
      lesson: "We had trained people three times for a problem of steel.",
      evidence: ["Analysis of the cause", "Returns before and after"],
      word: "None came through final test since. The fixture list helps us too.",
    },
    { challenge: [2, 3], confirmer: "thanh", feedbackGiver: "katarzyna" },
  ),
  experienceOf(
    ["@Machining Team Lead, Hall 2", "E41", "Eleven weeks of double shifts"],
    ["active", { start: 1.8, due: -1 }],
    {
      note: "One rule: nobody stays late alone. Thanks on the day, not on Friday.",
      evidence: ["Trend of the pulse so far"],
    },
    { challenge: [4], confirmer: "stefan", feedbackGiver: "katarzyna" },
  ),
  experienceOf(
    ["@Assembly Team Lead, Pressure", "E21", "A shortage board that ends"],
    ["confirmed", { start: 14, end: 10.5 }],
    {
      note: "Forty rows at first, twelve now, each with a name.",
      lesson: "A row without a name stays red.",
      evidence: ["Board before and after"],
      word: "My buyers look at that board before they look at their mail.",
    },
    { challenge: [2, 2], confirmer: "wiebke" },
  ),
  experienceOf(
    ["@Assembly Team Lead, Flow", "E22", "Wrong torque on small flanges"],
    ["confirmed", { start: 8, end: 5.5 }],
    {
      note: "Two tools with the same colour. One is yellow now.",
      lesson: "I had looked for the person. It was the paint.",
      evidence: ["Analysis of the cause", "Count before and three months after"],
      word: "Nine cases in three months before, none in three months since.",
    },
    { challenge: [2, 2], confirmer: "thanh" },
  ),
  experienceOf(
    ["@Assembly Team Lead, Late Shift", "E35", "A difficult talk, four times"],
    ["confirmed", { start: 9, end: 6.4 }],
    {
      note: "Ten weeks, agreed in writing. The cause was the last bus; the shift was changed, the problem is gone.",
      lesson: "I had a rule ready and needed a question.",
      evidence: ["Dated plan and outcome"],
      word: "Fair, prompt and on paper. I would show this file to anybody who starts as a lead.",
    },
    { challenge: [3, 3], confirmer: "yusuf", feedbackGiver: "gunnar" },
  ),
  experienceOf(
    ["@Assembly Team Lead, Late Shift", "X12", "Listening round on the late shift"],
    ["abandoned", { start: 5, due: 3 }],
    {
      note: "Stopped after four of eighteen talks: the time was needed for deliveries. To be taken up again when there is cover.",
    },
  ),
  experienceOf(
    ["@Final Test Lead, Analog", "E21", "Nine test reports into two"],
    ["confirmed", { start: 13, end: 9.6 }],
    {
      note: "Asked for each report who reads it. Seven had no reader.",
      lesson: "Stopping a report needs more courage than starting one.",
      evidence: ["Reports retired and kept"],
      word: "I was the reader of the eighth. I do not miss it.",
    },
    { challenge: [2, 2], confirmer: "marie" },
  ),
  experienceOf(
    ["@Final Test Lead, Digital", "E20", "Energy in the test bay"],
    ["submitted", { start: 6, end: 1.2 }],
    {
      note: "Chambers off at weekends unless booked. 38 MWh a year.",
      lesson: "People switch off what they can switch on again themselves.",
      evidence: ["Baseline and audited saving"],
    },
    { challenge: [2], confirmer: "stefan" },
  ),
  experienceOf(
    ["@CNC Machinist", "D01", "New-manager programme"],
    ["confirmed", { start: 12, end: 8.8 }],
    {
      note: "Four blocks and one practice task: handing over the morning meeting.",
      lesson: "Delegating means also delegating the credit.",
      evidence: ["Practice task, marked"],
      word: "Runs our tool meeting now. It ends on time and others speak.",
    },
    { challenge: [2, 2], confirmer: "stefan", feedbackGiver: "katarzyna" },
  ),
  experienceOf(
    ["@Test Technician", "X10", "Two apprentices for half a year"],
    ["active", { start: 4, due: -2 }],
    {
      note: "Every Wednesday. One of them has found a fault in our own procedure.",
      evidence: ["Plan agreed with the two"],
    },
    { challenge: [2], confirmer: "samuel" },
  ),
  experienceOf(
    ["thanh", "E19", "The test department's own budget"],
    ["confirmed", { start: 20, end: 15 }],
    {
      note: "Three drafts, one cut that hurt.",
      lesson: "I had hidden reserves in four places and could not find two of them.",
      evidence: ["Plan and budget as submitted"],
      word: "Forecast came in at 2 per cent. The next one had no hidden corners.",
    },
    { challenge: [3, 3], confirmer: "priya", feedbackGiver: "ines" },
  ),
  experienceOf(
    ["stefan", "E20", "Fewer breakdowns for less money"],
    ["confirmed", { start: 21, end: 15 }],
    {
      note: "Service by condition instead of by calendar on 60 machines.",
      lesson: "The machines had been telling us for years. We had no column for it.",
      evidence: ["Audited saving", "Breakdowns before and after"],
      word: "Fewer stops and 90 thousand saved, audited.",
    },
    { challenge: [3, 2], confirmer: "priya" },
  ),
  experienceOf(
    ["@Calibration Lead, Mass & Pressure", "E22", "Certificates that went missing"],
    ["confirmed", { start: 11, end: 8.7 }],
    {
      note: "43 in a year. The scanner skipped the second page.",
      lesson: "I trusted the log more than the colleague who kept telling me.",
      evidence: ["Count before and three months after"],
      word: "Customers have stopped asking for copies.",
    },
    { challenge: [2, 2], confirmer: "angel" },
  ),
  experienceOf(
    ["@Calibration Lead, Temperature", "E19", "Plan for the calibration year"],
    ["confirmed", { start: 15, end: 10.4 }],
    {
      note: "Capacity by month, with holidays this time.",
      lesson: "The plan is the talk about it; the paper is what is left over.",
      evidence: ["Plan as submitted", "Load at the end of the year"],
      word: "First year in which we knew in advance which month would hurt.",
    },
    { challenge: [3, 3], confirmer: "anneliese", feedbackGiver: "elisabeth" },
  ),
  experienceOf(
    ["@Calibration Lead, Electrical", "E21", "First-pass figure for each bench"],
    ["confirmed", { start: 9, end: 5.9 }],
    {
      note: "Weekly, on paper, at the bench. Benches now compare notes.",
      lesson: "A figure on paper is talked about. The one in the system was not.",
      evidence: ["Definition of the figure"],
      word: "We copied it for analog test.",
    },
    { challenge: [2, 2], confirmer: "thanh" },
  ),
  experienceOf(
    ["@Calibration Engineer", "D07", "Business simulation"],
    ["planned", { start: -2, due: -2.2 }],
    {
      note: "Three days, together with colleagues from Supply Chain.",
    },
    { confirmer: "beatriz" },
  ),
  experienceOf(
    ["@Quality Engineer", "E22", "Labels that came off"],
    ["confirmed", { start: 12, end: 9.2 }],
    {
      note: "Cause found in the drying time, not in the glue.",
      lesson: "The answer was on the night shift; I had asked the day shift.",
      evidence: ["Analysis of the cause"],
      word: "The new drying time is in our standard, and no label came off since.",
    },
    { challenge: [2, 2], confirmer: "gunnar" },
  ),
  experienceOf(
    ["@Process Engineer", "E25", "A quarter on the line"],
    ["active", { start: 2.3, due: -1.5 }],
    {
      note: "Week 8 of 12 in assembly, four of them on the bench. My own work instruction has two steps nobody can do.",
      evidence: ["Agreement with assembly"],
    },
    { challenge: [3], confirmer: "gunnar", feedbackGiver: "iveta" },
  ),
  experienceOf(
    ["pavel", "E31", "Frame contract for tooling"],
    ["confirmed", { start: 16, end: 13 }],
    {
      note: "Two suppliers, four rounds.",
      lesson: "I negotiated hours. Wiebke asked about scrap, and that was the money.",
      evidence: ["Mandate and outcome"],
      word: "Second chair. Stayed within the mandate and gave the supplier a reason to come again.",
    },
    { challenge: [3, 2], confirmer: "wiebke" },
  ),
  experienceOf(
    ["thordis", "E21", "From injuries counted to dangers seen"],
    ["confirmed", { start: 18, end: 13 }],
    {
      note: "Eleven figures became three. Reports of dangers went from 4 to 61 a month.",
      lesson: "People report when the first answer is not a form.",
      evidence: ["Figures retired and added"],
      word: "The late shift was the first to use it, and nobody told them to.",
    },
    { challenge: [3, 4], confirmer: "katarzyna" },
  ),
  experienceOf(
    ["marie", "E10", "Recall of the P3 seals"],
    ["confirmed", { start: 14, end: 12.4 }],
    {
      note: "1,140 instruments in 19 countries. Decided in two days, done in five weeks.",
      lesson: "Every hour I spent on being certain was an hour in which others guessed.",
      evidence: ["Incident log", "Review without blame"],
      word: "In the room from the first hour. The facts were on the table before the lawyers were.",
    },
    { challenge: [5, 4], confirmer: "caoimhe" },
  ),
  experienceOf(
    ["@Supply Chain Analyst", "E25", "A quarter in goods-in"],
    ["submitted", { start: 5, end: 0.9 }],
    {
      note: "Twelve weeks, six of them on the late shift.",
      lesson: "My planning rule cost them an hour a day and nobody had told me.",
      evidence: ["Results of the quarter"],
    },
    { challenge: [3], confirmer: "matej" },
  ),
  experienceOf(
    ["@Strategic Buyer", "E20", "Less packaging, inbound"],
    ["confirmed", { start: 11, end: 7.3 }],
    {
      note: "Target 30 thousand, nine measures, two dropped.",
      lesson: "The two we dropped were the ones I had proposed.",
      evidence: ["Audited saving"],
      word: "Goods-in has a third less to throw away. We noticed before we were told.",
    },
    { challenge: [2, 2], confirmer: "matej" },
  ),
];
