"use client";

import { type FormEvent, useState } from "react";
import { PersonPicker } from "#app/_components/directory/person-picker.tsx";
import { onceContext, type ReadableFailure, readFailure, useTRPCClient } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Callout } from "#app/_ui/callout.tsx";
import type { ComboboxOption } from "#app/_ui/combobox.tsx";
import { Field } from "#app/_ui/field.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { TextInput } from "#app/_ui/text-input.tsx";
import type { Role } from "#domain/permission-table.ts";
import { CreateUser } from "#domain/user.ts";
import { RoleChoice } from "./role-choice.tsx";

type Unit = { id: string; name: string };

/** Makes an account; its first password is shown once, to be handed over in person. */
export function CreateUserForm({ units }: { units: readonly Unit[] }) {
  const api = useTRPCClient();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [person, setPerson] = useState<ComboboxOption | null>(null);
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [grants, setGrants] = useState<ReadonlyMap<Role, string | null>>(new Map());
  const [problem, setProblem] = useState<ReadableFailure | null>(null);
  const [pending, setPending] = useState(false);
  const [made, setMade] = useState<{ email: string; password: string } | null>(null);

  function choose(option: ComboboxOption | null) {
    setPerson(option);
    if (option) setName(option.label);
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (pending) return;
    const input = CreateUser.safeParse({
      personId: person?.value ?? null,
      name,
      email,
      grants: [...grants].map(([role, orgUnitId]) => ({ role, orgUnitId })),
    });
    if (!input.success) {
      const fields = new Map(input.error.issues.map((issue) => [String(issue.path[0]), issue.message]));
      setProblem({ message: "Something is missing or not right.", code: "invalid", fields });
      return;
    }
    setPending(true);
    setProblem(null);
    try {
      const { firstPassword } = await api.user.create.mutate(input.data, { context: onceContext(key) });
      setMade({ email: input.data.email, password: firstPassword });
    } catch (error) {
      setProblem(readFailure(error));
      setKey(crypto.randomUUID());
    } finally {
      setPending(false);
    }
  }

  if (made) return <FirstPassword {...made} />;
  return (
    <form onSubmit={submit} className="flex max-w-xl flex-col gap-5" noValidate>
      {problem ? <Callout tone="risk" role="alert" title={problem.message} /> : null}
      <Field
        label="Person"
        hint="Leave empty for somebody from outside the company."
        error={problem?.fields.get("personId")}
      >
        <PersonPicker value={person} onValueChange={choose} />
      </Field>
      <Field label="Name" required error={problem?.fields.get("name")}>
        <TextInput
          name="name"
          value={name}
          onChange={(event) => setName(event.target.value)}
          autoComplete="off"
        />
      </Field>
      <Field label="E-mail to sign in with" required error={problem?.fields.get("email")}>
        <TextInput
          name="email"
          type="email"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          autoComplete="off"
        />
      </Field>
      <RoleChoice units={units} grants={grants} onChange={setGrants} />
      <div className="flex gap-3">
        <Button type="submit" variant="primary" pending={pending}>
          Make the account
        </Button>
        <LinkButton href="/settings">Cancel</LinkButton>
      </div>
    </form>
  );
}

function FirstPassword({ email, password }: { email: string; password: string }) {
  return (
    <Callout
      tone="positive"
      role="status"
      title={`${email} can sign in now`}
      className="max-w-xl"
      actions={
        <LinkButton href="/settings" size="small">
          Back to accounts
        </LinkButton>
      }
    >
      <p>
        First password:{" "}
        <code className="rounded-control bg-sunk px-2 py-1 text-ink" data-first-password="">
          {password}
        </code>
      </p>
      <p className="mt-2">It is shown only now. Hand it over in person, and ask for it to be changed.</p>
    </Callout>
  );
}
