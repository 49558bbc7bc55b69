"use client";

import { DeadEnd } from "./_components/shell/dead-end.tsx";
import { Button } from "./_ui/button.tsx";

/** Also reached when the frame itself cannot be read, for instance while the database is away. */
export default function RootError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <main className="mx-auto max-w-content px-4 md:px-8">
      <DeadEnd
        title="Passage cannot show this right now"
        action={
          <Button variant="primary" onClick={reset}>
            Try again
          </Button>
        }
      >
        You are still signed in, and nothing was changed. The database may be away for a moment.
        {error.digest ? ` If it happens again, report reference ${error.digest}.` : ""}
      </DeadEnd>
    </main>
  );
}
