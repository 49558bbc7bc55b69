"use client";

import { type FormEvent, useId, useState } from "react";
import { useTRPCClient } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Dialog, DialogClose } from "#app/_ui/dialog.tsx";
import { Field } from "#app/_ui/field.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { TextInput } from "#app/_ui/text-input.tsx";
import { useToast } from "#app/_ui/toast.tsx";
import { ChangeNomination } from "#domain/nomination.ts";
import { fullName } from "#domain/person.ts";
import type { Nominee } from "./nominee.ts";
import { ReadinessField } from "./readiness-field.tsx";
import { SaveFailure } from "./save-failure.tsx";
import { useRefresh } from "./use-refresh.ts";
import { useSave } from "./use-save.ts";

type ChangeReadinessProps = { nominee: Nominee; onClose: () => void };

/** Another readiness band or promise for somebody on the slate. Mounted while it is open. */
export function ChangeReadinessDialog({ nominee, onClose }: ChangeReadinessProps) {
  const api = useTRPCClient();
  const { isRefreshing, refresh } = useRefresh();
  const toast = useToast();
  const formId = useId();
  const { pending, failure, save, refuse } = useSave();
  const [band, setBand] = useState(nominee.readinessBand);
  const [promisedOn, setPromisedOn] = useState(nominee.promisedOn ?? "");
  const [reason, setReason] = useState("");
  const name = fullName(nominee);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (isRefreshing) return;
    const change = { readinessBand: band, promisedOn, reason };
    const input = ChangeNomination.safeParse({
      nominationId: nominee.id,
      version: nominee.version,
      ...change,
    });
    if (!input.success) return refuse(input.error.issues);
    if (!(await save((options) => api.slate.change.mutate(input.data, options)))) return;
    toast.show({ title: `The readiness of ${name} was changed.` });
    refresh(onClose);
  }

  return (
    <Dialog
      title={`Readiness of ${name}`}
      description={`Now on record: ${nominee.reason}`}
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button type="submit" form={formId} variant="primary" pending={pending || isRefreshing}>
            Save
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-5">
        <SaveFailure failure={failure} />
        <ReadinessField
          name="readiness"
          value={band}
          onChange={setBand}
          error={failure?.fields.get("readinessBand")}
        />
        <Field label="Ready by" error={failure?.fields.get("promisedOn")} className="sm:max-w-60">
          <TextInput type="date" value={promisedOn} onChange={(event) => setPromisedOn(event.target.value)} />
        </Field>
        <Field
          label="Why"
          hint="Needed when the band changes; the earlier reason stays in the history."
          required={band !== nominee.readinessBand}
          error={failure?.fields.get("reason")}
        >
          <TextArea value={reason} maxLength={1000} onChange={(event) => setReason(event.target.value)} />
        </Field>
      </form>
    </Dialog>
  );
}
