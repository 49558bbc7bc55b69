import Link from "next/link";
import { ExperienceTable } from "#app/_components/experience/experience-table.tsx";
import { ListFrame } from "#app/_components/experience/list-frame.tsx";
import { me, read } from "#app/_trpc/server.ts";
import { cx } from "#app/_ui/class-name.ts";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Pagination } from "#app/_ui/pagination.tsx";
import { EXPERIENCE_STATUS_NAMES, EXPERIENCE_STATUSES } from "#domain/experience.ts";
import { countOf } from "#domain/sentence.ts";
import { pageOf, type SearchParams, textOf } from "./search-param.ts";

const FILTERS = ["open", ...EXPERIENCE_STATUSES, "all"] as const;
type Filter = (typeof FILTERS)[number];

const FILTER_NAMES: Record<Filter, string> = { open: "Open", all: "All", ...EXPERIENCE_STATUS_NAMES };

/** Experiences of everybody within reach, by status, newest first. */
export async function InProgress({ params }: { params: SearchParams }) {
  const status = FILTERS.find((one) => one === textOf(params.status)) ?? "open";
  const [found, account] = await Promise.all([
    read((api) => api.experience.list({ status, page: pageOf(params.page) })),
    me(),
  ]);
  const isOwnOnly = found.rows.every((row) => row.personId === account.personId);
  const onlyMine = isOwnOnly && !account.roles.some((role) => role === "hr_partner" || role === "manager");
  return (
    <section className="flex flex-col gap-4">
      <StatusFilter status={status} />
      <p className="text-heading">{sentenceOf(found.total, status)}</p>
      {found.rows.length > 0 ? (
        <ListFrame>
          <ExperienceTable
            caption={`${FILTER_NAMES[status]} experiences`}
            rows={found.rows}
            showPerson={!onlyMine}
          />
        </ListFrame>
      ) : (
        <Nothing
          status={status}
          mayLog={account.permissions.includes("experience:log")}
          beyond={found.total > 0}
        />
      )}
      {found.total > found.pageSize ? <Pages {...found} shown={found.rows.length} status={status} /> : null}
    </section>
  );
}

function sentenceOf(total: number, status: Filter): string {
  const count = countOf(total, "experience");
  if (status === "all") return `${count} in all.`;
  if (total === 0) return `No experience is ${FILTER_NAMES[status].toLowerCase()}.`;
  return `${count} ${total === 1 ? "is" : "are"} ${FILTER_NAMES[status].toLowerCase()}.`;
}

function hrefOf(status: Filter, page = 1): string {
  const query = new URLSearchParams();
  if (status !== "open") query.set("status", status);
  if (page > 1) query.set("page", String(page));
  return query.size > 0 ? `/experiences?${query}` : "/experiences";
}

function StatusFilter({ status }: { status: Filter }) {
  return (
    <nav aria-label="Status">
      <ul className="flex flex-wrap gap-2">
        {FILTERS.map((one) => (
          <li key={one}>
            <Link
              href={hrefOf(one)}
              aria-current={one === status ? "page" : undefined}
              className={cx(
                "inline-flex min-h-8 items-center rounded-control border px-3 text-dense touch:min-h-11",
                one === status
                  ? "border-primary bg-primary text-on-primary"
                  : "border-line-strong bg-surface hover:bg-hover",
              )}
            >
              {FILTER_NAMES[one]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Pages({ page, pageSize, total, shown, status }: PagesProps) {
  const from = (page - 1) * pageSize + 1;
  return (
    <Pagination
      from={from}
      to={from + shown - 1}
      total={total}
      noun="experiences"
      previousHref={page > 1 ? hrefOf(status, page - 1) : undefined}
      nextHref={page * pageSize < total ? hrefOf(status, page + 1) : undefined}
    />
  );
}

type PagesProps = { page: number; pageSize: number; total: number; shown: number; status: Filter };

function Nothing({ status, mayLog, beyond }: { status: Filter; mayLog: boolean; beyond: boolean }) {
  if (beyond) {
    const first = <LinkButton href={hrefOf(status)}>Show the first page</LinkButton>;
    return <EmptyState why="There are not that many pages." action={first} />;
  }
  if (status !== "open") {
    const all = <LinkButton href={hrefOf("all")}>Show all experiences</LinkButton>;
    return <EmptyState why="Nothing here at the moment." action={all} />;
  }
  return (
    <EmptyState
      why="Nobody you can see is living through an experience right now."
      next="The catalogue shows what there is to choose from."
      action={
        <LinkButton variant="primary" href="/experiences?tab=catalogue">
          Look through the catalogue
        </LinkButton>
      }
      secondary={mayLog ? <LinkButton href="/log">Log an experience</LinkButton> : undefined}
    />
  );
}
