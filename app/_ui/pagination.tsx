import { ChevronLeft, ChevronRight } from "lucide-react";
import { LinkButton } from "./link-button.tsx";

export type PaginationProps = {
  /** 1-based numbers of the first and last row shown. */
  from: number;
  to: number;
  total: number;
  /** What is listed, in the plural, e.g. "people". */
  noun: string;
  previousHref?: string;
  nextHref?: string;
};

/** Which part of a list is shown and the way to the next; state lives in the address. */
export function Pagination({ from, to, total, noun, previousHref, nextHref }: PaginationProps) {
  return (
    <nav
      aria-label={`Pages of ${noun}`}
      data-print="hide"
      className="flex items-center justify-between gap-4 py-3"
    >
      <p className="text-dense text-ink-2 tabular">
        {total === 0 ? `No ${noun}` : `${from}–${to} of ${total} ${noun}`}
      </p>
      <div className="flex gap-2">
        {previousHref ? (
          <LinkButton
            href={previousHref}
            size="small"
            icon={<ChevronLeft aria-hidden="true" size={16} strokeWidth={1.5} />}
          >
            Previous
          </LinkButton>
        ) : null}
        {nextHref ? (
          <LinkButton href={nextHref} size="small">
            Next
            <ChevronRight aria-hidden="true" size={16} strokeWidth={1.5} />
          </LinkButton>
        ) : null}
      </div>
    </nav>
  );
}
