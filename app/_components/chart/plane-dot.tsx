import Link from "next/link";
import { formatLevel } from "#domain/rubric.ts";
import { countOf } from "#domain/sentence.ts";
import { type Point, round } from "./compass-geometry.ts";
import { type KnownUnit, type PlacedUnit, type PlaneLabel, planePoint } from "./plane-geometry.ts";

export type PlaneUnit = PlacedUnit & {
  /** Where it stood twelve months ago. */
  before?: { manage: number; lead: number };
  href?: string;
};

/** The link says the name already. */
const UNSPOKEN = { "aria-hidden": true };

type PlaneDotProps = Point & { unit: KnownUnit<PlaneUnit>; radius: number; label?: PlaneLabel };

/** One unit: a small hollow dot a year ago, a line, the dot of today, its name, and a link to its people. */
export function PlaneDot(props: PlaneDotProps) {
  const { unit, label } = props;
  // What is drawn beside the dot is part of its name, for whoever says it aloud to a computer.
  const number = label?.number ?? null;
  const words = number === null ? sentenceOf(unit) : `${sentenceOf(unit)} Number ${number} on the plane.`;
  if (!unit.href) {
    return (
      <g>
        <title>{words}</title>
        <Drawing {...props} />
      </g>
    );
  }
  return (
    <Link href={unit.href} aria-label={words} className="chart-link">
      <Drawing {...props} />
    </Link>
  );
}

function Drawing({ unit, x, y, radius, label }: PlaneDotProps) {
  const before = unit.before ? planePoint(unit.before.manage, unit.before.lead) : null;
  const leads = unit.lead >= unit.manage;
  return (
    <>
      {before ? (
        <g>
          <path
            d={`M${round(before.x)} ${round(before.y)}L${round(x)} ${round(y)}`}
            className="stroke-ink-2"
            strokeWidth={1.5}
          />
          <circle
            cx={round(before.x)}
            cy={round(before.y)}
            r={2.4}
            className="fill-surface stroke-ink-2"
            strokeWidth={1.25}
          />
        </g>
      ) : null}
      <circle
        cx={round(x)}
        cy={round(y)}
        r={radius + 4}
        className="chart-focus fill-none stroke-focus"
        strokeWidth={2}
      />
      <circle
        cx={round(x)}
        cy={round(y)}
        r={round(radius)}
        className={`${leads ? "fill-lead-fill" : "fill-manage-fill"} stroke-surface`}
        strokeWidth={1.5}
      />
      <circle cx={round(x)} cy={round(y)} r={16} fill="transparent" />
      {label ? (
        <text
          x={round(label.x)}
          y={round(label.y + 4)}
          textAnchor={label.anchor}
          {...UNSPOKEN}
          className="chart-halo fill-ink font-medium text-[12px]"
        >
          {label.number ?? unit.name}
        </text>
      ) : null}
    </>
  );
}

function sentenceOf({ name, headcount, manage, lead, before }: KnownUnit<PlaneUnit>): string {
  const now = `${name}, ${countOf(headcount, "person", "people")}: manages ${formatLevel(manage)}, leads ${formatLevel(lead)}`;
  return before
    ? `${now}; twelve months ago it managed ${formatLevel(before.manage)} and led ${formatLevel(before.lead)}`
    : now;
}
