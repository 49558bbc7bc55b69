import { addDays, addMonths, type Day } from "#domain/day.ts";
import { formatLevel } from "#domain/rubric.ts";
import { countOf, longDay } from "#domain/sentence.ts";
import { ChartFrame, LegendEntry } from "./chart-frame.tsx";
import { CrossingDrawing, LANES } from "./crossing-drawing.tsx";
import {
  type CrossingExperience,
  crossingReview,
  dayX,
  type NamePlace,
  placeNames,
  type Review,
  timeSpan,
} from "./crossing-geometry.ts";

export type { CrossingExperience } from "./crossing-geometry.ts";

export type CrossingProps = {
  /** Names the figure, e.g. "The crossing". */
  title: string;
  /** Both indices at each review, any order. */
  reviews: readonly Review[];
  experiences: readonly CrossingExperience[];
  today: Day;
  /** What the role needs. */
  target?: { manage: number; lead: number };
  /** Whose it is; opens the summary. */
  subject?: string;
  showSummary?: boolean;
};

const WIDE = 780;
const NARROW = 230;

/**
 * The crossing: leading above a baseline and managing below it over time, with the experiences on the line.
 * Where the orange rises over the dashed mirror of managing, somebody leads more than manages. Shows what
 * was reviewed and planned, never a forecast.
 */
export function Crossing(props: CrossingProps) {
  const reviews = [...props.reviews].sort((a, b) => (a.on < b.on ? -1 : 1));
  const experiences = [...props.experiences].sort((a, b) => (a.on < b.on ? -1 : 1));
  const span = timeSpan([...reviews, ...experiences].map(({ on }) => on).concat(addMonths(props.today, 3)));
  const summary = crossingSummary({ ...props, reviews });
  const rows = reviews.map(({ on, lead, manage }) => [longDay(on), formatLevel(lead), formatLevel(manage)]);
  return (
    <ChartFrame
      title={props.title}
      summary={summary}
      summaryPlace={props.showSummary === false ? "hidden" : "above"}
      legend={<Legend planned={experiences.some((experience) => experience.planned)} />}
      table={reviews.length > 0 ? { head: ["Review", "Leads", "Manages"], rows } : undefined}
    >
      {span && reviews.length > 1 ? (
        <>
          <Sized
            {...props}
            reviews={reviews}
            experiences={experiences}
            span={span}
            width={WIDE}
            className="crossing-wide"
          />
          <Sized
            {...props}
            reviews={reviews}
            experiences={experiences}
            span={span}
            width={NARROW}
            className="crossing-narrow"
          />
        </>
      ) : null}
    </ChartFrame>
  );
}

type SizedProps = CrossingProps & { span: { from: Day; to: Day }; width: number; className: string };

function Sized({ reviews, experiences, today, target, span, width, className }: SizedProps) {
  const scale = { from: span.from, to: addDays(span.to, 14), width };
  const places = placeNames(
    experiences.map(({ on, name }) => ({ x: dayX(on, scale), name })),
    width,
    LANES,
  );
  const listed = experiences.filter((_, index) => isListed(places[index]));
  return (
    <div className={className}>
      <CrossingDrawing {...{ reviews, experiences, places, today, target, scale }} />
      {listed.length > 0 ? (
        <ol className="mt-1 flex flex-wrap gap-x-4 text-caption text-ink-2">
          {listed.map((experience, index) => (
            <li key={experience.id}>
              <span className="font-semibold text-ink">{index + 1}</span> {experience.name}
            </li>
          ))}
        </ol>
      ) : null}
    </div>
  );
}

function isListed(place: NamePlace | undefined): boolean {
  return place !== undefined && place.number !== null;
}

function Legend({ planned }: { planned: boolean }) {
  return (
    <>
      <LegendEntry
        mark={<path d="M1 7h20" className="stroke-manage" strokeWidth="1.75" strokeDasharray="4 3" />}
      >
        Managing, mirrored: leading has to rise above it
      </LegendEntry>
      <LegendEntry mark={<circle cx="11" cy="7" r="5" className="fill-ink" />}>
        Experience, larger = more stretching
      </LegendEntry>
      {planned ? (
        <LegendEntry
          mark={<circle cx="11" cy="7" r="5" className="fill-none stroke-ink" strokeDasharray="2.5 2" />}
        >
          Planned
        </LegendEntry>
      ) : null}
    </>
  );
}

/** The drawing in words. Reviews are oldest first. */
export function crossingSummary({
  reviews,
  experiences,
  subject,
}: Omit<CrossingProps, "title" | "today">): string {
  const [first, last] = [reviews[0], reviews.at(-1)];
  const who = subject ?? "This person";
  if (!first || !last || first === last)
    return `Two reviews are needed to draw how ${subject ?? "somebody"} has moved.`;
  const levels = `leads ${formatLevel(last.lead)} and manages ${formatLevel(last.manage)}`;
  const before = `after ${formatLevel(first.lead)} and ${formatLevel(first.manage)} on ${longDay(first.on)}`;
  const crossing = crossingReview(reviews);
  const state = crossing
    ? `Leads more than manages since ${longDay(crossing.on)}.`
    : last.lead >= last.manage
      ? "Leads at least as much as manages."
      : `Leading is ${(last.manage - last.lead).toFixed(1)} below managing.`;
  const lived = experiences.filter((experience) => !experience.planned).length;
  return `${who} ${levels}, ${before}. ${state} ${countOf(lived, "experience")} lived through.`;
}
