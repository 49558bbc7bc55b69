"use client";

import { Info } from "lucide-react";
import { Popover } from "./popover.tsx";

export type DefinitionProps = {
  /** The name of the number or word being defined. */
  term: string;
  definition: string;
  numerator?: string;
  denominator?: string;
  /** As of when, in words, e.g. "as of 1 Nov 2026". */
  asOf?: string;
  /** Where the definition comes from. */
  source?: string;
};

/** The small "i" beside a number: what it means, what is counted, out of what, as of when. */
export function Definition({ term, definition, numerator, denominator, asOf, source }: DefinitionProps) {
  const facts = [
    ["Counted", numerator],
    ["Out of", denominator],
    ["As of", asOf],
    ["Source", source],
  ].filter((fact) => fact[1]);
  return (
    <Popover
      title={term}
      trigger={
        <button
          type="button"
          data-print="hide"
          aria-label={`What "${term}" means`}
          className="hit-area inline-grid size-6 shrink-0 place-items-center rounded-round text-ink-3 hover:text-ink"
        >
          <Info aria-hidden="true" size={16} strokeWidth={1.5} />
        </button>
      }
    >
      <p className="text-ink-2">{definition}</p>
      {facts.length > 0 ? (
        <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-dense">
          {facts.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-ink-3">{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </Popover>
  );
}
