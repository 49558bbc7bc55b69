"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { useSending } from "#app/_components/experience/use-sending.ts";
import { useTRPCClient } from "#app/_trpc/client.tsx";
import { ConfigureImport } from "#domain/person-import-option.ts";

type Change = Omit<ConfigureImport, "importId" | "version">;

/** Saves one choice about a draft at once, and shows what the file would do with it. */
export function useImportChange(draft: { id: string; version: number }) {
  const client = useTRPCClient();
  const router = useRouter();
  const [refreshing, refresh] = useTransition();
  const sending = useSending(ConfigureImport, (input, options) =>
    client.import.configure.mutate(input, options),
  );

  async function change(choice: Change): Promise<void> {
    const saved = await sending.run({ importId: draft.id, version: draft.version, ...choice });
    if (saved) refresh(() => router.refresh());
  }
  return { change, pending: sending.pending || refreshing, failure: sending.failure };
}
