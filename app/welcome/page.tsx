import type { Metadata } from "next";
import { readDoor } from "#app/_trpc/door.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Logo } from "#app/_ui/logo.tsx";
import { SetUpForm } from "./set-up-form.tsx";

export const metadata: Metadata = { title: "Set up" };

/** The first page of a new installation; shut once there is an organization. */
export default async function WelcomePage({ searchParams }: { searchParams: Promise<{ key?: string }> }) {
  const { key = "" } = await searchParams;
  const { needsSetUp } = readDoor();
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-xl flex-col gap-8 px-4 py-10">
      <Logo withName size={28} />
      {needsSetUp ? (
        <section aria-labelledby="welcome-title">
          <h1 id="welcome-title" className="text-title">
            Welcome to Passage
          </h1>
          <p className="mt-1 mb-6 text-body text-ink-2">
            Name your organization and yourself. You become its first administrator and HR partner; people
            come next, from a file.
          </p>
          <SetUpForm setupKey={key} />
        </section>
      ) : (
        <section className="flex flex-col items-start gap-4">
          <h1 className="text-title">Passage is set up already</h1>
          <LinkButton href="/sign-in" variant="primary">
            Sign in
          </LinkButton>
        </section>
      )}
    </main>
  );
}
