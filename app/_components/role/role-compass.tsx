import { ChartFrame } from "#app/_components/chart/chart-frame.tsx";
import { ENOUGH_OBSERVATIONS } from "#app/_components/chart/compass-data.ts";
import { COMPASS_SCALES } from "#app/_components/chart/compass-geometry.ts";
import { CompassRose, PetalLabels } from "#app/_components/chart/compass-rose.tsx";
import { formatBalance } from "#domain/metric.ts";
import { type PerProcess, perProcess } from "#domain/process.ts";
import { meanTargets } from "#domain/role.ts";
import { formatLevel } from "#domain/rubric.ts";

/** Petals of no length: nobody is measured here, and nothing is missing either. */
const NOBODY = perProcess(() => ({ value: 0, observations: ENOUGH_OBSERVATIONS }));

/** What a role asks, as the arcs of an empty compass: its shape before anybody is measured against it. */
export function RoleCompass({ targets }: { targets: PerProcess<number> }) {
  const asked = perProcess((process) => ({ value: targets[process], observations: 0 }));
  return (
    <ChartFrame
      title="What the role asks, as a compass"
      summary={targetSentence(targets)}
      summaryPlace="below"
    >
      <svg viewBox="-140 -120 280 240" aria-hidden="true" className="mx-auto block w-full max-w-[22rem]">
        <path d="M-92 0H92" className="chart-horizon" />
        <CompassRose levels={NOBODY} targets={targets} scale={COMPASS_SCALES.card} />
        <PetalLabels levels={asked} scale={COMPASS_SCALES.card} short />
      </svg>
    </ChartFrame>
  );
}

function targetSentence(targets: PerProcess<number>): string {
  const { leadership, management } = meanTargets(targets);
  const balance = leadership - management;
  const numbers = `Asks to lead at ${formatLevel(leadership)} and to manage at ${formatLevel(management)}`;
  if (Math.abs(balance) < 0.05) return `${numbers}: as much of one as of the other.`;
  const more = balance > 0 ? "more leading than managing" : "more managing than leading";
  return `${numbers}: ${more} (${formatBalance(balance)}).`;
}
