/** What can go wrong, in words of the product. The server translates these once into transport codes. */
export const FAILURE_CODES = [
  "not_signed_in",
  "not_allowed",
  "not_found",
  "invalid",
  "conflict",
  "too_large",
  "too_many_requests",
  "unavailable",
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

export type FailureDetail = { field: string; message: string };

/**
 * A refusal the person can act on. `message` is shown as it stands: it says what is wrong and what to do,
 * and never carries another person's data, SQL, or a path.
 */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly details: readonly FailureDetail[];

  /** A `cause` is for the log; it never goes along when a failure is written out. */
  constructor(
    code: FailureCode,
    message: string,
    details: readonly FailureDetail[] = [],
    options: ErrorOptions = {},
  ) {
    super(message, options);
    this.name = "Failure";
    this.code = code;
    this.details = details;
  }
}

/** The same sentence for what is missing and for what lies out of reach, so that existence does not leak. */
export function notFound(noun: string): Failure {
  return new Failure("not_found", `This ${noun} does not exist, or you may not see it.`);
}
