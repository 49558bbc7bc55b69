import { Fragment, type ReactNode } from "react";
import { cx } from "#app/_ui/class-name.ts";
import { LEADERSHIP_PROCESSES, MANAGEMENT_PROCESSES, PROCESS_FACTS, type Process } from "#domain/process.ts";
import type { TargetExplanation, TargetTerm } from "#domain/role.ts";
import { LevelScale } from "./level-scale.tsx";

type TargetLevelListProps = {
  targets: readonly TargetExplanation[];
  /** A control for a process, e.g. to set its level by hand. */
  control?: (process: Process) => ReactNode;
  /** Something below a process, e.g. the form of that control. */
  below?: (process: Process) => ReactNode;
};

const GROUPS = [
  { title: "Leading", processes: LEADERSHIP_PROCESSES, className: "text-lead" },
  { title: "Managing", processes: MANAGEMENT_PROCESSES, className: "text-manage" },
] as const;

/** The six target levels of a role, each with the terms that add up to it. */
export function TargetLevelList({ targets, control, below }: TargetLevelListProps) {
  const byProcess = new Map(targets.map((target) => [target.process, target]));
  return (
    <div className="flex flex-col gap-5">
      {GROUPS.map(({ title, processes, className }) => (
        <div key={title}>
          <h3 className={cx("border-line-strong border-b pb-1 text-label", className)}>{title}</h3>
          <ul>
            {processes.map((process) => {
              const target = byProcess.get(process);
              return target ? (
                <li key={process} className="border-line border-b py-2.5 last:border-b-0">
                  <TargetLine target={target} control={control?.(process)} />
                  {below?.(process)}
                </li>
              ) : null;
            })}
          </ul>
        </div>
      ))}
    </div>
  );
}

function TargetLine({ target, control }: { target: TargetExplanation; control?: ReactNode }) {
  const { name } = PROCESS_FACTS[target.process];
  return (
    <div className="flex flex-col gap-1">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span className="min-w-0 flex-1 basis-40 font-medium text-body">{name}</span>
        <span className="inline-flex items-center gap-3">
          <LevelScale process={target.process} level={target.target} />
          <span className="tabular w-4 text-right font-semibold text-body">
            <span className="sr-only">Target level </span>
            {target.target}
          </span>
        </span>
      </div>
      <div className="flex items-start justify-between gap-4">
        <Terms terms={target.terms} />
        {control}
      </div>
    </div>
  );
}

/** "3 passage 3, managers to function + 1 the role faces high change". */
function Terms({ terms }: { terms: readonly TargetTerm[] }) {
  return (
    <p className="text-dense text-ink-2">
      {terms.map((term, place) => (
        <Fragment key={term.kind}>
          {place > 0 ? " " : null}
          <span className="tabular font-medium text-ink">{pointsText(term.points, place === 0)}</span>{" "}
          {term.label}
          {place < terms.length - 1 ? "," : null}
        </Fragment>
      ))}
    </p>
  );
}

function pointsText(points: number, isFirst: boolean): string {
  if (isFirst) return String(points);
  if (points === 0) return "±0";
  return points > 0 ? `+${points}` : `−${-points}`;
}
