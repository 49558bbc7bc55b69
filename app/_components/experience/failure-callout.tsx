"use client";

import { useRouter } from "next/navigation";
import type { ReadableFailure } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Callout } from "#app/_ui/callout.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";

/** Why nothing was saved, and the way on. What was typed stays where it is. */
export function FailureCallout({ failure }: { failure: ReadableFailure | null }) {
  const router = useRouter();
  if (!failure) return null;
  if (failure.code === "conflict") {
    return (
      <Callout
        role="alert"
        tone="warning"
        title="Not saved: something changed meanwhile"
        actions={
          <Button size="small" onClick={() => router.refresh()}>
            Show the change
          </Button>
        }
      >
        {failure.message} What you typed is still here.
      </Callout>
    );
  }
  if (failure.code === "unfinished") return <Callout role="alert" tone="risk" title={failure.message} />;
  return (
    <Callout role="alert" tone="risk" title="Not saved">
      {failure.message}
      {failure.code === "not_signed_in" ? (
        <>
          {" "}
          <TextLink href="/sign-in" target="_blank">
            Sign in on a new page
          </TextLink>
          , then save again here.
        </>
      ) : null}
    </Callout>
  );
}
