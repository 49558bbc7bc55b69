import type { ReactNode } from "react";

/** A sheet around a table or list that runs to the edges and needs no title of its own. */
export function ListFrame({ children }: { children: ReactNode }) {
  return (
    <div data-card="" className="min-w-0 overflow-hidden rounded-card border border-line bg-surface">
      {children}
    </div>
  );
}
