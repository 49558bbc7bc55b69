import { Definition } from "#app/_ui/definition.tsx";
import { Stat } from "#app/_ui/stat.tsx";
import type { Dashboard } from "#domain/dashboard.ts";
import type { Drill } from "#domain/drill.ts";
import { formatRatio, METRICS, type MetricKey, type Ratio } from "#domain/metric.ts";
import { longDay } from "#domain/sentence.ts";
import { drillHref } from "./drill-href.ts";

type Shown = {
  metric: MetricKey;
  ratio: Ratio;
  as: "percent" | "count" | "number";
  drill: Drill;
  unit: string;
  reason: string;
};

const NO_ROLES = "No role is marked critical yet.";

/** Five numbers, each with what it means and the list that makes it. */
export function KeyNumbers({
  dashboard,
  asOf,
}: {
  dashboard: Dashboard & { asOf: string };
  asOf: string | null;
}) {
  const shown: Shown[] = [
    {
      metric: "succession_coverage",
      ratio: dashboard.coverage,
      as: "percent",
      drill: "covered_roles",
      unit: "critical roles",
      reason: NO_ROLES,
    },
    {
      metric: "ready_now_coverage",
      ratio: dashboard.readyNowCoverage,
      as: "percent",
      drill: "ready_now_roles",
      unit: "critical roles",
      reason: NO_ROLES,
    },
    {
      metric: "ready_now_ratio",
      ratio: dashboard.readyNowRatio,
      as: "percent",
      drill: "ready_now_successors",
      unit: "places on slates",
      reason: "Nobody is on a slate yet.",
    },
    {
      metric: "net_bench_strength",
      ratio: dashboard.netBench,
      as: "number",
      drill: "net_bench_roles",
      unit: "roles with different people",
      reason: NO_ROLES,
    },
    {
      metric: "under_led_rate",
      ratio: dashboard.underLed,
      as: "percent",
      drill: "under_led_people",
      unit: "people with ratings",
      reason: "Nobody has enough ratings yet.",
    },
  ];
  return (
    <section
      aria-label="Five numbers"
      className="grid grid-cols-2 gap-x-6 gap-y-5 sm:grid-cols-3 xl:grid-cols-5"
    >
      {shown.map((one) => (
        <Stat
          key={one.metric}
          metric={one.drill}
          label={METRICS[one.metric].name}
          value={one.ratio.value === null ? null : formatRatio(one.ratio, one.as)}
          reason={one.reason}
          href={drillHref(one.drill, { asOf })}
          numerator={one.ratio.numerator}
          denominator={one.ratio.denominator}
          unit={one.unit}
          definition={<MetricDefinition metric={one.metric} asOf={dashboard.asOf} />}
        />
      ))}
    </section>
  );
}

export function MetricDefinition({ metric, asOf }: { metric: MetricKey; asOf: string }) {
  const facts = METRICS[metric];
  return (
    <Definition
      term={facts.name}
      definition={`${facts.definition} ${facts.caution}`}
      numerator={facts.numerator ?? undefined}
      denominator={facts.denominator ?? undefined}
      asOf={longDay(asOf)}
      source={facts.source}
    />
  );
}
