"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { PersonPicker } from "#app/_components/directory/person-picker.tsx";
import { useTRPCClient } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Card } from "#app/_ui/card.tsx";
import { Combobox, type ComboboxOption } from "#app/_ui/combobox.tsx";
import { Field } from "#app/_ui/field.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { TextInput } from "#app/_ui/text-input.tsx";
import { useToast } from "#app/_ui/toast.tsx";
import type { Process } from "#domain/process.ts";
import { CreateRole } from "#domain/role.ts";
import { DemandFields } from "./demand-fields.tsx";
import { MeanwhileChange } from "./meanwhile-change.tsx";
import { EMPTY_ROLE, inputOf, overridesIn, type RoleDraft } from "./role-form-state.ts";
import { SaveFailure } from "./save-failure.tsx";
import { TargetPreview } from "./target-preview.tsx";
import { useSave } from "./use-save.ts";

export type StoredRole = { id: string; version: number; draft: RoleDraft };

type RoleFormProps = {
  units: readonly ComboboxOption[];
  /** The role as it is stored; without it a new one is made. */
  role?: StoredRole;
};

/** A leadership role: who holds it, what it demands, and at once what follows from that. */
export function RoleForm({ units, role }: RoleFormProps) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const { pending, failure, save, refuse, mend, forget } = useSave();
  // The role as it was when this form was filled: what is stored may move on meanwhile.
  const [base, setBase] = useState(role);
  const [draft, setDraft] = useState<RoleDraft>(role?.draft ?? EMPTY_ROLE);
  function change(part: Partial<RoleDraft>) {
    setDraft((before) => ({ ...before, ...part }));
    mend(...Object.keys(part).map((field) => FIELD_OF[field] ?? field));
  }
  const problemOf = (field: string) => failure?.fields.get(field);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const input = CreateRole.safeParse(inputOf(draft));
    if (!input.success) return refuse(input.error.issues);
    const { data } = input;
    const saved = await save(async (options) => {
      const { roleId } = base
        ? await api.role.update.mutate({ ...data, roleId: base.id, version: base.version }, options)
        : await api.role.create.mutate(data, options);
      router.push(`/roles/${roleId}`);
      router.refresh();
    });
    if (saved)
      toast.show({ title: base ? `${data.title} was saved.` : `${data.title} is a leadership role now.` });
  }

  return (
    <form
      onSubmit={submit}
      noValidate
      className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,27rem)]"
    >
      <div className="flex min-w-0 flex-col gap-6">
        {role && base && role.version !== base.version ? (
          <MeanwhileChange
            before={base.draft}
            now={role.draft}
            onKeepMine={() => {
              setBase(role);
              forget();
            }}
            onUseTheirs={() => {
              setBase(role);
              setDraft(role.draft);
              forget();
            }}
          />
        ) : (
          <SaveFailure failure={failure} />
        )}
        <Card title="The seat">
          <div className="flex flex-col gap-5">
            <Field label="Title" required error={problemOf("title")}>
              <TextInput
                value={draft.title}
                maxLength={120}
                onChange={(event) => change({ title: event.target.value })}
              />
            </Field>
            <Field label="Unit" required error={problemOf("orgUnitId")}>
              <Combobox
                options={units}
                value={draft.unit}
                onValueChange={(unit) => change({ unit })}
                emptyText="None of your units has this name."
              />
            </Field>
            <Field
              label="Held by"
              hint="Leave empty while the seat is vacant."
              error={problemOf("incumbentId")}
            >
              <PersonPicker value={draft.incumbent} onValueChange={(incumbent) => change({ incumbent })} />
            </Field>
          </div>
        </Card>
        <DemandFields draft={draft} onChange={change} problemOf={problemOf} />
      </div>
      <div className="min-w-0 self-stretch">
        <Card
          title="Target levels that follow"
          lead="From the passage, plus one where a demand is high. The scale runs from 1 to 5."
          className="lg:sticky lg:top-20"
        >
          <TargetPreview
            draft={draft}
            problems={overrideProblems(draft, failure?.fields)}
            onOverride={(process, override) =>
              change({ overrides: { ...draft.overrides, [process]: override ?? undefined } })
            }
          />
        </Card>
      </div>
      <div className="flex flex-wrap justify-end gap-2 lg:col-span-2 max-sm:[&>*]:flex-1">
        <LinkButton href={base ? `/roles/${base.id}` : "/roles"}>Cancel</LinkButton>
        <Button type="submit" variant="primary" pending={pending}>
          {base ? "Save role" : "Make role"}
        </Button>
      </div>
    </form>
  );
}

/** What the draft calls otherwise than the schema. */
const FIELD_OF: Record<string, string> = { unit: "orgUnitId", incumbent: "incumbentId" };

/** "overrides.1.reason" is about the second override in the order of the processes. */
function overrideProblems(
  draft: RoleDraft,
  fields: ReadonlyMap<string, string> | undefined,
): Map<Process, string> {
  const problems = new Map<Process, string>();
  for (const [place, { process }] of overridesIn(draft).entries()) {
    const problem = fields?.get(`overrides.${place}.reason`);
    if (problem) problems.set(process, problem);
  }
  return problems;
}
