import { cx } from "#app/_ui/class-name.ts";
import { READINESS_BAND_FACTS, type ReadinessBand } from "#domain/nomination.ts";
import { countOf, listOf } from "#domain/sentence.ts";
import { ReadinessGlyph } from "./readiness-mark.tsx";

export type BenchBarProps = {
  /** Successors per band. */
  bands: Partial<Record<ReadinessBand, number>>;
  /** How many successors the role should have; drawn as a tick. */
  target?: number;
  /** The number at the right end of the bar, the same for all bars of a list. Default: enough for this one. */
  scale?: number;
  className?: string;
};

/** Readiest first, so that the length from the left answers "how many soon". */
const ORDER: readonly ReadinessBand[] = ["ready_now", "one_to_two_years", "three_plus_years", "emergency"];

const FILL: Record<ReadinessBand, string> = {
  ready_now: "bg-readiness-5",
  one_to_two_years: "bg-readiness-3",
  three_plus_years: "bg-readiness-1",
  emergency: "bg-surface",
};

/** One block per successor, deeper for readier, with a tick at the target and the counts in words beside it. */
export function BenchBar({ bands, target, scale, className }: BenchBarProps) {
  const blocks = ORDER.flatMap((band) =>
    Array.from({ length: bands[band] ?? 0 }, (_, index) => ({ band, index })),
  );
  const width = Math.max(scale ?? 0, blocks.length, target ?? 0, 1);
  return (
    <span className={cx("flex min-w-0 items-center gap-3", className)}>
      <span
        role="img"
        aria-label={benchSentence(bands, target)}
        className="relative h-4 w-40 shrink-0 max-sm:w-28 print:w-24"
      >
        <span className="absolute inset-x-0 bottom-0 h-px bg-line-strong" />
        {blocks.map(({ band, index }, position) => (
          <span
            key={`${band}-${index}`}
            className={cx(
              "absolute inset-y-0 border border-readiness-4 forced-color-adjust-none",
              band === "emergency" && "border-dashed",
              FILL[band],
            )}
            style={{ left: `${(position / width) * 100}%`, width: `calc(${100 / width}% - 2px)` }}
          />
        ))}
        {target === undefined ? null : (
          <span
            className="absolute -inset-y-1 w-0.5 bg-ink outline forced-color-adjust-none outline-surface"
            style={{ left: `calc(${(target / width) * 100}% - 2px)` }}
          />
        )}
      </span>
      <span aria-hidden="true" className="flex items-center gap-2.5">
        {blocks.length === 0 ? <span className="text-ink-2">nobody</span> : null}
        {ORDER.filter((band) => bands[band]).map((band) => (
          <span
            key={band}
            className="tabular inline-flex items-center gap-1"
            title={READINESS_BAND_FACTS[band].name}
          >
            <ReadinessGlyph band={band} size={12} />
            {bands[band]}
          </span>
        ))}
      </span>
    </span>
  );
}

/** A bench in words: "2 ready now and 1 in 3+ years; target 3". */
export function benchSentence(bands: BenchBarProps["bands"], target?: number): string {
  const parts = ORDER.filter((band) => bands[band]).map(
    (band) => `${bands[band]} ${READINESS_BAND_FACTS[band].name.toLowerCase()}`,
  );
  const asked = target === undefined ? "" : `; target ${countOf(target, "successor")}`;
  return `${parts.length > 0 ? listOf(parts) : "Nobody on the bench"}${asked}`;
}
