import { EvidenceList } from "#app/_components/experience/evidence-list.tsx";
import { datesInWords } from "#app/_components/experience/experience-date.ts";
import { type Missing, missingInWords } from "#app/_components/experience/missing-parts.tsx";
import { read } from "#app/_trpc/server.ts";
import { Card } from "#app/_ui/card.tsx";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { SectionHeading } from "#app/_ui/section-heading.tsx";
import { TextLink } from "#app/_ui/text-link.tsx";
import { EXPERIENCE_STATUS_NAMES, type ExperienceStatus } from "#domain/experience.ts";
import type { Permission } from "#domain/permission-table.ts";
import { isProcess, PROCESS_FACTS, PROCESSES } from "#domain/process.ts";
import { countOf, listOf } from "#domain/sentence.ts";

type ExperienceTabProps = {
  person: { id: string; firstName: string };
  isSelf: boolean;
  permissions: readonly Permission[];
};

/** What needs somebody comes first, what is over last. */
const ORDER: readonly ExperienceStatus[] = [
  "returned",
  "active",
  "submitted",
  "planned",
  "confirmed",
  "abandoned",
];

type Row = Awaited<ReturnType<typeof readExperiences>>[number];

function readExperiences(personId: string) {
  return read((api) => api.experience.ofPerson({ personId }));
}

/** What somebody lives, will live and has lived through, by where it stands. */
export async function ExperienceTab({ person, isSelf, permissions }: ExperienceTabProps) {
  const rows = await readExperiences(person.id);
  if (rows.length === 0) return <NothingYet person={person} isSelf={isSelf} permissions={permissions} />;
  return (
    <div className="flex flex-col gap-7">
      {ORDER.map((status) => (
        <Group key={status} status={status} rows={rows.filter((row) => row.status === status)} />
      ))}
    </div>
  );
}

function Group({ status, rows }: { status: ExperienceStatus; rows: readonly Row[] }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <SectionHeading
        title={
          <>
            {EXPERIENCE_STATUS_NAMES[status]}{" "}
            <span className="font-normal font-sans text-body text-ink-3 tabular">{rows.length}</span>
          </>
        }
      />
      <Card flush className="pt-0! touch:pt-0!">
        <ul>
          {rows.map((row) => (
            <li key={row.id} className="border-line border-b px-5 py-4 last:border-b-0 touch:px-4">
              <Experience row={row} />
            </li>
          ))}
        </ul>
      </Card>
    </section>
  );
}

function Experience({ row }: { row: Row }) {
  return (
    <div className="grid gap-x-8 gap-y-3 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="min-w-0">
        <h3 className="text-body">
          <TextLink href={`/experiences/${row.id}`} className="hit-area break-words">
            {row.title}
          </TextLink>
        </h3>
        <p className="mt-1 text-dense text-ink-2">
          {[row.typeName === row.title ? "" : row.typeName, datesInWords(row)].filter(Boolean).join(" · ")}
        </p>
        <p className="mt-1 text-dense text-ink-2">{practiceInWords(row.processes)}</p>
        {row.lesson ? (
          <p className="mt-2 max-w-measure whitespace-pre-line text-body">
            <span className="text-ink-2">Learned: </span>
            {row.lesson}
          </p>
        ) : null}
      </div>
      <div className="min-w-0 text-dense">
        <Facts row={row} missing={row.missing} />
        {row.evidence.length > 0 ? (
          <details className="mt-1">
            <summary className="inline-flex min-h-6 items-center rounded-[2px] text-ink-2 underline decoration-line-strong underline-offset-[0.2em] hover:text-ink touch:min-h-11">
              {countOf(row.evidence.length, "piece")} of evidence
            </summary>
            <EvidenceList items={row.evidence} />
          </details>
        ) : null}
      </div>
    </div>
  );
}

function practiceInWords(codes: readonly string[]): string {
  const processes = codes.filter(isProcess);
  if (processes.length === PROCESSES.length) return "Practises all six processes";
  const names = processes.map((process) => PROCESS_FACTS[process].name.toLowerCase());
  return names.length > 0 ? `Practises ${listOf(names)}` : "";
}

function Facts({ row, missing }: { row: Row; missing: Missing }) {
  const asks = row.status !== "planned" && row.status !== "abandoned" && missing.length > 0;
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1">
      <dt className="text-ink-2">Confirmer</dt>
      <dd>{row.confirmerName ?? <span className="text-ink-3">nobody asked yet</span>}</dd>
      {asks ? (
        <>
          <dt className="text-ink-2">Missing</dt>
          <dd>{missingInWords(missing, row.status)}</dd>
        </>
      ) : null}
    </dl>
  );
}

function NothingYet({ person, isSelf, permissions }: ExperienceTabProps) {
  const mayGive = permissions.includes("experience:assign");
  const mayLog = permissions.includes("experience:log");
  return (
    <EmptyState
      why={isSelf ? "You have no experiences here yet." : `${person.firstName} has no experiences here yet.`}
      next={
        isSelf
          ? "Log what you are living through, or ask your manager for something new."
          : "Most of leading is learned by doing: give a first one."
      }
      action={
        mayGive ? (
          <LinkButton href={`/people/${person.id}/assign`}>Give an experience</LinkButton>
        ) : mayLog ? (
          <LinkButton href={`/log?person=${person.id}`}>Log an experience</LinkButton>
        ) : undefined
      }
    />
  );
}
