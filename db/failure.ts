import { Failure, type FailureCode } from "#domain/failure.ts";

/** Sentences for what the database refuses by itself. Keys are constraint names, as the schema gives them. */
const REFUSALS: Record<string, string> = {
  people_employee_id_once: "Somebody else already has this employee id.",
  people_work_email_once: "Somebody else already has this e-mail address.",
  people_not_own_manager: "Nobody can be their own manager.",
  people_no_manager_cycle: "This would make the reporting line run in a circle. Choose another manager.",
  people_left_after_hired: "The day somebody left cannot lie before the day they were hired.",
  org_units_no_cycle: "A unit cannot lie below itself. Choose another parent unit.",
  org_units_name_once_per_parent: "There is already a unit with this name here.",
  job_records_never_overlap: "Two periods of one person would overlap. Correct the dates.",
  users_email_once: "Somebody already signs in with this e-mail address.",
  users_person_once: "This person can already sign in.",
  slates_once_per_role: "This role already has a slate.",
  nominations_person_once: "This person is already on this slate.",
  experiences_not_own_confirmer: "Nobody confirms their own experience. Choose somebody else.",
  experiences_end_after_start: "The end cannot lie before the start.",
  sessions_token_once: "Please try again.",
};

type PgError = { code: string; constraint?: string };

/**
 * Turns whatever the driver threw into a Failure without SQL, parameters or host names; the original stays in
 * `cause` for the log. A Failure, and what is no database error at all, passes unchanged.
 */
export function translateDatabaseError(error: unknown): unknown {
  if (isFailure(error)) return error;
  const found = pgErrorOf(error);
  if (!found) return isConnectionTrouble(error) ? refused("unavailable", UNREACHABLE, error) : error;
  const [code, sentence] = refusalOf(found) ?? [];
  return code && sentence ? refused(code, sentence, error) : error;
}

const UNREACHABLE = "The database cannot be reached right now. Please try again in a moment.";

function refused(code: FailureCode, sentence: string, cause: unknown): Failure {
  return new Failure(code, sentence, [], { cause });
}

function refusalOf(error: PgError): [FailureCode, string] | null {
  const refusal = error.constraint ? REFUSALS[error.constraint] : undefined;
  if (refusal) return ["conflict", refusal];
  if (error.code === "40001" || error.code === "40P01") {
    return ["conflict", "Somebody saved the same thing at the same moment. Please try again."];
  }
  if (error.code === "23503") {
    return ["conflict", "Something this refers to was removed meanwhile. Reload the page and try again."];
  }
  if (error.code === "55P03") {
    return [
      "unavailable",
      "Somebody else is changing the same thing right now. Please try again in a moment.",
    ];
  }
  if (error.code === "57014") {
    return [
      "unavailable",
      "This took too long, so it was stopped and nothing was changed. Please try again in a moment.",
    ];
  }
  return /^(?:08|57P|53)/.test(error.code) ? ["unavailable", UNREACHABLE] : null;
}

/** A Failure may come wrapped by whoever carried it. */
function isFailure(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if (at instanceof Failure) return true;
  }
  return false;
}

function pgErrorOf(error: unknown): PgError | null {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ("code" in at && typeof at.code === "string" && /^[0-9A-Z]{5}$/.test(at.code)) {
      const constraint = "constraint" in at && typeof at.constraint === "string" ? at.constraint : undefined;
      return { code: at.code, constraint };
    }
  }
  return null;
}

const TROUBLE =
  /^(?:timeout exceeded when trying to connect|timeout expired|Query read timeout|Connection terminated|Client has encountered a connection error|Cannot use a pool after|Client was closed|connect E[A-Z]+)/;

/** Judged by the driver's own words only: a sentence about a timeout that somebody typed is no trouble of ours. */
function isConnectionTrouble(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ("code" in at && typeof at.code === "string" && /^E[A-Z]+$/.test(at.code)) return true;
    if (TROUBLE.test(at.message)) return true;
  }
  return false;
}
