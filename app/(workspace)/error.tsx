"use client";

import { DeadEnd } from "#app/_components/shell/dead-end.tsx";
import { Button } from "#app/_ui/button.tsx";

/** Something on the page failed that nobody foresaw. The reference finds it in the server's log. */
export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <DeadEnd
      title="This page could not be shown"
      action={
        <Button variant="primary" onClick={reset}>
          Try again
        </Button>
      }
    >
      Nothing was changed. The database may be away for a moment.
      {error.digest ? ` If it happens again, report reference ${error.digest}.` : ""}
    </DeadEnd>
  );
}
