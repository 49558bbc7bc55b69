"use client";

import { Card } from "#app/_ui/card.tsx";
import { RadioGroup } from "#app/_ui/radio-group.tsx";
import { DEMAND_NAMES, DEMANDS, isPassage, PASSAGE_NAMES, PASSAGES } from "#domain/role.ts";
import { CHANGE_MEANINGS, COMPLEXITY_MEANINGS, PASSAGE_CHANGES } from "#domain/role-guide.ts";
import type { RoleDraft } from "./role-form-state.ts";

type DemandFieldsProps = {
  draft: RoleDraft;
  onChange: (part: Partial<RoleDraft>) => void;
  problemOf: (field: string) => string | undefined;
};

/** What the seat demands: its passage, its complexity and its change. */
export function DemandFields({ draft, onChange, problemOf }: DemandFieldsProps) {
  return (
    <Card title="What it demands" lead="Management copes with complexity, leadership copes with change.">
      <div className="flex flex-col gap-6">
        <RadioGroup
          legend="Leadership passage"
          name="passage"
          error={problemOf("passage")}
          value={draft.passage === null ? "" : String(draft.passage)}
          onValueChange={(value) => {
            const passage = Number(value);
            if (isPassage(passage)) onChange({ passage });
          }}
          options={PASSAGES.map((passage) => ({
            value: String(passage),
            label: `${passage}. ${PASSAGE_NAMES[passage]}`,
            hint: PASSAGE_CHANGES[passage],
          }))}
        />
        <div className="grid gap-6 sm:grid-cols-2">
          <RadioGroup
            legend="Complexity demand"
            name="complexityDemand"
            error={problemOf("complexityDemand")}
            value={draft.complexityDemand ?? ""}
            onValueChange={(value) =>
              onChange({ complexityDemand: DEMANDS.find((demand) => demand === value) ?? null })
            }
            options={DEMANDS.map((demand) => ({
              value: demand,
              label: DEMAND_NAMES[demand],
              hint: COMPLEXITY_MEANINGS[demand],
            }))}
          />
          <RadioGroup
            legend="Change demand"
            name="changeDemand"
            error={problemOf("changeDemand")}
            value={draft.changeDemand ?? ""}
            onValueChange={(value) =>
              onChange({ changeDemand: DEMANDS.find((demand) => demand === value) ?? null })
            }
            options={DEMANDS.map((demand) => ({
              value: demand,
              label: DEMAND_NAMES[demand],
              hint: CHANGE_MEANINGS[demand],
            }))}
          />
        </div>
      </div>
    </Card>
  );
}
