"use client";

import { cx } from "#app/_ui/class-name.ts";
import { Field } from "#app/_ui/field.tsx";
import { FieldError } from "#app/_ui/field-error.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { PROCESS_FACTS, type Process } from "#domain/process.ts";
import { behaviourOf, LEVEL_NAMES, LEVELS, type Level } from "#domain/rubric.ts";
import { asksForExample, type Choice, type DraftRating } from "./assessment-draft.ts";

export type ProcessRatingProps = {
  process: Process;
  rating: DraftRating;
  onRate: (rating: DraftRating) => void;
  /** The rater's own level last time, and when, as words. */
  last: { level: Level; on: string } | null;
  /** Said where raters of this group seldom see the process at first hand. */
  hint: string | null;
  error?: string;
};

/** One process: its definition, and the five levels and "not observed" with their behaviour beside the control. */
export function ProcessRating({ process, rating, onRate, last, hint, error }: ProcessRatingProps) {
  const { name, definition, system } = PROCESS_FACTS[process];
  const errorId = `${process}-error`;
  const choose = (choice: Choice) => onRate({ ...rating, choice });
  const exampleMissing = Boolean(error) && asksForExample(rating.choice);
  return (
    <section
      data-card=""
      className="flex min-w-0 scroll-mt-18 flex-col gap-4 rounded-card border border-line bg-surface p-5 touch:p-4"
    >
      <fieldset className="min-w-0" aria-describedby={error && !exampleMissing ? errorId : undefined}>
        <legend className="w-full">
          <span className={cx("block text-caption", system === "leadership" ? "text-lead" : "text-manage")}>
            {system === "leadership" ? "Leading" : "Managing"}
          </span>
          <span className="mt-0.5 block text-heading">{name}</span>
        </legend>
        <p className="mt-1 text-body text-ink-2">{definition}</p>
        {hint ? <p className="mt-1 text-dense text-ink-2">{hint}</p> : null}
        <div className="-mx-2 mt-3 flex flex-col gap-0.5">
          {LEVELS.map((level) => (
            <Line
              key={level}
              process={process}
              value={level}
              chosen={rating.choice}
              onChoose={choose}
              invalid={Boolean(error)}
            >
              <span className="font-medium">
                <span className="tabular">{level}</span> {LEVEL_NAMES[level]}
              </span>
              {last?.level === level ? (
                <span className="ml-2 text-caption text-ink-2">yours on {last.on}</span>
              ) : null}
              <span className="mt-0.5 block text-dense text-ink-2">{behaviourOf(process, level)}</span>
            </Line>
          ))}
          <Line
            process={process}
            value="not_observed"
            chosen={rating.choice}
            onChoose={choose}
            invalid={Boolean(error)}
          >
            <span className="font-medium">Not observed</span>
            <span className="mt-0.5 block text-dense text-ink-2">
              No chance to see it in the last 12 months.
            </span>
          </Line>
        </div>
      </fieldset>
      {error && !exampleMissing ? <FieldError id={errorId}>{error}</FieldError> : null}
      {asksForExample(rating.choice) ? (
        <Field
          label={`An example of ${name.toLowerCase()}`}
          hint="What happened, and what did it lead to? Levels 1 and 5 need one."
          error={exampleMissing ? error : undefined}
          required
        >
          <TextArea
            name={`${process}-example`}
            className="min-h-20"
            value={rating.example}
            maxLength={2000}
            onChange={(event) => onRate({ ...rating, example: event.target.value })}
          />
        </Field>
      ) : null}
    </section>
  );
}

type LineProps = {
  process: Process;
  value: Exclude<Choice, null>;
  chosen: Choice;
  onChoose: (choice: Choice) => void;
  invalid: boolean;
  children: React.ReactNode;
};

/** A native radio, so arrows move within the process; the whole line can be pressed. */
function Line({ process, value, chosen, onChoose, invalid, children }: LineProps) {
  return (
    <label className="flex items-start gap-3 rounded-control border border-transparent px-2 py-2 text-body hover:bg-hover has-checked:border-line-strong has-checked:bg-sunk touch:min-h-11">
      <input
        type="radio"
        name={process}
        value={value}
        checked={chosen === value}
        aria-invalid={invalid || undefined}
        onChange={() => onChoose(value)}
        className="mt-px size-[1.125rem] shrink-0 appearance-none rounded-round border border-line-strong bg-surface checked:border-[5.5px] checked:border-primary hover:border-ink touch:mt-0.5 touch:size-5 forced-colors:appearance-auto"
      />
      <span className="min-w-0">{children}</span>
    </label>
  );
}
