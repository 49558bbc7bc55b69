import type { ReactNode } from "react";
import { SectionHeading } from "#app/_ui/section-heading.tsx";

type QueueSectionProps<Item> = {
  title: string;
  lead?: string;
  /** Said instead of the list when nothing waits. */
  nothing: string;
  items: readonly Item[];
  itemKey: (item: Item) => string;
  /** What it is, at the left, and what is the matter with it, at the right. */
  what: (item: Item) => ReactNode;
  matter: (item: Item) => ReactNode;
  /** Below the list, e.g. the way to all of them. */
  more?: ReactNode;
};

/** One part of a work queue: a calm list of links, or one sentence that there is nothing to do. */
export function QueueSection<Item>(props: QueueSectionProps<Item>) {
  const { title, lead, nothing, items, itemKey, what, matter, more } = props;
  return (
    <section>
      <SectionHeading title={title} lead={items.length > 0 ? lead : undefined} />
      {items.length === 0 ? (
        <p className="border-line border-t pt-3 text-body text-ink-2">{nothing}</p>
      ) : (
        <ul className="border-line-strong border-t">
          {items.map((item) => (
            <li
              key={itemKey(item)}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-line border-b py-2.5 text-body touch:py-3"
            >
              <span className="min-w-0 flex-1 basis-52">{what(item)}</span>
              <span className="text-dense text-ink-2">{matter(item)}</span>
            </li>
          ))}
        </ul>
      )}
      {more ? <p className="mt-3 text-dense">{more}</p> : null}
    </section>
  );
}
