import type { CSSProperties } from "react";
import type { Day } from "#domain/day.ts";
import { formatBalance } from "#domain/metric.ts";
import { balanceY, round, type TrackLayout, trackLayout } from "./compass-geometry.ts";

export const TRACK_WIDTH = 288;
const LEFT = 24;
const RIGHT = 198;

type CustomProperties = CSSProperties & Record<`--${string}`, string | number>;

type TrackProps = { track: readonly { on: Day; balance: number }[]; required: number | null; height: number };

const MONTH = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });

/** The balance at each review over the compass's own horizon; the newest is the sun. */
export function CompassTrack({ track, required, height }: TrackProps) {
  const layout = trackLayout(
    track.map((review) => review.balance),
    required,
    RIGHT - 16,
  );
  const shown = track.slice(-layout.points.length);
  const edge = layout.range * 22;
  const [first, last] = [shown[0], shown.at(-1)];
  const spare: CustomProperties = { "--spare": round(((height / 2 - edge - 44) / TRACK_WIDTH) * 100) };
  return (
    <svg
      viewBox={`0 ${-height / 2} ${TRACK_WIDTH} ${height}`}
      aria-hidden="true"
      style={spare}
      className="compass-track"
    >
      <Grid range={layout.range} />
      <text x={LEFT} y={-edge - 12} className="fill-lead font-semibold text-[11.5px]">
        leads more than manages
      </text>
      <text x={LEFT} y={edge + 20} className="fill-manage font-semibold text-[11.5px]">
        manages more than leads
      </text>
      {first && last && first !== last ? (
        <text x={layout.points[0]?.x} y={edge + 38} textAnchor="middle" className="fill-ink-2 text-[11px]">
          {monthOf(first.on)}
        </text>
      ) : null}
      {last ? (
        <text
          x={layout.points.at(-1)?.x}
          y={edge + 38}
          textAnchor="middle"
          className="fill-ink-2 text-[11px]"
        >
          {monthOf(last.on)}
        </text>
      ) : null}
      <Line layout={layout} />
      {required === null ? null : <Required required={required} layout={layout} />}
      {last ? <Sun balance={last.balance} layout={layout} /> : null}
    </svg>
  );
}

function Grid({ range }: { range: number }) {
  const steps = Array.from({ length: range * 2 + 1 }, (_, index) => index - range);
  return steps.map((step) => (
    <g key={step}>
      {step === 0 ? (
        <path d={`M0 0H${TRACK_WIDTH}`} className="chart-horizon" />
      ) : (
        <path d={`M${LEFT} ${balanceY(step)}H${RIGHT}`} className="fill-none stroke-line" />
      )}
      <text
        x={LEFT - 8}
        y={balanceY(step) + 3.5}
        textAnchor="end"
        className="chart-halo tabular fill-ink-3 text-[10.5px]"
      >
        {step > 0 ? `+${step}` : step < 0 ? `−${-step}` : "0"}
      </text>
    </g>
  ));
}

function Line({ layout: { points } }: { layout: TrackLayout }) {
  return (
    <g>
      <polyline
        points={points.map(({ x, y }) => `${round(x)},${round(y)}`).join(" ")}
        className="fill-none stroke-ink"
        strokeWidth={1.5}
      />
      {points.slice(0, -1).map(({ x, y }) => (
        <circle
          key={x}
          cx={round(x)}
          cy={round(y)}
          r={3.25}
          className="fill-surface stroke-ink"
          strokeWidth={1.5}
        />
      ))}
    </g>
  );
}

function Required({ required, layout }: { required: number; layout: TrackLayout }) {
  const x = layout.points.at(-1)?.x ?? RIGHT - 16;
  return (
    <g>
      <path
        d={`M${x - 12} ${round(balanceY(required))}H${x + 12}`}
        className="stroke-surface"
        strokeWidth={5}
      />
      <path
        d={`M${x - 12} ${round(balanceY(required))}H${x + 12}`}
        className="stroke-ink"
        strokeWidth={2.5}
      />
      <text
        x={x + 20}
        y={round((layout.requiredLabelY ?? 0) + 4)}
        className="chart-halo fill-ink-2 text-[11px]"
      >
        role needs {formatBalance(required)}
      </text>
    </g>
  );
}

function Sun({ balance, layout }: { balance: number; layout: TrackLayout }) {
  const [first, sun] = [layout.points[0], layout.points.at(-1)];
  if (!first || !sun) return null;
  const rise: CustomProperties = {
    "--from-x": `${round(first.x - sun.x)}px`,
    "--from-y": `${round(first.y - sun.y)}px`,
  };
  return (
    <g>
      <circle
        cx={sun.x}
        cy={round(sun.y)}
        r={9}
        style={rise}
        className={`sun ${balance > 0 ? "fill-lead-fill" : "fill-manage-fill"} stroke-surface`}
        strokeWidth={2}
      />
      <text
        x={sun.x + 20}
        y={round(layout.sunLabelY + 4.5)}
        className="chart-halo tabular fill-ink font-semibold text-[14px]"
      >
        {formatBalance(balance)}
      </text>
    </g>
  );
}

function monthOf(day: Day): string {
  return MONTH.format(new Date(`${day}T00:00:00Z`));
}
