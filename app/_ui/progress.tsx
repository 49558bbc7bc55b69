import { cx } from "./class-name.ts";

export type ProgressProps = {
  /** What is being done, e.g. "Importing people". */
  label: string;
  /** How many are done; leave out while unknown. */
  value?: number;
  max?: number;
  /** The count in words, e.g. "312 of 500". Default is built from value and max. */
  text?: string;
  hideLabel?: boolean;
};

/** A counted job: the sun travels along the horizon. Unknown length shows the horizon alone, moving. */
export function Progress({ label, value, max = 100, text, hideLabel }: ProgressProps) {
  const known = value !== undefined && max > 0;
  const share = known ? Math.min(1, Math.max(0, value / max)) * 100 : 0;
  const words = text ?? (known ? `${value} of ${max}` : "");
  return (
    <div>
      <div className={cx("mb-1.5 flex justify-between gap-4 text-dense", hideLabel && "sr-only")}>
        <span className="font-medium text-ink">{label}</span>
        <span className="tabular text-ink-2">{words}</span>
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={known ? max : undefined}
        aria-valuenow={known ? value : undefined}
        aria-valuetext={words || undefined}
        className="relative h-3 forced-color-adjust-none"
      >
        <div
          className={cx("horizon absolute inset-x-0 top-[5px] text-line-strong", !known && "horizon-moving")}
        />
        {known ? (
          <>
            <div className="absolute top-[5px] left-0 h-0.5 bg-ink" style={{ width: `${share}%` }} />
            <div
              className="absolute top-0 size-3 rounded-round border-2 border-surface bg-ink"
              style={{ left: `calc(${share}% - ${(share / 100) * 12}px)` }}
            />
          </>
        ) : null}
      </div>
    </div>
  );
}
