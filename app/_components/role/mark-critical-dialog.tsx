"use client";

import { type FormEvent, useId, useState } from "react";
import { useTRPCClient } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Dialog, DialogClose } from "#app/_ui/dialog.tsx";
import { Field } from "#app/_ui/field.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { useToast } from "#app/_ui/toast.tsx";
import { MarkCritical } from "#domain/role.ts";
import { SaveFailure } from "./save-failure.tsx";
import { useRefresh } from "./use-refresh.ts";
import { useSave } from "./use-save.ts";

type MarkedRole = { id: string; version: number; title: string; isCritical: boolean };

/** Makes a role critical, or no longer critical; either way somebody says why. */
export function MarkCriticalDialog({ role }: { role: MarkedRole }) {
  const [isOpen, setOpen] = useState(false);
  // What was asked when the dialog opened: it must not turn round while it closes after saving.
  const [isCritical, setCritical] = useState(!role.isCritical);
  const verb = verbOf(isCritical);
  const formId = useId();
  const { pending, failure, save, refuse } = useSave();
  const api = useTRPCClient();
  const { isRefreshing, refresh } = useRefresh();
  const toast = useToast();
  const [reason, setReason] = useState("");

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (isRefreshing) return;
    const input = MarkCritical.safeParse({
      roleId: role.id,
      version: role.version,
      isCritical,
      reason,
    });
    if (!input.success) return refuse(input.error.issues);
    if (!(await save((options) => api.role.markCritical.mutate(input.data, options)))) return;
    toast.show({
      title: `${role.title} is ${input.data.isCritical ? "critical now" : "no longer critical"}.`,
    });
    refresh(() => {
      setOpen(false);
      setReason("");
    });
  }

  return (
    <Dialog
      title={isCritical ? `Make ${role.title} critical` : `${role.title} is no longer critical?`}
      description={
        isCritical
          ? "Critical is a role whose vacancy would hurt soon and be hard to fill. It enters the numbers of the dashboard."
          : "It leaves the numbers of the dashboard. Its slate stays."
      }
      open={isOpen}
      onOpenChange={(open) => {
        setOpen(open);
        if (open) setCritical(!role.isCritical);
      }}
      trigger={<Button>{verbOf(!role.isCritical)}</Button>}
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button type="submit" form={formId} variant="primary" pending={pending || isRefreshing}>
            {verb}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-4">
        <SaveFailure failure={failure?.fields.size ? null : failure} />
        <Field
          label="Why"
          hint="Shown beside the mark and kept on record."
          required
          error={failure?.fields.get("reason")}
        >
          <TextArea value={reason} maxLength={1000} onChange={(event) => setReason(event.target.value)} />
        </Field>
      </form>
    </Dialog>
  );
}

function verbOf(isCritical: boolean): string {
  return isCritical ? "Make critical" : "No longer critical";
}
