"use client";

import { type FormEvent, useId, useState } from "react";
import { useTRPCClient } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Dialog, DialogClose } from "#app/_ui/dialog.tsx";
import { Field } from "#app/_ui/field.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { useToast } from "#app/_ui/toast.tsx";
import { DecideNomination } from "#domain/nomination.ts";
import { fullName } from "#domain/person.ts";
import { DECISION_FACTS, type Decision } from "#domain/slate-decision.ts";
import type { Nominee } from "./nominee.ts";
import { SaveFailure } from "./save-failure.tsx";
import { useRefresh } from "./use-refresh.ts";
import { useSave } from "./use-save.ts";

type DecideProps = { nominee: Nominee; decision: Decision; onClose: () => void };

/** Submits, endorses, returns or withdraws a nomination, with the reason. Mounted while it is open. */
export function DecideNominationDialog({ nominee, decision, onClose }: DecideProps) {
  const api = useTRPCClient();
  const { isRefreshing, refresh } = useRefresh();
  const toast = useToast();
  const formId = useId();
  const { pending, failure, save, refuse } = useSave();
  const [reason, setReason] = useState("");
  const { verb, meaning, done } = DECISION_FACTS[decision];
  const name = fullName(nominee);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (isRefreshing) return;
    const change = { nominationId: nominee.id, version: nominee.version, state: decision, reason };
    const input = DecideNomination.safeParse(change);
    if (!input.success) return refuse(input.error.issues);
    if (!(await save((options) => api.slate.decide.mutate(input.data, options)))) return;
    toast.show({ title: `${name} ${done}.` });
    refresh(onClose);
  }

  return (
    <Dialog
      title={`${verb}: ${name}`}
      description={meaning}
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button
            type="submit"
            form={formId}
            variant={decision === "withdrawn" ? "danger" : "primary"}
            pending={pending || isRefreshing}
          >
            {verb}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-4">
        <SaveFailure failure={failure?.fields.size ? null : failure} />
        <Field
          label="Why"
          hint={decision === "submitted" ? "Only if there is something new to say." : "Kept on record."}
          required={decision !== "submitted"}
          error={failure?.fields.get("reason")}
        >
          <TextArea value={reason} maxLength={1000} onChange={(event) => setReason(event.target.value)} />
        </Field>
      </form>
    </Dialog>
  );
}
