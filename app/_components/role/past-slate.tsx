import { ReadinessMark } from "#app/_components/chart/readiness-mark.tsx";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { PersonName } from "#app/_ui/person-name.tsx";
import { shortDay } from "#app/_ui/short-day.ts";
import { Table } from "#app/_ui/table.tsx";
import type { NominationState, ReadinessBand } from "#domain/nomination.ts";
import { fullName } from "#domain/person.ts";
import { NominationStateBadge } from "./nomination-state-badge.tsx";

export type PastNominee = {
  personId: string;
  firstName: string;
  lastName: string;
  rank: number;
  readinessBand: ReadinessBand;
  promisedOn: string | null;
  reason: string;
  state: NominationState;
};

/** The slate as it was at the end of a day; nothing can be changed about it. */
export function PastSlate({ day, nominees }: { day: string; nominees: readonly PastNominee[] }) {
  if (nominees.length === 0) {
    return (
      <div className="px-5 pb-2 touch:px-4">
        <EmptyState why={`Nobody was on this slate on ${shortDay(day)}.`} />
      </div>
    );
  }
  return (
    <Table
      caption={`Slate as it was on ${shortDay(day)}`}
      rows={nominees}
      rowKey={(nominee) => nominee.personId}
      columns={[
        {
          key: "name",
          header: "Successor",
          width: "17rem",
          cell: (nominee) => (
            <span className="flex items-baseline gap-3">
              <span className="tabular w-5 shrink-0 text-right font-serif text-[1.0625rem] text-ink-2">
                {nominee.rank}
              </span>
              <PersonName name={fullName(nominee)} />
            </span>
          ),
        },
        {
          key: "band",
          header: "Readiness",
          nowrap: true,
          cell: ({ readinessBand }) => <ReadinessMark band={readinessBand} />,
        },
        {
          key: "promised",
          header: "Ready by",
          nowrap: true,
          cell: ({ promisedOn }) =>
            promisedOn ? shortDay(promisedOn) : <span className="text-ink-2">No date</span>,
        },
        { key: "state", header: "State", cell: ({ state }) => <NominationStateBadge state={state} /> },
        { key: "reason", header: "Why", cell: ({ reason }) => reason },
      ]}
    />
  );
}
