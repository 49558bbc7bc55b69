import type { NominationState, ReadinessBand } from "#domain/nomination.ts";
import type { RoleKey } from "./role.ts";

/** A place on a slate. Months are counted back from today; a promise lies ahead unless it was missed. */
export type NominationStory = {
  person: string;
  band: ReadinessBand;
  state: NominationState;
  reason: string;
  /** When the person was first named. */
  made: number;
  /** The band at first, where it was another. */
  firstBand?: ReadinessBand;
  firstReason?: string;
  /** When it became what it is. */
  decided: number;
  /** Months until the promised day; negative: it has passed. */
  promisedIn?: number;
  /** Where it is not the executive of the unit who endorsed, or the head of talent who submitted. */
  decidedBy?: string;
};

export type SlateStory = {
  role: RoleKey;
  owner: string;
  /** Months since people last went through it. */
  reviewed: number | null;
  /** By rank; withdrawn ones last. */
  nominations: readonly NominationStory[];
};
