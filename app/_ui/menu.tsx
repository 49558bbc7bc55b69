"use client";

import { Menu as Base } from "@base-ui/react/menu";
import Link from "next/link";
import type { ReactElement, ReactNode } from "react";
import { cx } from "./class-name.ts";
import { OPTION, POPUP } from "./control-style.ts";

export type MenuEntry =
  | {
      kind?: "action";
      label: string;
      icon?: ReactNode;
      onSelect: () => void;
      danger?: boolean;
      disabled?: boolean;
    }
  | { kind: "link"; label: string; icon?: ReactNode; href: string }
  | { kind: "separator"; id: string };

/** A button with a list of things to do. The trigger is any button element of ours. */
export function Menu({
  trigger,
  entries,
  align = "end",
}: {
  trigger: ReactElement;
  entries: readonly MenuEntry[];
  align?: "start" | "end";
}) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align={align} className="z-50">
          <Base.Popup className={POPUP}>
            {entries.map((entry) => (
              <MenuLine key={entry.kind === "separator" ? entry.id : entry.label} entry={entry} />
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function MenuLine({ entry }: { entry: MenuEntry }) {
  if (entry.kind === "separator") return <Base.Separator className="my-1 h-px bg-line" />;
  const content = (
    <>
      {entry.icon ? <span aria-hidden="true">{entry.icon}</span> : null}
      {entry.label}
    </>
  );
  if (entry.kind === "link") {
    return (
      <Base.LinkItem render={<Link href={entry.href} />} closeOnClick className={OPTION}>
        {content}
      </Base.LinkItem>
    );
  }
  return (
    <Base.Item
      disabled={entry.disabled}
      onClick={entry.onSelect}
      className={cx(OPTION, entry.danger && "text-risk")}
    >
      {content}
    </Base.Item>
  );
}
