import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { me, read } from "#app/_trpc/server.ts";
import { Card } from "#app/_ui/card.tsx";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { Pagination } from "#app/_ui/pagination.tsx";
import type { ListPeople } from "#domain/person.ts";
import {
  isFiltered,
  peopleHref,
  peopleQuestion,
  type Search,
  STATUS_CHOICES,
  totalInWords,
} from "./people-address.ts";
import { PeopleFilter } from "./people-filter.tsx";
import { PeopleTable } from "./people-table.tsx";
import { unitOptions } from "./unit-option.ts";

export const metadata: Metadata = { title: "People" };

/** Everybody within reach, narrowed down and sorted by the address. */
export default async function PeoplePage({ searchParams }: { searchParams: Promise<Search> }) {
  const question = peopleQuestion(await searchParams);
  const [found, units, account] = await Promise.all([
    read((api) => api.person.list(question)),
    read((api) => api.person.units()),
    me(),
  ]);
  const lastPage = Math.max(1, Math.ceil(found.total / found.pageSize));
  if (question.page > lastPage) redirect(peopleHref(question, { page: lastPage }));
  const unitName = units.find((unit) => unit.id === question.orgUnitId)?.name ?? null;
  const mayImport = account.permissions.includes("import:create");
  return (
    <>
      <PageHeader
        title="People"
        subtitle={<span role="status">{totalInWords(question, found.total, unitName)}</span>}
        actions={
          <>
            {isFiltered(question) ? (
              <LinkButton href="/people" variant="quiet">
                Clear filters
              </LinkButton>
            ) : null}
            {mayImport ? <LinkButton href="/import">Import people</LinkButton> : null}
          </>
        }
      >
        <Filter question={question} units={units} />
      </PageHeader>
      {found.total === 0 ? (
        <Nobody filtered={isFiltered(question)} mayImport={mayImport} />
      ) : (
        <>
          <Card flush className="pt-0! touch:pt-0!">
            <PeopleTable people={found.rows} question={question} />
          </Card>
          <Pages question={question} found={found} lastPage={lastPage} />
        </>
      )}
    </>
  );
}

function Filter({ question, units }: { question: ListPeople; units: Parameters<typeof unitOptions>[0] }) {
  const sort = [
    { name: "sort", value: question.sort, plain: "name" },
    { name: "direction", value: question.direction, plain: "asc" },
  ];
  return (
    <PeopleFilter
      search={question.search}
      unit={question.orgUnitId ?? ""}
      status={question.status}
      units={unitOptions(units)}
      statuses={Object.entries(STATUS_CHOICES).map(([value, label]) => ({ value, label }))}
      plainStatus="employed"
      sort={sort.filter(({ value, plain }) => value !== plain).map(({ name, value }) => ({ name, value }))}
    />
  );
}

function Nobody({ filtered, mayImport }: { filtered: boolean; mayImport: boolean }) {
  if (filtered) {
    return (
      <EmptyState
        why="Nobody matches."
        next="Try fewer letters of the name, or another unit or status."
        action={<LinkButton href="/people">Show everybody</LinkButton>}
      />
    );
  }
  return (
    <EmptyState
      why="There is nobody here yet."
      next={
        mayImport
          ? "Bring your people in from an export of your HR system."
          : "Your HR partner adds people by importing them."
      }
      action={
        mayImport ? (
          <LinkButton href="/import" variant="primary">
            Import people
          </LinkButton>
        ) : undefined
      }
    />
  );
}

type Found = { total: number; page: number; pageSize: number; rows: readonly unknown[] };

function Pages({ question, found, lastPage }: { question: ListPeople; found: Found; lastPage: number }) {
  const from = (found.page - 1) * found.pageSize + 1;
  return (
    <Pagination
      noun="people"
      from={from}
      to={from + found.rows.length - 1}
      total={found.total}
      previousHref={found.page > 1 ? peopleHref(question, { page: found.page - 1 }) : undefined}
      nextHref={found.page < lastPage ? peopleHref(question, { page: found.page + 1 }) : undefined}
    />
  );
}
