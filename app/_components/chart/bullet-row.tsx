import Link from "next/link";
import { cx } from "#app/_ui/class-name.ts";

export type BulletRowProps = {
  label: string;
  /** Null draws the row without a bar and says `reason`. */
  value: number | null;
  /** The number as shown, e.g. "67 %". */
  text: string;
  /** The right end of the scale, the same for all rows of a list. */
  max: number;
  target?: number;
  targetText?: string;
  /** A year ago: the pale band behind the bar. */
  previous?: number;
  previousText?: string;
  href?: string;
  reason?: string;
  /** Managing and leading keep their colours; everything else is ink. */
  tone?: "ink" | "manage" | "lead";
};

const TONE = { ink: "bg-ink-2", manage: "bg-manage-fill", lead: "bg-lead-fill" };

/** Is one number on target? A bar, a tick where it should be, and a pale band for a year ago. */
export function BulletRow(props: BulletRowProps) {
  const {
    label,
    value,
    text,
    max,
    target,
    targetText,
    previous,
    previousText,
    href,
    reason,
    tone = "ink",
  } = props;
  const share = (one: number) => `${Math.min(100, Math.max(0, (one / max) * 100))}%`;
  const details = [targetText && `target ${targetText}`, previousText && `a year ago ${previousText}`].filter(
    Boolean,
  );
  return (
    <div className="grid grid-cols-[minmax(7rem,1fr)_2fr_12rem] items-center gap-x-4 gap-y-1 py-1.5 text-dense max-sm:grid-cols-[1fr_auto]">
      <span className="min-w-0">
        {href ? (
          <Link
            href={href}
            className="hit-area font-medium underline decoration-line-strong hover:decoration-ink"
          >
            {label}
          </Link>
        ) : (
          <span className="font-medium">{label}</span>
        )}
      </span>
      <span
        aria-hidden="true"
        className="relative h-4 forced-color-adjust-none max-sm:order-last max-sm:col-span-2"
      >
        <span className="absolute inset-x-0 bottom-0 h-px bg-line" />
        {previous === undefined ? null : (
          <span
            className="absolute inset-y-0 left-0 border border-line bg-sunk"
            style={{ width: share(previous) }}
          />
        )}
        {value === null ? null : (
          <span className={cx("absolute inset-y-1 left-0", TONE[tone])} style={{ width: share(value) }} />
        )}
        {target === undefined ? null : (
          <span
            className="absolute -inset-y-0.5 w-0.5 bg-ink outline outline-surface"
            style={{ left: `calc(${share(target)} - 1px)` }}
          />
        )}
      </span>
      <span className="tabular text-right sm:min-h-8">
        <span className="font-semibold">{value === null ? "n/a" : text}</span>
        <span className="block text-caption text-balance text-ink-2">
          {value === null ? reason : details.join(", ")}
        </span>
      </span>
    </div>
  );
}
