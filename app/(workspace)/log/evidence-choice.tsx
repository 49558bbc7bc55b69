"use client";

import { Camera, Paperclip, X } from "lucide-react";
import type { ChangeEvent } from "react";
import { sizeInWords } from "#app/_components/experience/byte-size.ts";
import { EVIDENCE_ACCEPT } from "#app/_components/experience/evidence-upload.ts";
import { Button } from "#app/_ui/button.tsx";
import { buttonStyle } from "#app/_ui/button-style.ts";
import { cx } from "#app/_ui/class-name.ts";
import { Field } from "#app/_ui/field.tsx";
import { FieldError } from "#app/_ui/field-error.tsx";
import { TextInput } from "#app/_ui/text-input.tsx";
import { EVIDENCE_LIMIT_WORDS } from "#domain/evidence.ts";

type EvidenceChoiceProps = {
  /** What proves this kind of experience. */
  rule: string;
  link: string;
  onLink: (link: string) => void;
  linkError?: string;
  file: File | null;
  onFile: (file: File | null) => void;
  fileError?: string;
};

/** What proves it: a photo, a file or a link; all may wait until later. */
export function EvidenceChoice(props: EvidenceChoiceProps) {
  const { rule, link, onLink, linkError, file, onFile, fileError } = props;
  return (
    <fieldset className="flex min-w-0 flex-col gap-3" aria-describedby={fileError ? "file-error" : undefined}>
      <legend className="mb-1 text-label">What proves it? (optional)</legend>
      <p className="text-dense text-ink-2">{rule}</p>
      {file ? (
        <div className="flex items-center gap-3 rounded-control border border-line-strong bg-surface px-3 py-1">
          <Paperclip aria-hidden="true" size={18} strokeWidth={1.5} className="shrink-0 text-ink-2" />
          <span className="min-w-0 flex-1 break-all">{file.name}</span>
          <span className="shrink-0 text-caption text-ink-2 tabular">{sizeInWords(file.size)}</span>
          <Button
            variant="quiet"
            size="small"
            iconOnly
            aria-label={`Leave out ${file.name}`}
            onClick={() => onFile(null)}
            icon={<X aria-hidden="true" size={18} strokeWidth={1.5} />}
          />
        </div>
      ) : (
        <div className="grid grid-cols-2 gap-2">
          <FileButton label="Take a photo" Icon={Camera} accept="image/*" capture onFile={onFile} />
          <FileButton label="Choose a file" Icon={Paperclip} accept={EVIDENCE_ACCEPT} onFile={onFile} />
        </div>
      )}
      {fileError ? <FieldError id="file-error">{fileError}</FieldError> : null}
      {file ? null : <p className="text-caption text-ink-2">Up to {EVIDENCE_LIMIT_WORDS}.</p>}
      <Field label="Link" error={linkError}>
        <TextInput
          type="url"
          inputMode="url"
          placeholder="https://"
          value={link}
          onChange={(event) => onLink(event.target.value)}
        />
      </Field>
    </fieldset>
  );
}

type FileButtonProps = {
  label: string;
  Icon: typeof Camera;
  accept: string;
  /** Opens the camera at once where there is one. */
  capture?: boolean;
  onFile: (file: File | null) => void;
};

function FileButton({ label, Icon, accept, capture = false, onFile }: FileButtonProps) {
  function take(event: ChangeEvent<HTMLInputElement>) {
    onFile(event.currentTarget.files?.[0] ?? null);
  }
  return (
    <label
      className={cx(
        buttonStyle("secondary", "medium"),
        "relative min-w-0 shrink! has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus",
      )}
    >
      <Icon aria-hidden="true" size={18} strokeWidth={1.5} className="shrink-0" />
      {label}
      <input
        type="file"
        accept={accept}
        capture={capture ? "environment" : undefined}
        onChange={take}
        className="absolute inset-0 cursor-pointer opacity-0"
      />
    </label>
  );
}
