"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactElement, useState } from "react";
import { FailureCallout } from "#app/_components/experience/failure-callout.tsx";
import { useSending } from "#app/_components/experience/use-sending.ts";
import { useTRPCClient } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Dialog, DialogClose } from "#app/_ui/dialog.tsx";
import { Field } from "#app/_ui/field.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { useToast } from "#app/_ui/toast.tsx";
import { AbandonExperience } from "#domain/experience.ts";

type AbandonProps = { experience: { id: string; version: number; title: string }; trigger: ReactElement };

/** Ends an experience that will not be finished, and says why. */
export function AbandonDialog({ experience, trigger }: AbandonProps) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const client = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const sending = useSending(AbandonExperience, (input, options) =>
    client.experience.abandon.mutate(input, options),
  );
  const formId = `abandon-${experience.id}`;

  async function abandon(event: FormEvent) {
    event.preventDefault();
    const done = await sending.run({ experienceId: experience.id, version: experience.version, reason });
    if (!done) return;
    setOpen(false);
    toast.show({ title: `“${experience.title}” is abandoned.` });
    router.refresh();
  }

  return (
    <Dialog
      title="Abandon this experience"
      description="It ends here and cannot be taken up again. Everything noted so far is kept."
      trigger={trigger}
      open={open}
      onOpenChange={setOpen}
      footer={
        <>
          <DialogClose>
            <Button>Keep it</Button>
          </DialogClose>
          <Button type="submit" form={formId} variant="danger" pending={sending.pending}>
            Abandon
          </Button>
        </>
      }
    >
      <form id={formId} ref={sending.form} onSubmit={abandon} noValidate className="flex flex-col gap-4">
        <FailureCallout failure={sending.failure} />
        <Field
          label="Why?"
          hint="Kept with the experience, for the person and those who may see it."
          required
          error={sending.errorOf("reason")}
        >
          <TextArea
            className="min-h-24!"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            maxLength={1000}
          />
        </Field>
      </form>
    </Dialog>
  );
}
