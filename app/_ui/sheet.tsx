"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import type { ReactElement, ReactNode } from "react";
import { OverlayFooter, OverlayHeader } from "./dialog.tsx";

export type SheetProps = {
  title: string;
  description?: ReactNode;
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  footer?: ReactNode;
  children?: ReactNode;
};

/** A 480 px side sheet to peek at or edit one record beside its list; from below on phones. */
export function Sheet({ title, description, trigger, open, onOpenChange, footer, children }: SheetProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className="overlay-scrim fixed inset-0 z-40 bg-scrim" />
        <Base.Popup className="sheet-motion fixed inset-x-0 bottom-0 z-40 flex max-h-[92dvh] flex-col rounded-t-card border border-line bg-surface text-ink shadow-popover outline-none sm:inset-y-0 sm:right-0 sm:left-auto sm:max-h-none sm:w-[30rem] sm:rounded-none sm:border-y-0 sm:border-r-0">
          <OverlayHeader title={title} description={description} />
          <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>
          {footer ? <OverlayFooter>{footer}</OverlayFooter> : null}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
