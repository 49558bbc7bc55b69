import { experienceOf } from "./experience-seat.ts";
import type { ExperienceStory } from "./experience-story.ts";

/** What the other units give their people: practice in moving those who need not follow. */
export const COMPANY_SEAT_EXPERIENCES: readonly ExperienceStory[] = [
  experienceOf(
    ["@Field Service Engineer", "E28", "Task force on spare parts for old instruments"],
    ["confirmed", { start: 13, end: 9 }],
    {
      note: "Catalogue cut from 9,000 to 2,100 articles. Sales, purchasing and service at one table.",
      lesson: "Sales gave in when a customer said it did not matter.",
      evidence: ["Recommendation and decision", "Feedback from three functions"],
      word: "We freed a whole aisle. The objections were asked for first, that made it quick.",
    },
    { challenge: [3, 4], confirmer: "matej", feedbackGiver: "tomas" },
  ),
  experienceOf(
    ["@Field Service Engineer", "E40", "Explain the uptime contract to the workshop"],
    ["confirmed", { start: 7, end: 4.6 }],
    {
      note: "Eight talks of twenty minutes, questions on the wall.",
      lesson: "The question behind every question was: do you still need me?",
      evidence: ["Pulse before and after"],
      word: "Plain words, and two of the questions changed our own material.",
    },
    { challenge: [3, 3], confirmer: "solveig" },
  ),
  experienceOf(
    ["@Remote Support Engineer", "E29", "One fault code for service, test and firmware"],
    ["confirmed", { start: 12, end: 7.8 }],
    {
      note: "Three lists of codes, 410 entries. One list now, 96 entries.",
      lesson: "I gave up my own code first. Then it moved.",
      evidence: ["Adoption per function", "Log of objections"],
      word: "Test uses it every day. I did not think it could be done without an order from above.",
    },
    { challenge: [4, 4], confirmer: "thanh", feedbackGiver: "thandeka" },
  ),
  experienceOf(
    ["@Remote Support Engineer", "E38", "What remote service will be in three years"],
    ["active", { start: 2.5, due: -1.5 }],
    {
      note: "Nine customers asked, two options rejected so far.",
      evidence: ["First draft with rejected options"],
    },
    { challenge: [4], confirmer: "charlotte", feedbackGiver: "thandeka" },
  ),
  experienceOf(
    ["@Account Manager", "X13", "A week with a customer's maintenance crew"],
    ["confirmed", { start: 9, end: 8.8 }],
    {
      note: "Paper mill, night shift, wet feet.",
      lesson: "Our manual is read with gloves on.",
      evidence: ["Note of what was learned"],
      word: "Came back with one page that changed our quick guide.",
    },
    { challenge: [3, 3], confirmer: "chiara" },
  ),
  experienceOf(
    ["@Account Manager", "E32", "Speak at the trade fair for heating technology"],
    ["planned", { start: -3, due: -3.5 }],
    {
      note: "One talk, position agreed with product management beforehand.",
    },
    { confirmer: "farrukh" },
  ),
  experienceOf(
    ["@Product Marketing Manager", "E04", "Launch of the compact transmitter in the Nordics"],
    ["confirmed", { start: 15, end: 7.5 }],
    {
      note: "Target 200, sold 260 in six months.",
      lesson: "The first five customers wrote our brochure.",
      evidence: ["Launch decision", "Results after six months"],
      word: "My people knew what to say on the first day, because they had been asked three months before.",
    },
    { challenge: [3, 3], confirmer: "linnea", feedbackGiver: "chiara" },
  ),
  experienceOf(
    ["@Sensor Engineer", "E28", "Task force on returns from Asia"],
    ["submitted", { start: 5, end: 1.1 }],
    {
      note: "Five functions, eleven weeks, one page.",
      lesson: "Nobody refuses help. They refuse being measured by others.",
      evidence: ["Mandate and recommendation"],
    },
    { challenge: [4], confirmer: "thordis", feedbackGiver: "noor" },
  ),
  experienceOf(
    ["@Venture Engineer", "E06", "Pilot: measuring as a subscription"],
    ["confirmed", { start: 17, end: 11 }],
    {
      note: "Two customers, stopped at gate 2.",
      lesson: "We learned what to charge for by charging.",
      evidence: ["Decisions at two gates", "Log of what was stopped"],
      word: "Stopped at the right moment. The price list of remote service comes from there.",
    },
    { challenge: [4, 3], confirmer: "thandeka" },
  ),
  experienceOf(
    ["@Firmware Team Lead", "E33", "Trainees and old hands on one project"],
    ["confirmed", { start: 14, end: 7 }],
    {
      note: "Six pairs, swapped every month.",
      lesson: "Both sides learned most in the weeks when I stayed away.",
      evidence: ["Pulse on inclusion", "Feedback of the team"],
      word: "Two of my engineers asked to join. That says it.",
    },
    { challenge: [3, 3], confirmer: "noor", feedbackGiver: "charlotte" },
  ),
  experienceOf(
    ["@Cloud Software Team Lead", "E27", "A team in Tampere, Gothenburg and Pune"],
    ["confirmed", { start: 12, end: 5.2 }],
    {
      note: "Team agreement on one page. Reviews move through the time zones.",
      lesson: "The silent ones had the drawings ready.",
      evidence: ["Team agreement", "Feedback from three places"],
      word: "The product owners no longer ask where somebody sits.",
    },
    { challenge: [3, 4], confirmer: "farrukh" },
  ),
  experienceOf(
    ["@Cloud Software Team Lead", "X05", "Propose remote acceptance tests to the executives"],
    ["active", { start: 1.5, due: -0.8 }],
    {
      note: "Ten minutes next month. Second rehearsal went worse than the first.",
      evidence: ["Draft of the proposal"],
    },
    { challenge: [3], confirmer: "ruslan", feedbackGiver: "charlotte" },
  ),
  experienceOf(
    ["giancarlo", "X10", "Three young scientists and one standard"],
    ["confirmed", { start: 19, end: 11 }],
    {
      note: "They wrote the proposal to the standards body, I carried the bag.",
      lesson: "I explain less and ask more.",
      evidence: ["Feedback of the three"],
      word: "One of the three now speaks for us in the working group.",
    },
    { challenge: [2, 3], confirmer: "charlotte" },
  ),
  experienceOf(
    ["ewa", "E30", "Alliance with the university on quantum pressure standards"],
    ["active", { start: 10, due: -8 }],
    {
      note: "Two doctoral students, one shared laboratory. The budget is kept by somebody else, and that was overdue.",
      evidence: ["Minutes of the joint meetings"],
    },
    { challenge: [3], confirmer: "ruslan", feedbackGiver: "margit" },
  ),
  experienceOf(
    ["ruslan", "E39", "Regulation in five years"],
    ["confirmed", { start: 11, end: 9 }],
    {
      note: "Four drafts of directives read; two matter to us.",
      lesson: "The future is often published and unread.",
      evidence: ["Brief with its sources"],
      word: "Both implications are in the quality plan.",
    },
    { challenge: [2, 2], confirmer: "marie" },
  ),
  experienceOf(
    ["tevita", "E29", "One carbon figure for all units"],
    ["confirmed", { start: 13, end: 8.4 }],
    {
      note: "Nine units, seven spreadsheets. Purchasing came last and brought the best data.",
      lesson: "The second-best standard everybody uses wins.",
      evidence: ["Adoption per unit", "Log of objections"],
      word: "Patient, stubborn, and always with the next question ready.",
    },
    { challenge: [4, 3], confirmer: "wiebke", feedbackGiver: "solveig" },
  ),
  experienceOf(
    ["caoimhe", "X14", "Trustee of the rescue service"],
    ["confirmed", { start: 26, end: 12 }],
    {
      note: "Treasurer for a year, then deputy chair.",
      lesson: "Volunteers leave when one treats them like staff. Perhaps staff do too.",
      evidence: ["Letter of appointment"],
      word: "I sit on the same board. Asks the question nobody wants and stays for the answer.",
    },
    { challenge: [3, 3], confirmer: "agnes" },
  ),
  experienceOf(
    ["agnes", "E40", "Why we pay in the open"],
    ["confirmed", { start: 16, end: 12.5 }],
    {
      note: "Pay bands published. 14 sessions, 31 questions answered by name.",
      lesson: "Say what was unfair before somebody else does.",
      evidence: ["Pulse before and after", "Changes made because of what was said"],
      word: "Two of my people got a correction and one an explanation. All three stayed.",
    },
    { challenge: [4, 4], confirmer: "tomas", feedbackGiver: "margit" },
  ),
  experienceOf(
    ["torbjorn", "E29", "One record of people instead of five lists"],
    ["confirmed", { start: 21, end: 16 }],
    {
      note: "Payroll, badges, phones, training and the plant's own list.",
      lesson: "Every list had been somebody's good idea.",
      evidence: ["Adoption per list", "Log of objections"],
      word: "We gave up our list last, and I have not opened it since.",
    },
    { challenge: [3, 3], confirmer: "anneliese" },
  ),
  experienceOf(
    ["miklos", "D04", "Leading change, with practice"],
    ["active", { start: 1.4, due: -1 }],
    {
      note: "Own case: payments released by two people in every country.",
      evidence: ["Plan for the change"],
    },
    { challenge: [2], confirmer: "priya", feedbackGiver: "desiree" },
  ),
  experienceOf(
    ["margit", "X12", "Listening round, two levels down"],
    ["confirmed", { start: 8, end: 6 }],
    {
      note: "32 talks in six places. Four themes given back to everybody, two things done.",
      lesson: "They can all recite the plan. Fewer than half could tell me what it is for.",
      evidence: ["Themes given back", "Two actions done"],
      word: "She asked my team what I should stop doing, and told me in person.",
    },
    { challenge: [3, 3], confirmer: "thandeka" },
  ),
];
