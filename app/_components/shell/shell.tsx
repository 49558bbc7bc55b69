"use client";

import { type ReactNode, useState } from "react";
import { BottomBar } from "./bottom-bar.tsx";
import type { NavigationItem } from "./navigation.ts";
import type { PersonMenuProps } from "./person-menu.tsx";
import { RAIL_COOKIE, rememberPreference } from "./preference-cookie.ts";
import { Rail } from "./rail.tsx";
import { TopBar } from "./top-bar.tsx";

export type ShellProps = {
  /** At most seven places, most used first: phones show the first three or four. */
  navigation: readonly NavigationItem[];
  /** Address of the quick log; without it the Log button is left out. */
  logHref?: string;
  organizationName: string;
  person: PersonMenuProps;
  /** From the `passage-rail` cookie (`railCollapsedOf`). */
  railCollapsed?: boolean;
  /** The search field or palette button. */
  search?: ReactNode;
  /** More at the right of the top bar, e.g. an as-of date. */
  tools?: ReactNode;
  /** A line over every page, e.g. "You are looking at sample data". */
  notice?: ReactNode;
  children: ReactNode;
};

/** The frame of the workspace: rail or bottom bar, top bar, and the page in `<main id="main">`. */
export function Shell(props: ShellProps) {
  const { navigation, logHref, organizationName, person, search, tools, notice, children } = props;
  const [collapsed, setCollapsed] = useState(props.railCollapsed ?? false);
  function toggle() {
    setCollapsed(!collapsed);
    rememberPreference(RAIL_COOKIE, collapsed ? "open" : "collapsed");
  }
  return (
    <div className="flex min-h-dvh print:block">
      <a
        href="#main"
        data-print="hide"
        className="sr-only rounded-control bg-primary px-4 py-2 text-on-primary focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-60"
      >
        Skip to the page
      </a>
      <Rail navigation={navigation} logHref={logHref} collapsed={collapsed} onToggle={toggle} />
      <div className="flex min-w-0 flex-1 flex-col">
        <TopBar organizationName={organizationName} person={person} search={search} tools={tools} />
        {notice}
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto w-full max-w-content flex-1 px-4 pt-6 pb-28 outline-none md:px-8 md:pt-8 md:pb-16 print:max-w-none print:p-0"
        >
          {children}
        </main>
      </div>
      <BottomBar navigation={navigation} logHref={logHref} />
    </div>
  );
}
