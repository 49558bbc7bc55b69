"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { type ReactNode, useState } from "react";
import { cx } from "#app/_ui/class-name.ts";
import { Sheet } from "#app/_ui/sheet.tsx";
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
  const [open, setOpen] = useState(false);
  const path = usePathname();
  return (
    <Sheet
      title="More places"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <button type="button" className={cx(TAB, "text-ink-2")}>
          <NavigationMark icon="more" />
          More
        </button>
      }
    >
      <ul className="-mx-2 flex flex-col">
        {items.map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              onClick={() => setOpen(false)}
              aria-current={isCurrent(item, path, items) ? "page" : undefined}
              className="flex min-h-12 items-center gap-3 rounded-control px-2 text-body hover:bg-sunk"
            >
              <NavigationMark icon={item.icon} />
              {item.label}
            </Link>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
