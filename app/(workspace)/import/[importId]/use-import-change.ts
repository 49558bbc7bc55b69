"use client";

import { useRouter } from "next/navigation";
import { useOptimistic, useTransition } from "react";
import { useSending } from "#app/_components/experience/use-sending.ts";
import { useTRPCClient } from "#app/_trpc/client.tsx";
import { ConfigureImport } from "#domain/person-import-option.ts";

type Change = Omit<ConfigureImport, "importId" | "version">;

/**
 * Saves one choice about a draft at once, and shows what the file would do with it. `chosen` is the choice on its
 * way, so that a tick or a list shows it from the first moment, and what is stored again when it was refused.
 */
export function useImportChange(draft: { id: string; version: number }) {
  const client = useTRPCClient();
  const router = useRouter();
  const [pending, startChange] = useTransition();
  const [chosen, choose] = useOptimistic<Change>({});
  const sending = useSending(ConfigureImport, (input, options) =>
    client.import.configure.mutate(input, options),
  );

  function change(choice: Change): void {
    startChange(async () => {
      choose(choice);
      const saved = await sending.run({ importId: draft.id, version: draft.version, ...choice });
      if (saved) startChange(() => router.refresh());
    });
  }
  return { change, chosen, pending, failure: sending.failure };
}
