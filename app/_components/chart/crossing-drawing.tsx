import { type Day, daysBetween } from "#domain/day.ts";
import { round } from "./compass-geometry.ts";
import { CrossingDisc } from "./crossing-disc.tsx";
import {
  type CrossingExperience,
  crossingReview,
  dayX,
  leadY,
  manageY,
  monotonePath,
  type NamePlace,
  type Review,
  riverPath,
  type TimeScale,
} from "./crossing-geometry.ts";

export type CrossingDrawingProps = {
  reviews: readonly Review[];
  experiences: readonly CrossingExperience[];
  places: readonly NamePlace[];
  today: Day;
  target?: { manage: number; lead: number };
  scale: TimeScale;
};

const LEFT = 62;
const RIGHT = 108;
const TOP = 118;
const LANE_TOP = 104;
const LANE = 16;
export const LANES = 3;
const AXIS_Y = LANE_TOP + LANES * LANE + 14;

/** Everything of the crossing that a wide and a narrow page share; words are kept beside the figure. */
export function CrossingDrawing(props: CrossingDrawingProps) {
  const { reviews, experiences, places, today, target, scale } = props;
  const lead = reviews.map((review) => ({ x: dayX(review.on, scale), y: leadY(review.lead) }));
  const manage = reviews.map((review) => ({ x: dayX(review.on, scale), y: manageY(review.manage) }));
  const mirror = manage.map(({ x, y }) => ({ x, y: -y }));
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the figure names it; its discs are links of their own
    <svg viewBox={`${-LEFT} ${-TOP} ${scale.width + LEFT + RIGHT} ${TOP + AXIS_Y + 10}`} className="w-full">
      <path d={riverPath(lead)} className="fill-lead-fill" fillOpacity={0.85} />
      <path d={riverPath(manage)} className="fill-manage-fill" fillOpacity={0.85} />
      <path
        d={monotonePath(mirror)}
        className="fill-none stroke-manage"
        strokeWidth={1.75}
        strokeDasharray="4 3"
      />
      <g className="font-semibold text-[12px]" textAnchor="end" {...UNSPOKEN}>
        <text x={-10} y={(lead[0]?.y ?? -40) / 2 + 4} className="fill-lead">
          Leads
        </text>
        <text x={-10} y={(manage[0]?.y ?? 40) / 2 + 4} className="fill-manage">
          Manages
        </text>
      </g>
      <Today x={dayX(today, scale)} />
      <path d={`M-6 0H${scale.width + 6}`} className="stroke-ink" strokeWidth={1.5} />
      <Crossing reviews={reviews} scale={scale} />
      {target ? <Target target={target} x={scale.width + 14} /> : null}
      <Axis scale={scale} />
      {experiences.map(({ id, on }, index) => (
        <Leader key={id} x={round(dayX(on, scale))} place={places[index]} />
      ))}
      {experiences.map((experience, index) => (
        <CrossingDisc
          key={experience.id}
          experience={experience}
          x={round(dayX(experience.on, scale))}
          place={places[index]}
          nameY={LANE_TOP + (places[index]?.lane ?? 0) * LANE}
        />
      ))}
    </svg>
  );
}

/** The figure says it in words. */
const UNSPOKEN = { "aria-hidden": true };

function Today({ x }: { x: number }) {
  return (
    <g {...UNSPOKEN}>
      <path d={`M${round(x)} -100V${LANE_TOP - 14}`} className="stroke-ink-3" strokeDasharray="2 3" />
      <text x={round(x)} y={-105} textAnchor="middle" className="fill-ink-2 text-[11px]">
        today
      </text>
    </g>
  );
}

/** From a disc down to its name; all are drawn before the names, so that none strikes one out. */
function Leader({ x, place }: { x: number; place?: NamePlace }) {
  if (!place || place.number !== null) return null;
  const end = LANE_TOP + place.lane * LANE - 12;
  return <path d={`M${x} 0V${end}`} className="stroke-ink" strokeOpacity={0.75} strokeDasharray="1 2.5" />;
}

function Crossing({ reviews, scale }: { reviews: readonly Review[]; scale: TimeScale }) {
  const crossing = crossingReview(reviews);
  if (!crossing) return null;
  const [x, y] = [round(dayX(crossing.on, scale)), leadY(crossing.lead)];
  const end = x > scale.width * 0.6;
  return (
    <g {...UNSPOKEN}>
      <path d={`M${x} ${y - 7}V-92`} className="stroke-ink" />
      <circle cx={x} cy={round(y)} r={6} className="fill-surface stroke-ink" strokeWidth={2} />
      <text
        x={end ? x - 6 : x + 6}
        y={-88}
        textAnchor={end ? "end" : "start"}
        className="chart-halo fill-ink font-semibold text-[12px]"
      >
        leads more than manages
      </text>
    </g>
  );
}

function Target({ target, x }: { target: { manage: number; lead: number }; x: number }) {
  const [top, bottom] = [round(leadY(target.lead)), round(manageY(target.manage))];
  return (
    <g {...UNSPOKEN} className="text-[11.5px] font-semibold">
      <path d={`M${x - 5} ${top}h10M${x} ${top}V0`} className="fill-none stroke-lead" strokeWidth={2.25} />
      <path
        d={`M${x - 5} ${bottom}h10M${x} ${bottom}V0`}
        className="fill-none stroke-manage"
        strokeWidth={2.25}
      />
      <text x={x + 10} y={top + 4} className="fill-lead">
        role needs {target.lead.toFixed(1)}
      </text>
      <text x={x + 10} y={bottom + 4} className="fill-manage">
        role needs {target.manage.toFixed(1)}
      </text>
    </g>
  );
}

/** Half-years on a wide drawing, years on a narrow or long one. */
function Axis({ scale }: { scale: TimeScale }) {
  const half = (scale.width / Math.max(1, daysBetween(scale.from, scale.to))) * 182;
  const months = half > 78 ? ["01", "07"] : ["01"];
  const years = Array.from(
    { length: Number(scale.to.slice(0, 4)) - Number(scale.from.slice(0, 4)) + 1 },
    (_, index) => Number(scale.from.slice(0, 4)) + index,
  );
  const days = years
    .flatMap((year) => months.map((month) => `${year}-${month}-01`))
    .filter((day) => day >= scale.from && day <= scale.to);
  return (
    <g {...UNSPOKEN}>
      {days.map((day) => (
        <text
          key={day}
          x={round(dayX(day, scale))}
          y={AXIS_Y}
          textAnchor="middle"
          className="tabular fill-ink-3 text-[11px]"
        >
          {day.endsWith("-01-01") ? day.slice(0, 4) : `Jul ${day.slice(0, 4)}`}
        </text>
      ))}
    </g>
  );
}
