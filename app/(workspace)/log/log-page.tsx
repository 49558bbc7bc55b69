"use client";

import { useState } from "react";
import type { CatalogueEntry } from "#app/_components/experience/catalogue-entry.ts";
import type { Day } from "#domain/day.ts";
import { LogForm } from "./log-form.tsx";
import { type LogPerson, PersonStep } from "./person-step.tsx";
import { type Logged, SavedLog } from "./saved-log.tsx";

export type LogPageProps = {
  self: LogPerson | null;
  people: readonly LogPerson[];
  maySearch: boolean;
  /** Known beforehand: nobody asks. */
  person: LogPerson | null;
  experienceId: string | null;
  today: Day;
  entries: readonly CatalogueEntry[];
};

/** The quick log from the first question to what was saved. */
export function LogPage(props: LogPageProps) {
  const { self, people, maySearch, today, entries } = props;
  const [person, setPerson] = useState(props.person);
  const [experienceId, setExperienceId] = useState(props.experienceId);
  const [logged, setLogged] = useState<Logged | null>(null);
  const [round, setRound] = useState(0);
  const mayChange = people.length > 0 || maySearch;

  if (logged) {
    return (
      <SavedLog
        logged={logged}
        onAnother={() => {
          setLogged(null);
          setExperienceId(null);
          setRound(round + 1);
        }}
      />
    );
  }
  if (!person) return <PersonStep self={self} people={people} maySearch={maySearch} onChoose={setPerson} />;
  return (
    <LogForm
      key={`${person.id} ${round}`}
      person={person}
      isSelf={person.id === self?.id}
      onChangePerson={mayChange ? () => setPerson(null) : undefined}
      experienceId={experienceId}
      today={today}
      entries={entries}
      onSaved={setLogged}
    />
  );
}
