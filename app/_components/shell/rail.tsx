"use client";

import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactElement } from "react";
import { buttonStyle } from "#app/_ui/button-style.ts";
import { cx } from "#app/_ui/class-name.ts";
import { Logo } from "#app/_ui/logo.tsx";
import { Tooltip } from "#app/_ui/tooltip.tsx";
import { isCurrent, type NavigationItem } from "./navigation.ts";
import { NavigationMark } from "./navigation-mark.tsx";

type RailProps = {
  navigation: readonly NavigationItem[];
  logHref?: string;
  collapsed: boolean;
  onToggle: () => void;
};

/** The places at the left, 220 px or folded to icons; from 768 px on. */
export function Rail({ navigation, logHref, collapsed, onToggle }: RailProps) {
  const path = usePathname();
  const Toggle = collapsed ? PanelLeftOpen : PanelLeftClose;
  const toggleLabel = collapsed ? "Show the names in the navigation" : "Fold the navigation to icons";
  return (
    <nav
      aria-label="Main"
      data-print="hide"
      className={cx(
        "sticky top-0 hidden h-dvh shrink-0 flex-col gap-4 border-line border-r px-3 py-4 md:flex",
        collapsed ? "w-16 items-center" : "w-55",
      )}
    >
      <Link href="/" aria-label="Passage, home" className="flex min-h-9 items-center rounded-control px-2">
        <Logo withName={!collapsed} size={26} />
      </Link>
      {logHref ? (
        <Named name="Log an experience" shown={collapsed}>
          <Link
            href={logHref}
            aria-label={collapsed ? "Log an experience" : undefined}
            className={buttonStyle("primary", "medium", collapsed)}
          >
            <NavigationMark icon="log" size={16} />
            {collapsed ? null : "Log an experience"}
          </Link>
        </Named>
      ) : null}
      <ul className="flex flex-col gap-0.5">
        {navigation.map((item) => (
          <li key={item.href}>
            <Place item={item} current={isCurrent(item, path, navigation)} collapsed={collapsed} />
          </li>
        ))}
      </ul>
      <Named name={toggleLabel} shown>
        <button
          type="button"
          onClick={onToggle}
          aria-label={toggleLabel}
          className={cx(
            buttonStyle("quiet", "medium", true),
            "mt-auto text-ink-2",
            !collapsed && "self-start",
          )}
        >
          <Toggle aria-hidden="true" size={20} strokeWidth={1.5} />
        </button>
      </Named>
    </nav>
  );
}

function Place({ item, current, collapsed }: { item: NavigationItem; current: boolean; collapsed: boolean }) {
  const { label, href, icon, count } = item;
  return (
    <Named name={label} shown={collapsed}>
      <Link
        href={href}
        aria-current={current ? "page" : undefined}
        className={cx(
          "relative flex min-h-9 items-center gap-3 rounded-control px-2.5 text-body touch:min-h-11",
          current ? "bg-sunk font-semibold text-ink" : "text-ink-2 hover:bg-sunk hover:text-ink",
          collapsed && "size-10 justify-center px-0",
        )}
      >
        <NavigationMark icon={icon} />
        <span className={collapsed ? "sr-only" : "flex-1 truncate"}>{label}</span>
        {count ? (
          <span
            className={cx("tabular text-caption", collapsed ? "absolute top-0.5 right-0.5" : "text-ink-2")}
          >
            {count}
            <span className="sr-only"> waiting</span>
          </span>
        ) : null}
      </Link>
    </Named>
  );
}

/** Adds a tooltip where the name itself is not drawn. */
function Named({ name, shown, children }: { name: string; shown: boolean; children: ReactElement }) {
  return shown ? (
    <Tooltip text={name} side="right">
      {children}
    </Tooltip>
  ) : (
    children
  );
}
