import * as z from "zod";
import { type Day, daySchema } from "./day.ts";
import type { EmploymentStatus } from "./employment.ts";
import { Failure, type FailureDetail } from "./failure.ts";
import { lines, orNull, reasonSchema } from "./text.ts";
import { versionSchema } from "./version.ts";

/** How soon somebody could take a role over, soonest first. Emergency cover is not the same as ready. */
export const READINESS_BANDS = ["emergency", "ready_now", "one_to_two_years", "three_plus_years"] as const;
export type ReadinessBand = (typeof READINESS_BANDS)[number];

export const READINESS_BAND_FACTS: Record<
  ReadinessBand,
  { name: string; order: number; definition: string }
> = {
  emergency: {
    name: "Emergency",
    order: 1,
    definition: "Could hold the role for up to 90 days, without being its successor.",
  },
  ready_now: {
    name: "Ready now",
    order: 2,
    definition: "Could take the role over today and meet what it asks.",
  },
  one_to_two_years: {
    name: "1-2 years",
    order: 3,
    definition: "Is expected to be ready in one to two years, with the right experiences.",
  },
  three_plus_years: {
    name: "3+ years",
    order: 4,
    definition: "Wants the role and needs three years or more to be ready for it.",
  },
};

/** The states of a nomination. Only submitted and endorsed ones count as a successor. */
export const NOMINATION_STATES = ["draft", "submitted", "endorsed", "returned", "withdrawn"] as const;
export type NominationState = (typeof NOMINATION_STATES)[number];

export const NOMINATION_STATE_NAMES: Record<NominationState, string> = {
  draft: "Draft",
  submitted: "Submitted",
  endorsed: "Endorsed",
  returned: "Returned",
  withdrawn: "Withdrawn",
};

const NEXT_STATES: Record<NominationState, readonly NominationState[]> = {
  draft: ["submitted", "withdrawn"],
  submitted: ["endorsed", "returned", "withdrawn"],
  endorsed: ["returned", "withdrawn"],
  returned: ["submitted", "withdrawn"],
  withdrawn: [],
};

/** The states a nomination counts in, for every number about slates. */
export const COUNTING_STATES = ["submitted", "endorsed"] as const satisfies readonly NominationState[];

/** A successor counts while the nomination is submitted or endorsed and the person has not left. */
export function countsAsSuccessor(state: NominationState, employmentStatus: EmploymentStatus): boolean {
  return COUNTING_STATES.some((counting) => counting === state) && employmentStatus !== "left";
}

/** A withdrawn nomination has no place on the slate any more; all others keep their rank. */
export function isOnSlate(state: NominationState): boolean {
  return state !== "withdrawn";
}

export function nextNominationStates(state: NominationState): readonly NominationState[] {
  return NEXT_STATES[state];
}

/**
 * Refuses a change of state that is not foreseen.
 * @throws Failure `conflict`, when for instance somebody endorses what was withdrawn meanwhile.
 */
export function moveNomination(from: NominationState, to: NominationState): NominationState {
  if (NEXT_STATES[from].includes(to)) return to;
  const names = NOMINATION_STATE_NAMES;
  throw new Failure(
    "conflict",
    `This nomination is ${names[from].toLowerCase()} and cannot become ${names[to].toLowerCase()}.`,
  );
}

/**
 * The state after a change of band or promise: an endorsement was given for a band, so another band waits for it
 * again.
 * @throws Failure `conflict` when the person was taken off the slate meanwhile.
 */
export function stateAfterChange(
  before: { state: NominationState; readinessBand: ReadinessBand },
  readinessBand: ReadinessBand,
): NominationState {
  if (!isOnSlate(before.state)) {
    throw new Failure("conflict", "This person was taken off the slate meanwhile. Reload the page.");
  }
  const isOtherBand = before.readinessBand !== readinessBand;
  return before.state === "endorsed" && isOtherBand ? "submitted" : before.state;
}

const placeSchema = z.int("Give a rank from 1.").min(1, "Give a rank from 1.").max(999);
const promisedOnSchema = orNull(daySchema);
const bandSchema = z.enum(READINESS_BANDS, "Choose a readiness band.");

/**
 * Puts a person on a role's slate. `rank` null: at the end. `promisedOn`: by when the person shall be ready now.
 * A slate is a judgement, so it says why from its first day.
 */
export const NominateSuccessor = z.strictObject({
  roleId: z.uuid(),
  personId: z.uuid("Choose a person."),
  readinessBand: bandSchema,
  rank: placeSchema.nullable().default(null),
  promisedOn: promisedOnSchema,
  reason: reasonSchema,
  /** A draft is kept for its author and counts nowhere until it is submitted. */
  asDraft: z.boolean().default(false),
});
export type NominateSuccessor = z.infer<typeof NominateSuccessor>;

/** Changes band and promise. The reason may stay empty as long as the band stays. */
export const ChangeNomination = z.strictObject({
  nominationId: z.uuid(),
  version: versionSchema,
  readinessBand: bandSchema,
  promisedOn: promisedOnSchema,
  reason: lines(0, 1000).default(""),
});
export type ChangeNomination = z.infer<typeof ChangeNomination>;

/** Submits, endorses, returns or withdraws a nomination. All but submitting need a reason. */
export const DecideNomination = z
  .strictObject({
    nominationId: z.uuid(),
    version: versionSchema,
    state: z.enum(["submitted", "endorsed", "returned", "withdrawn"]),
    reason: lines(0, 1000).default(""),
  })
  .refine(({ state, reason }) => state === "submitted" || reason.length >= 3, {
    path: ["reason"],
    message: "Say why: this decision stays on record.",
  });
export type DecideNomination = z.infer<typeof DecideNomination>;

/** Moves a nomination to a rank; the others make room. `version` is the slate's, since many ranks change. */
export const MoveOnSlate = z.strictObject({
  nominationId: z.uuid(),
  version: versionSchema,
  rank: placeSchema,
});
export type MoveOnSlate = z.infer<typeof MoveOnSlate>;

export type NominationFacts = {
  personId: string;
  employmentStatus: EmploymentStatus;
  incumbentId: string | null;
  /** Everybody who has a place on the slate now. */
  personIdsOnSlate: readonly string[];
  promisedOn: Day | null;
  today: Day;
};

/** Why somebody cannot be put on a slate; empty when they can. */
export function nominationProblems(facts: NominationFacts): FailureDetail[] {
  const problems: FailureDetail[] = [];
  const person = (message: string) => problems.push({ field: "personId", message });
  if (facts.personId === facts.incumbentId) person("This person holds the role now: choose somebody else.");
  if (facts.employmentStatus === "left") person("This person has left the company.");
  if (facts.personIdsOnSlate.includes(facts.personId)) person("This person is on the slate already.");
  return [...problems, ...promiseProblems(facts.promisedOn, facts.today)];
}

/** Why band and promise cannot be changed like this; empty when they can. */
export function changeProblems(
  before: { readinessBand: ReadinessBand; promisedOn: Day | null },
  change: Pick<ChangeNomination, "readinessBand" | "promisedOn" | "reason">,
  today: Day,
): FailureDetail[] {
  const problems: FailureDetail[] = [];
  if (change.readinessBand !== before.readinessBand && change.reason.length < 3) {
    problems.push({ field: "reason", message: "Say why the readiness changes: this stays on record." });
  }
  // A promise that has passed meanwhile may stay as it is; it is judged later, not erased.
  if (change.promisedOn === before.promisedOn) return problems;
  return [...problems, ...promiseProblems(change.promisedOn, today)];
}

function promiseProblems(promisedOn: Day | null, today: Day): FailureDetail[] {
  if (promisedOn === null || promisedOn >= today) return [];
  return [{ field: "promisedOn", message: "The promised date lies in the past: give today or a later day." }];
}

export type Place = { id: string; rank: number };

/**
 * The slate after moving one nomination: ranks 1..n without gaps, the others in the order they had. A rank past
 * the end means the end. Old gaps and ties are mended on the way.
 */
export function rerank(slate: readonly Place[], movedId: string, rank: number): Place[] {
  const moved = slate.find((place) => place.id === movedId);
  const others = ranked(slate).filter((place) => place.id !== movedId);
  if (moved) others.splice(Math.max(0, rank - 1), 0, moved);
  return others.map((place, index) => ({ id: place.id, rank: index + 1 }));
}

/** The slate with a new nomination at `rank`, or at the end when null. */
export function placeOnSlate(slate: readonly Place[], newId: string, rank: number | null): Place[] {
  return rerank([...slate, { id: newId, rank: slate.length + 1 }], newId, rank ?? slate.length + 1);
}

/** The slate without one nomination, the ranks below it closed up. */
export function removeFromSlate(slate: readonly Place[], removedId: string): Place[] {
  return ranked(slate)
    .filter((place) => place.id !== removedId)
    .map((place, index) => ({ id: place.id, rank: index + 1 }));
}

/** By rank; ties by id, so that the same rows always give the same order. */
function ranked(slate: readonly Place[]): Place[] {
  return [...slate].sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
}
