import Link from "next/link";
import { Fragment } from "react";

/** Where this page hangs, from the top; the page itself is its h1 and not repeated here. */
export function Breadcrumbs({ items }: { items: readonly { label: string; href: string }[] }) {
  return (
    <nav aria-label="Breadcrumb" data-print="hide">
      <ol className="flex flex-wrap items-center gap-x-2 text-dense text-ink-2">
        {items.map((item) => (
          <Fragment key={item.href}>
            <li>
              <Link
                href={item.href}
                className="inline-flex min-h-6 items-center hover:text-ink hover:underline touch:min-h-11"
              >
                {item.label}
              </Link>
            </li>
            <li aria-hidden="true" className="text-ink-3">
              /
            </li>
          </Fragment>
        ))}
      </ol>
    </nav>
  );
}
