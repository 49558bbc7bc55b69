import { formatBalance } from "#domain/metric.ts";
import { LEADERSHIP_PROCESSES, type PerProcess, PROCESS_FACTS, type Process } from "#domain/process.ts";
import { formatLevel } from "#domain/rubric.ts";

export type BalanceGlyphProps = {
  levels: PerProcess<number | null>;
  /** What the role asks; drawn as ticks. */
  targets?: PerProcess<number>;
  /** Leadership index minus management index; the glyph never stands without it. */
  balance: number | null;
  /** 48 x 24 instead of 56 x 32, for rows of 32 px. */
  compact?: boolean;
};

/** Up to this height per point, so that five points fit half the glyph. */
const POINT = 2.8;

/** Three mirrored bars, one per pair of processes: up leads, down manages; beside the signed balance. */
export function BalanceGlyph({ levels, targets, balance, compact = false }: BalanceGlyphProps) {
  const size = compact ? { width: 48, height: 24 } : { width: 56, height: 32 };
  return (
    <span className="inline-flex items-center gap-2 align-middle">
      <svg
        {...size}
        viewBox="0 -16 56 32"
        role="img"
        aria-label={sentenceOf(levels, targets)}
        className="shrink-0"
      >
        {LEADERSHIP_PROCESSES.map((process, column) => (
          <Bars key={process} process={process} x={4 + column * 18} levels={levels} targets={targets} />
        ))}
        <path d="M0 0H56" className="stroke-line-strong" strokeWidth={1} />
      </svg>
      <span className="tabular min-w-8 text-right font-medium">{formatBalance(balance)}</span>
    </span>
  );
}

type BarsProps = {
  process: Process;
  x: number;
  levels: PerProcess<number | null>;
  targets?: PerProcess<number>;
};

function Bars({ process, x, levels, targets }: BarsProps) {
  const { counterpart } = PROCESS_FACTS[process];
  const up = (levels[process] ?? 0) * POINT;
  const down = (levels[counterpart] ?? 0) * POINT;
  return (
    <g>
      <rect x={x} y={-up} width={12} height={up} className="fill-lead-fill" />
      <rect x={x} y={0} width={12} height={down} className="fill-manage-fill" />
      {targets ? (
        <>
          <Tick x={x} y={-targets[process] * POINT} />
          <Tick x={x} y={targets[counterpart] * POINT} />
        </>
      ) : null}
    </g>
  );
}

function Tick({ x, y }: { x: number; y: number }) {
  return (
    <>
      <path d={`M${x - 2} ${y}h16`} className="stroke-surface" strokeWidth={3} />
      <path d={`M${x - 2} ${y}h16`} className="stroke-ink" strokeWidth={1.1} />
    </>
  );
}

function sentenceOf(levels: PerProcess<number | null>, targets: PerProcess<number> | undefined): string {
  const pairs = LEADERSHIP_PROCESSES.map((process) => {
    const { name, counterpart } = PROCESS_FACTS[process];
    const part = (one: Process) =>
      `${formatLevel(levels[one])}${targets ? ` of ${formatLevel(targets[one])} asked` : ""}`;
    return `${name} ${part(process)}, ${PROCESS_FACTS[counterpart].name.toLowerCase()} ${part(counterpart)}`;
  });
  return `${pairs.join("; ")}.`;
}
