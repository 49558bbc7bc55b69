import { PROCESS_FACTS, PROCESSES, type Process } from "#domain/process.ts";
import { formatLevel } from "#domain/rubric.ts";
import { type CompassData, ENOUGH_OBSERVATIONS } from "./compass-data.ts";
import {
  arcPath,
  COMPASS_ANGLES,
  type CompassScale,
  levelRadius,
  PETAL_WIDTH,
  pointAt,
  round,
  TARGET_WIDTH,
  wedgePath,
} from "./compass-geometry.ts";

type RoseData = Pick<CompassData, "levels" | "targets">;

type RoseProps = RoseData & {
  scale: CompassScale;
  /** Petals and horizon only, for icons: rings and outlines would blot. */
  plain?: boolean;
};

/** The six petals, rings and requirement around 0,0. No words: sizes add their own. */
export function CompassRose({ levels, targets, scale, plain = false }: RoseProps) {
  return (
    <g>
      <path d={halfDisc(scale.radius, -1)} className="fill-lead-tint" />
      <path d={halfDisc(scale.radius, 1)} className="fill-manage-tint" />
      {(plain ? [] : [1, 2, 3, 4, 5]).map((level) => (
        <circle
          key={level}
          r={round(levelRadius(level, scale))}
          className={level === 3 ? "fill-none stroke-line-strong" : "fill-none stroke-line"}
          strokeWidth={level === 3 ? 0.75 : 1}
        />
      ))}
      {PROCESSES.map((process) => (
        <Petal key={process} process={process} {...levels[process]} scale={scale} plain={plain} />
      ))}
      {targets
        ? PROCESSES.map((process) => {
            const arc = arcPath(levelRadius(targets[process], scale), COMPASS_ANGLES[process], TARGET_WIDTH);
            return (
              <g key={process} className="fill-none">
                <path d={arc} className="stroke-surface" strokeWidth={5} />
                <path d={arc} className="stroke-ink" strokeWidth={2.25} />
              </g>
            );
          })
        : null}
      {plain ? null : <circle r={scale.hub} className="fill-surface stroke-line-strong" strokeWidth={0.75} />}
    </g>
  );
}

type PetalProps = {
  process: Process;
  value: number | null;
  observations: number;
  scale: CompassScale;
  plain: boolean;
};

function Petal({ process, value, observations, scale, plain }: PetalProps) {
  const angle = COMPASS_ANGLES[process];
  const tone =
    PROCESS_FACTS[process].system === "leadership"
      ? "fill-lead-fill stroke-lead"
      : "fill-manage-fill stroke-manage";
  if (value === null) {
    return (
      <path
        d={wedgePath(scale.hub, levelRadius(0.5, scale), angle, PETAL_WIDTH)}
        className="fill-none stroke-line-strong"
        strokeWidth={plain ? 0.5 : 1.25}
        strokeDasharray="2 2"
      />
    );
  }
  const enough = observations >= ENOUGH_OBSERVATIONS;
  return (
    <path
      d={wedgePath(scale.hub, levelRadius(value, scale), angle, PETAL_WIDTH)}
      className={tone}
      fillOpacity={enough ? 0.82 : 0.28}
      strokeWidth={plain ? 0 : enough ? 1 : 1.5}
      strokeDasharray={enough ? undefined : "3 3"}
    />
  );
}

/** Numerals of the rings, in the gap between two petals; nearer the hub it is too narrow for one. */
export function RingNumerals({ scale }: { scale: CompassScale }) {
  return [3, 5].map((level) => {
    const { x, y } = pointAt(30, levelRadius(level, scale));
    return (
      <text
        key={level}
        x={round(x)}
        y={round(y + 3.5)}
        className="chart-halo fill-ink-3 text-[10px]"
        textAnchor="middle"
      >
        {level}
      </text>
    );
  });
}

const SHORT: Record<Process, string> = {
  SD: "Direction",
  AP: "Aligning",
  MI: "Motivating",
  PB: "Planning",
  OS: "Organizing",
  CP: "Controlling",
};

/** Names too long for one line beside the rose, broken where they read well. */
const LINES: Record<Process, readonly string[]> = {
  SD: ["Setting direction"],
  AP: ["Aligning", "people"],
  MI: ["Motivating", "& inspiring"],
  PB: ["Planning & budgeting"],
  OS: ["Organizing", "& staffing"],
  CP: ["Controlling &", "problem solving"],
};

type LabelProps = { levels: CompassData["levels"]; scale: CompassScale; short?: boolean };

/** Value and name of each process around the rim; above and below the rose on one line. */
export function PetalLabels({ levels, scale, short = false }: LabelProps) {
  return PROCESSES.map((process) => {
    const angle = COMPASS_ANGLES[process];
    const { system } = PROCESS_FACTS[process];
    const value = levels[process].value === null ? "–" : formatLevel(levels[process].value);
    const number = (
      <tspan className={`petal-value ${system === "leadership" ? "fill-lead" : "fill-manage"}`}>
        {value}
      </tspan>
    );
    if (angle % 180 === 0) {
      const y = angle === 0 ? -scale.radius - 10 : scale.radius + 20;
      return (
        <text key={process} y={y} textAnchor="middle" className="petal-name">
          {short ? SHORT[process] : LINES[process][0]} {number}
        </text>
      );
    }
    const lines = short ? [SHORT[process]] : LINES[process];
    const { x, y } = pointAt(angle, scale.radius + (short ? 12 : 18));
    const top = y - (y < 0 ? lines.length * 7 : 2);
    return (
      <text key={process} y={round(top)} textAnchor={x > 0 ? "start" : "end"} className="petal-name">
        <tspan x={round(x)}>{number}</tspan>
        {lines.map((line) => (
          <tspan key={line} x={round(x)} dy={short ? 13 : 14}>
            {line}
          </tspan>
        ))}
      </text>
    );
  });
}

function halfDisc(radius: number, side: 1 | -1): string {
  return `M${-radius} 0A${radius} ${radius} 0 0 ${side === -1 ? 1 : 0} ${radius} 0Z`;
}
