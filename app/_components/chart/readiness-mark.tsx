import { READINESS_BAND_FACTS, type ReadinessBand } from "#domain/nomination.ts";

export type ReadinessMarkProps = {
  /** `watching` is anybody followed without a band. */
  band: ReadinessBand | "watching";
  /** The organization's own name for the band. */
  label?: string;
};

/** A readiness band as sign and word: the fuller the disc, the readier. Never by colour alone. */
export function ReadinessMark({ band, label }: ReadinessMarkProps) {
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <ReadinessGlyph band={band} />
      {label ?? (band === "watching" ? "Watching" : READINESS_BAND_FACTS[band].name)}
    </span>
  );
}

/** The sign alone, for places where the word stands nearby. */
export function ReadinessGlyph({ band, size = 14 }: { band: ReadinessMarkProps["band"]; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="-7 -7 14 14" aria-hidden="true" className="shrink-0">
      <circle r={5.75} className="fill-surface stroke-readiness-4" strokeWidth={1.5} />
      <path d={FILL[band]} className="fill-readiness-4" />
    </svg>
  );
}

/** Slices of a disc of radius 4; emergency cover is a bar across, because it is not a step towards ready. */
const FILL: Record<ReadinessMarkProps["band"], string> = {
  ready_now: "M0 -5A5 5 0 1 1 0 5A5 5 0 1 1 0 -5Z",
  one_to_two_years: "M0 0V-5A5 5 0 1 1 -5 0Z",
  three_plus_years: "M0 -5A5 5 0 0 1 0 5Z",
  emergency: "M-3.5 -1.25H3.5V1.25H-3.5Z",
  watching: "",
};
