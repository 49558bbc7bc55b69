import Link from "next/link";
import { longDay } from "#domain/sentence.ts";
import type { CrossingExperience, NamePlace } from "./crossing-geometry.ts";

const RADIUS = { 1: 4, 2: 6, 3: 8 } as const;

type CrossingDiscProps = { experience: CrossingExperience; x: number; place?: NamePlace; nameY: number };

/** One experience on the baseline: filled when lived through, hollow and dashed when planned. */
export function CrossingDisc(props: CrossingDiscProps) {
  const { experience } = props;
  const when = longDay(experience.on);
  const words = `${experience.name}, ${experience.planned ? `planned for ${when}` : when}`;
  if (!experience.href) {
    return (
      <g>
        <title>{words}</title>
        <Drawing {...props} />
      </g>
    );
  }
  return (
    <Link href={experience.href} aria-label={words} className="chart-link">
      <Drawing {...props} />
    </Link>
  );
}

/** The link says the name already. */
const UNSPOKEN = { "aria-hidden": true };

function Drawing({ experience, x, place, nameY }: CrossingDiscProps) {
  const radius = RADIUS[experience.weight];
  const listed = place?.number ?? null;
  return (
    <>
      <circle cx={x} r={radius + 4} className="chart-focus fill-surface stroke-focus" strokeWidth={2} />
      <circle
        cx={x}
        r={radius}
        className={experience.planned ? "fill-surface stroke-ink" : "fill-ink stroke-surface"}
        strokeWidth={1.5}
        strokeDasharray={experience.planned ? "2.5 2" : undefined}
      />
      <circle cx={x} r={14} fill="transparent" />
      {place ? (
        <text
          x={place.x}
          y={listed === null ? nameY : -radius - 5}
          textAnchor="middle"
          className="chart-halo fill-ink text-[12px]"
          {...UNSPOKEN}
        >
          {listed ?? experience.name}
        </text>
      ) : null}
    </>
  );
}
