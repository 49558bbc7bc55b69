import { type PerProcess, PROCESSES, type Process } from "./process.ts";

/** Where learning comes from. A label only: the mix is described, never prescribed. */
export const BUCKETS = ["experience", "exposure", "education"] as const;
export type Bucket = (typeof BUCKETS)[number];

export const BUCKET_FACTS: Record<Bucket, { name: string; definition: string }> = {
  experience: { name: "Experience", definition: "Learning by doing a demanding job, project or task." },
  exposure: { name: "Exposure", definition: "Learning from and with other people." },
  education: { name: "Education", definition: "Learning in courses, with practice." },
};

/** What makes an experience developmental: ten challenges in five groups (McCauley). */
export const CHALLENGES = ["C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9", "C10"] as const;
export type Challenge = (typeof CHALLENGES)[number];

export const CHALLENGE_FACTS: Record<Challenge, { name: string; group: string }> = {
  C1: { name: "Unfamiliar responsibilities", group: "Transition" },
  C2: { name: "New directions", group: "Creating change" },
  C3: { name: "Inherited problems", group: "Creating change" },
  C4: { name: "Problems with employees", group: "Creating change" },
  C5: { name: "High stakes", group: "Responsibility" },
  C6: { name: "Scope and scale", group: "Responsibility" },
  C7: { name: "External pressure", group: "Boundaries" },
  C8: { name: "Influencing without authority", group: "Boundaries" },
  C9: { name: "Work across cultures", group: "Diversity" },
  C10: { name: "Work-group diversity", group: "Diversity" },
};

/** How much practice in a process an experience gives; 3 means it cannot be done well without it. */
export const WEIGHTS = [0, 1, 2, 3] as const;
export type Weight = (typeof WEIGHTS)[number];

export const WEIGHT_NAMES: Record<Weight, string> = {
  0: "None",
  1: "Incidental",
  2: "Substantial practice",
  3: "Core",
};

/** From this weight a process is pre-selected when an experience is logged. */
export const SUBSTANTIAL_WEIGHT = 2;

/** A kind of developmental experience. Weights, most durations and evidence rules are own judgement. */
export type ExperienceType = {
  /** Stable within an organization, such as "E01"; the letter tells the bucket in the catalogue we bring. */
  code: string;
  name: string;
  bucket: Bucket;
  weights: PerProcess<Weight>;
  challenges: readonly Challenge[];
  /** The typical duration in words. */
  duration: string;
  /** What proves that it was done. */
  evidenceRule: string;
  /** Where this type of experience comes from. */
  source: string;
};

/** An entry of the catalogue: code, name, weights in the order PB OS CP SD AP MI, duration, challenges, evidence, source. */
export type CatalogueRow = readonly [
  code: string,
  name: string,
  weights: readonly [Weight, Weight, Weight, Weight, Weight, Weight],
  duration: string,
  challenges: readonly Challenge[],
  evidenceRule: string,
  source: string,
];

/**
 * The processes an experience gives substantial practice in (weight 2 or more), strongest first; where there
 * are none, the strongest it has. Pre-selected when somebody logs it.
 */
export function practisedProcesses(weights: PerProcess<number>): readonly Process[] {
  const strongest = Math.max(...PROCESSES.map((process) => weights[process]));
  const least = Math.min(SUBSTANTIAL_WEIGHT, strongest);
  return PROCESSES.filter((process) => weights[process] > 0 && weights[process] >= least).toSorted(
    (a, b) => weights[b] - weights[a],
  );
}
