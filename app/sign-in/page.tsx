import type { Metadata } from "next";
import { readDoor } from "#app/_trpc/door.ts";
import { Callout } from "#app/_ui/callout.tsx";
import { Logo } from "#app/_ui/logo.tsx";
import { DEMO_COMPANY_NAME, DEMO_PERSONAS } from "#domain/demo.ts";
import { DemoPersonas } from "./demo-personas.tsx";
import { SignInForm } from "./sign-in-form.tsx";

export const metadata: Metadata = { title: "Sign in" };

export default function SignInPage() {
  const { isDemo, needsSetUp } = readDoor();
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-content flex-col px-4 py-8 md:px-8 md:py-12">
      <Logo withName size={28} />
      <div className="grid flex-1 content-center gap-x-16 gap-y-10 py-10 lg:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
        <section aria-labelledby="sign-in-title">
          <h1 id="sign-in-title" className="text-title">
            Sign in
          </h1>
          <p className="mt-1 mb-6 text-body text-ink-2">
            From managing to leading: who could lead, and what they need for it.
          </p>
          {needsSetUp ? (
            <Callout title="Nobody has set up an organization yet" className="mb-6">
              Open the link that the terminal printed when Passage started.
            </Callout>
          ) : null}
          <SignInForm />
        </section>
        {isDemo ? (
          <section aria-labelledby="demo-title" className="min-w-0">
            <h2 id="demo-title" className="text-heading">
              Look around as somebody at {DEMO_COMPANY_NAME}
            </h2>
            <p className="mt-1 mb-5 max-w-measure text-body text-ink-2">
              An invented company with two years of history. One click signs you in; nothing you do here
              leaves this computer.
            </p>
            <DemoPersonas personas={DEMO_PERSONAS} />
          </section>
        ) : null}
      </div>
    </main>
  );
}
