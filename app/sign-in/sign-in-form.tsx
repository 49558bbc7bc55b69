"use client";

import { type FormEvent, useRef, useState } from "react";
import { Button } from "#app/_ui/button.tsx";
import { Callout } from "#app/_ui/callout.tsx";
import { Field } from "#app/_ui/field.tsx";
import { TextInput } from "#app/_ui/text-input.tsx";
import { sendCredentials } from "./send-credentials.ts";

/** E-mail and password. What was typed stays when it is refused; the password field takes the focus again. */
export function SignInForm() {
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const password = useRef<HTMLInputElement>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const form = new FormData(event.currentTarget);
    setPending(true);
    setProblem(null);
    const answer = await sendCredentials("password", {
      email: String(form.get("email") ?? ""),
      password: String(form.get("password") ?? ""),
    });
    if (answer.ok) {
      location.assign("/");
      return;
    }
    setPending(false);
    setProblem(answer.message);
    password.current?.select();
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      {problem ? <Callout tone="risk" role="alert" title={problem} /> : null}
      <Field label="E-mail" required>
        <TextInput name="email" type="email" autoComplete="username" required maxLength={320} />
      </Field>
      <Field label="Password" required>
        <TextInput
          ref={password}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          maxLength={1024}
        />
      </Field>
      <Button type="submit" variant="primary" pending={pending} className="mt-2 self-start">
        Sign in
      </Button>
    </form>
  );
}
