import { cx } from "#app/_ui/class-name.ts";
import { shortDay } from "#app/_ui/short-day.ts";
import { Table, type TableColumn } from "#app/_ui/table.tsx";
import { AGREEMENT_WORDS, type Agreement } from "#domain/agreement.ts";
import type { Day } from "#domain/day.ts";
import type { ProcessLevel } from "#domain/level.ts";
import { formatBalance } from "#domain/metric.ts";
import { type PerProcess, PROCESS_FACTS, type Process } from "#domain/process.ts";
import { formatLevel } from "#domain/rubric.ts";
import { ageInWords, ratersInWords } from "./level-words.ts";

export type LevelTableProps = {
  levels: PerProcess<ProcessLevel>;
  agreement: PerProcess<Agreement | null>;
  targets: PerProcess<number> | null;
  asOf: Day;
};

/** Pair by pair, leading first, as the compass turns. */
const ORDER: readonly Process[] = ["SD", "PB", "AP", "OS", "MI", "CP"];

type Row = ProcessLevel & { process: Process; target: number | null; agreement: Agreement | null };

/** The six processes with everything a level rests on: who rated, when, and whether they agree. */
export function LevelTable({ levels, agreement, targets, asOf }: LevelTableProps) {
  const rows = ORDER.map((process) => ({
    ...levels[process],
    process,
    target: targets?.[process] ?? null,
    agreement: agreement[process],
  }));
  const columns = [NAME, LEVEL, ...(targets ? [TARGET, GAP] : []), SELF, RATERS, newest(asOf), AGREEMENT];
  return (
    <Table
      caption="Levels of the six processes"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.process}
    />
  );
}

const NAME: TableColumn<Row> = {
  key: "process",
  header: "Process",
  cell: ({ process }) => (
    <span className="inline-flex items-center gap-2.5">
      <SystemMark process={process} />
      <span className="font-medium">{PROCESS_FACTS[process].name}</span>
    </span>
  ),
};

const LEVEL: TableColumn<Row> = {
  key: "level",
  header: "Level",
  align: "end",
  cell: ({ level }) => (
    <span className={level === null ? "text-ink-3" : "font-semibold"}>{formatLevel(level)}</span>
  ),
};

const TARGET: TableColumn<Row> = {
  key: "target",
  header: "Role needs",
  align: "end",
  cell: ({ target }) => formatLevel(target),
};

const GAP: TableColumn<Row> = {
  key: "gap",
  header: "Gap",
  align: "end",
  cell: ({ level, target }) => {
    if (level === null || target === null) return <span className="text-ink-3">n/a</span>;
    return (
      <span className={level < target - 0.05 ? "font-semibold" : undefined}>
        {formatBalance(level - target)}
      </span>
    );
  },
};

const SELF: TableColumn<Row> = {
  key: "self",
  header: "Own view",
  align: "end",
  cell: ({ self }) => <span className={self === null ? "text-ink-3" : undefined}>{formatLevel(self)}</span>,
};

const RATERS: TableColumn<Row> = {
  key: "raters",
  header: "Raters",
  cell: ({ raters, groups }) => (
    <span className={raters === 0 ? "text-ink-3" : undefined}>{ratersInWords(raters, groups)}</span>
  ),
};

function newest(asOf: Day): TableColumn<Row> {
  return {
    key: "newest",
    header: "Newest",
    cell: ({ newestOn }) => newestOn && <span title={shortDay(newestOn)}>{ageInWords(newestOn, asOf)}</span>,
  };
}

const AGREEMENT: TableColumn<Row> = {
  key: "agreement",
  header: "Agreement",
  cell: ({ agreement }) =>
    agreement && (
      <span className={agreement === "disagree" ? "font-semibold" : "text-ink-2"}>
        {AGREEMENT_WORDS[agreement]}
      </span>
    ),
};

/** A small half disc, above the line for leading and below for managing, as in the compass. */
function SystemMark({ process }: { process: Process }) {
  const leads = PROCESS_FACTS[process].system === "leadership";
  return (
    <svg
      width="14"
      height="14"
      viewBox="-7 -7 14 14"
      role="img"
      aria-label={leads ? "Leading:" : "Managing:"}
      className="shrink-0"
    >
      <path
        d={leads ? "M-5 0A5 5 0 0 1 5 0Z" : "M-5 0A5 5 0 0 0 5 0Z"}
        className={cx(leads ? "fill-lead-fill" : "fill-manage-fill")}
      />
      <path d="M-7 0H7" className="stroke-line-strong" strokeWidth={1} />
    </svg>
  );
}
