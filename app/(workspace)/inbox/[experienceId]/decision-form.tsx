"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { ChallengeChoice, type ChallengeRating } from "#app/_components/experience/challenge-choice.tsx";
import { FailureCallout } from "#app/_components/experience/failure-callout.tsx";
import { useSending } from "#app/_components/experience/use-sending.ts";
import { useTRPCClient } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Field } from "#app/_ui/field.tsx";
import { RadioGroup } from "#app/_ui/radio-group.tsx";
import { TextArea } from "#app/_ui/text-area.tsx";
import { useToast } from "#app/_ui/toast.tsx";
import { ConfirmExperience } from "#domain/experience.ts";

type DecisionProps = { experienceId: string; version: number; personName: string; title: string };
type Decision = "confirmed" | "returned";

/** Confirm with a view of the stretch, or send back with what is missing. */
export function DecisionForm({ experienceId, version, personName, title }: DecisionProps) {
  const [decision, setDecision] = useState<Decision>("confirmed");
  const [challenge, setChallenge] = useState<ChallengeRating | null>(null);
  const [note, setNote] = useState("");
  const client = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const sending = useSending(ConfirmExperience, (input, options) =>
    client.experience.confirm.mutate(input, options),
  );
  const confirms = decision === "confirmed";

  async function decide(event: FormEvent) {
    event.preventDefault();
    const done = await sending.run({
      experienceId,
      version,
      decision,
      note,
      challenge: confirms ? challenge : null,
    });
    if (!done) return;
    toast.show({
      title: confirms ? `“${title}” is confirmed.` : `“${title}” went back to ${personName}.`,
      tone: "positive",
    });
    router.push("/inbox");
    router.refresh();
  }

  return (
    <form ref={sending.form} onSubmit={decide} noValidate className="flex flex-col gap-5">
      <FailureCallout failure={sending.failure} />
      <RadioGroup
        legend="Decision"
        hideLegend
        name="decision"
        value={decision}
        onValueChange={(value) => setDecision(value === "returned" ? "returned" : "confirmed")}
        options={[
          { value: "confirmed", label: "It happened as told", hint: "Confirm it." },
          { value: "returned", label: "Something is missing", hint: "Send it back and say what." },
        ]}
      />
      {confirms ? (
        <ChallengeChoice
          legend={`How far did it stretch ${personName}?`}
          value={challenge}
          onValueChange={setChallenge}
          error={sending.errorOf("challenge")}
        />
      ) : null}
      <Field
        label={confirms ? "A note" : "What is missing?"}
        hint={
          confirms ? `Optional. What you saw is feedback for ${personName}.` : `${personName} reads this.`
        }
        required={!confirms}
        error={sending.errorOf("note")}
      >
        <TextArea
          className="min-h-24!"
          rows={3}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
      <Button
        type="submit"
        variant="primary"
        size="large"
        pending={sending.pending}
        disabled={!sending.ready}
        className="min-h-14! w-full"
      >
        {confirms ? "Confirm" : "Send back"}
      </Button>
    </form>
  );
}
