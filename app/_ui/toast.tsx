"use client";

import { Toast as Base } from "@base-ui/react/toast";
import { CircleCheck, OctagonAlert, X } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import { buttonStyle } from "./button-style.ts";
import { cx } from "./class-name.ts";

export type ToastMessage = {
  /** What happened, in a sentence. */
  title: string;
  description?: string;
  /** `risk` interrupts a screen reader and stays until closed. */
  tone?: "plain" | "positive" | "risk";
  action?: { label: string; onAction: () => void };
  /** Milliseconds until it goes; 10 000 by default, paused by pointer or focus. */
  timeout?: number;
};

/** Says what just happened. `show` returns an id for `close`; `undo` is the usual message after a change. */
export function useToast() {
  const { add, close } = Base.useToastManager();
  return useMemo(() => {
    function show(message: ToastMessage): string {
      const id = add({
        title: message.title,
        description: message.description,
        type: message.tone ?? "plain",
        priority: message.tone === "risk" ? "high" : "low",
        timeout: message.timeout ?? (message.tone === "risk" ? 0 : 10_000),
        actionProps: message.action && {
          children: message.action.label,
          onClick: () => {
            message.action?.onAction();
            close(id);
          },
        },
      });
      return id;
    }
    return {
      show,
      close,
      undo: (title: string, onUndo: () => void) =>
        show({ title, action: { label: "Undo", onAction: onUndo } }),
      failure: (title: string, description?: string) => show({ title, description, tone: "risk" }),
    };
  }, [add, close]);
}

/** Holds the toasts of the whole workspace; F6 moves there. Mounted once, by UiProvider. */
export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Base.Provider limit={3}>
      {children}
      <Base.Portal>
        <Base.Viewport className="fixed inset-x-4 bottom-20 z-60 flex flex-col gap-2 sm:right-6 sm:bottom-6 sm:left-auto sm:w-[24rem]">
          <ToastList />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function ToastList() {
  const { toasts } = Base.useToastManager();
  return toasts.map((toast) => (
    <Base.Root
      key={toast.id}
      toast={toast}
      swipeDirection={["right", "down"]}
      className={cx(
        "toast-motion rounded-control border bg-surface text-ink shadow-popover",
        toast.type === "risk" ? "border-risk" : "border-line",
      )}
    >
      <Base.Content className="flex items-start gap-3 px-4 py-3">
        {toast.type === "risk" ? (
          <OctagonAlert aria-hidden="true" size={20} strokeWidth={1.5} className="shrink-0 text-risk" />
        ) : null}
        {toast.type === "positive" ? (
          <CircleCheck aria-hidden="true" size={20} strokeWidth={1.5} className="shrink-0 text-positive" />
        ) : null}
        <div className="min-w-0 flex-1">
          <Base.Title className="text-body font-medium" />
          <Base.Description className="mt-0.5 text-dense text-ink-2" />
        </div>
        <Base.Action className={buttonStyle("secondary", "small")} />
        <Base.Close aria-label="Close message" className={cx(buttonStyle("quiet", "small", true), "-mr-2")}>
          <X aria-hidden="true" size={16} strokeWidth={1.5} />
        </Base.Close>
      </Base.Content>
    </Base.Root>
  ));
}
