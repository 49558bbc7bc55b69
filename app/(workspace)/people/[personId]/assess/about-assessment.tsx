"use client";

import { Card } from "#app/_ui/card.tsx";
import { Field } from "#app/_ui/field.tsx";
import { RadioGroup } from "#app/_ui/radio-group.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { TextInput } from "#app/_ui/text-input.tsx";
import { RATER_GROUP_NAMES, type RaterGroup } from "#domain/assessment.ts";
import type { Day } from "#domain/day.ts";
import type { AssessmentDraft } from "./assessment-draft.ts";

export type AboutAssessmentProps = {
  draft: AssessmentDraft;
  onChange: (change: Partial<AssessmentDraft>) => void;
  derivedGroup: RaterGroup | null;
  today: Day;
  /** Saving was tried, so what is missing may be said. */
  asked: boolean;
  errorOf: (field: string) => string | undefined;
};

/** As whom one rates, the day, and a note if one likes. */
export function AboutAssessment({
  draft,
  onChange,
  derivedGroup,
  today,
  asked,
  errorOf,
}: AboutAssessmentProps) {
  const groupError =
    errorOf("raterGroup") ?? (asked && draft.raterGroup === null ? "Say where you stand." : undefined);
  return (
    <Card title="About this assessment">
      <div className="grid items-start gap-x-8 gap-y-5 sm:grid-cols-2">
        {derivedGroup ? (
          <div>
            <p className="text-label">You rate as</p>
            <p className="mt-1.5 text-body">{RATER_GROUP_NAMES[derivedGroup]}</p>
            <p className="text-dense text-ink-2">
              {derivedGroup === "self"
                ? "Your own view, shown apart."
                : "This follows from the reporting line."}
            </p>
          </div>
        ) : (
          <RadioGroup
            name="raterGroup"
            legend="You rate as"
            hint="You are outside this person's reporting line."
            error={groupError}
            value={draft.raterGroup ?? ""}
            onValueChange={(value) => onChange({ raterGroup: value === "peer" ? "peer" : "stakeholder" })}
            options={[
              {
                value: "peer",
                label: RATER_GROUP_NAMES.peer,
                hint: "You work side by side, in another team.",
              },
              {
                value: "stakeholder",
                label: RATER_GROUP_NAMES.stakeholder,
                hint: "You depend on what this person does.",
              },
            ]}
          />
        )}
        <Field label="Date" required error={errorOf("assessedOn")} className="max-w-48">
          <TextInput
            type="date"
            name="assessedOn"
            value={draft.assessedOn}
            max={today}
            onChange={(event) => onChange({ assessedOn: event.target.value })}
          />
        </Field>
        <Field
          label="Note"
          hint="What explains the ratings as a whole. You can leave it empty."
          error={errorOf("note")}
          className="sm:col-span-2"
        >
          <TextArea
            name="note"
            className="min-h-20"
            value={draft.note}
            maxLength={4000}
            onChange={(event) => onChange({ note: event.target.value })}
          />
        </Field>
      </div>
    </Card>
  );
}
