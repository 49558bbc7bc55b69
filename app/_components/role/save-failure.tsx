"use client";

import { useRouter } from "next/navigation";
import type { ReadableFailure } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Callout } from "#app/_ui/callout.tsx";

/** Why nothing was saved. When somebody else was faster, one press shows what they did. */
export function SaveFailure({ failure }: { failure: ReadableFailure | null }) {
  const router = useRouter();
  if (!failure) return null;
  const isConflict = failure.code === "conflict";
  return (
    <Callout
      tone="risk"
      role="alert"
      title={isConflict ? "Nothing was saved" : failure.message}
      actions={
        isConflict ? (
          <Button size="small" onClick={() => router.refresh()}>
            Show the change
          </Button>
        ) : null
      }
    >
      {isConflict ? failure.message : null}
    </Callout>
  );
}
