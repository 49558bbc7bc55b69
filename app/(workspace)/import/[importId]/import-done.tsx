import { Card } from "#app/_ui/card.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Stat } from "#app/_ui/stat.tsx";
import { FindingList } from "./finding-list.tsx";
import type { ImportSubject } from "./import-subject.ts";
import { RevertDialog } from "./revert-dialog.tsx";

const SHOWN: readonly [key: string, label: string][] = [
  ["rows", "Rows"],
  ["created", "New people"],
  ["updated", "Changed"],
  ["unchanged", "Unchanged"],
  ["left", "Recorded as left"],
  ["rejected", "Rows left out"],
  ["unitsCreated", "New units"],
];

/** What an applied import did, with the way back. */
export function ImportDone({ subject }: { subject: ImportSubject }) {
  const { counts, id } = subject.import;
  return (
    <div className="flex flex-col gap-5">
      <Card title="What was imported">
        <div className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-4 lg:grid-cols-7">
          {SHOWN.map(([key, label]) => (
            <Stat key={key} label={label} value={(counts[key] ?? 0).toLocaleString("en")} />
          ))}
        </div>
        <div className="mt-6 flex flex-wrap items-center gap-3">
          <LinkButton href="/people" variant="primary">
            See the people
          </LinkButton>
          <LinkButton href="/import">Import another file</LinkButton>
          <RevertDialog importId={id} counts={counts} />
        </div>
      </Card>
      {subject.report.length > 0 ? (
        <FindingList title="What was wrong with the file" groups={subject.report} />
      ) : null}
    </div>
  );
}
