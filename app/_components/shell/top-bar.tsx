import Link from "next/link";
import type { ReactNode } from "react";
import { Logo } from "#app/_ui/logo.tsx";
import { PersonMenu, type PersonMenuProps } from "./person-menu.tsx";

type TopBarProps = {
  organizationName: string;
  person: PersonMenuProps;
  search?: ReactNode;
  tools?: ReactNode;
};

/** The line on top: whose data this is, search, and the person signed in. */
export function TopBar({ organizationName, person, search, tools }: TopBarProps) {
  return (
    <header
      data-print="hide"
      className="sticky top-0 z-30 flex min-h-14 items-center gap-3 border-line border-b bg-bg px-4 md:px-8"
    >
      <Link href="/" aria-label="Passage, home" className="hit-area rounded-control md:hidden">
        <Logo size={26} />
      </Link>
      <p className="min-w-0 shrink truncate text-label text-ink">{organizationName}</p>
      <div className="flex min-w-0 flex-1 items-center justify-end gap-2">
        {search}
        {tools}
        <PersonMenu {...person} />
      </div>
    </header>
  );
}
