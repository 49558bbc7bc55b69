import Link from "next/link";
import type { ReactNode } from "react";
import { cx } from "./class-name.ts";

export type LinkTab = { label: ReactNode; href: string; current: boolean; count?: number };

/** Parts of a record or list that each have an address; rendered on the server, shareable, Back works. */
export function LinkTabs({ label, tabs }: { label: string; tabs: readonly LinkTab[] }) {
  return (
    <nav aria-label={label} data-print="hide" className="overflow-x-auto border-line border-b">
      <ul className="flex gap-5">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.current ? "page" : undefined}
              className={cx(
                "inline-flex min-h-10 items-center gap-1.5 whitespace-nowrap border-b-2 px-1 text-body font-medium -outline-offset-2 hover:text-ink touch:min-h-11",
                tab.current
                  ? "border-ink text-ink"
                  : "border-transparent text-ink-2 forced-colors:border-[Canvas]",
              )}
            >
              {tab.label}
              {tab.count === undefined ? null : (
                <span className="tabular text-dense text-ink-3">{tab.count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
