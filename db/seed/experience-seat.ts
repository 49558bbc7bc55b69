import type { ExperienceStatus } from "#domain/experience.ts";
import { isFullyRated } from "./assessment.ts";
import type { ExperienceStory } from "./experience-story.ts";
import type { Person } from "./person.ts";

type Dates = { start: number; end?: number; due?: number };
type Words = Pick<ExperienceStory, "note"> & Partial<Pick<ExperienceStory, "lesson" | "evidence" | "word">>;

/**
 * An experience of somebody whose name chance decides: person and confirmer are keys of the story, or the title
 * of a seat with an @ before it.
 */
export function experienceOf(
  [person, code, title]: readonly [person: string, code: string, title: string],
  [status, dates]: readonly [ExperienceStatus, Dates],
  words: Words,
  rest: Pick<ExperienceStory, "challenge" | "confirmer" | "feedbackGiver"> = {},
): ExperienceStory {
  return { person, code, title, status, ...dates, ...words, ...rest };
}

/** The story with the people who sit in the seats it names. @throws when nobody sits there. */
export function seated(story: ExperienceStory, staff: readonly Person[]): ExperienceStory {
  const { person, confirmer, feedbackGiver, ...rest } = story;
  return {
    ...rest,
    person: keyOf(person, staff),
    ...(confirmer === undefined ? {} : { confirmer: keyOf(confirmer, staff) }),
    ...(feedbackGiver === undefined ? {} : { feedbackGiver: keyOf(feedbackGiver, staff) }),
  };
}

function keyOf(name: string, staff: readonly Person[]): string {
  if (!name.startsWith("@")) return name;
  const title = name.slice(1);
  const found = staff.find((one) => one.title === title && isFullyRated(one) && one.status === "active");
  if (!found) throw new Error(`Nobody on the way up is ${title}.`);
  return found.key;
}
