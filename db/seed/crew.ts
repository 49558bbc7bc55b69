import type { UnitKey } from "./unit.ts";

/** People the story does not name: some with a lead between them and the manager. */
export type Crew = {
  unit: UnitKey;
  /** The key of the manager. */
  manager: string;
  /** The title of the crew's own lead; without one they report to the manager. */
  lead?: string;
  /** How many, the lead not counted. */
  size: number;
  titles: readonly string[];
  /** What some of them were before. */
  entry: string;
  location?: string;
  /** The first so many are on the way up: assessed like leads, with experiences of their own. */
  rising?: number;
};
