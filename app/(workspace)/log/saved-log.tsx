"use client";

import { useEffect, useRef, useState } from "react";
import { useEvidenceUpload } from "#app/_components/experience/use-evidence-upload.ts";
import { Button } from "#app/_ui/button.tsx";
import { Callout } from "#app/_ui/callout.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Progress } from "#app/_ui/progress.tsx";
import { shortDay } from "#app/_ui/short-day.ts";
import type { Day } from "#domain/day.ts";

/** What was just saved, and the file that still has to follow. */
export type Logged = {
  experienceId: string;
  person: string;
  title: string;
  note: string;
  link: string;
  file: File | null;
  startedOn: Day;
  endedOn: Day | "";
  confirmer: string | null;
};

/** What was saved, the file on its way (kept until it arrives), and what to do next. */
export function SavedLog({ logged, onAnother }: { logged: Logged; onAnother: () => void }) {
  const { experienceId, file } = logged;
  const upload = useEvidenceUpload();
  const [arrived, setArrived] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const started = useRef(false);

  async function send() {
    if (file && (await upload.send(experienceId, file))) setArrived(true);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the file is sent once, when the page of what was saved opens
  useEffect(() => {
    heading.current?.focus();
    window.scrollTo({ top: 0 });
    if (started.current) return;
    started.current = true;
    void send();
  }, []);

  const percent = Math.round((upload.share ?? 0) * 100);
  return (
    <div className="flex flex-col gap-6">
      <div>
        <h2 ref={heading} tabIndex={-1} className="text-heading outline-none">
          Saved for {logged.person}
        </h2>
        <p className="text-body text-ink-2">“{logged.title}” is on record.</p>
      </div>
      <dl className="flex flex-col gap-3 border-line border-y py-4">
        <Fact name="When">
          {logged.endedOn
            ? `${shortDay(logged.startedOn)} – ${shortDay(logged.endedOn)}`
            : `since ${shortDay(logged.startedOn)}`}
        </Fact>
        <Fact name="Note">{logged.note}</Fact>
        {logged.link ? <Fact name="Link">{logged.link}</Fact> : null}
        {logged.confirmer ? <Fact name="Confirmer">{logged.confirmer}</Fact> : null}
        {file ? <Fact name="File">{arrived ? `${file.name}, attached` : file.name}</Fact> : null}
      </dl>
      {upload.share === null ? null : (
        <Progress label="Sending the file" value={percent} text={`${percent} %`} />
      )}
      {upload.problem ? (
        <Callout
          role="alert"
          tone="warning"
          title="The note is saved, the file is not"
          actions={<Button onClick={send}>Send the file again</Button>}
        >
          {upload.problem}
        </Callout>
      ) : null}
      <div className="flex flex-wrap gap-2 max-sm:flex-col">
        <Button variant="primary" onClick={onAnother} disabled={upload.share !== null}>
          Log another
        </Button>
        <LinkButton href={`/experiences/${experienceId}`}>Open the experience</LinkButton>
      </div>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt className="text-label">{name}</dt>
      <dd className="whitespace-pre-line break-words">{children}</dd>
    </div>
  );
}
