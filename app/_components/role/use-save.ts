"use client";

import { useState } from "react";
import { onceContext, type ReadableFailure, readFailure } from "#app/_trpc/client.tsx";

/** What a call is sent with, so that a double click or a retry writes once. */
export type SaveOptions = { context: Record<string, unknown> };

/**
 * One write of a form: pending while it runs, its failure in words when it was refused. The key is made anew after
 * a success, so that the same form can be used again.
 */
export function useSave() {
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<ReadableFailure | null>(null);

  async function save(write: (options: SaveOptions) => Promise<unknown>): Promise<boolean> {
    if (pending) return false;
    setPending(true);
    setFailure(null);
    try {
      await write({ context: onceContext(key) });
      setKey(crypto.randomUUID());
      return true;
    } catch (error) {
      const refused = readFailure(error);
      // What was refused was not written; only an answer that got lost must find the first attempt again.
      if (refused.code !== "unreachable") setKey(crypto.randomUUID());
      setFailure(refused);
      return false;
    } finally {
      setPending(false);
    }
  }

  /** Refuses what the form itself finds wrong, before anything is sent. */
  function refuse(issues: readonly { path: readonly PropertyKey[]; message: string }[]): void {
    const fields = new Map(
      issues.toReversed().map((issue) => [issue.path.map(String).join("."), issue.message]),
    );
    setFailure({ message: "Some fields are not right yet.", code: "invalid", fields });
  }

  /** Takes the problem off fields that are being put right. */
  function mend(...mended: readonly string[]): void {
    setFailure((before) => {
      if (before === null || before.code !== "invalid") return before;
      const fields = new Map([...before.fields].filter(([field]) => !mended.includes(field)));
      return fields.size === 0 ? null : { ...before, fields };
    });
  }

  return { pending, failure, save, refuse, mend, forget: () => setFailure(null) };
}
