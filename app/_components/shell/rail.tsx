"use client";

import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { buttonStyle } from "#app/_ui/button-style.ts";
import { cx } from "#app/_ui/class-name.ts";
import { Logo } from "#app/_ui/logo.tsx";
import { isCurrent, type NavigationItem } from "./navigation.ts";
import { NavigationMark } from "./navigation-mark.tsx";

type RailProps = {
  navigation: readonly NavigationItem[];
  logHref?: string;
  collapsed: boolean;
  onToggle: () => void;
};

/** The places at the left, 220 px or folded to icons with small names; from 768 px on. */
export function Rail({ navigation, logHref, collapsed, onToggle }: RailProps) {
  const path = usePathname();
  const Toggle = collapsed ? PanelLeftOpen : PanelLeftClose;
  return (
    <nav
      aria-label="Main"
      data-print="hide"
      className={cx(
        "sticky top-0 hidden h-dvh shrink-0 flex-col gap-4 overflow-y-auto border-line border-r py-4 md:flex",
        collapsed ? "w-22 px-1.5" : "w-55 px-3",
      )}
    >
      <Link
        href="/"
        aria-label="Passage, home"
        className={cx("flex min-h-9 items-center rounded-control px-2", collapsed && "justify-center")}
      >
        <Logo withName={!collapsed} size={26} />
      </Link>
      {logHref ? (
        <Link
          href={logHref}
          aria-label="Log an experience"
          className={cx(buttonStyle("primary", "medium"), collapsed && "mx-1.5 px-0!")}
        >
          <NavigationMark icon="log" size={16} />
          {collapsed ? "Log" : "Log an experience"}
        </Link>
      ) : null}
      <ul className="flex flex-col gap-0.5">
        {navigation.map((item) => (
          <li key={item.href}>
            <Place item={item} current={isCurrent(item, path, navigation)} collapsed={collapsed} />
          </li>
        ))}
      </ul>
      <button
        type="button"
        onClick={onToggle}
        aria-expanded={!collapsed}
        aria-label="Wide navigation"
        title={collapsed ? "Widen the navigation" : "Fold the navigation"}
        className={cx(
          buttonStyle("quiet", "medium", true),
          "mt-auto text-ink-2",
          collapsed ? "self-center" : "self-start",
        )}
      >
        <Toggle aria-hidden="true" size={20} strokeWidth={1.5} />
      </button>
    </nav>
  );
}

type PlaceProps = { item: NavigationItem; current: boolean; collapsed: boolean };

function Place({ item: { label, href, icon, count }, current, collapsed }: PlaceProps) {
  return (
    <Link
      href={href}
      aria-current={current ? "page" : undefined}
      className={cx(
        "relative flex items-center rounded-control touch:min-h-11",
        collapsed ? "min-h-13 flex-col justify-center gap-0.5 px-0.5" : "min-h-9 gap-3 px-2.5 text-body",
        current ? "bg-sunk font-semibold text-ink" : "text-ink-2 hover:bg-sunk hover:text-ink",
      )}
    >
      <NavigationMark icon={icon} />
      <span className={collapsed ? "max-w-full truncate text-[0.6875rem] leading-4" : "flex-1 truncate"}>
        {label}
      </span>
      {count ? (
        <span className={cx("tabular text-caption", collapsed ? "absolute top-1 right-2" : "text-ink-2")}>
          {count}
          <span className="sr-only"> waiting</span>
        </span>
      ) : null}
    </Link>
  );
}
