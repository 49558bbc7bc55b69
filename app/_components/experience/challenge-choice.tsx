"use client";

import { RadioGroup } from "#app/_ui/radio-group.tsx";
import { CHALLENGE_RATING_NAMES, CHALLENGE_RATINGS } from "#domain/experience.ts";

export type ChallengeRating = (typeof CHALLENGE_RATINGS)[number];

export type ChallengeChoiceProps = {
  legend: string;
  hint?: string;
  error?: string;
  value: ChallengeRating | null;
  onValueChange: (rating: ChallengeRating) => void;
};

/** How far an experience stretched the person, 1 to 5, each with its words. */
export function ChallengeChoice({ legend, hint, error, value, onValueChange }: ChallengeChoiceProps) {
  return (
    <RadioGroup
      name="challenge"
      legend={legend}
      hint={hint}
      error={error}
      value={value === null ? "" : String(value)}
      inputProps={{ "aria-invalid": error ? true : undefined }}
      onValueChange={(chosen) => {
        const rating = CHALLENGE_RATINGS.find((one) => String(one) === chosen);
        if (rating) onValueChange(rating);
      }}
      options={CHALLENGE_RATINGS.map((rating) => ({
        value: String(rating),
        label: (
          <>
            <span className="mr-2 font-semibold tabular">{rating}</span>
            {CHALLENGE_RATING_NAMES[rating]}
          </>
        ),
      }))}
    />
  );
}
