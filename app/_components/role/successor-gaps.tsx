import { GapCell } from "#app/_components/chart/gap-cell.tsx";
import { PersonName } from "#app/_ui/person-name.tsx";
import { Table, type TableColumn } from "#app/_ui/table.tsx";
import { type PerProcess, PROCESS_FACTS, type Process } from "#domain/process.ts";
import { formatLevel } from "#domain/rubric.ts";
import { gapsTo } from "#domain/slate-comparison.ts";

export type ComparedNominee = { personId: string; name: string; levels: PerProcess<number | null> };

type SuccessorGapsProps = { people: readonly ComparedNominee[]; targets: PerProcess<number> };

/** Leading first, as everywhere. */
const ORDER: readonly Process[] = ["SD", "AP", "MI", "PB", "OS", "CP"];

/** The levels of everybody on the slate against what the role asks, the signed gap on a colour of seven steps. */
export function SuccessorGaps({ people, targets }: SuccessorGapsProps) {
  const columns: TableColumn<ComparedNominee>[] = [
    {
      key: "name",
      header: "Successor",
      width: "14rem",
      cell: ({ personId, name }) => <PersonName name={name} href={`/people/${personId}`} />,
    },
    ...ORDER.map(
      (process): TableColumn<ComparedNominee> => ({
        key: process,
        header: PROCESS_FACTS[process].name,
        align: "end",
        cell: ({ levels }) => <Gap level={levels[process]} gap={gapsTo(targets, levels)[process]} />,
      }),
    ),
  ];
  const asked = ORDER.map((process) => [process, <Asked key={process} level={targets[process]} />] as const);
  return (
    <div className="gap-table">
      <Table
        caption="Levels of the successors against what the role asks"
        rows={people}
        rowKey={({ personId }) => personId}
        columns={columns}
        totals={{ name: "The role asks", ...Object.fromEntries(asked) }}
      />
    </div>
  );
}

function Gap({ level, gap }: { level: number | null; gap: number | null }) {
  if (level === null) return <span className="text-ink-2">n/a</span>;
  return (
    <span className="inline-flex items-center gap-2">
      <span className="tabular text-ink-2">{formatLevel(level)}</span>
      <GapCell gap={gap} />
    </span>
  );
}

function Asked({ level }: { level: number }) {
  return <span className="tabular inline-block min-w-12 text-center">{level}</span>;
}
