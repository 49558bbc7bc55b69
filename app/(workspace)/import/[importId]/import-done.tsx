import { Card } from "#app/_ui/card.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { CountGrid } from "./count-grid.tsx";
import { FindingList } from "./finding-list.tsx";
import type { ImportSubject } from "./import-subject.ts";
import { RevertDialog } from "./revert-dialog.tsx";

/** What an applied import did, with the way back. */
export function ImportDone({ subject }: { subject: ImportSubject }) {
  const { counts, id } = subject.import;
  return (
    <div className="flex flex-col gap-5">
      <Card title="What was imported">
        <CountGrid counts={counts} />
        <div className="mt-6 flex flex-wrap items-center gap-3">
          <LinkButton href="/people" variant="primary">
            See the people
          </LinkButton>
          <LinkButton href="/import">Import another file</LinkButton>
          <RevertDialog importId={id} counts={counts} />
        </div>
      </Card>
      {subject.report.length > 0 ? (
        <FindingList title="What was wrong with the file" groups={subject.report} applied />
      ) : null}
    </div>
  );
}
