"use client";

import { Button } from "#app/_ui/button.tsx";
import { FieldError } from "#app/_ui/field-error.tsx";
import { SegmentedControl } from "#app/_ui/segmented-control.tsx";
import { TextInput } from "#app/_ui/text-input.tsx";
import { PROCESS_FACTS, PROCESSES, type Process } from "#domain/process.ts";
import { expectedLevels, explainTarget, type RoleDemands } from "#domain/role.ts";
import { isLevel, LEVELS } from "#domain/rubric.ts";
import type { OverrideDraft, RoleDraft } from "./role-form-state.ts";
import { TargetLevelList } from "./target-level-list.tsx";

type TargetPreviewProps = {
  draft: RoleDraft;
  /** What is wrong with a reason, by process. */
  problems: ReadonlyMap<Process, string>;
  onOverride: (process: Process, override: OverrideDraft | null) => void;
};

/** The levels that follow from what was chosen so far, each with the reason, and with a way to set it by hand. */
export function TargetPreview({ draft, problems, onOverride }: TargetPreviewProps) {
  const demands = demandsOf(draft);
  if (!demands) {
    return (
      <p className="text-body text-ink-2">
        Choose a passage and both demands: the six target levels and their reasons appear here.
      </p>
    );
  }
  const expected = expectedLevels(demands);
  return (
    <TargetLevelList
      targets={PROCESSES.map((process) => explainTarget(process, demands, draft.overrides))}
      control={(process) =>
        draft.overrides[process] ? null : (
          <Button
            size="small"
            variant="quiet"
            className="-my-1 -mr-2.5"
            aria-label={`Set by hand: ${PROCESS_FACTS[process].name}`}
            onClick={() => onOverride(process, { level: expected[process], reason: "" })}
          >
            Set by hand
          </Button>
        )
      }
      below={(process) => {
        const override = draft.overrides[process];
        return override ? (
          <OverrideFields
            process={process}
            override={override}
            problem={problems.get(process)}
            onChange={(next) => onOverride(process, next)}
          />
        ) : null;
      }}
    />
  );
}

type OverrideFieldsProps = {
  process: Process;
  override: OverrideDraft;
  problem: string | undefined;
  onChange: (override: OverrideDraft | null) => void;
};

function OverrideFields({ process, override, problem, onChange }: OverrideFieldsProps) {
  const { name } = PROCESS_FACTS[process];
  const errorId = `override-${process}-error`;
  return (
    <div className="mt-2 flex flex-col gap-2 rounded-control bg-sunk p-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <SegmentedControl
          label={`Level of ${name}`}
          name={`level-${process}`}
          value={String(override.level)}
          onValueChange={(value) => {
            const level = Number(value);
            if (isLevel(level)) onChange({ ...override, level });
          }}
          options={LEVELS.map((level) => ({ value: String(level), label: level }))}
        />
        <Button size="small" variant="quiet" onClick={() => onChange(null)}>
          Back to the rule
        </Button>
      </div>
      <TextInput
        aria-label={`Why ${name} is set by hand`}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? errorId : undefined}
        placeholder="Why this level"
        maxLength={1000}
        value={override.reason}
        onChange={(event) => onChange({ ...override, reason: event.target.value })}
      />
      {problem ? <FieldError id={errorId}>{problem}</FieldError> : null}
    </div>
  );
}

function demandsOf({ passage, complexityDemand, changeDemand }: RoleDraft): RoleDemands | null {
  if (passage === null || complexityDemand === null || changeDemand === null) return null;
  return { passage, complexityDemand, changeDemand };
}
