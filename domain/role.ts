import * as z from "zod";
import {
  isProcess,
  LEADERSHIP_PROCESSES,
  MANAGEMENT_PROCESSES,
  type PerProcess,
  PROCESS_FACTS,
  PROCESSES,
  type Process,
  perProcess,
  type System,
} from "./process.ts";
import { isLevel, LEVELS, type Level } from "./rubric.ts";
import { orNull, reasonSchema, text } from "./text.ts";
import { versionSchema } from "./version.ts";

/** The six leadership passages (Charan, Drotter, Noel): each changes skills, use of time and what one values. */
export const PASSAGES = [1, 2, 3, 4, 5, 6] as const;
export type Passage = (typeof PASSAGES)[number];

export const PASSAGE_NAMES: Record<Passage, string> = {
  1: "Self to managing others",
  2: "Others to managing managers",
  3: "Managers to function",
  4: "Function to business",
  5: "Business to group",
  6: "Group to enterprise",
};

export function isPassage(value: number): value is Passage {
  return PASSAGES.some((passage) => passage === value);
}

/** How much complexity, or how much change, a role has to cope with. Only "high" raises targets. */
export const DEMANDS = ["low", "medium", "high"] as const;
export type Demand = (typeof DEMANDS)[number];

export const DEMAND_NAMES: Record<Demand, string> = { low: "Low", medium: "Medium", high: "High" };

/** What a role demands: from this its target levels follow. */
export type RoleDemands = { passage: Passage; complexityDemand: Demand; changeDemand: Demand };

/** Target levels set by hand, each with the reason. */
export type TargetOverrides = Partial<Record<Process, { level: Level; reason: string }>>;

/** Levels per passage before demand. Own judgement; to be tuned by each company through overrides. */
const BASE_LEVELS: Record<Passage, PerProcess<Level>> = {
  1: { PB: 2, OS: 3, CP: 3, SD: 2, AP: 2, MI: 3 },
  2: { PB: 3, OS: 3, CP: 3, SD: 2, AP: 3, MI: 3 },
  3: { PB: 3, OS: 4, CP: 3, SD: 3, AP: 3, MI: 3 },
  4: { PB: 4, OS: 4, CP: 4, SD: 4, AP: 4, MI: 4 },
  5: { PB: 4, OS: 4, CP: 3, SD: 4, AP: 4, MI: 4 },
  6: { PB: 3, OS: 4, CP: 3, SD: 5, AP: 5, MI: 5 },
};

/**
 * The level (1-5) a role expects in each process: the passage's base, plus 1 in planning, organizing and
 * controlling when complexity is high, plus 1 in direction, aligning and motivating when change is high, at
 * most 5. Own judgement on Kotter's split: management copes with complexity, leadership with change.
 */
export function expectedLevels(demands: RoleDemands): PerProcess<Level> {
  return perProcess((process) => capped(baseOf(demands, process) + demandPoints(demands, process)));
}

/** The levels that count for a role: those set by hand where there are any, the expected ones elsewhere. */
export function targetLevels(demands: RoleDemands, overrides: TargetOverrides = {}): PerProcess<Level> {
  const expected = expectedLevels(demands);
  return perProcess((process) => overrides[process]?.level ?? expected[process]);
}

/** The mean target (1-5) of the three management and of the three leadership processes. */
export function meanTargets(targets: PerProcess<number>): Record<System, number> {
  const mean = (processes: readonly Process[]) =>
    processes.reduce((sum, process) => sum + targets[process], 0) / processes.length;
  return { management: mean(MANAGEMENT_PROCESSES), leadership: mean(LEADERSHIP_PROCESSES) };
}

export type TargetTerm = { kind: "passage" | "demand" | "cap" | "override"; points: number; label: string };

export type TargetExplanation = {
  process: Process;
  target: Level;
  /** Their points add up to `target`. */
  terms: readonly TargetTerm[];
  sentence: string;
};

/** Why a role expects this level of a process: terms that add up to the target, and one sentence. */
export function explainTarget(
  process: Process,
  demands: RoleDemands,
  overrides: TargetOverrides = {},
): TargetExplanation {
  const terms = [...ruleTerms(process, demands)];
  const override = overrides[process];
  if (override) {
    const expected = terms.reduce((sum, term) => sum + term.points, 0);
    terms.push({
      kind: "override",
      points: override.level - expected,
      label: `set by hand: ${override.reason}`,
    });
  }
  const target = capped(terms.reduce((sum, term) => sum + term.points, 0));
  return { process, target, terms, sentence: targetSentence(process, target, terms) };
}

function ruleTerms(process: Process, demands: RoleDemands): TargetTerm[] {
  const base = baseOf(demands, process);
  const points = demandPoints(demands, process);
  const passage = `passage ${demands.passage}, ${PASSAGE_NAMES[demands.passage].toLowerCase()}`;
  const terms: TargetTerm[] = [{ kind: "passage", points: base, label: passage }];
  if (points > 0) {
    const what = PROCESS_FACTS[process].system === "management" ? "complexity" : "change";
    terms.push({ kind: "demand", points, label: `the role faces high ${what}` });
  }
  const excess = base + points - capped(base + points);
  if (excess > 0) terms.push({ kind: "cap", points: -excess, label: "the scale ends at 5" });
  return terms;
}

function targetSentence(process: Process, target: Level, terms: readonly TargetTerm[]): string {
  const parts = terms.map(
    (term, place) => `${place === 0 ? term.points : signed(term.points)} (${term.label})`,
  );
  return `${PROCESS_FACTS[process].name} ${target}: ${parts.join(", ")}.`;
}

function signed(points: number): string {
  if (points === 0) return "±0";
  return points > 0 ? `+${points}` : `−${-points}`;
}

function baseOf(demands: RoleDemands, process: Process): Level {
  return BASE_LEVELS[demands.passage][process];
}

function demandPoints(demands: RoleDemands, process: Process): 0 | 1 {
  const { system } = PROCESS_FACTS[process];
  const demand = system === "management" ? demands.complexityDemand : demands.changeDemand;
  return demand === "high" ? 1 : 0;
}

function capped(value: number): Level {
  const level = Math.min(5, Math.max(1, Math.round(value)));
  return isLevel(level) ? level : 5;
}

const overrideSchema = z.strictObject({
  process: z.enum(PROCESSES),
  level: z.literal(LEVELS, "Choose a level from 1 to 5."),
  reason: reasonSchema,
});

const roleFields = {
  title: text(1, 120),
  orgUnitId: z.uuid("Choose a unit."),
  incumbentId: orNull(z.uuid("Choose a person from the list.")),
  passage: z.literal(PASSAGES, "Choose one of the six passages."),
  complexityDemand: z.enum(DEMANDS, "Choose low, medium or high."),
  changeDemand: z.enum(DEMANDS, "Choose low, medium or high."),
  overrides: z
    .array(overrideSchema)
    .max(PROCESSES.length)
    .refine(
      (overrides) => new Set(overrides.map((one) => one.process)).size === overrides.length,
      "Set each process once.",
    )
    .default([]),
};

/** A new leadership role: a seat in a unit, with what it demands. `incumbentId` null: vacant. */
export const CreateRole = z.strictObject(roleFields);
export type CreateRole = z.infer<typeof CreateRole>;

/** The whole role as it shall be; `version` as it was read. */
export const UpdateRole = z.strictObject({ roleId: z.uuid(), version: versionSchema, ...roleFields });
export type UpdateRole = z.infer<typeof UpdateRole>;

/** Makes a role critical, or no longer critical. Either way somebody says why. */
export const MarkCritical = z.strictObject({
  roleId: z.uuid(),
  version: versionSchema,
  isCritical: z.boolean(),
  reason: reasonSchema,
});
export type MarkCritical = z.infer<typeof MarkCritical>;

/** The overrides of an input or of stored rows, by process. Rows of unknown processes are left out. */
export function overridesByProcess(
  rows: readonly { process: string; level: number; reason: string }[],
): TargetOverrides {
  const overrides: TargetOverrides = {};
  for (const { process, level, reason } of rows) {
    if (isProcess(process) && isLevel(level)) overrides[process] = { level, reason };
  }
  return overrides;
}
