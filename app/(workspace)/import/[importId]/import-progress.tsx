"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { FailureCallout } from "#app/_components/experience/failure-callout.tsx";
import { type ReadableFailure, readFailure, useTRPC, useTRPCClient } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Callout } from "#app/_ui/callout.tsx";
import { Card } from "#app/_ui/card.tsx";
import { Progress } from "#app/_ui/progress.tsx";

const ASK_EVERY = 700;

/** People counted while they are written. When it ends, the page shows what came of it. */
export function ImportProgress({ importId }: { importId: string }) {
  const api = useTRPC();
  const router = useRouter();
  const { data, isError } = useQuery({
    ...api.import.progress.queryOptions({ importId }),
    refetchInterval: (query) =>
      query.state.data && query.state.data.status !== "applying" ? false : ASK_EVERY,
    staleTime: 0,
  });
  const ended = data !== undefined && data.status !== "applying" && data.status !== "interrupted";

  useEffect(() => {
    if (ended) router.refresh();
  }, [ended, router]);

  if (data?.status === "interrupted") return <Interrupted importId={importId} />;
  const counted = data && data.total > 0 ? { value: data.done, max: data.total } : {};
  return (
    <Card>
      <Progress label="Importing people" {...counted} />
      {isError ? (
        <p className="mt-3 text-dense text-ink-2">
          Passage cannot be reached right now; the import goes on by itself.
        </p>
      ) : null}
    </Card>
  );
}

/** The process that applied it is gone; the database kept nothing of it. */
function Interrupted({ importId }: { importId: string }) {
  const client = useTRPCClient();
  const router = useRouter();
  const [failure, setFailure] = useState<ReadableFailure | null>(null);

  async function reopen() {
    try {
      await client.import.reopen.mutate({ importId });
      router.refresh();
    } catch (error) {
      setFailure(readFailure(error));
    }
  }
  return (
    <div className="flex flex-col gap-4">
      <FailureCallout failure={failure} />
      <Callout
        role="alert"
        tone="risk"
        title="This import was interrupted"
        actions={<Button onClick={reopen}>Look at it again</Button>}
      >
        Passage stopped while it was being applied, so nothing of it was written.
      </Callout>
    </div>
  );
}
