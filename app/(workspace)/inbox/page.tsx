import type { Metadata } from "next";
import { datesInWords } from "#app/_components/experience/experience-date.ts";
import { ExperienceList } from "#app/_components/experience/experience-list.tsx";
import { ListFrame } from "#app/_components/experience/list-frame.tsx";
import { read } from "#app/_trpc/server.ts";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { SectionHeading } from "#app/_ui/section-heading.tsx";
import { shortDayOf } from "#app/_ui/short-day.ts";
import { countOf } from "#domain/sentence.ts";

export const metadata: Metadata = { title: "Inbox" };

/** What waits for me: experiences I am asked to confirm, and my own that came back. */
export default async function InboxPage() {
  const asked = await read((api) => api.experience.asked());
  const mine = await read((api) => api.experience.mine());
  const returned = mine.experiences.filter((one) => one.status === "returned");
  return (
    <>
      <PageHeader title="Inbox" subtitle={sentenceOf(asked.length, returned.length)} />
      {asked.length + returned.length === 0 ? (
        <EmptyState
          why="Nothing waits for you."
          next="When somebody asks you to confirm an experience, it appears here."
          action={<LinkButton href="/">Go to my home page</LinkButton>}
        />
      ) : null}
      <div className="flex flex-col gap-8">
        {asked.length > 0 ? <Asked rows={asked} /> : null}
        {returned.length > 0 ? (
          <section>
            <SectionHeading
              title="Came back to you"
              lead="Open one to see what is missing, mend it, and submit it again."
            />
            <ExperienceList rows={returned} />
          </section>
        ) : null}
      </div>
    </>
  );
}

function sentenceOf(asked: number, returned: number): string | undefined {
  const parts = [
    ...(asked > 0 ? [`${countOf(asked, "experience")} to confirm`] : []),
    ...(returned > 0 ? [`${countOf(returned, "experience")} of your own to mend`] : []),
  ];
  return parts.length > 0 ? `${parts.join(", ")}.` : undefined;
}

type AskedRow = Parameters<typeof datesInWords>[0] & {
  id: string;
  title: string;
  typeName: string;
  personName: string;
  submittedAt: string | null;
};

function Asked({ rows }: { rows: readonly AskedRow[] }) {
  return (
    <section>
      <SectionHeading
        title="To confirm"
        lead="You saw it happen. It takes a minute: read, open the evidence, confirm or send it back."
      />
      <ListFrame>
        <ul>
          {rows.map((row) => (
            <li
              key={row.id}
              className="flex flex-wrap items-center gap-x-6 gap-y-3 border-line border-b px-5 py-4 last:border-b-0 touch:px-4"
            >
              <div className="min-w-0 flex-1 basis-60">
                <p className="font-serif text-[1.0625rem] font-medium leading-6">{row.personName}</p>
                <p className="break-words">{row.title}</p>
                <p className="text-dense text-ink-2 tabular">
                  {datesInWords(row)}
                  {row.submittedAt ? ` · asked ${shortDayOf(row.submittedAt)}` : ""}
                </p>
              </div>
              <LinkButton
                href={`/inbox/${row.id}`}
                aria-label={`Look at ${row.title} of ${row.personName}`}
                className="max-sm:w-full"
              >
                Look at it
              </LinkButton>
            </li>
          ))}
        </ul>
      </ListFrame>
    </section>
  );
}
