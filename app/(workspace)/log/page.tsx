import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { me, read } from "#app/_trpc/server.ts";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { fullName } from "#domain/person.ts";
import { LogPage } from "./log-page.tsx";

export const metadata: Metadata = { title: "Log an experience" };

type SearchParams = Record<string, string | string[] | undefined>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A known id from the address, null when there is none; anything else leads nowhere. */
function idOf(value: string | string[] | undefined): string | null {
  if (value === undefined || value === "") return null;
  if (typeof value !== "string" || !UUID.test(value)) notFound();
  return value;
}

/** The quick log, made for a phone: who, what, a note, saved. */
export default async function Log({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const [account, form, types] = await Promise.all([
    me(),
    read((api) => api.experience.logForm({ personId: idOf(params.person) })),
    read((api) => api.experience.types()),
  ]);
  const self = account.personId ? { id: account.personId, name: account.name, detail: null } : null;
  const given = form.person
    ? { id: form.person.id, name: fullName(form.person), detail: form.person.jobTitle }
    : null;
  const maySearch = account.roles.includes("hr_partner");
  const people = form.reports.map((person) => ({
    id: person.id,
    name: fullName(person),
    detail: person.jobTitle,
  }));
  // A candidate logs for themselves: who it is about is no question then.
  const person = given ?? (people.length === 0 && !maySearch ? self : null);
  return (
    <div className="mx-auto max-w-[40rem]">
      <PageHeader title="Log an experience" />
      <LogPage
        self={self}
        people={people}
        maySearch={maySearch}
        person={person?.id === self?.id ? self : person}
        experienceId={idOf(params.experience)}
        today={form.today}
        entries={types}
      />
    </div>
  );
}
