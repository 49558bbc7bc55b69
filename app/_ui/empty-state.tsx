import type { ReactNode } from "react";
import { cx } from "./class-name.ts";

export type EmptyStateProps = {
  /** One sentence: why there is nothing here. */
  why: string;
  /** What to do about it, at most one sentence. */
  next?: string;
  /** One primary action, as a Button or LinkButton. */
  action?: ReactNode;
  /** A second way, e.g. "Show an example". */
  secondary?: ReactNode;
  /** The real component with sample data; drawn pale and hidden from assistive technology. */
  ghost?: ReactNode;
  className?: string;
};

/** What a list says when it is empty: why, and the one thing to do. */
export function EmptyState({ why, next, action, secondary, ghost, className }: EmptyStateProps) {
  return (
    <div data-empty="" className={cx("flex flex-col items-start gap-4 py-6", className)}>
      {ghost ? (
        <div aria-hidden="true" inert className="pointer-events-none w-full select-none opacity-35 grayscale">
          {ghost}
        </div>
      ) : (
        <div aria-hidden="true" className="horizon w-24 text-line-strong" />
      )}
      <div className="max-w-measure">
        <p className="text-heading text-ink">{why}</p>
        {next ? <p className="mt-1 text-body text-ink-2">{next}</p> : null}
      </div>
      {action || secondary ? (
        <div className="flex flex-wrap items-center gap-2">
          {action}
          {secondary}
        </div>
      ) : null}
    </div>
  );
}
