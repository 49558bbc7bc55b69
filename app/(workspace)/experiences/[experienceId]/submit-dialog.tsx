"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactElement, useState } from "react";
import { type PersonOption, PersonPicker } from "#app/_components/directory/person-picker.tsx";
import { ChallengeChoice, type ChallengeRating } from "#app/_components/experience/challenge-choice.tsx";
import { FailureCallout } from "#app/_components/experience/failure-callout.tsx";
import { useSending } from "#app/_components/experience/use-sending.ts";
import { useTRPCClient } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Dialog, DialogClose } from "#app/_ui/dialog.tsx";
import { Field } from "#app/_ui/field.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { TextInput } from "#app/_ui/text-input.tsx";
import { useToast } from "#app/_ui/toast.tsx";
import type { Day } from "#domain/day.ts";
import { CHALLENGE_RATINGS, type ExperienceStatus, SubmitExperience } from "#domain/experience.ts";

export type Submittable = {
  id: string;
  version: number;
  title: string;
  status: ExperienceStatus;
  personId: string;
  personManagerId: string | null;
  startedOn: Day | null;
  endedOn: Day | null;
  lesson: string | null;
  challengeByCandidate: number | null;
  confirmerId: string | null;
  confirmerName: string | null;
  evidenceCount: number;
  today: Day;
};

type SubmitProps = { experience: Submittable; trigger: ReactElement };

/** Hands a finished experience to its confirmer: what was learned, when it ended, how far it stretched. */
export function SubmitDialog({ experience, trigger }: SubmitProps) {
  const [open, setOpen] = useState(false);
  const client = useTRPCClient();
  const sending = useSending(SubmitExperience, (input, options) =>
    client.experience.submit.mutate(input, options),
  );
  const formId = `submit-${experience.id}`;
  return (
    <Dialog
      title="Submit for confirmation"
      description={
        experience.evidenceCount > 0
          ? "The confirmer sees the note, the lesson and the evidence. Until they decide, nothing can be changed."
          : "No evidence is attached yet. You can submit without it, but the confirmer may send it back."
      }
      trigger={trigger}
      open={open}
      onOpenChange={setOpen}
      footer={
        <>
          <DialogClose>
            <Button>Not yet</Button>
          </DialogClose>
          <Button type="submit" form={formId} variant="primary" pending={sending.pending}>
            Submit
          </Button>
        </>
      }
    >
      <SubmitForm id={formId} experience={experience} sending={sending} onDone={() => setOpen(false)} />
    </Dialog>
  );
}

type Sending = ReturnType<typeof useSending<typeof SubmitExperience, unknown>>;
type FormProps = { id: string; experience: Submittable; sending: Sending; onDone: () => void };

function SubmitForm({ id, experience, sending, onDone }: FormProps) {
  const [lesson, setLesson] = useState(experience.lesson ?? "");
  const [endedOn, setEndedOn] = useState(experience.endedOn ?? experience.today);
  const [challenge, setChallenge] = useState(ratingOf(experience.challengeByCandidate));
  const [confirmer, setConfirmer] = useState(confirmerOf(experience));
  const router = useRouter();
  const toast = useToast();

  async function submit(event: FormEvent) {
    event.preventDefault();
    const done = await sending.run({
      experienceId: experience.id,
      version: experience.version,
      lesson,
      endedOn,
      // What is not chosen yet is for the schema to refuse, in its own words.
      challenge: challenge as ChallengeRating,
      confirmerId: confirmer?.value ?? "",
    });
    if (!done) return;
    onDone();
    toast.show({
      title: `Submitted. ${confirmer?.label ?? "The confirmer"} is asked to confirm.`,
      tone: "positive",
    });
    router.refresh();
  }

  return (
    <form id={id} ref={sending.form} onSubmit={submit} noValidate className="flex flex-col gap-5">
      <FailureCallout failure={sending.failure} />
      <Field
        label="What was learned?"
        hint="What would be done the same way again, and what differently?"
        required
        error={sending.errorOf("lesson")}
      >
        <TextArea
          className="min-h-24!"
          rows={4}
          value={lesson}
          onChange={(event) => setLesson(event.target.value)}
          maxLength={4000}
        />
      </Field>
      <Field label="When did it end?" required error={sending.errorOf("endedOn")} className="max-w-52">
        <TextInput
          type="date"
          value={endedOn}
          min={experience.startedOn ?? undefined}
          max={experience.today}
          onChange={(event) => setEndedOn(event.target.value)}
        />
      </Field>
      <ChallengeChoice
        legend="How far did it stretch?"
        value={challenge}
        onValueChange={setChallenge}
        error={sending.errorOf("challenge")}
      />
      <Field
        label="Who shall confirm it?"
        hint="Somebody who saw it and is not the line manager."
        required
        error={sending.errorOf("confirmerId")}
      >
        <PersonPicker value={confirmer} onValueChange={setConfirmer} except={[experience.personId]} />
      </Field>
    </form>
  );
}

function ratingOf(value: number | null): ChallengeRating | null {
  return CHALLENGE_RATINGS.find((rating) => rating === value) ?? null;
}

function confirmerOf({ confirmerId, confirmerName }: Submittable): PersonOption | null {
  return confirmerId && confirmerName ? { value: confirmerId, label: confirmerName } : null;
}
