"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { type PersonOption, PersonPicker } from "#app/_components/directory/person-picker.tsx";
import type { CatalogueEntry } from "#app/_components/experience/catalogue-entry.ts";
import { evidenceProblem } from "#app/_components/experience/evidence-upload.ts";
import { FailureCallout } from "#app/_components/experience/failure-callout.tsx";
import { ProcessChoice } from "#app/_components/experience/process-choice.tsx";
import { useSending } from "#app/_components/experience/use-sending.ts";
import { useTRPCClient } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Checkbox } from "#app/_ui/checkbox.tsx";
import { Field } from "#app/_ui/field.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { TextInput } from "#app/_ui/text-input.tsx";
import type { Day } from "#domain/day.ts";
import { LogExperience } from "#domain/experience.ts";
import { practisedProcesses } from "#domain/experience-type.ts";
import { PROCESSES, type Process } from "#domain/process.ts";
import { EvidenceChoice } from "./evidence-choice.tsx";
import { knownProcesses, type OpenExperience } from "./open-experience.ts";
import type { LogPerson } from "./person-step.tsx";
import type { Logged } from "./saved-log.tsx";

export type Subject = {
  entry: Pick<CatalogueEntry, "id" | "name" | "evidenceRule"> & { weights: CatalogueEntry["weights"] | null };
  experience: OpenExperience | null;
};

type DetailStepProps = {
  person: LogPerson;
  subject: Subject;
  today: Day;
  onSaved: (logged: Logged) => void;
};

/** When, the note and what proves it. Only what is not known yet is asked. */
export function DetailStep({ person, subject, today, onSaved }: DetailStepProps) {
  const { experience, entry } = subject;
  const [note, setNote] = useState("");
  const [startedOn, setStartedOn] = useState(startOf(experience, today));
  const [endedOn, setEndedOn] = useState(experience?.endedOn ?? "");
  const [processes, setProcesses] = useState(() => processesOf(subject));
  const [link, setLink] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const [confirmer, setConfirmer] = useState<PersonOption | null>(null);
  const client = useTRPCClient();
  const sending = useSending(LogExperience, (input, options) => client.experience.log.mutate(input, options));
  const noteField = useRef<HTMLTextAreaElement>(null);
  const { errorOf } = sending;
  const fileProblem = file ? evidenceProblem(file) : null;

  useEffect(() => noteField.current?.focus({ preventScroll: true }), []);

  async function save(event: FormEvent) {
    event.preventDefault();
    if (fileProblem) return;
    const saved = await sending.run({
      experienceId: experience?.id ?? null,
      personId: person.id,
      experienceTypeId: entry.id,
      startedOn,
      endedOn,
      note,
      processes,
      evidenceLink: link,
      confirmerId: confirmer?.value ?? null,
    });
    if (!saved) return;
    const title = experience?.title ?? entry.name;
    onSaved({
      experienceId: saved.experienceId,
      person: person.name,
      title,
      note,
      link,
      file,
      startedOn,
      endedOn,
      confirmer: confirmer?.label ?? null,
    });
  }

  return (
    <form ref={sending.form} onSubmit={save} noValidate className="flex flex-col gap-6">
      <Field
        label="What happened?"
        hint={experience?.note ? "Added below the notes there are." : undefined}
        required
        error={errorOf("note")}
      >
        <TextArea
          className="min-h-24!"
          ref={noteField}
          rows={3}
          maxLength={4000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
      <Dates
        knownStart={experience?.startedOn != null && experience.startedOn <= today}
        today={today}
        startedOn={startedOn}
        endedOn={endedOn}
        onStart={setStartedOn}
        onEnd={setEndedOn}
        errorOf={errorOf}
      />
      <EvidenceChoice
        rule={entry.evidenceRule}
        link={link}
        onLink={setLink}
        linkError={errorOf("evidenceLink")}
        file={file}
        onFile={setFile}
        fileError={fileProblem ?? undefined}
      />
      {experience?.confirmerId ? null : (
        <Field
          label="Who saw it and can confirm it? (optional)"
          hint={`Neither ${person.name} nor only the line manager.`}
          error={errorOf("confirmerId")}
        >
          <PersonPicker value={confirmer} onValueChange={setConfirmer} except={[person.id]} />
        </Field>
      )}
      <ProcessChoice value={processes} onValueChange={setProcesses} error={errorOf("processes")} />
      <div className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-20 -mx-4 flex flex-col gap-3 border-line border-t bg-bg px-4 py-3 md:bottom-0 md:mx-0 md:px-0">
        <FailureCallout failure={sending.failure} />
        <Button
          type="submit"
          variant="primary"
          size="large"
          pending={sending.pending}
          className="min-h-14! w-full"
        >
          Save
        </Button>
      </div>
    </form>
  );
}

type DatesProps = {
  /** It began before: the start is shown elsewhere and not asked. */
  knownStart: boolean;
  today: Day;
  startedOn: Day;
  endedOn: Day | "";
  onStart: (day: Day) => void;
  onEnd: (day: Day | "") => void;
  errorOf: (field: string) => string | undefined;
};

function Dates({ knownStart, today, startedOn, endedOn, onStart, onEnd, errorOf }: DatesProps) {
  const isOver = endedOn !== "" || errorOf("endedOn") !== undefined;
  const [hasEnded, setHasEnded] = useState(isOver);
  return (
    <div className="flex flex-col gap-3">
      <div className="grid grid-cols-2 gap-3 empty:hidden">
        {knownStart ? null : (
          <Field label="Since" required error={errorOf("startedOn")}>
            <TextInput
              type="date"
              value={startedOn}
              max={today}
              onChange={(event) => onStart(event.target.value)}
            />
          </Field>
        )}
        {hasEnded ? (
          <Field label="Ended" required error={errorOf("endedOn")}>
            <TextInput
              type="date"
              value={endedOn}
              min={startedOn}
              max={today}
              onChange={(event) => onEnd(event.target.value)}
            />
          </Field>
        ) : null}
      </div>
      <Checkbox
        label="It is over"
        checked={hasEnded}
        onChange={(event) => {
          setHasEnded(event.target.checked);
          onEnd(event.target.checked ? today : "");
        }}
      />
    </div>
  );
}

/** A start that has come stays; a planned one that lies ahead becomes today, since it is being logged. */
function startOf(experience: OpenExperience | null, today: Day): Day {
  return experience?.startedOn && experience.startedOn <= today ? experience.startedOn : today;
}

function processesOf({ entry, experience }: Subject): Process[] {
  const known = knownProcesses(experience?.processes ?? []);
  if (known.length > 0) return known;
  const practised = entry.weights ? practisedProcesses(entry.weights) : [];
  return PROCESSES.filter((process) => practised.includes(process));
}
