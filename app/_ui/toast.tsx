"use client";

import { CircleCheck, OctagonAlert, X } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { buttonStyle } from "./button-style.ts";
import { cx } from "./class-name.ts";
import { ToastContext, type ToastMessage } from "./toast-context.ts";

export { type ToastMessage, useToast } from "./toast-context.ts";

type Shown = ToastMessage & { id: string };

/** Older messages make room: more than this is a list, not a message. */
const MOST = 3;

/** Holds the messages of the whole workspace; F6 moves there and back. Mounted once, by UiProvider. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const last = useRef(0);
  const close = useCallback((id: string) => setShown((now) => now.filter((toast) => toast.id !== id)), []);
  const show = useCallback((message: ToastMessage) => {
    last.current += 1;
    const id = `toast-${last.current}`;
    setShown((now) => [...now, { ...message, id }].slice(-MOST));
    return id;
  }, []);
  const actions = useMemo(() => ({ show, close }), [show, close]);
  return (
    <ToastContext value={actions}>
      {children}
      <ToastRegion shown={shown} onClose={close} />
    </ToastContext>
  );
}

function ToastRegion({ shown, onClose }: { shown: readonly Shown[]; onClose: (id: string) => void }) {
  const region = useRef<HTMLElement>(null);
  const before = useRef<HTMLElement | null>(null);
  useEffect(() => {
    function jump(event: globalThis.KeyboardEvent) {
      if (event.key !== "F6" || !region.current?.querySelector("[data-toast]")) return;
      event.preventDefault();
      const inside = region.current.contains(document.activeElement);
      if (!inside && document.activeElement instanceof HTMLElement) before.current = document.activeElement;
      (inside ? before.current : region.current)?.focus();
    }
    window.addEventListener("keydown", jump);
    return () => window.removeEventListener("keydown", jump);
  }, []);

  /** Focus must not fall to the page's top when the message it stood in goes. */
  function closeFrom(id: string) {
    const held = region.current?.contains(document.activeElement);
    onClose(id);
    if (held) before.current?.focus();
  }
  return (
    <section
      ref={region}
      aria-label="Messages (F6)"
      tabIndex={-1}
      data-print="hide"
      className="fixed inset-x-4 bottom-20 z-60 flex flex-col gap-2 sm:right-6 sm:bottom-6 sm:left-auto sm:w-[24rem]"
    >
      <div aria-live="polite" className="contents">
        {shown
          .filter((toast) => toast.tone !== "risk")
          .map((toast) => (
            <Toast key={toast.id} toast={toast} onClose={closeFrom} />
          ))}
      </div>
      <div role="alert" className="contents">
        {shown
          .filter((toast) => toast.tone === "risk")
          .map((toast) => (
            <Toast key={toast.id} toast={toast} onClose={closeFrom} />
          ))}
      </div>
    </section>
  );
}

function Toast({ toast, onClose }: { toast: Shown; onClose: (id: string) => void }) {
  const { id, title, description, tone = "plain", action } = toast;
  const timeout = toast.timeout ?? (tone === "risk" ? 0 : 10_000);
  const [held, setHeld] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new onClose must not start the time again
  useEffect(() => {
    if (held || timeout === 0) return;
    const timer = window.setTimeout(() => onClose(id), timeout);
    return () => window.clearTimeout(timer);
  }, [held, timeout, id]);
  function act() {
    action?.onAction();
    onClose(id);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens whether somebody is still reading
    <div
      data-toast={tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      onKeyDown={(event: KeyboardEvent) => event.key === "Escape" && onClose(id)}
      className={cx(
        "toast-motion flex items-start gap-3 rounded-control border bg-surface px-4 py-3 text-ink shadow-popover",
        tone === "risk" ? "border-risk" : "border-line",
      )}
    >
      {tone === "risk" ? (
        <OctagonAlert aria-hidden="true" size={20} strokeWidth={1.5} className="shrink-0 text-risk" />
      ) : null}
      {tone === "positive" ? (
        <CircleCheck aria-hidden="true" size={20} strokeWidth={1.5} className="shrink-0 text-positive" />
      ) : null}
      <div className="min-w-0 flex-1">
        <p className="text-body font-medium">{title}</p>
        {description ? <p className="mt-0.5 text-dense text-ink-2">{description}</p> : null}
      </div>
      {action ? (
        <button type="button" onClick={act} className={buttonStyle("secondary", "small")}>
          {action.label}
        </button>
      ) : null}
      <button
        type="button"
        aria-label="Close message"
        onClick={() => onClose(id)}
        className={cx(buttonStyle("quiet", "small", true), "-mr-2")}
      >
        <X aria-hidden="true" size={16} strokeWidth={1.5} />
      </button>
    </div>
  );
}
