import type { EmploymentStatus } from "#domain/employment.ts";
import type { NominationState, ReadinessBand } from "#domain/nomination.ts";

/** One place on a slate, as it is shown. */
export type Nominee = {
  id: string;
  personId: string;
  firstName: string;
  lastName: string;
  jobTitle: string | null;
  orgUnitName: string | null;
  employmentStatus: EmploymentStatus;
  rank: number;
  readinessBand: ReadinessBand;
  promisedOn: string | null;
  reason: string;
  state: NominationState;
  decidedByName: string;
  decidedAt: string;
  version: number;
};
