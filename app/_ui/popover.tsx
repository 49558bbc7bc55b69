"use client";

import { Popover as Base } from "@base-ui/react/popover";
import type { ReactElement, ReactNode } from "react";

export type PopoverProps = {
  trigger: ReactElement;
  title?: string;
  side?: "top" | "right" | "bottom" | "left";
  align?: "start" | "center" | "end";
  children: ReactNode;
};

/** Something small opened by a press beside its button: a definition, a filter, a short form. */
export function Popover({ trigger, title, side = "bottom", align = "start", children }: PopoverProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} side={side} align={align} collisionPadding={12} className="z-50">
          <Base.Popup
            aria-label={title ? undefined : "Details"}
            className="max-h-(--available-height) w-80 max-w-(--available-width) overflow-y-auto rounded-control border border-line bg-surface p-4 text-body text-ink shadow-popover outline-none"
          >
            {title ? <Base.Title className="mb-1 text-label">{title}</Base.Title> : null}
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
