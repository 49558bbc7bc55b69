"use client";

import { type FormEvent, useState } from "react";
import { Button } from "#app/_ui/button.tsx";
import { Callout } from "#app/_ui/callout.tsx";
import { Field } from "#app/_ui/field.tsx";
import { TextInput } from "#app/_ui/text-input.tsx";
import { PASSWORD_MIN, SetUpOrganization } from "#domain/user.ts";
import { sendCredentials } from "../sign-in/send-credentials.ts";

type Problem = { message: string; fields: ReadonlyMap<string, string> };
type Refusal = { message?: string; details?: { field: string; message: string }[] };

export function SetUpForm({ setupKey }: { setupKey: string }) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [pending, setPending] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const input = SetUpOrganization.safeParse({
      ...Object.fromEntries(new FormData(event.currentTarget)),
      key: setupKey,
    });
    if (!input.success) {
      setProblem(
        problemOf({
          details: input.error.issues.map((issue) => ({
            field: issue.path.join("."),
            message: issue.message,
          })),
        }),
      );
      return;
    }
    setPending(true);
    setProblem(null);
    try {
      const response = await fetch("/api/setup", { method: "POST", body: JSON.stringify(input.data) });
      if (!response.ok) throw problemOf(await response.json().catch(() => ({})));
      const answer = await sendCredentials("password", {
        email: input.data.email,
        password: input.data.password,
      });
      location.assign(answer.ok ? "/" : "/sign-in");
    } catch (error) {
      setPending(false);
      setProblem(
        isProblem(error)
          ? error
          : problemOf({ message: "Passage cannot be reached right now. Please try again." }),
      );
    }
  }

  const field = (name: string) => problem?.fields.get(name);
  return (
    <form onSubmit={submit} className="flex flex-col gap-5" noValidate>
      {problem ? <Callout tone="risk" role="alert" title={problem.message} /> : null}
      <Field label="Organization" required error={field("organizationName")}>
        <TextInput name="organizationName" autoComplete="organization" maxLength={120} />
      </Field>
      <Field label="Your name" required error={field("name")}>
        <TextInput name="name" autoComplete="name" maxLength={120} />
      </Field>
      <Field label="Your e-mail" required error={field("email")}>
        <TextInput name="email" type="email" autoComplete="username" maxLength={254} />
      </Field>
      <Field
        label="Password"
        required
        hint={`At least ${PASSWORD_MIN} characters; a few words are fine.`}
        error={field("password")}
      >
        <TextInput name="password" type="password" autoComplete="new-password" maxLength={1024} />
      </Field>
      <Button type="submit" variant="primary" pending={pending} className="self-start">
        Set up
      </Button>
    </form>
  );
}

function problemOf(refusal: Refusal): Problem {
  const fields = new Map((refusal.details ?? []).map((one) => [one.field, one.message]));
  return { message: refusal.message ?? fields.get("key") ?? "Something is missing or not right.", fields };
}

function isProblem(error: unknown): error is Problem {
  return typeof error === "object" && error !== null && "fields" in error;
}
