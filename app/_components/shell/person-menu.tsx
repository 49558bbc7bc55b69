"use client";

import { ChevronDown, LogOut } from "lucide-react";
import Link from "next/link";
import { type ComponentProps, useId, useState } from "react";
import { buttonStyle } from "#app/_ui/button-style.ts";
import { cx } from "#app/_ui/class-name.ts";
import { SegmentedControl } from "#app/_ui/segmented-control.tsx";
import { closePopover } from "./close-popover.ts";
import {
  rememberPreference,
  THEME_COOKIE,
  type Theme,
  themeAttribute,
  themeOf,
} from "./preference-cookie.ts";

/** A form posted to sign out (with a token as hidden field if needed), or a page that does it. */
export type SignOut =
  | { action: ComponentProps<"form">["action"]; fields?: Record<string, string> }
  | { href: string };

export type PersonMenuProps = {
  name: string;
  /** The role in words, e.g. "HR partner". */
  roleName: string;
  theme: Theme;
  signOut: SignOut;
  /** Further places of one's own, e.g. "What is stored about me". */
  links?: readonly { label: string; href: string }[];
};

const THEME_OPTIONS = [
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
  { value: "system", label: "System" },
];

/** Who is signed in, in which role, how it looks here, and the way out. A native popover: no script to open it. */
export function PersonMenu({ name, roleName, theme, signOut, links = [] }: PersonMenuProps) {
  const id = useId();
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className={cx(buttonStyle("quiet", "medium"), "min-w-0 shrink! px-2!")}
      >
        <span className="flex min-w-0 flex-col items-start text-left leading-tight">
          <span className="max-w-40 truncate font-serif text-[1rem] leading-5">{name}</span>
          <span className="text-caption text-ink-2 max-sm:sr-only">{roleName}</span>
        </span>
        <ChevronDown aria-hidden="true" size={16} strokeWidth={1.5} className="shrink-0 text-ink-3" />
      </button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={name}
        className="fixed inset-auto top-13 right-4 w-72 max-w-[calc(100vw-2rem)] rounded-control border border-line bg-surface p-4 text-ink shadow-popover md:right-8"
      >
        <p className="font-serif text-[1.125rem] leading-6">{name}</p>
        <p className="text-dense text-ink-2">{roleName}</p>
        <ThemeChoice theme={theme} />
        <ul className="-mx-2 mt-3 border-line border-t pt-2">
          {links.map((link) => (
            <li key={link.href}>
              <Link href={link.href} onClick={closePopover} className={LINE}>
                {link.label}
              </Link>
            </li>
          ))}
          <li>
            <SignOutLine signOut={signOut} />
          </li>
        </ul>
      </div>
    </>
  );
}

const LINE =
  "flex min-h-8 w-full items-center gap-2 rounded-control px-2 py-1.5 text-left text-body hover:bg-sunk touch:min-h-11";

function SignOutLine({ signOut }: { signOut: SignOut }) {
  const content = (
    <>
      <LogOut aria-hidden="true" size={16} strokeWidth={1.5} />
      Sign out
    </>
  );
  if ("href" in signOut) {
    return (
      <a href={signOut.href} className={LINE}>
        {content}
      </a>
    );
  }
  return (
    <form action={signOut.action} method={typeof signOut.action === "string" ? "post" : undefined}>
      {Object.entries(signOut.fields ?? {}).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <button type="submit" className={LINE}>
        {content}
      </button>
    </form>
  );
}

function ThemeChoice({ theme }: { theme: Theme }) {
  const [chosen, setChosen] = useState(theme);
  function choose(value: string) {
    const next = themeOf(value);
    setChosen(next);
    rememberPreference(THEME_COOKIE, next);
    const attribute = themeAttribute(next);
    if (attribute) document.documentElement.dataset.theme = attribute;
    else delete document.documentElement.dataset.theme;
  }
  return (
    <div className="mt-4">
      <p aria-hidden="true" className="mb-1.5 text-label">
        Appearance
      </p>
      <SegmentedControl
        label="Appearance"
        name="theme"
        options={THEME_OPTIONS}
        value={chosen}
        onValueChange={choose}
        className="[&_label]:px-2"
      />
    </div>
  );
}
