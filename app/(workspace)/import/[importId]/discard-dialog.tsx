"use client";

import { useRouter } from "next/navigation";
import { type ReactElement, useState } from "react";
import { FailureCallout } from "#app/_components/experience/failure-callout.tsx";
import { onceContext, type ReadableFailure, readFailure, useTRPCClient } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Dialog, DialogClose } from "#app/_ui/dialog.tsx";

/** Deletes a draft with its file, after asking. */
export function DiscardDialog({ importId, trigger }: { importId: string; trigger: ReactElement }) {
  const client = useTRPCClient();
  const router = useRouter();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<ReadableFailure | null>(null);

  async function discard() {
    setPending(true);
    try {
      await client.import.discard.mutate({ importId }, { context: onceContext(`discard ${importId}`) });
      router.push("/import");
      router.refresh();
    } catch (error) {
      setFailure(readFailure(error));
      setPending(false);
    }
  }
  return (
    <Dialog
      title="Throw this file away?"
      description="Nothing of it was imported. The file is deleted from Passage."
      size="small"
      trigger={trigger}
      footer={
        <>
          <DialogClose>
            <Button>Keep it</Button>
          </DialogClose>
          <Button variant="danger" pending={pending} onClick={discard}>
            Throw away
          </Button>
        </>
      }
    >
      <FailureCallout failure={failure} />
    </Dialog>
  );
}
