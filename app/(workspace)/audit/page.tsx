import type { Metadata } from "next";
import * as z from "zod";
import { read } from "#app/_trpc/server.ts";
import { Card } from "#app/_ui/card.tsx";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { isDay } from "#domain/day.ts";
import { AuditFilter } from "./audit-filter.tsx";
import { AuditTable } from "./audit-table.tsx";

export const metadata: Metadata = { title: "Audit" };

type Search = Record<"event" | "actor" | "subject" | "object" | "from" | "to" | "before", string | undefined>;

/** Who did, or looked at, what and when: backwards in time, a hundred at a time, all filters in the address. */
export default async function AuditPage({ searchParams }: { searchParams: Promise<Partial<Search>> }) {
  const search = await searchParams;
  const filter = {
    event: search.event || null,
    actorUserId: uuidOf(search.actor),
    subjectPersonId: uuidOf(search.subject),
    objectId: uuidOf(search.object),
    from: search.from && isDay(search.from) ? search.from : null,
    to: search.to && isDay(search.to) ? search.to : null,
    beforeId: Number(search.before) > 0 ? Math.floor(Number(search.before)) : null,
  };
  const [events, log] = await Promise.all([
    read((api) => api.audit.events()),
    read((api) => api.audit.list(filter)),
  ]);
  const isFiltered = Object.values(filter).some((value) => value !== null);
  return (
    <>
      <PageHeader
        title="Audit"
        subtitle="Who did what, and who looked. Field names and ids only: what was written about a person is not here."
      />
      <AuditFilter events={events} search={search} />
      {log.rows.length === 0 ? (
        <EmptyState
          why={isFiltered ? "No event fits these filters." : "Nothing has happened yet."}
          action={isFiltered ? <LinkButton href="/audit">Show all events</LinkButton> : undefined}
        />
      ) : (
        <Card flush>
          <AuditTable rows={log.rows} search={search} />
        </Card>
      )}
      {log.nextBeforeId ? (
        <div className="mt-4">
          <LinkButton
            href={`/audit?${new URLSearchParams({ ...given(search), before: String(log.nextBeforeId) })}`}
          >
            Earlier events
          </LinkButton>
        </div>
      ) : null}
    </>
  );
}

function given(search: Partial<Search>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(search).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}

function uuidOf(value: string | undefined): string | null {
  const parsed = z.uuid().safeParse(value);
  return parsed.success ? parsed.data : null;
}
