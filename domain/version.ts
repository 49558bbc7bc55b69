import * as z from "zod";
import { Failure } from "./failure.ts";

/** The version of a record as it was read: 1 when made, one more with each change. */
export const versionSchema = z.int("Reload the page and try again.").min(1).max(2_147_483_647);

/**
 * The refusal for the second of two people who save the same thing: nothing is overwritten. `noun` as in
 * "role" or "nomination".
 */
export function changedMeanwhile(noun: string): Failure {
  return new Failure(
    "conflict",
    `Somebody else changed this ${noun} in the meantime. Reload to see the change, then save yours again.`,
  );
}
