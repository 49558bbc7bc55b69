"use client";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type * as z from "zod";
import { onceContext, type ReadableFailure, readFailure } from "#app/_trpc/client.tsx";

type Options = { context: Record<string, unknown> };

/**
 * One form that writes once: checks what was typed by the domain's schema, sends it with a key of its own (a double
 * click or a retry writes once), and keeps the refusal, by field, until the next attempt. `run` answers null when
 * nothing was written.
 */
export function useSending<S extends z.ZodType, Output>(
  schema: S,
  send: (input: z.input<S>, options: Options) => Promise<Output>,
) {
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<ReadableFailure | null>(null);
  const busy = useRef(false);
  const key = useRef<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  // Before the script runs, a press would send the form the browser's way and lose what was typed.
  const ready = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );

  useEffect(() => {
    if (failure) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [failure]);

  async function run(input: z.input<S>): Promise<Output | null> {
    if (busy.current) return null;
    const checked = schema.safeParse(input);
    if (!checked.success) {
      setFailure(refusalOf(checked.error));
      return null;
    }
    busy.current = true;
    setPending(true);
    key.current ??= crypto.randomUUID();
    try {
      const output = await send(input, { context: onceContext(key.current) });
      key.current = null;
      setFailure(null);
      return output;
    } catch (error) {
      setFailure(readFailure(error));
      return null;
    } finally {
      busy.current = false;
      setPending(false);
    }
  }

  return {
    run,
    pending,
    ready,
    failure,
    form,
    errorOf: (field: string) => failure?.fields.get(field),
    clear: () => setFailure(null),
  };
}

function refusalOf(error: z.ZodError): ReadableFailure {
  const fields = new Map<string, string>();
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? "");
    if (!fields.has(field)) fields.set(field, issue.message);
  }
  return { code: "unfinished", message: "Not saved yet: something is missing or not right.", fields };
}
