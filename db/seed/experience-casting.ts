import type { ExperienceStatus } from "#domain/experience.ts";
import { isFullyRated } from "./assessment.ts";
import { CONFIRMING_WORDS, type ExperienceSketch } from "./experience-sketch.ts";
import { LEADING_SKETCHES } from "./experience-sketch-leading.ts";
import { MANAGING_SKETCHES } from "./experience-sketch-managing.ts";
import type { ExperienceStory } from "./experience-story.ts";
import type { Person } from "./person.ts";
import type { Random } from "./random.ts";
import type { UnitKey } from "./unit.ts";

/** Where people are given what they can do already. */
const MANAGING_UNITS: readonly UnitKey[] = ["operations", "plant", "laboratory", "supply", "finance"];

/** In the order they are dealt out: most are confirmed, some run, a few wait or were given up. */
const STATUSES: readonly ExperienceStatus[] = [
  "confirmed",
  "confirmed",
  "active",
  "confirmed",
  "confirmed",
  "submitted",
  "confirmed",
  "planned",
  "confirmed",
  "active",
  "confirmed",
  "abandoned",
];

const ABANDONED = "Stopped: the time was needed elsewhere. To be taken up again when there is cover.";

/** Gives every sketch to somebody who leads, or is on the way to, and is not in the story already. */
export function sketchedStories(
  staff: readonly Person[],
  told: readonly ExperienceStory[],
  random: Random,
): ExperienceStory[] {
  const busy = new Set(told.map((story) => story.person));
  const free = staff.filter(
    (person) => isFullyRated(person) && person.status === "active" && !busy.has(person.key),
  );
  const managing = random.shuffled(free.filter((person) => MANAGING_UNITS.includes(person.unit)));
  const leading = random.shuffled(free.filter((person) => !MANAGING_UNITS.includes(person.unit)));
  const words = random.shuffled(CONFIRMING_WORDS);
  return [...MANAGING_SKETCHES, ...LEADING_SKETCHES].flatMap((sketch, at) => {
    const group = sketch.side === "managing" ? managing : leading;
    const person = group[at % group.length];
    const confirmer = person && confirmerOf(person, staff, random);
    if (!person || !confirmer) return [];
    const status = STATUSES[at % STATUSES.length] ?? "confirmed";
    return [storyOf(sketch, { person, confirmer, status, word: words[at % words.length] ?? "", random })];
  });
}

/** Somebody at work who leads, is of the same unit or near, and neither the candidate nor above. */
function confirmerOf(person: Person, staff: readonly Person[], random: Random): Person | undefined {
  const fit = staff.filter(
    (one) =>
      isFullyRated(one) &&
      one.status === "active" &&
      one.key !== person.key &&
      one.managerKey !== person.key &&
      !isAbove(one, person, staff),
  );
  const near = fit.filter((one) => one.unit === person.unit || one.managerKey === person.managerKey);
  return random.pick(near.length > 2 ? near : fit);
}

function isAbove(one: Person, person: Person, staff: readonly Person[]): boolean {
  let at = person.managerKey;
  while (at !== null) {
    if (at === one.key) return true;
    at = staff.find((candidate) => candidate.key === at)?.managerKey ?? null;
  }
  return false;
}

type Part = { person: Person; confirmer: Person; status: ExperienceStatus; word: string; random: Random };

function storyOf(
  sketch: ExperienceSketch,
  { person, confirmer, status, word, random }: Part,
): ExperienceStory {
  const base = {
    person: person.key,
    code: sketch.code,
    title: sketch.title,
    status,
    confirmer: confirmer.key,
    ...(random.chance(0.7) && person.managerKey ? { feedbackGiver: person.managerKey } : {}),
  };
  const own = random.whole(2, 4);
  const length = 2.5 + random.next() * 4;
  if (status === "planned")
    return {
      ...base,
      start: -1 - random.next() * 3,
      due: -6 - random.next() * 3,
      note: "Agreed in the half-year talk.",
    };
  if (status === "active")
    return {
      ...base,
      start: 1 + length / 2,
      due: -0.5 - random.next() * 4,
      note: sketch.note,
      evidence: [sketch.evidence],
    };
  if (status === "abandoned") return { ...base, start: 8 + random.next() * 6, due: 3, note: ABANDONED };
  const end = status === "submitted" ? 0.7 + random.next() * 0.6 : 2 + random.next() * 15;
  const done = {
    ...base,
    start: end + length,
    end,
    note: sketch.note,
    lesson: sketch.lesson,
    evidence: [sketch.evidence],
  };
  if (status === "submitted") return { ...done, challenge: [own] };
  return { ...done, challenge: [own, Math.max(1, own - (random.chance(0.3) ? 1 : 0))], word };
}
