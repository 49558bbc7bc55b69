import { ReadinessMark } from "#app/_components/chart/readiness-mark.tsx";
import { Badge } from "#app/_ui/badge.tsx";
import { PersonName } from "#app/_ui/person-name.tsx";
import { shortDay } from "#app/_ui/short-day.ts";
import type { TableColumn } from "#app/_ui/table-column.ts";
import { fullName } from "#domain/person.ts";
import { NominationStateBadge } from "./nomination-state-badge.tsx";
import type { Nominee } from "./nominee.ts";

/** Rank and person; heads the row. */
export function nameColumn(linkedIds: readonly string[]): TableColumn<Nominee> {
  return {
    key: "name",
    header: "Successor",
    width: "17rem",
    cell: (nominee) => (
      <span className="flex items-baseline gap-3 py-1.5">
        <span className="tabular w-5 shrink-0 text-right font-serif text-[1.0625rem] text-ink-2">
          <span className="sr-only">Rank </span>
          {nominee.rank}
        </span>
        <span className="flex min-w-0 flex-col items-start gap-1">
          <PersonName
            name={fullName(nominee)}
            href={linkedIds.includes(nominee.personId) ? `/people/${nominee.personId}` : undefined}
            detail={[nominee.jobTitle, nominee.orgUnitName].filter(Boolean).join(", ")}
          />
          {nominee.employmentStatus === "left" ? <Badge tone="risk">Has left: does not count</Badge> : null}
        </span>
      </span>
    ),
  };
}

/** What is on record about a place on the slate. */
export function factColumns(): TableColumn<Nominee>[] {
  return [
    {
      key: "band",
      header: "Readiness",
      nowrap: true,
      cell: (nominee) => <ReadinessMark band={nominee.readinessBand} />,
    },
    {
      key: "promised",
      header: "Ready by",
      nowrap: true,
      cell: (nominee) =>
        nominee.promisedOn ? shortDay(nominee.promisedOn) : <span className="text-ink-2">No date</span>,
    },
    { key: "state", header: "State", cell: (nominee) => <NominationStateBadge state={nominee.state} /> },
    {
      key: "reason",
      header: "Why",
      cell: (nominee) => (
        <span className="block max-w-88 py-1 max-sm:max-w-52">
          <span className="block text-pretty">{nominee.reason}</span>
          <span className="block text-caption text-ink-2">
            {nominee.decidedByName}, {shortDay(nominee.decidedAt.slice(0, 10))}
          </span>
        </span>
      ),
    },
  ];
}
