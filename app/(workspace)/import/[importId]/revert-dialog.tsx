"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { onceContext, type ReadableFailure, readFailure, useTRPCClient } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Callout } from "#app/_ui/callout.tsx";
import { Dialog, DialogClose } from "#app/_ui/dialog.tsx";
import { useToast } from "#app/_ui/toast.tsx";
import { listOf } from "#domain/sentence.ts";

type RevertProps = { importId: string; counts: Record<string, number> };

/** Takes an import back, after saying what that does. */
export function RevertDialog({ importId, counts }: RevertProps) {
  const client = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<ReadableFailure | null>(null);

  async function revert() {
    setPending(true);
    setFailure(null);
    try {
      await client.import.revert.mutate(
        { importId },
        { context: onceContext(`revert ${importId} ${Date.now()}`) },
      );
      setOpen(false);
      toast.show({ title: "The import was reverted. Everything is as it was before." });
      router.refresh();
    } catch (error) {
      setFailure(readFailure(error));
    } finally {
      setPending(false);
    }
  }
  return (
    <Dialog
      title="Revert this import?"
      description={whatHappens(counts)}
      open={open}
      onOpenChange={setOpen}
      trigger={<Button variant="quiet">Revert this import</Button>}
      footer={
        <>
          <DialogClose>
            <Button>Keep it</Button>
          </DialogClose>
          <Button variant="danger" pending={pending} onClick={revert}>
            Revert
          </Button>
        </>
      }
    >
      <p className="text-body text-ink-2">
        When somebody it brought was changed or used since, nothing is reverted and you are told why.
      </p>
      {failure ? (
        <Callout role="alert" tone="risk" title="Nothing was reverted" className="mt-4">
          {failure.message}
        </Callout>
      ) : null}
    </Dialog>
  );
}

function whatHappens(counts: Record<string, number>): string {
  const people = (count: number) => (count === 1 ? "1 person" : `${count.toLocaleString("en")} people`);
  const parts = [
    counts.created
      ? `${people(counts.created)} it brought ${counts.created === 1 ? "is" : "are"} deleted`
      : null,
    counts.updated
      ? `${people(counts.updated)} it changed ${counts.updated === 1 ? "is" : "are"} put back`
      : null,
  ].filter((part) => part !== null);
  return parts.length === 0
    ? "It changed nobody, so only its record says that it was reverted."
    : `${listOf(parts)}.`;
}
