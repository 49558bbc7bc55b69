import { type NominationState, nextNominationStates } from "./nomination.ts";
import type { Permission } from "./permission-table.ts";

export type Decision = Exclude<NominationState, "draft">;

/** The permission a decision needs: endorsing and returning is not for whoever plans the slate. */
export function permissionFor(decision: Decision): "slate:endorse" | "slate:nominate" {
  return decision === "endorsed" || decision === "returned" ? "slate:endorse" : "slate:nominate";
}

/** What somebody with these permissions may decide about a nomination in this state, the usual step first. */
export function openDecisions(state: NominationState, permissions: readonly Permission[]): Decision[] {
  return nextNominationStates(state).flatMap((next) =>
    next !== "draft" && permissions.includes(permissionFor(next)) ? [next] : [],
  );
}

/** Each decision as something to do, and what it means. */
export const DECISION_FACTS: Record<Decision, { verb: string; meaning: string; done: string }> = {
  submitted: {
    verb: "Submit",
    meaning: "From now on this person counts as a successor, and waits for the executive's word.",
    done: "was submitted",
  },
  endorsed: {
    verb: "Endorse",
    meaning: "You agree with the person, the rank and the readiness.",
    done: "was endorsed",
  },
  returned: {
    verb: "Return",
    meaning: "Goes back to whoever plans the slate, and does not count until it is submitted again.",
    done: "was returned",
  },
  withdrawn: {
    verb: "Take off the slate",
    meaning: "The place is given up and the others move up. What was decided so far stays on record.",
    done: "is no longer on the slate",
  },
};
