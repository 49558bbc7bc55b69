"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { type ReactNode, useId } from "react";
import { cx } from "#app/_ui/class-name.ts";
import { closePopover } from "./close-popover.ts";
import { forPhone, isCurrent, type NavigationItem } from "./navigation.ts";
import { NavigationMark } from "./navigation-mark.tsx";

const TAB =
  "flex min-h-14 w-full flex-col items-center justify-center gap-0.5 rounded-control px-1 text-caption -outline-offset-2";

/** The places at the foot of a phone, with Log in the middle under the thumb; below 768 px. */
export function BottomBar({
  navigation,
  logHref,
}: {
  navigation: readonly NavigationItem[];
  logHref?: string;
}) {
  const path = usePathname();
  const { shown, more } = forPhone(navigation);
  const half = Math.ceil((shown.length + (more.length > 0 ? 1 : 0)) / 2);
  const tab = (item: NavigationItem) => (
    <Slot key={item.href}>
      <Link
        href={item.href}
        aria-current={isCurrent(item, path, navigation) ? "page" : undefined}
        className={cx(TAB, isCurrent(item, path, navigation) ? "font-semibold text-ink" : "text-ink-2")}
      >
        <NavigationMark icon={item.icon} />
        <span className="max-w-full truncate">{item.label}</span>
      </Link>
    </Slot>
  );
  return (
    <nav
      aria-label="Main"
      data-print="hide"
      className="fixed inset-x-0 bottom-0 z-30 border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="flex items-stretch">
        {shown.slice(0, half).map(tab)}
        {logHref ? (
          <Slot>
            <Link href={logHref} className={cx(TAB, "text-ink")}>
              <span className="grid h-8 w-12 place-items-center rounded-round bg-primary text-on-primary">
                <NavigationMark icon="log" />
              </span>
              <span className="sr-only">Log an experience</span>
              <span aria-hidden="true">Log</span>
            </Link>
          </Slot>
        ) : null}
        {shown.slice(half).map(tab)}
        {more.length > 0 ? (
          <Slot>
            <More items={more} />
          </Slot>
        ) : null}
      </ul>
    </nav>
  );
}

function Slot({ children }: { children: ReactNode }) {
  return <li className="min-w-0 flex-1">{children}</li>;
}

function More({ items }: { items: readonly NavigationItem[] }) {
  const id = useId();
  const path = usePathname();
  return (
    <>
      <button type="button" popoverTarget={id} className={cx(TAB, "text-ink-2")}>
        <NavigationMark icon="more" />
        More
      </button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label="More places"
        className="fixed inset-x-0 top-auto bottom-0 w-full max-w-none rounded-t-card border border-line bg-surface px-2 pt-3 pb-[max(1rem,env(safe-area-inset-bottom))] text-ink shadow-popover backdrop:bg-scrim"
      >
        <ul>
          {items.map((item) => (
            <li key={item.href}>
              <Link
                href={item.href}
                onClick={closePopover}
                aria-current={isCurrent(item, path, items) ? "page" : undefined}
                className="flex min-h-12 items-center gap-3 rounded-control px-3 text-body hover:bg-sunk aria-[current=page]:font-semibold"
              >
                <NavigationMark icon={item.icon} />
                <span className="flex-1">{item.label}</span>
                {item.count ? (
                  <span className="tabular text-dense text-ink-2">
                    {item.count}
                    <span className="sr-only"> waiting</span>
                  </span>
                ) : null}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
