import { useId } from "react";
import {
  DEFAULT_THRESHOLDS,
  QUADRANT_NAMES,
  quadrantName,
  quadrantOf,
  type Thresholds,
} from "#domain/quadrant.ts";
import { formatLevel } from "#domain/rubric.ts";
import { countOf, listOf } from "#domain/sentence.ts";
import { ChartFrame, LegendEntry, type TableTwin } from "./chart-frame.tsx";
import { PlaneDot, type PlaneUnit } from "./plane-dot.tsx";
import {
  type Box,
  dotRadius,
  hatchedUnits,
  PLANE_SIDE,
  placedUnits,
  placeLabels,
  planePoint,
} from "./plane-geometry.ts";

export type { PlaneUnit } from "./plane-dot.tsx";

export type PlaneProps = {
  units: readonly PlaneUnit[];
  /** Names the figure, e.g. "Where are we over-managed and under-led?". */
  title: string;
  /** What counts as enough; 3 and 3 unless a role or unit asks otherwise. */
  thresholds?: Thresholds;
  /** What one dot is, for the sentences; default "unit". */
  noun?: { one: string; many: string };
  /** Why units without values are not drawn; default says too few ratings or people. */
  missingReason?: string;
  showSummary?: boolean;
};

/**
 * The manage-lead plane: managing to the right, leading up, one dot per unit with its way over the last
 * twelve months. The lower right field, over-managed and under-led, is hatched.
 */
export function Plane(props: PlaneProps) {
  const { units, title, thresholds = DEFAULT_THRESHOLDS, noun = { one: "unit", many: "units" } } = props;
  const { known, unknown } = placedUnits(units);
  const largest = Math.max(0, ...known.map((unit) => unit.headcount));
  const dots = known.map((unit) => ({
    unit,
    id: unit.id,
    name: unit.name,
    radius: dotRadius(unit.headcount, largest),
    ...planePoint(unit.manage, unit.lead),
    from: unit.before && planePoint(unit.before.manage, unit.before.lead),
  }));
  const labels = placeLabels(dots, CAPTION_BOXES);
  const listed = labels.flatMap((label, index) => (label.number === null ? [] : (dots[index] ?? [])));
  return (
    <ChartFrame
      title={title}
      summary={planeSummary(units, thresholds, noun)}
      summaryPlace={props.showSummary === false ? "hidden" : "above"}
      table={tableOf(units, thresholds)}
      legend={<Legend hasTrail={known.some((unit) => unit.before)} />}
    >
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the figure names it; its dots are links of their own */}
      <svg viewBox="-46 -8 420 416" className="mx-auto w-full max-w-[33rem]">
        <Ground thresholds={thresholds} />
        <g>
          {dots.map((dot, index) => (
            <PlaneDot key={dot.id} {...dot} label={labels[index]} />
          ))}
        </g>
      </svg>
      {listed.length > 0 ? (
        <ol className="mx-auto mt-2 flex flex-wrap gap-x-4 text-caption text-ink-2">
          {listed.map((dot, index) => (
            <li key={dot.id}>
              <span className="font-semibold text-ink">{index + 1}</span> {dot.name}
            </li>
          ))}
        </ol>
      ) : null}
      {unknown.length > 0 ? (
        <p className="mt-2 text-caption text-ink-2">
          Not drawn: {listOf(unknown.map((unit) => unit.name))}.{" "}
          {props.missingReason ?? "Too few people or too few ratings."}
        </p>
      ) : null}
    </ChartFrame>
  );
}

/** The figure says it in words. */
const UNSPOKEN = { "aria-hidden": true };

const CAPTIONS = [
  { words: QUADRANT_NAMES.led_under_managed, x: 8, y: 17, anchor: "start" },
  { words: QUADRANT_NAMES.leads_and_manages, x: PLANE_SIDE - 8, y: 17, anchor: "end" },
  { words: QUADRANT_NAMES.developing, x: 8, y: PLANE_SIDE - 9, anchor: "start" },
  { words: QUADRANT_NAMES.over_managed, x: PLANE_SIDE - 8, y: PLANE_SIDE - 9, anchor: "end" },
] as const;

const CAPTION_BOXES: Box[] = CAPTIONS.map(({ words, x, y, anchor }) => {
  const width = words.length * 7;
  const left = anchor === "start" ? x : x - width;
  return { left, right: left + width, top: y - 14, bottom: y + 5 };
});

function Ground({ thresholds }: { thresholds: Thresholds }) {
  const hatch = useId();
  const { x, y } = planePoint(thresholds.management, thresholds.leadership);
  return (
    <g {...UNSPOKEN}>
      <defs>
        <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V7" className="stroke-manage-fill" strokeWidth={1.5} strokeOpacity={0.4} />
        </pattern>
      </defs>
      <rect x={x} y={0} width={PLANE_SIDE - x} height={y} className="fill-lead-tint" />
      <rect x={x} y={y} width={PLANE_SIDE - x} height={PLANE_SIDE - y} fill={`url(#${hatch})`} />
      <path d={`M0 ${PLANE_SIDE}L${PLANE_SIDE} 0`} className="chart-horizon" />
      <path d={`M${x} 0V${PLANE_SIDE}M0 ${y}H${PLANE_SIDE}`} className="fill-none stroke-line-strong" />
      <path d={`M0 0V${PLANE_SIDE}H${PLANE_SIDE}`} className="fill-none stroke-ink-2" strokeWidth={1.25} />
      {[1, 2, 3, 4, 5].map((level) => {
        const at = planePoint(level, level);
        return (
          <g key={level} className="fill-ink-3 text-[11px]">
            <text x={at.x} y={PLANE_SIDE + 17} textAnchor="middle">
              {level}
            </text>
            <text x={-8} y={at.y + 4} textAnchor="end">
              {level}
            </text>
          </g>
        );
      })}
      <text
        x={PLANE_SIDE / 2}
        y={PLANE_SIDE + 38}
        textAnchor="middle"
        className="fill-manage font-semibold text-[12px]"
      >
        Manages →
      </text>
      <text
        transform={`translate(-32 ${PLANE_SIDE / 2}) rotate(-90)`}
        textAnchor="middle"
        className="fill-lead font-semibold text-[12px]"
      >
        Leads →
      </text>
      {CAPTIONS.map(({ words, x: left, y: top, anchor }) => (
        <text
          key={words}
          x={left}
          y={top}
          textAnchor={anchor}
          className="chart-halo fill-ink-2 font-semibold text-[12px]"
        >
          {words}
        </text>
      ))}
    </g>
  );
}

function Legend({ hasTrail }: { hasTrail: boolean }) {
  return (
    <>
      <LegendEntry mark={<circle cx="11" cy="7" r="5.5" className="fill-lead-fill" />}>
        Leads at least as much as it manages
      </LegendEntry>
      <LegendEntry mark={<circle cx="11" cy="7" r="5.5" className="fill-manage-fill" />}>
        Manages more
      </LegendEntry>
      {hasTrail ? (
        <LegendEntry
          mark={
            <>
              <path d="M4 7h12" className="stroke-ink-2" strokeWidth="1.5" />
              <circle cx="4" cy="7" r="2.4" className="fill-surface stroke-ink-2" strokeWidth="1.25" />
            </>
          }
        >
          Twelve months ago
        </LegendEntry>
      ) : null}
    </>
  );
}

/** The plane in words; its count is the number of dots in the hatched field. */
export function planeSummary(
  units: readonly PlaneUnit[],
  thresholds: Thresholds,
  noun: { one: string; many: string } = { one: "unit", many: "units" },
): string {
  const { known } = placedUnits(units);
  if (known.length === 0) return `There are not enough ratings yet to place any ${noun.one} on the plane.`;
  const hatched = hatchedUnits(known, thresholds);
  const total = countOf(known.length, noun.one, noun.many);
  if (hatched.length === 0) return `None of ${total} is over-managed and under-led.`;
  const verb = hatched.length === 1 ? "is" : "are";
  return `${hatched.length} of ${total} ${verb} over-managed and under-led: ${listOf(hatched.map((unit) => unit.name))}.`;
}

function tableOf(units: readonly PlaneUnit[], thresholds: Thresholds): TableTwin {
  return {
    head: ["Name", "People", "Manages", "Leads", "12 months ago", "Field"],
    rows: units.map(({ name, headcount, manage, lead, before }) => [
      name,
      String(headcount),
      formatLevel(manage),
      formatLevel(lead),
      before ? `${formatLevel(before.manage)} / ${formatLevel(before.lead)}` : "n/a",
      quadrantName(quadrantOf(manage, lead, thresholds)),
    ]),
  };
}
