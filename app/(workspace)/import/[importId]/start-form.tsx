"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { FailureCallout } from "#app/_components/experience/failure-callout.tsx";
import { useSending } from "#app/_components/experience/use-sending.ts";
import { useTRPCClient } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Card } from "#app/_ui/card.tsx";
import { Checkbox } from "#app/_ui/checkbox.tsx";
import type { ImportCounts } from "#domain/person-import.ts";
import { ApplyImport, type ImportOptions } from "#domain/person-import-option.ts";
import { countOf } from "#domain/sentence.ts";
import { DiscardDialog } from "./discard-dialog.tsx";
import { useImportChange } from "./import-change.tsx";

type StartProps = {
  draft: { id: string; version: number };
  options: Pick<ImportOptions, "createUnits" | "skipErrors">;
  /** Null while the mapping is not complete. */
  counts: ImportCounts | null;
};

/** The two ticks that decide what is written, and the decision. */
export function StartForm({ draft, options, counts }: StartProps) {
  const client = useTRPCClient();
  const router = useRouter();
  const [leaving, leave] = useTransition();
  const { change, chosen, pending } = useImportChange();
  const skipErrors = chosen.skipErrors ?? options.skipErrors;
  const sending = useSending(ApplyImport, (input, once) => client.import.start.mutate(input, once));
  const obstacle = obstacleOf(counts, skipErrors);

  async function start() {
    if (!counts || obstacle) return;
    const { created, updated, rejected } = counts;
    const begun = await sending.run({
      importId: draft.id,
      version: draft.version,
      expected: { created, updated, rejected },
    });
    if (begun) leave(() => router.refresh());
  }
  return (
    <Card>
      <div className="flex flex-col gap-4">
        <FailureCallout failure={sending.failure} />
        <Checkbox
          label="Create units that do not exist yet"
          checked={chosen.createUnits ?? options.createUnits}
          onChange={(event) => change({ createUnits: event.target.checked })}
        />
        {counts && counts.errors > 0 ? (
          <Checkbox
            label={`Leave out ${countOf(counts.rejected, "row")} with errors and import the rest`}
            checked={skipErrors}
            onChange={(event) => change({ skipErrors: event.target.checked })}
          />
        ) : null}
        <div className="flex flex-wrap items-center gap-3">
          <Button
            variant="primary"
            pending={sending.pending || leaving || pending}
            disabled={obstacle !== null}
            aria-describedby={obstacle ? "obstacle" : undefined}
            onClick={start}
          >
            {startWords(counts)}
          </Button>
          <DiscardDialog
            importId={draft.id}
            trigger={<Button variant="quiet">Throw this file away</Button>}
          />
        </div>
        {obstacle ? (
          <p id="obstacle" className="text-dense text-ink-2">
            {obstacle}
          </p>
        ) : null}
      </div>
    </Card>
  );
}

/** Why it cannot start yet, in a sentence; null when it can. */
function obstacleOf(counts: ImportCounts | null, skipErrors: boolean): string | null {
  if (!counts) return "First say which column means what.";
  if (counts.errors > 0 && !skipErrors)
    return "There are errors: correct the file and upload it again, or leave these rows out.";
  if (counts.created + counts.updated + counts.unchanged === 0) return "No row is left to import.";
  return null;
}

function startWords(counts: ImportCounts | null): string {
  const people = counts ? counts.created + counts.updated : 0;
  if (counts && people === 0) return "Record that nothing changed";
  return people === 0
    ? "Import people"
    : `Import ${people === 1 ? "1 person" : `${people.toLocaleString("en")} people`}`;
}
