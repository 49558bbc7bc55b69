import Link from "next/link";
import type { ReactNode } from "react";
import { cx } from "./class-name.ts";

export type StatProps = {
  label: string;
  /** The number as shown, e.g. "67 %"; null shows "n/a" with the reason. */
  value: string | null;
  /** Why there is no value, e.g. "No critical roles yet" or "Fewer than 5 people". */
  reason?: string;
  /** The list this number counts; the number is the link. */
  href?: string;
  numerator?: number;
  denominator?: number;
  /** What numerator and denominator count, e.g. "critical roles". */
  unit?: string;
  /** Change since when, in words, e.g. "up 4 since August". */
  change?: string;
  /** A Definition. */
  definition?: ReactNode;
  /** For tests: the metric's id; the list behind it has as many rows as the number says. */
  metric?: string;
  className?: string;
};

/** One key number: what, how much, out of how many, and a way to the people or roles behind it. */
export function Stat({
  label,
  value,
  reason,
  href,
  numerator,
  denominator,
  unit,
  change,
  definition,
  metric,
  className,
}: StatProps) {
  const ratio =
    numerator !== undefined && denominator !== undefined ? `${numerator} of ${denominator}` : null;
  const detail = [ratio && unit ? `${ratio} ${unit}` : ratio, change].filter(Boolean).join(" · ");
  return (
    <div data-metric={metric} className={cx("min-w-0", className)}>
      <div className="flex min-h-6 items-center gap-1 text-dense text-ink-2">
        <span>{label}</span>
        {definition}
      </div>
      {value === null ? (
        <p className="text-figure text-ink-3">n/a</p>
      ) : (
        <StatValue value={value} label={label} href={href} />
      )}
      <p className="mt-0.5 text-caption text-ink-2 tabular">
        {value === null ? (reason ?? "Nothing to count yet") : detail}
      </p>
    </div>
  );
}

function StatValue({ value, label, href }: { value: string; label: string; href?: string }) {
  if (!href) return <p className="text-figure text-ink">{value}</p>;
  return (
    <p>
      <Link
        href={href}
        className="hit-area rounded-[2px] text-figure text-ink underline decoration-line-strong decoration-1 hover:decoration-ink"
      >
        {value}
        <span className="sr-only"> {label}: show the list</span>
      </Link>
    </p>
  );
}
