"use client";

import { createContext, useContext, useMemo } from "react";

export type ToastMessage = {
  /** What happened, in a sentence. */
  title: string;
  description?: string;
  /** `risk` interrupts a screen reader and stays until closed. */
  tone?: "plain" | "positive" | "risk";
  action?: { label: string; onAction: () => void };
  /** Milliseconds until it goes; 10 000 by default, paused by pointer or focus; 0 stays. */
  timeout?: number;
};

export type ToastActions = {
  /** Shows a message and returns its id. */
  show: (message: ToastMessage) => string;
  close: (id: string) => void;
};

export const ToastContext = createContext<ToastActions | null>(null);

/** Says what just happened. `undo` is the usual message after a change, `failure` the one when it did not work. */
export function useToast() {
  const actions = useContext(ToastContext);
  if (!actions) throw new Error("useToast needs UiProvider around it.");
  return useMemo(
    () => ({
      ...actions,
      undo: (title: string, onUndo: () => void) =>
        actions.show({ title, action: { label: "Undo", onAction: onUndo } }),
      failure: (title: string, description?: string) => actions.show({ title, description, tone: "risk" }),
    }),
    [actions],
  );
}
