"use client";

import { type FormEvent, useState } from "react";
import { type ReadableFailure, readFailure, useTRPCClient } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Callout } from "#app/_ui/callout.tsx";
import { Field } from "#app/_ui/field.tsx";
import { TextInput } from "#app/_ui/text-input.tsx";
import { ChangePassword, PASSWORD_MIN } from "#domain/user.ts";

export function ChangePasswordForm({ email }: { email: string }) {
  const api = useTRPCClient();
  const [problem, setProblem] = useState<ReadableFailure | null>(null);
  const [pending, setPending] = useState(false);
  const [done, setDone] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const form = new FormData(event.currentTarget);
    const input = ChangePassword.safeParse({ current: form.get("current"), next: form.get("next") });
    if (!input.success) {
      const fields = new Map(input.error.issues.map((issue) => [String(issue.path[0]), issue.message]));
      setProblem({ message: "Something is missing or not right.", code: "invalid", fields });
      return;
    }
    setPending(true);
    setProblem(null);
    try {
      await api.account.changePassword.mutate(input.data);
      setDone(true);
    } catch (error) {
      setProblem(readFailure(error));
    } finally {
      setPending(false);
    }
  }

  if (done)
    return <Callout tone="positive" role="status" title="Your password is changed" className="max-w-xl" />;
  return (
    <form onSubmit={submit} className="flex max-w-md flex-col gap-5" noValidate>
      {problem ? <Callout tone="risk" role="alert" title={problem.message} /> : null}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <Field label="Present password" required error={problem?.fields.get("current")}>
        <TextInput name="current" type="password" autoComplete="current-password" maxLength={1024} />
      </Field>
      <Field
        label="New password"
        required
        hint={`At least ${PASSWORD_MIN} characters; a few words are fine.`}
        error={problem?.fields.get("next")}
      >
        <TextInput name="next" type="password" autoComplete="new-password" maxLength={1024} />
      </Field>
      <Button type="submit" variant="primary" pending={pending} className="self-start">
        Change password
      </Button>
    </form>
  );
}
