"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactElement, useState } from "react";
import { EVIDENCE_ACCEPT, evidenceProblem } from "#app/_components/experience/evidence-upload.ts";
import { FailureCallout } from "#app/_components/experience/failure-callout.tsx";
import { useEvidenceUpload } from "#app/_components/experience/use-evidence-upload.ts";
import { useSending } from "#app/_components/experience/use-sending.ts";
import { useTRPCClient } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Dialog, DialogClose } from "#app/_ui/dialog.tsx";
import { Field } from "#app/_ui/field.tsx";
import { FileDrop } from "#app/_ui/file-drop.tsx";
import { Progress } from "#app/_ui/progress.tsx";
import { SegmentedControl } from "#app/_ui/segmented-control.tsx";
import { TextInput } from "#app/_ui/text-input.tsx";
import { useToast } from "#app/_ui/toast.tsx";
import { EVIDENCE_LIMIT_WORDS } from "#domain/evidence.ts";
import { AddEvidence } from "#domain/experience.ts";

type EvidenceProps = { experienceId: string; trigger: ReactElement };

/** Adds a link or a file that proves the experience. */
export function EvidenceDialog({ experienceId, trigger }: EvidenceProps) {
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState("link");
  const router = useRouter();
  const toast = useToast();
  function added(name: string) {
    setOpen(false);
    toast.show({ title: `“${name}” is attached.`, tone: "positive" });
    router.refresh();
  }
  return (
    <Dialog title="Add evidence" trigger={trigger} open={open} onOpenChange={setOpen}>
      <div className="flex flex-col gap-5">
        <SegmentedControl
          label="Kind of evidence"
          name="evidence-kind"
          value={kind}
          onValueChange={setKind}
          options={[
            { value: "link", label: "Link" },
            { value: "file", label: "File" },
          ]}
        />
        {kind === "link" ? (
          <LinkForm experienceId={experienceId} onAdded={added} />
        ) : (
          <FileForm experienceId={experienceId} onAdded={added} />
        )}
      </div>
    </Dialog>
  );
}

type FormProps = { experienceId: string; onAdded: (name: string) => void };

function LinkForm({ experienceId, onAdded }: FormProps) {
  const [name, setName] = useState("");
  const [url, setUrl] = useState("");
  const client = useTRPCClient();
  const sending = useSending(AddEvidence, (input, options) =>
    client.experience.addEvidence.mutate(input, options),
  );

  async function add(event: FormEvent) {
    event.preventDefault();
    if (await sending.run({ experienceId, name, url })) onAdded(name);
  }

  return (
    <form ref={sending.form} onSubmit={add} noValidate className="flex flex-col gap-4">
      <FailureCallout failure={sending.failure} />
      <Field
        label="Address"
        hint="Where the document or page is kept. Passage stores the address only."
        required
        error={sending.errorOf("url")}
      >
        <TextInput
          type="url"
          inputMode="url"
          value={url}
          onChange={(event) => setUrl(event.target.value)}
          placeholder="https://"
        />
      </Field>
      <Field label="What it is" required error={sending.errorOf("name")}>
        <TextInput value={name} maxLength={120} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Buttons pending={sending.pending} />
    </form>
  );
}

function FileForm({ experienceId, onAdded }: FormProps) {
  const [file, setFile] = useState<File | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const upload = useEvidenceUpload();

  async function add(event: FormEvent) {
    event.preventDefault();
    const wrong = file ? evidenceProblem(file) : "Choose a file first.";
    setProblem(wrong);
    if (!file || wrong) return;
    if (await upload.send(experienceId, file)) onAdded(file.name);
  }

  return (
    <form onSubmit={add} noValidate className="flex flex-col gap-4">
      <Field
        label="File"
        hint="Others can only download it; Passage never opens it."
        required
        error={problem ?? upload.problem ?? undefined}
      >
        <FileDrop
          prompt="Drop a file here"
          limits={`PDF, picture, Office document or text, up to ${EVIDENCE_LIMIT_WORDS}`}
          accept={EVIDENCE_ACCEPT}
          onFiles={([chosen]) => {
            setFile(chosen ?? null);
            setProblem(chosen ? evidenceProblem(chosen) : null);
          }}
        />
      </Field>
      {upload.share === null ? null : (
        <Progress
          label="Sending the file"
          value={Math.round(upload.share * 100)}
          text={`${Math.round(upload.share * 100)} %`}
        />
      )}
      <Buttons pending={upload.share !== null} />
    </form>
  );
}

function Buttons({ pending }: { pending: boolean }) {
  return (
    <div className="flex justify-end gap-2 max-sm:[&>*]:flex-1">
      <DialogClose>
        <Button>Cancel</Button>
      </DialogClose>
      <Button type="submit" variant="primary" pending={pending}>
        Add evidence
      </Button>
    </div>
  );
}
