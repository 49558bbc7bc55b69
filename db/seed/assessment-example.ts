import type { RaterGroup } from "#domain/assessment.ts";
import { PROCESS_FACTS, PROCESSES, type Process } from "#domain/process.ts";
import type { Level } from "#domain/rubric.ts";
import { EXAMPLES } from "./assessment-example-text.ts";
import type { Person } from "./person.ts";
import type { Random } from "./random.ts";

/** What people write about themselves at the upper end. */
const OWN_EXAMPLES: Record<Process, readonly string[]> = {
  PB: [
    "Two other departments use my planning rhythm.",
    "I stopped a funded project because it no longer fitted.",
    "My forecast held through a launch.",
  ],
  OS: [
    "I was away for four weeks and nobody called.",
    "Two of my people lead groups of their own now.",
    "I gave away the part of the job I like best.",
  ],
  CP: [
    "My team runs its own board; I read it like everybody else.",
    "I reported my own mistake first.",
    "Our checklist is used in two other units.",
  ],
  SD: [
    "My people turn work down by our direction without asking me.",
    "I dropped last year's direction when the data said so, and said it aloud.",
    "Others quote the three sentences we agreed on.",
  ],
  AP: [
    "Three functions act on one plan, and I am nobody's boss in two of them.",
    "The strongest critic presents it for me now.",
    "I asked before I decided, also those who could only say no.",
  ],
  MI: [
    "Nobody left in our hardest year.",
    "Somebody told me they had not known they could do it. Neither had I.",
    "People from other teams volunteer for our projects.",
  ],
};
/** From this level on people speak of themselves in the first person; below, they see what others see. */
const OWN_WORDS_FROM = 4;

/** Hands out examples so that nobody reads the same sentence about one person twice, as long as there are others. */
export function exampleSource(random: Random) {
  const used = new Map<string, number>();
  return (
    person: Person,
    process: Process,
    { level, group }: { level: Level; group: RaterGroup },
  ): string => {
    const isOwn = group === "self" && level >= OWN_WORDS_FROM;
    const texts = random.shuffled(isOwn ? OWN_EXAMPLES[process] : EXAMPLES[process][level]);
    const times = (text: string) => used.get(`${person.key} ${text}`) ?? 0;
    const text = texts.reduce((fresh, one) => (times(one) < times(fresh) ? one : fresh), texts[0] ?? "");
    used.set(`${person.key} ${text}`, times(text) + 1);
    return text;
  };
}

const OPENINGS = ["Strongest in", "What I can rely on most:", "At their best in"] as const;

const ADVICE: Record<Process, readonly string[]> = {
  PB: [
    "Agreed: a written plan with dates and costs for the next project, looked at together every month.",
    "Agreed: own the next budget round, with controlling at the side.",
  ],
  OS: [
    "Agreed: hand over two decisions for good, and name a cover for the seat.",
    "Agreed: write down who decides what, and let the team correct it.",
  ],
  CP: [
    "Agreed: fewer figures, on one board, and causes written down.",
    "Agreed: take one fault that keeps coming back, and end it.",
  ],
  SD: [
    "Next: ten conversations outside the company, then one page on where the unit should be in three years.",
    "Next: say what the unit will stop doing, before the next plan is made.",
    "Next: come to the strategy day with three ways forward, not with a list.",
  ],
  AP: [
    "Next: something that can only succeed with people who do not report here.",
    "Next: speak last in the meeting, and first with those who will object.",
    "Next: bring one decision to the people it touches before it is taken.",
  ],
  MI: [
    "Next: ask each of the team what they would like to be trusted with, and act on one answer each.",
    "Next: say on the day what was good, and to whom it mattered.",
  ],
};

/** What a manager adds to a rating: the strongest side, and what was agreed about the weakest. */
export function noteOf(levels: Record<Process, Level | null>, random: Random): string {
  const rated = random.shuffled(PROCESSES).flatMap((process) => {
    const level = levels[process];
    return level === null ? [] : [{ process, level }];
  });
  const byLevel = rated.toSorted((a, b) => b.level - a.level);
  const strongest = byLevel[0]?.process ?? "CP";
  const weakest = byLevel.at(-1)?.process ?? "SD";
  const name = PROCESS_FACTS[strongest].name.toLowerCase();
  return `${random.pick(OPENINGS)} ${name}. ${random.pick(ADVICE[weakest])}`;
}
