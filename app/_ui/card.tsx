import type { ReactNode } from "react";
import { cx } from "./class-name.ts";

export type CardProps = {
  /** The question the card answers, or its finding. */
  title?: ReactNode;
  /** One sentence under the title. */
  lead?: ReactNode;
  /** Controls at the right of the title. */
  actions?: ReactNode;
  /** 2 on a page whose title is h1 (default), 3 inside a section. */
  level?: 2 | 3;
  /** Lets tables and lists run to the edges. */
  flush?: boolean;
  id?: string;
  className?: string;
  children: ReactNode;
};

/** A sheet of paper with a fine line around it. Stretches its content to its own height. */
export function Card({ title, lead, actions, level = 2, flush = false, id, className, children }: CardProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section
      id={id}
      data-card=""
      className={cx(
        "flex min-w-0 flex-col gap-4 rounded-card border border-line bg-surface py-5 touch:py-4",
        className,
      )}
    >
      {title || actions ? (
        <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-5 touch:px-4">
          <div className="min-w-0">
            {title ? (
              <Heading className={cx("text-label text-ink", actions ? "flex min-h-7 items-center" : null)}>
                {title}
              </Heading>
            ) : null}
            {lead ? <p className="mt-1 max-w-measure text-dense text-ink-2">{lead}</p> : null}
          </div>
          {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
        </header>
      ) : null}
      <div
        className={cx(
          "flex min-w-0 flex-1 flex-col",
          !flush && "px-5 touch:px-4",
          flush && "-mb-5 touch:-mb-4",
        )}
      >
        {children}
      </div>
    </section>
  );
}
