"use client";

import { useEffect, useRef, useState } from "react";

export type ComboboxOption = { value: string; label: string; hint?: string };

type Search = (query: string, signal: AbortSignal) => Promise<readonly ComboboxOption[]>;

const WAIT_MS = 150;

/** Asks `search` as somebody types: waits 150 ms, aborts the question before, and says how it stands. */
export function useOptionSearch(search: Search | undefined) {
  const [options, setOptions] = useState<readonly ComboboxOption[]>([]);
  const [status, setStatus] = useState("");
  const pending = useRef<{ timer: number; abort: AbortController } | null>(null);

  function cancel() {
    if (!pending.current) return;
    window.clearTimeout(pending.current.timer);
    pending.current.abort.abort();
    pending.current = null;
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: only the unmount matters
  useEffect(() => cancel, []);

  function ask(query: string) {
    if (!search) return;
    cancel();
    const abort = new AbortController();
    setStatus("Searching");
    const timer = window.setTimeout(async () => {
      try {
        const found = await search(query, abort.signal);
        if (abort.signal.aborted) return;
        setOptions(found);
        setStatus("");
      } catch {
        if (!abort.signal.aborted) setStatus("The search did not answer. Type again to retry.");
      }
      if (pending.current?.abort === abort) pending.current = null;
    }, WAIT_MS);
    pending.current = { timer, abort };
  }

  return {
    options,
    status,
    ask,
    // What was typed or pasted opens the list too, and has asked already.
    open: (isOpen: boolean) => (isOpen && options.length === 0 && !pending.current ? ask("") : undefined),
  };
}
