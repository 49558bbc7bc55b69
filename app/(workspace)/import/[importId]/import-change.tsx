"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, use, useEffect, useRef, useState, useTransition } from "react";
import { readFailure, useTRPCClient } from "#app/_trpc/client.tsx";
import { useToast } from "#app/_ui/toast.tsx";
import type { ConfigureImport } from "#domain/person-import-option.ts";

type Choice = Omit<ConfigureImport, "importId" | "version">;

type ImportChange = {
  /** Saves a choice at once; several go one after the other. */
  change: (choice: Choice) => void;
  /** What was chosen and is not on the page yet. */
  chosen: Choice;
  pending: boolean;
};

const ImportChangeContext = createContext<ImportChange | null>(null);

/** Shared by the forms of a draft, since each saved choice makes a new version of it. */
export function ImportChangeProvider({
  draft,
  children,
}: {
  draft: { id: string; version: number };
  children: ReactNode;
}) {
  const client = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [refreshing, refresh] = useTransition();
  const [waiting, setWaiting] = useState(0);
  const [chosen, setChosen] = useState<Choice>({});
  const version = useRef(draft.version);
  const queue = useRef(Promise.resolve());

  useEffect(() => {
    // A page that was asked for before the latest choice was saved shows less than was chosen.
    if (draft.version < version.current) return;
    version.current = draft.version;
    setChosen({});
  }, [draft.version]);

  async function send(choice: Choice): Promise<void> {
    try {
      const input = { importId: draft.id, version: version.current, ...choice };
      version.current = (await client.import.configure.mutate(input)).version;
    } catch (error) {
      setChosen({});
      toast.failure("That was not saved", readFailure(error).message);
    }
  }

  function change(choice: Choice): void {
    setChosen((before) => ({ ...before, ...choice }));
    setWaiting((count) => count + 1);
    queue.current = queue.current
      .then(() => send(choice))
      .then(() => {
        setWaiting((count) => count - 1);
        refresh(() => router.refresh());
      });
  }
  return (
    <ImportChangeContext value={{ change, chosen, pending: waiting > 0 || refreshing }}>
      {children}
    </ImportChangeContext>
  );
}

export function useImportChange(): ImportChange {
  const shared = use(ImportChangeContext);
  if (!shared) throw new Error("The forms of a draft stand inside ImportChangeProvider.");
  return shared;
}
