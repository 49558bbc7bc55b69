import { Callout } from "#app/_ui/callout.tsx";
import { Card } from "#app/_ui/card.tsx";
import { CountGrid } from "./count-grid.tsx";
import { FindingList } from "./finding-list.tsx";
import { ImportChangeProvider } from "./import-change.tsx";
import type { ImportCheck, ImportResult, ImportSubject } from "./import-subject.ts";
import { MappingForm } from "./mapping-form.tsx";
import { PreviewTable } from "./preview-table.tsx";
import { ReadingForm } from "./reading-form.tsx";
import { StartForm } from "./start-form.tsx";

const SHOWN_UNITS = 12;

/** Everything a person should see before anything is written, the decision at the end of it. */
export function ImportReview({ subject, check }: { subject: ImportSubject; check: ImportCheck }) {
  const { result, problem } = check;
  const draft = { id: subject.import.id, version: subject.import.version };
  return (
    <ImportChangeProvider draft={draft}>
      <div className="flex flex-col gap-5">
        {subject.failure ? (
          <Callout tone="risk" title="It was not applied">
            {subject.failure}
          </Callout>
        ) : null}
        {problem ? (
          <Callout tone="warning" title="One thing is missing">
            {problem}
          </Callout>
        ) : null}
        {result?.notes.map((note) => (
          <Callout
            key={note.code + note.message}
            tone={note.code === "date_order_asked" ? "warning" : "info"}
            title={NOTE_TITLES[note.code]}
          >
            {note.message}
          </Callout>
        ))}
        {result ? (
          <Card title="What it would do">
            <CountGrid counts={result.counts} />
          </Card>
        ) : null}
        <Card title="How the file is read" lead="Found by itself. Change what is not right.">
          <ReadingForm options={subject.options} table={check.table} dateOrder={result?.dateOrder ?? null} />
        </Card>
        <Card title="Which column means what" lead={unusedWords(check.unused.length)}>
          <MappingForm
            mapping={subject.options.mapping}
            columns={check.table.columns}
            near={check.near}
            incomplete={result === null}
          />
        </Card>
        {result ? <Outcome result={result} /> : null}
        <StartForm draft={draft} options={subject.options} counts={result?.counts ?? null} />
      </div>
    </ImportChangeProvider>
  );
}

const NOTE_TITLES: Record<ImportResult["notes"][number]["code"], string> = {
  manager_ids_unused: "Managers are found by name",
  empty_column: "An empty column is left out",
  date_order_asked: "Please check the order of the dates",
};

function unusedWords(count: number): string {
  if (count === 0) return "Every column is used.";
  const columns = count === 1 ? "One column is" : `${count} columns are`;
  return `${columns} not read at all: only what stands here comes into Passage.`;
}

function Outcome({ result }: { result: ImportResult }) {
  return (
    <>
      {result.groups.length > 0 ? (
        <FindingList title="What is wrong with the file" groups={result.groups} />
      ) : (
        <Callout tone="positive" title="Nothing is wrong with the file" />
      )}
      {result.newUnits.length > 0 ? (
        <Card
          title={result.newUnits.length === 1 ? "One unit is new" : `${result.newUnits.length} units are new`}
        >
          <p className="text-body">{unitWords(result.newUnits)}</p>
        </Card>
      ) : null}
      {result.preview.length > 0 ? (
        <Card flush title="The first people, as they will be" lead={previewWords(result)}>
          <PreviewTable rows={result.preview} />
        </Card>
      ) : null}
    </>
  );
}

function unitWords(names: readonly string[]): string {
  const more = names.length - SHOWN_UNITS;
  return `${names.slice(0, SHOWN_UNITS).join(", ")}${more > 0 ? ` and ${more} more` : ""}.`;
}

function previewWords({ counts, preview }: ImportResult): string {
  const written = counts.created + counts.updated;
  if (written === 0) return "They are all in Passage already, exactly like this.";
  return written > preview.length ? `The first of ${written.toLocaleString("en")}.` : "All that are written.";
}
