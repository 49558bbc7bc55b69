import { CHALLENGE_RATING_NAMES, CHALLENGE_RATINGS } from "#domain/experience.ts";

/** How far it stretched, "4, hard stretch"; null when nobody said. */
export function challengeInWords(value: number | null): string | null {
  const rating = CHALLENGE_RATINGS.find((one) => one === value);
  return rating ? `${rating}, ${CHALLENGE_RATING_NAMES[rating].toLowerCase()}` : null;
}
