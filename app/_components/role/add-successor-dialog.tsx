"use client";

import { Plus } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { PersonPicker } from "#app/_components/directory/person-picker.tsx";
import { useTRPCClient } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import type { ComboboxOption } from "#app/_ui/combobox.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { Field } from "#app/_ui/field.tsx";
import { NativeSelect } from "#app/_ui/native-select.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { TextInput } from "#app/_ui/text-input.tsx";
import { useToast } from "#app/_ui/toast.tsx";
import { NominateSuccessor, type ReadinessBand } from "#domain/nomination.ts";
import { ReadinessField } from "./readiness-field.tsx";
import { SaveFailure } from "./save-failure.tsx";
import { useRefresh } from "./use-refresh.ts";
import { useSave } from "./use-save.ts";

type AddSuccessorProps = {
  roleId: string;
  roleTitle: string;
  places: number;
  variant?: "primary" | "secondary";
};

type Draft = {
  person: ComboboxOption | null;
  band: ReadinessBand | null;
  /** Empty: at the end. */
  rank: string;
  promisedOn: string;
  reason: string;
};

/** What the draft calls otherwise than the schema. */
const FIELD_OF: Record<string, string> = { person: "personId", band: "readinessBand" };

const EMPTY: Draft = { person: null, band: null, rank: "", promisedOn: "", reason: "" };

/** Puts somebody on the slate: who, how ready, at which rank, and why. */
export function AddSuccessorDialog({ roleId, roleTitle, places, variant = "secondary" }: AddSuccessorProps) {
  const api = useTRPCClient();
  const { isRefreshing, refresh } = useRefresh();
  const toast = useToast();
  const formId = useId();
  const { pending, failure, save, refuse, mend, forget } = useSave();
  const [isOpen, setOpen] = useState(false);
  const [draft, setDraft] = useState<Draft>(EMPTY);
  function change(part: Partial<Draft>) {
    setDraft((before) => ({ ...before, ...part }));
    mend(...Object.keys(part).map((field) => FIELD_OF[field] ?? field));
  }

  async function nominate(asDraft: boolean) {
    if (isRefreshing) return;
    const input = NominateSuccessor.safeParse({
      roleId,
      personId: draft.person?.value ?? "",
      readinessBand: draft.band,
      rank: draft.rank === "" ? null : Number(draft.rank),
      promisedOn: draft.promisedOn,
      reason: draft.reason,
      asDraft,
    });
    if (!input.success) return refuse(input.error.issues);
    if (!(await save((options) => api.slate.nominate.mutate(input.data, options)))) return;
    toast.show({
      title: `${draft.person?.label} is on the slate of ${roleTitle}${asDraft ? " as a draft" : ""}.`,
    });
    refresh(() => {
      setOpen(false);
      setDraft(EMPTY);
    });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    return nominate(false);
  }

  return (
    <Dialog
      title="Add a successor"
      description={`Somebody who could follow as ${roleTitle}.`}
      open={isOpen}
      onOpenChange={(open) => {
        setOpen(open);
        if (!open) forget();
      }}
      trigger={
        <Button variant={variant} icon={<Plus aria-hidden="true" size={16} strokeWidth={1.75} />}>
          Add successor
        </Button>
      }
      footer={
        <>
          <Button onClick={() => nominate(true)} pending={pending || isRefreshing}>
            Keep as draft
          </Button>
          <Button type="submit" form={formId} variant="primary" pending={pending || isRefreshing}>
            Submit
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="flex flex-col gap-5">
        <SaveFailure failure={failure} />
        <SuccessorFields
          draft={draft}
          change={change}
          places={places}
          problemOf={(field) => failure?.fields.get(field)}
        />
      </form>
    </Dialog>
  );
}

type FieldsProps = {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  places: number;
  problemOf: (field: string) => string | undefined;
};

function SuccessorFields({ draft, change, places, problemOf }: FieldsProps) {
  return (
    <>
      <Field label="Person" required error={problemOf("personId")}>
        <PersonPicker value={draft.person} onValueChange={(person) => change({ person })} />
      </Field>
      <ReadinessField
        name="new-readiness"
        value={draft.band}
        onChange={(band) => change({ band })}
        error={problemOf("readinessBand")}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label="Rank" error={problemOf("rank")}>
          <NativeSelect value={draft.rank} onChange={(event) => change({ rank: event.target.value })}>
            <option value="">{places === 0 ? "First" : "At the end"}</option>
            {Array.from({ length: places }, (_, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a rank is its place
              <option key={place} value={place + 1}>
                {place + 1}
              </option>
            ))}
          </NativeSelect>
        </Field>
        <Field label="Ready by" hint="If somebody promised a date." error={problemOf("promisedOn")}>
          <TextInput
            type="date"
            value={draft.promisedOn}
            onChange={(event) => change({ promisedOn: event.target.value })}
          />
        </Field>
      </div>
      <Field
        label="Why"
        hint="What speaks for this person; it stays on record."
        required
        error={problemOf("reason")}
      >
        <TextArea
          value={draft.reason}
          maxLength={1000}
          onChange={(event) => change({ reason: event.target.value })}
        />
      </Field>
    </>
  );
}
