import { WEIGHT_NAMES, type Weight } from "#domain/experience-type.ts";
import { LEADERSHIP_PROCESSES, type PerProcess, PROCESS_FACTS, PROCESSES } from "#domain/process.ts";

const STEP = 4;

/**
 * What a kind of experience practises: three mirrored bars, one per pair of processes, leading up and managing
 * down, 4 px per point of weight (0 to 3). Screen readers hear the six numbers.
 */
export function WeightGlyph({ weights }: { weights: PerProcess<number> }) {
  return (
    <svg
      width={46}
      height={30}
      viewBox="0 -15 46 30"
      role="img"
      aria-label={weightsInWords(weights)}
      className="shrink-0"
    >
      {LEADERSHIP_PROCESSES.map((process, column) => {
        const x = 3 + column * 15;
        return (
          <g key={process}>
            <Cells x={x} count={weights[process]} up className="fill-lead-fill" />
            <Cells x={x} count={weights[PROCESS_FACTS[process].counterpart]} className="fill-manage-fill" />
          </g>
        );
      })}
      <path d="M0 0H46" className="stroke-line-strong" strokeWidth={1} />
    </svg>
  );
}

function Cells({
  x,
  count,
  up = false,
  className,
}: {
  x: number;
  count: number;
  up?: boolean;
  className: string;
}) {
  return Array.from({ length: count }, (_, step) => {
    const y = up ? -1.5 - (step + 1) * STEP : 1.5 + step * STEP;
    return <rect key={y} x={x} y={y} width={10} height={STEP - 1} className={className} />;
  });
}

/** "Practises, from 0 to 3: setting direction 3, aligning people 2, ..." */
export function weightsInWords(weights: PerProcess<number>): string {
  const parts = PROCESSES.map(
    (process) => `${PROCESS_FACTS[process].name.toLowerCase()} ${weights[process]}`,
  );
  return `Practises, from 0 to 3: ${parts.join(", ")}.`;
}

/** What a weight means, e.g. "Core". */
export function weightName(weight: number): string {
  return isWeight(weight) ? WEIGHT_NAMES[weight] : String(weight);
}

function isWeight(value: number): value is Weight {
  return value in WEIGHT_NAMES;
}
