import { formatBalance } from "#domain/metric.ts";
import { PROCESS_FACTS, type Process } from "#domain/process.ts";
import { formatLevel } from "#domain/rubric.ts";
import { ChartFrame, LegendEntry, type TableTwin } from "./chart-frame.tsx";
import {
  type CompassData,
  compassIndices,
  compassSummary,
  compassTargets,
  ENOUGH_OBSERVATIONS,
  sortedTrack,
} from "./compass-data.ts";
import { COMPASS_SCALES, type CompassSize } from "./compass-geometry.ts";
import { CompassRose, PetalLabels, RingNumerals } from "./compass-rose.tsx";
import { CompassTrack } from "./compass-track.tsx";

export type CompassProps = CompassData & {
  /** `full` with track, legend and table; `card` with short names; `icon` 24 px, petals only. */
  size: CompassSize;
  /** Names the figure, e.g. "Kotter compass". */
  title: string;
  /** Draws the summary sentence over a full compass. Default true. */
  showSummary?: boolean;
  /** Why nothing may be shown, e.g. "Hidden: fewer than three raters in a group."; petals are then left out. */
  withheld?: string;
};

/**
 * The Kotter compass: six petals, leadership above the horizon and management below, each pair on one
 * diameter. Drawn on the server; colours come from the theme.
 */
export function Compass(props: CompassProps) {
  const data = props.withheld ? withheldData(props) : props;
  const summary = props.withheld ?? compassSummary(data);
  if (props.size === "icon") return <CompassIcon data={data} summary={summary} />;
  if (props.size === "card") {
    return (
      <ChartFrame title={props.title} summary={summary} summaryPlace={isEmpty(data) ? "below" : "hidden"}>
        <CardDrawing data={data} />
      </ChartFrame>
    );
  }
  return (
    <ChartFrame
      title={props.title}
      summary={summary}
      summaryPlace={props.showSummary === false ? "hidden" : "above"}
      legend={<Legend data={data} />}
      table={props.withheld ? undefined : tableOf(data)}
    >
      <FullDrawing data={data} />
    </ChartFrame>
  );
}

const HEIGHT = 292;
const ROSE_WIDTH = 424;

function FullDrawing({ data }: { data: CompassData }) {
  const track = sortedTrack(data);
  const scale = COMPASS_SCALES.full;
  return (
    <div className={track.length > 0 ? "compass-full" : "compass-full compass-alone"}>
      <svg
        viewBox={`${-ROSE_WIDTH / 2} ${-HEIGHT / 2} ${ROSE_WIDTH} ${HEIGHT}`}
        aria-hidden="true"
        className="compass-rose"
      >
        <path
          d={`M${-scale.radius - 12} 0H${track.length > 0 ? ROSE_WIDTH / 2 : scale.radius + 12}`}
          className="chart-horizon"
        />
        <CompassRose {...data} scale={scale} />
        <RingNumerals scale={scale} />
        <g className="petal-long">
          <PetalLabels levels={data.levels} scale={scale} />
        </g>
        <g className="petal-short">
          <PetalLabels levels={data.levels} scale={scale} short />
        </g>
      </svg>
      {track.length > 0 ? (
        <CompassTrack track={track} required={compassTargets(data)?.balance ?? null} height={HEIGHT} />
      ) : null}
    </div>
  );
}

function CardDrawing({ data }: { data: CompassData }) {
  return (
    <svg viewBox="-140 -120 280 240" aria-hidden="true" className="mx-auto block w-full max-w-[22rem]">
      <path d="M-92 0H92" className="chart-horizon" />
      <CompassRose {...data} scale={COMPASS_SCALES.card} />
      <PetalLabels levels={data.levels} scale={COMPASS_SCALES.card} short />
    </svg>
  );
}

function CompassIcon({ data, summary }: { data: CompassData; summary: string }) {
  return (
    <svg width="24" height="24" viewBox="-12 -12 24 24" role="img" aria-label={summary} className="shrink-0">
      <CompassRose levels={data.levels} scale={COMPASS_SCALES.icon} plain />
    </svg>
  );
}

function Legend({ data }: { data: CompassData }) {
  const levels = ORDER.map((process) => data.levels[process]);
  const thin = levels.some(({ value, observations }) => value !== null && observations < ENOUGH_OBSERVATIONS);
  const missing = levels.some(({ value }) => value === null);
  return (
    <>
      {data.targets ? (
        <LegendEntry
          mark={<path d="M2 10a14 14 0 0 1 18 0" className="fill-none stroke-ink" strokeWidth="2.25" />}
        >
          What the role needs
        </LegendEntry>
      ) : null}
      <LegendEntry mark={<path d="M1 7h20" className="chart-horizon" />}>
        Horizon: leads as much as manages
      </LegendEntry>
      {thin ? (
        <LegendEntry
          mark={
            <rect
              x="2"
              y="2"
              width="18"
              height="10"
              className="fill-lead-fill stroke-lead"
              fillOpacity="0.28"
              strokeDasharray="3 3"
            />
          }
        >
          Fewer than {ENOUGH_OBSERVATIONS} ratings
        </LegendEntry>
      ) : null}
      {missing ? (
        <LegendEntry
          mark={
            <circle cx="11" cy="7" r="5" className="fill-none stroke-line-strong" strokeDasharray="2 2" />
          }
        >
          Not observed
        </LegendEntry>
      ) : null}
    </>
  );
}

/** Pair by pair, leadership first. */
const ORDER: readonly Process[] = ["SD", "PB", "AP", "OS", "MI", "CP"];

function tableOf(data: CompassData): TableTwin {
  const { targets } = data;
  const rows = ORDER.map((process) => {
    const { value, observations } = data.levels[process];
    const gap = targets && value !== null ? formatBalance(value - targets[process]) : "n/a";
    return [
      PROCESS_FACTS[process].name,
      formatLevel(value),
      ...(targets ? [formatLevel(targets[process]), gap] : []),
      String(observations),
    ];
  });
  const indices = compassIndices(data);
  const asked = compassTargets(data);
  const index = (name: string, value: number | null, target: number | null) => [
    name,
    formatLevel(value),
    ...(targets
      ? [formatLevel(target), value === null || target === null ? "n/a" : formatBalance(value - target)]
      : []),
    "",
  ];
  return {
    head: ["Process", "Level", ...(targets ? ["Role needs", "Difference"] : []), "Ratings"],
    rows: [
      ...rows,
      index("Leadership index", indices.leadership, asked?.leadership ?? null),
      index("Management index", indices.management, asked?.management ?? null),
    ],
  };
}

/** Nothing to see means that the reason has to be read. */
function isEmpty({ levels }: CompassData): boolean {
  return ORDER.every((process) => levels[process].value === null);
}

/** The same drawing with nothing in it. */
function withheldData({ levels, subject }: CompassData): CompassData {
  const none = { value: null, observations: 0 };
  return { subject, levels: { ...levels, PB: none, OS: none, CP: none, SD: none, AP: none, MI: none } };
}
