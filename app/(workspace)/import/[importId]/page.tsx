import type { Metadata } from "next";
import { Breadcrumbs } from "#app/_ui/breadcrumbs.tsx";
import { Callout } from "#app/_ui/callout.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { countsInWords, rowsInWords } from "../import-words.ts";
import { shortMoment } from "../short-moment.ts";
import { ImportDone } from "./import-done.tsx";
import { ImportProgress } from "./import-progress.tsx";
import { ImportReview } from "./import-review.tsx";
import { type ImportSubject, importSubject } from "./import-subject.ts";

type Params = { params: Promise<{ importId: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: `Import ${(await importSubject((await params).importId)).import.fileName}` };
}

/** One import: what it would do, how far it is, or what it did. */
export default async function OneImportPage({ params }: Params) {
  const subject = await importSubject((await params).importId);
  return (
    <>
      <PageHeader
        trail={<Breadcrumbs items={[{ label: "Import people", href: "/import" }]} />}
        title={<span className="break-all">{subject.import.fileName}</span>}
        subtitle={<span role="status">{subtitleOf(subject)}</span>}
      />
      <Stage subject={subject} />
    </>
  );
}

function Stage({ subject }: { subject: ImportSubject }) {
  const { check } = subject;
  if (subject.import.status === "applying") return <ImportProgress importId={subject.import.id} />;
  if (check) return <ImportReview subject={subject} check={check} />;
  if (subject.import.status === "applied") return <ImportDone subject={subject} />;
  return (
    <Callout
      title="This import was taken back"
      actions={<LinkButton href="/import">Import another file</LinkButton>}
    >
      Everything it brought was deleted, and everything it changed is as it was before.
    </Callout>
  );
}

function subtitleOf({ import: record, check }: ImportSubject): string {
  const by = record.createdByName ?? "the command line";
  if (record.status === "applying") return "Being applied. You may leave this page; it goes on.";
  if (record.status === "applied") {
    return `${countsInWords(record.counts)}. Applied ${shortMoment(record.appliedAt ?? record.createdAt)} by ${by}.`;
  }
  if (record.status === "reverted") return `Reverted ${shortMoment(record.revertedAt ?? record.createdAt)}.`;
  const counts = check?.result?.counts;
  if (!check || !counts) return "Nothing is written yet.";
  return `${rowsInWords(check.table.rows)}: ${countsInWords(counts)}. Nothing is written yet.`;
}
