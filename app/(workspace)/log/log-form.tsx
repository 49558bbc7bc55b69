"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CatalogueEntry } from "#app/_components/experience/catalogue-entry.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Callout } from "#app/_ui/callout.tsx";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import type { Day } from "#domain/day.ts";
import { isEditable } from "#domain/experience.ts";
import { DetailStep, type Subject } from "./detail-step.tsx";
import { KindStep } from "./kind-step.tsx";
import type { LogPerson } from "./person-step.tsx";
import type { Logged } from "./saved-log.tsx";

type LogFormProps = {
  person: LogPerson;
  isSelf: boolean;
  onChangePerson: (() => void) | undefined;
  experienceId: string | null;
  today: Day;
  entries: readonly CatalogueEntry[];
  onSaved: (logged: Logged) => void;
};

/** What one person lived through: first what it was, then the note; what is known already is only shown. */
export function LogForm(props: LogFormProps) {
  const { person, isSelf, onChangePerson, experienceId, today, entries, onSaved } = props;
  const trpc = useTRPC();
  const experiences = useQuery(trpc.experience.ofPerson.queryOptions({ personId: person.id }));
  const open = (experiences.data ?? []).filter((one) => isEditable(one.status));
  const [chosen, setChosen] = useState<Subject | null>(null);
  const [isChoosing, setIsChoosing] = useState(false);
  const named = open.find((one) => one.id === experienceId);
  const subject = chosen ?? (named && !isChoosing ? subjectOf(named, entries) : null);

  return (
    <div className="flex flex-col gap-6">
      <Known label="For" value={isSelf ? "Myself" : person.name} onChange={onChangePerson} serif />
      {experiences.isPending ? <Skeleton label="Looking for open experiences" lines={3} /> : null}
      {experiences.isError ? (
        <Callout
          tone="warning"
          role="alert"
          title="Open experiences could not be read"
          actions={<Button onClick={() => experiences.refetch()}>Try again</Button>}
        >
          You can log something new meanwhile.
        </Callout>
      ) : null}
      {subject ? (
        <>
          <Known
            label={subject.experience ? "Going on with" : "New"}
            value={subject.experience?.title ?? subject.entry.name}
            onChange={() => {
              setChosen(null);
              setIsChoosing(true);
            }}
          />
          <DetailStep
            key={subject.experience?.id ?? subject.entry.id}
            person={person}
            subject={subject}
            today={today}
            onSaved={onSaved}
          />
        </>
      ) : experiences.isPending ? null : (
        <KindStep
          open={open}
          entries={entries}
          onContinue={(experience) => setChosen(subjectOf(experience, entries))}
          onNew={(entry) => setChosen({ entry, experience: null })}
        />
      )}
    </div>
  );
}

/** An open experience with its kind; a kind that is no longer offered is still told by its name. */
function subjectOf(
  experience: NonNullable<Subject["experience"]>,
  entries: readonly CatalogueEntry[],
): Subject {
  const entry = entries.find((one) => one.id === experience.experienceTypeId);
  return {
    experience,
    entry: entry ?? {
      id: experience.experienceTypeId,
      name: experience.typeName,
      weights: null,
      evidenceRule: experience.evidenceRule,
    },
  };
}

type KnownProps = { label: string; value: string; onChange?: () => void; serif?: boolean };

/** Something already answered, in one line, with the way back. */
function Known({ label, value, onChange, serif = false }: KnownProps) {
  return (
    <div className="flex items-center gap-3 border-line border-b pb-3">
      <p className="min-w-0 flex-1">
        <span className="block text-dense text-ink-2">{label}</span>
        <span className={serif ? "text-heading" : "font-medium"}>{value}</span>
      </p>
      {onChange ? (
        <Button size="small" onClick={onChange} aria-label={`Change: ${value}`}>
          Change
        </Button>
      ) : null}
    </div>
  );
}
