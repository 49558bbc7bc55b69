"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { buttonStyle } from "./button-style.ts";
import { cx } from "./class-name.ts";

export type DialogProps = {
  title: string;
  /** One sentence under the title. */
  description?: ReactNode;
  /** The element that opens it; leave out when `open` is held by the caller. */
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Buttons, primary last; wrap one that closes in DialogClose. */
  footer?: ReactNode;
  size?: "small" | "medium" | "large";
  children?: ReactNode;
};

const WIDTH = { small: "sm:w-[25rem]", medium: "sm:w-[35rem]", large: "sm:w-[52rem]" };

/** A modal question or short form; a sheet from below on phones. Esc closes, focus returns to the trigger. */
export function Dialog({
  title,
  description,
  trigger,
  open,
  onOpenChange,
  footer,
  size = "medium",
  children,
}: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className="overlay-scrim fixed inset-0 z-40 bg-scrim" />
        <Base.Viewport className="fixed inset-0 z-40 grid place-items-end sm:place-items-center sm:p-6">
          <Base.Popup
            className={cx(
              "dialog-motion flex max-h-[92dvh] w-full flex-col rounded-t-card border border-line bg-surface text-ink shadow-popover outline-none sm:max-h-full sm:rounded-card",
              WIDTH[size],
            )}
          >
            <OverlayHeader title={title} description={description} />
            <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>
            {footer ? <OverlayFooter>{footer}</OverlayFooter> : null}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

/** Title, sentence and the closing cross of a dialog or sheet. */
export function OverlayHeader({ title, description }: { title: string; description?: ReactNode }) {
  return (
    <header className="flex items-start gap-4 px-5 pt-4">
      <div className="min-w-0 flex-1 pt-0.5">
        <Base.Title className="text-heading">{title}</Base.Title>
        {description ? (
          <Base.Description className="mt-1 text-body text-ink-2">{description}</Base.Description>
        ) : null}
      </div>
      <Base.Close aria-label="Close" className={cx(buttonStyle("quiet", "small", true), "-mr-2")}>
        <X aria-hidden="true" size={20} strokeWidth={1.5} />
      </Base.Close>
    </header>
  );
}

/** The buttons at the foot of a dialog or sheet; full width on phones. */
export function OverlayFooter({ children }: { children: ReactNode }) {
  return (
    <footer className="flex flex-wrap justify-end gap-2 border-line border-t px-5 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] max-sm:[&>*]:flex-1">
      {children}
    </footer>
  );
}

/** Wraps a button so that it closes the dialog or sheet around it. */
export function DialogClose({ children }: { children: ReactElement }) {
  return <Base.Close render={children} />;
}
