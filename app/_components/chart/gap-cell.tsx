import { cx } from "#app/_ui/class-name.ts";
import { formatBalance } from "#domain/metric.ts";

const STEP = [
  "bg-gap-1 text-[#ffffff]",
  "bg-gap-2 text-[#1a1d21]",
  "bg-gap-3 text-[#1a1d21]",
  "bg-gap-4 text-[#1a1d21]",
  "bg-gap-5 text-[#1a1d21]",
  "bg-gap-6 text-[#1a1d21]",
  "bg-gap-7 text-[#ffffff]",
] as const;

/** Difference to what is asked, for a table of many people: the signed number on a colour of seven steps. */
export function GapCell({ gap, className }: { gap: number | null; className?: string }) {
  if (gap === null) return <span className={cx("tabular text-ink-3", className)}>n/a</span>;
  return (
    <span
      className={cx(
        "tabular inline-grid h-7 min-w-12 place-items-center px-2 font-medium",
        STEP[gapStep(gap)],
        className,
      )}
    >
      {formatBalance(gap)}
    </span>
  );
}

/** The step from 0 (1.25 and more below) to 6 (1.25 and more above); 3 is within a quarter of a point. */
export function gapStep(gap: number): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  if (gap <= -1.25) return 0;
  if (gap <= -0.75) return 1;
  if (gap <= -0.25) return 2;
  if (gap < 0.25) return 3;
  if (gap < 0.75) return 4;
  return gap < 1.25 ? 5 : 6;
}
