"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { type PersonOption, PersonPicker } from "#app/_components/directory/person-picker.tsx";
import type { CatalogueEntry } from "#app/_components/experience/catalogue-entry.ts";
import { FailureCallout } from "#app/_components/experience/failure-callout.tsx";
import { ProcessChoice } from "#app/_components/experience/process-choice.tsx";
import { TypeFacts } from "#app/_components/experience/type-facts.tsx";
import { TypePicker } from "#app/_components/experience/type-picker.tsx";
import { useSending } from "#app/_components/experience/use-sending.ts";
import { useTRPCClient } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Card } from "#app/_ui/card.tsx";
import { Field } from "#app/_ui/field.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { TextInput } from "#app/_ui/text-input.tsx";
import { useToast } from "#app/_ui/toast.tsx";
import type { Day } from "#domain/day.ts";
import { AssignExperience } from "#domain/experience.ts";
import { practisedProcesses } from "#domain/experience-type.ts";
import { PROCESSES, type Process } from "#domain/process.ts";

type Person = { id: string; name: string; managerId: string | null; managerName: string | null };

type AssignFormProps = {
  person: Person;
  today: Day;
  /** In the order to offer them. */
  entries: readonly CatalogueEntry[];
  order: string | undefined;
  /** True when whoever fills this in is the person's line manager. */
  isManager: boolean;
};

/** What, when, what for, and who says that it was done. */
export function AssignForm({ person, today, entries, order, isManager }: AssignFormProps) {
  const [entry, setEntry] = useState<CatalogueEntry | null>(null);
  const [processes, setProcesses] = useState<Process[]>([]);
  const [values, setValues] = useState({ title: "", startedOn: today, dueOn: "", note: "" });
  const [feedbackGiver, setFeedbackGiver] = useState<PersonOption | null>(null);
  const [confirmer, setConfirmer] = useState<PersonOption | null>(null);
  const client = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const sending = useSending(AssignExperience, (input, options) =>
    client.experience.assign.mutate(input, options),
  );
  const { errorOf } = sending;
  const set = (name: keyof typeof values) => (event: { target: { value: string } }) =>
    setValues((before) => ({ ...before, [name]: event.target.value }));

  function choose(chosen: CatalogueEntry | null) {
    setEntry(chosen);
    const practised = chosen ? practisedProcesses(chosen.weights) : [];
    setProcesses(PROCESSES.filter((process) => practised.includes(process)));
  }

  async function give(event: FormEvent) {
    event.preventDefault();
    const given = await sending.run({
      personId: person.id,
      experienceTypeId: entry?.id ?? "",
      ...values,
      processes,
      feedbackGiverId: feedbackGiver?.value ?? null,
      confirmerId: confirmer?.value ?? null,
    });
    if (!given) return;
    toast.show({ title: `${person.name} has a new experience.`, tone: "positive" });
    router.push(`/experiences/${given.experienceId}`);
  }

  return (
    <form ref={sending.form} onSubmit={give} noValidate className="flex min-w-0 flex-col gap-4">
      <FailureCallout failure={sending.failure} />
      <Card title="What shall it be?">
        <div className="flex flex-col gap-4">
          <TypePicker
            entries={entries}
            value={entry}
            onValueChange={choose}
            order={order}
            error={errorOf("experienceTypeId")}
          />
          {entry ? <TypeFacts entry={entry} /> : null}
        </div>
      </Card>
      <Card title="The task and the time">
        <div className="flex flex-col gap-5">
          <Field
            label="Title"
            hint="What it is here and now. Left empty, it takes the name of its kind."
            error={errorOf("title")}
          >
            <TextInput
              value={values.title}
              onChange={set("title")}
              maxLength={120}
              placeholder={entry?.name}
            />
          </Field>
          <div className="flex flex-wrap gap-4">
            <Field label="Starts" error={errorOf("startedOn")} className="min-w-40 flex-1 sm:max-w-52">
              <TextInput type="date" value={values.startedOn} onChange={set("startedOn")} />
            </Field>
            <Field label="Due" error={errorOf("dueOn")} className="min-w-40 flex-1 sm:max-w-52">
              <TextInput type="date" value={values.dueOn} min={values.startedOn} onChange={set("dueOn")} />
            </Field>
          </div>
          {entry ? (
            <ProcessChoice
              value={processes}
              onValueChange={setProcesses}
              hint="Chosen from what this kind practises most. Change it if the task is different."
              error={errorOf("processes")}
            />
          ) : null}
          <Field
            label="Note"
            hint={`Why this, why now, and what support there is. ${person.name} reads it.`}
            error={errorOf("note")}
          >
            <TextArea className="min-h-24!" value={values.note} onChange={set("note")} maxLength={4000} />
          </Field>
        </div>
      </Card>
      <Card title="Who helps it count">
        <div className="flex max-w-[36rem] flex-col gap-5">
          <Field
            label="Feedback giver"
            hint="Somebody it affects, who says how it went."
            error={errorOf("feedbackGiverId")}
          >
            <PersonPicker value={feedbackGiver} onValueChange={setFeedbackGiver} except={[person.id]} />
          </Field>
          <Field label="Confirmer" hint={confirmerHint(person, isManager)} error={errorOf("confirmerId")}>
            <PersonPicker value={confirmer} onValueChange={setConfirmer} except={[person.id]} />
          </Field>
        </div>
      </Card>
      <div className="flex flex-wrap justify-end gap-2 max-sm:[&>*]:flex-1">
        <LinkButton href={`/people/${person.id}`}>Cancel</LinkButton>
        <Button type="submit" variant="primary" pending={sending.pending} disabled={!sending.ready}>
          Give this experience
        </Button>
      </div>
    </form>
  );
}

function confirmerHint({ name, managerName }: Person, isManager: boolean): string {
  const manager = isManager
    ? "you, the line manager, alone"
    : managerName
      ? `only the line manager, ${managerName}`
      : "only the line manager";
  return `Somebody who sees it happen: not ${name}, and not ${manager}.`;
}
