/** What a metric counts in. */
export type MetricUnit = "percent" | "per_role" | "count" | "level" | "difference";

export type MetricDefinition = {
  name: string;
  definition: string;
  formula: string;
  /** Null for what is not a ratio. */
  numerator: string | null;
  denominator: string | null;
  asOf: string;
  population: string;
  unit: MetricUnit;
  /** "standard": a usual term in the field. "own": ours, named so that nobody takes it for a standard. */
  kind: "standard" | "own";
  source: string;
  /** What the number does not say. */
  caution: string;
};

const CRITICAL_ROLES = "Critical roles that are not closed, within what you may see.";
const SLATES_AS_OF = "Slates, roles and employment as they stand on the as-of day.";
const RATINGS_AS_OF =
  "Ratings made by the as-of day: full weight for 12 months, fading to none at 24 months.";
const NAMED = "A named successor has a submitted or endorsed nomination and has not left.";

const DEFINITIONS = {
  succession_coverage: {
    name: "Succession coverage rate",
    definition: `The share of critical roles with at least one named successor. ${NAMED}`,
    formula: "critical roles with at least one named successor / critical roles",
    numerator: "Critical roles with at least one named successor in any band",
    denominator: "Critical roles",
    asOf: SLATES_AS_OF,
    population: CRITICAL_ROLES,
    unit: "percent",
    kind: "standard",
    source: "Usual term; texts differ between “named” and “ready”. Here it is named.",
    caution: "Named is not ready: read it beside ready-now coverage.",
  },
  ready_now_coverage: {
    name: "Ready-now coverage",
    definition: "The share of critical roles with at least one successor who is ready now.",
    formula: "critical roles with at least one successor ready now / critical roles",
    numerator: "Critical roles with at least one successor in the band Ready now",
    denominator: "Critical roles",
    asOf: SLATES_AS_OF,
    population: CRITICAL_ROLES,
    unit: "percent",
    kind: "standard",
    source: "Usual term, also called succession readiness rate.",
    caution: "Emergency cover does not count as ready now.",
  },
  ready_now_ratio: {
    name: "Ready-now ratio",
    definition: "The share of places on the slates of critical roles that are held by people ready now.",
    formula: "successors ready now / all named successors",
    numerator: "Places on slates in the band Ready now",
    denominator: "All places on slates, every band",
    asOf: SLATES_AS_OF,
    population: "Named successors of critical roles; somebody on two slates is counted on each.",
    unit: "percent",
    kind: "standard",
    source: "Usual board measure.",
    caution: "It rises when long-term names are deleted.",
  },
  bench_strength: {
    name: "Bench strength",
    definition: "How many successors are ready now for each critical role, on average.",
    formula: "successors ready now / critical roles",
    numerator: "Places on slates in the band Ready now",
    denominator: "Critical roles",
    asOf: SLATES_AS_OF,
    population: CRITICAL_ROLES,
    unit: "per_role",
    kind: "standard",
    source: "Usual term; some products leave the formula to the customer.",
    caution: "An average hides empty roles: see the depth of each role.",
  },
  net_bench_strength: {
    name: "Net bench strength",
    definition:
      "The share of critical roles that could be filled at the same time, each by a different person who is ready now.",
    formula: "most critical roles that distinct ready-now people can fill at once / critical roles",
    numerator: "Size of a maximum matching of critical roles with distinct people ready now for them",
    denominator: "Critical roles",
    asOf: SLATES_AS_OF,
    population: CRITICAL_ROLES,
    unit: "percent",
    kind: "own",
    source: "Own measure: one star on five slates counts once.",
    caution: "It does not look at the jobs these people would leave behind.",
  },
  uncovered_critical_roles: {
    name: "Uncovered critical roles",
    definition: "Critical roles without any named successor.",
    formula: "count of critical roles with no named successor",
    numerator: null,
    denominator: null,
    asOf: SLATES_AS_OF,
    population: CRITICAL_ROLES,
    unit: "count",
    kind: "standard",
    source: "Usual measure; known elsewhere as active plans without candidate.",
    caution: "A role with emergency cover only counts as covered here.",
  },
  bench_depth: {
    name: "Bench depth",
    definition: `How many different people are named for one critical role, in each readiness band. ${NAMED}`,
    formula: "count of distinct successors per readiness band, for each critical role",
    numerator: null,
    denominator: null,
    asOf: SLATES_AS_OF,
    population: CRITICAL_ROLES,
    unit: "count",
    kind: "standard",
    source: "Usual term, also called pipeline depth by horizon.",
    caution: "The same person may stand on the bench of several roles: see net bench strength.",
  },
  management_index: {
    name: "Management index",
    definition: "The level in planning & budgeting, organizing & staffing, controlling & problem solving.",
    formula: "mean of the levels in PB, OS and CP",
    numerator: null,
    denominator: null,
    asOf: RATINGS_AS_OF,
    population:
      "People with at least two of the three processes rated, by at least two rater groups without self.",
    unit: "level",
    kind: "own",
    source: "Own measure, after Kotter.",
    caution: "A pilot instrument. Look at raters and age before the number.",
  },
  leadership_index: {
    name: "Leadership index",
    definition: "The level in setting direction, aligning people, motivating & inspiring.",
    formula: "mean of the levels in SD, AP and MI",
    numerator: null,
    denominator: null,
    asOf: RATINGS_AS_OF,
    population:
      "People with at least two of the three processes rated, by at least two rater groups without self.",
    unit: "level",
    kind: "own",
    source: "Own measure, after Kotter.",
    caution: "A pilot instrument. Never added to the management index: both are needed.",
  },
  balance: {
    name: "Balance",
    definition: "How much more somebody leads than manages; negative when managing prevails.",
    formula: "leadership index − management index",
    numerator: null,
    denominator: null,
    asOf: RATINGS_AS_OF,
    population: "People with both indices.",
    unit: "difference",
    kind: "own",
    source: "Own measure, after Kotter.",
    caution: "What is right depends on the role: compare with its targets.",
  },
  under_led_rate: {
    name: "Under-led rate",
    definition: "The share of people who manage as much as their role asks, but lead less than it asks.",
    formula:
      "people with management at or above and leadership below what the role asks / people with both indices",
    numerator: "People in the quadrant “Over-managed, under-led”",
    denominator: "People with both indices",
    asOf: RATINGS_AS_OF,
    population: "People with both indices; 3.0 is asked where somebody holds no leadership role.",
    unit: "percent",
    kind: "own",
    source: "Own measure, after Kotter's over-managed and under-led companies.",
    caution: "Read it beside the reverse quadrant: led but under-managed is no better.",
  },
} as const satisfies Record<string, MetricDefinition>;

export type MetricKey = keyof typeof DEFINITIONS;

/** The metrics of the dashboard. No number is shown without its definition. */
export const METRICS: Record<MetricKey, MetricDefinition> = DEFINITIONS;

export type Ratio = {
  numerator: number;
  denominator: number;
  /** Null when the denominator is 0: nothing to take a share of is "n/a", never 0. */
  value: number | null;
};

/** A share with its two counts. */
export function ratio(numerator: number, denominator: number): Ratio {
  return { numerator, denominator, value: denominator === 0 ? null : numerator / denominator };
}

/**
 * A ratio in words: "count" 8 of 12, "percent" 67 %, "number" 0.8; "n/a" without a denominator. A percentage is
 * 0 or 100 only when it is exactly that: 199 of 200 is 99 %.
 */
export function formatRatio(
  { numerator, denominator, value }: Ratio,
  as: "count" | "percent" | "number",
): string {
  if (value === null) return "n/a";
  if (as === "count") return `${numerator} of ${denominator}`;
  if (as === "number") return value.toFixed(1);
  const percent = Math.round(value * 100);
  if (value > 0 && value < 1) return `${Math.min(99, Math.max(1, percent))} %`;
  return `${percent} %`;
}

/** A balance with its sign and one decimal, "+0.4", "−0.9", "0.0"; "n/a" when there is none. */
export function formatBalance(value: number | null): string {
  if (value === null) return "n/a";
  const digits = Math.abs(value).toFixed(1);
  if (digits === "0.0") return digits;
  return value > 0 ? `+${digits}` : `−${digits}`;
}

/** Groups under this size are not shown, so that nobody can be told from a mean. */
export const SMALLEST_GROUP = 5;

/** True when a breakdown by group has too few people (0 to 4) to be shown. */
export function isSuppressed(people: number): boolean {
  return people < SMALLEST_GROUP;
}

/** The value of a group, or null where the group is too small to show it. */
export function unlessSmall<T>(people: number, value: T): T | null {
  return isSuppressed(people) ? null : value;
}
