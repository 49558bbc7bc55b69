"use client";

import { Button } from "#app/_ui/button.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { AbandonDialog } from "./abandon-dialog.tsx";
import { EvidenceDialog } from "./evidence-dialog.tsx";
import { SubmitDialog, type Submittable } from "./submit-dialog.tsx";

type ActionsProps = {
  experience: Submittable & { may: { log: boolean; submit: boolean; abandon: boolean; confirm: boolean } };
  isOwn: boolean;
};

/** What may be done with an experience now; only what this person may really do is offered. */
export function ExperienceActions({ experience, isOwn }: ActionsProps) {
  const { may, id, personId, status } = experience;
  const logHref = `/log?${new URLSearchParams(isOwn ? { experience: id } : { person: personId, experience: id })}`;
  return (
    <>
      {may.abandon ? (
        <AbandonDialog
          experience={experience}
          trigger={
            <Button variant="quiet" className="whitespace-nowrap max-sm:flex-1">
              Abandon
            </Button>
          }
        />
      ) : null}
      {may.log ? (
        <EvidenceDialog
          experienceId={id}
          trigger={<Button className="whitespace-nowrap max-sm:flex-1">Add evidence</Button>}
        />
      ) : null}
      {may.log ? (
        <LinkButton
          variant={may.submit ? "secondary" : "primary"}
          href={logHref}
          className="whitespace-nowrap max-sm:flex-1"
        >
          {status === "planned" ? "Start and log" : "Log progress"}
        </LinkButton>
      ) : null}
      {may.submit ? (
        <SubmitDialog
          experience={experience}
          trigger={
            <Button variant="primary" className="whitespace-nowrap max-sm:flex-1">
              Submit
            </Button>
          }
        />
      ) : null}
      {may.confirm ? (
        <LinkButton variant="primary" href={`/inbox/${id}`} className="whitespace-nowrap max-sm:flex-1">
          Confirm or return
        </LinkButton>
      ) : null}
    </>
  );
}
