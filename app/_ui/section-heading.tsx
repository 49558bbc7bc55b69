import type { ReactNode } from "react";

/** The heading of a part of a page, with an optional sentence and actions. */
export function SectionHeading({
  title,
  lead,
  actions,
  id,
}: {
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  id?: string;
}) {
  return (
    <div className="mb-3 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
      <div className="min-w-0">
        <h2 id={id} className="text-heading text-ink">
          {title}
        </h2>
        {lead ? <p className="mt-0.5 max-w-measure text-body text-ink-2">{lead}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </div>
  );
}
