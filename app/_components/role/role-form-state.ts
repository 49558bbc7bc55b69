import type { ComboboxOption } from "#app/_ui/combobox.tsx";
import { PROCESSES, type Process } from "#domain/process.ts";
import type { Demand, Passage } from "#domain/role.ts";
import type { Level } from "#domain/rubric.ts";

/** A level set by hand while it is being written; null: the rule decides. */
export type OverrideDraft = { level: Level; reason: string };

export type RoleDraft = {
  title: string;
  unit: ComboboxOption | null;
  incumbent: ComboboxOption | null;
  passage: Passage | null;
  complexityDemand: Demand | null;
  changeDemand: Demand | null;
  overrides: Partial<Record<Process, OverrideDraft>>;
};

export const EMPTY_ROLE: RoleDraft = {
  title: "",
  unit: null,
  incumbent: null,
  passage: null,
  complexityDemand: null,
  changeDemand: null,
  overrides: {},
};

/** What is sent: the draft as the schema wants it; the schema judges whether it is complete. */
export function inputOf(draft: RoleDraft) {
  return {
    title: draft.title,
    orgUnitId: draft.unit?.value ?? "",
    incumbentId: draft.incumbent?.value ?? null,
    passage: draft.passage,
    complexityDemand: draft.complexityDemand,
    changeDemand: draft.changeDemand,
    overrides: overridesIn(draft).map(({ process, level, reason }) => ({ process, level, reason })),
  };
}

/** Overrides in the order of the processes, so that the place of a problem names its process. */
export function overridesIn(draft: RoleDraft) {
  return PROCESSES.flatMap((process) => {
    const override = draft.overrides[process];
    return override ? [{ process, ...override }] : [];
  });
}

/** The draft as words by field, to show what somebody else changed meanwhile. */
export function wordsOf(draft: RoleDraft): Record<string, string> {
  return {
    Title: draft.title,
    Unit: draft.unit?.label ?? "none",
    Incumbent: draft.incumbent?.label ?? "vacant",
    Passage: String(draft.passage ?? "none"),
    "Complexity demand": draft.complexityDemand ?? "none",
    "Change demand": draft.changeDemand ?? "none",
    "Levels set by hand":
      overridesIn(draft)
        .map(({ process, level }) => `${process} ${level}`)
        .join(", ") || "none",
  };
}
