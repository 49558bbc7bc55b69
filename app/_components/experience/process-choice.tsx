"use client";

import { FieldError } from "#app/_ui/field-error.tsx";
import { PROCESS_FACTS, PROCESSES, type Process } from "#domain/process.ts";
import { CHIP } from "./chip-style.ts";

export type ProcessChoiceProps = {
  value: readonly Process[];
  onValueChange: (processes: Process[]) => void;
  hint?: string;
  error?: string;
};

/** Which of the six processes an experience practises; several may be on. */
export function ProcessChoice({ value, onValueChange, hint, error }: ProcessChoiceProps) {
  return (
    <fieldset className="min-w-0" aria-describedby={error ? "processes-error" : undefined}>
      <legend className="text-label">What it practises</legend>
      {hint ? <p className="mt-1 max-w-measure text-dense text-ink-2">{hint}</p> : null}
      <div className="mt-2 flex flex-wrap gap-2">
        {PROCESSES.map((process) => (
          <label key={process} className={CHIP}>
            <input
              type="checkbox"
              name="processes"
              value={process}
              checked={value.includes(process)}
              onChange={(event) =>
                onValueChange(
                  PROCESSES.filter((one) => (one === process ? event.target.checked : value.includes(one))),
                )
              }
              className="sr-only"
            />
            {PROCESS_FACTS[process].name}
          </label>
        ))}
      </div>
      {error ? (
        <div className="mt-1.5">
          <FieldError id="processes-error">{error}</FieldError>
        </div>
      ) : null}
    </fieldset>
  );
}
