import type { ExperienceStatus } from "#domain/experience.ts";

/** What somebody lives through. Months are counted back from today; negative ones lie ahead. */
export type ExperienceStory = {
  person: string;
  /** The code of the type in the catalogue. */
  code: string;
  title: string;
  status: ExperienceStatus;
  /** Null: agreed, without a date yet. */
  start: number | null;
  end?: number;
  due?: number;
  note: string;
  lesson?: string;
  /** How far it stretched: in the candidate's own view, and in the confirmer's. */
  challenge?: readonly [own: number, confirmer?: number];
  feedbackGiver?: string;
  confirmer?: string;
  /** Names of documents that prove it. */
  evidence?: readonly string[];
  /** What the confirmer wrote: when confirming, or when sending it back. */
  word?: string;
  /** It was sent back once, with these words, before it was confirmed. */
  firstReturned?: string;
  /** Who gave it: the manager, unless somebody else did. */
  by?: string;
};
