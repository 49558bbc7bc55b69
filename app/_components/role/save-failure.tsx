"use client";

import { useRouter } from "next/navigation";
import type { ReadableFailure } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Callout } from "#app/_ui/callout.tsx";

type SaveFailureProps = {
  failure: ReadableFailure | null;
  /** What somebody else did meanwhile is on the page already. */
  isShown?: boolean;
};

/** Why nothing was saved. When somebody else was faster, one press shows what they did. */
export function SaveFailure({ failure, isShown = false }: SaveFailureProps) {
  const router = useRouter();
  if (!failure) return null;
  const isConflict = failure.code === "conflict";
  return (
    <Callout
      tone="risk"
      role="alert"
      title={isConflict ? "Nothing was saved" : failure.message}
      actions={
        isConflict && !isShown ? (
          <Button size="small" onClick={() => router.refresh()}>
            Show the change
          </Button>
        ) : null
      }
    >
      {isConflict ? (isShown ? SHOWN : failure.message) : null}
    </Callout>
  );
}

const SHOWN = "Somebody else changed this in the meantime. Below it stands as they left it.";
