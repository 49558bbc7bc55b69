import { cx } from "#app/_ui/class-name.ts";
import {
  LEADERSHIP_PROCESSES,
  MANAGEMENT_PROCESSES,
  type PerProcess,
  PROCESS_FACTS,
  type Process,
} from "#domain/process.ts";
import { weightName } from "./weight-glyph.tsx";

/** The six weights in words, leading beside managing. */
export function WeightTable({ weights }: { weights: PerProcess<number> }) {
  return (
    <div className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
      <Side title="Leading" tone="text-lead" processes={LEADERSHIP_PROCESSES} weights={weights} />
      <Side title="Managing" tone="text-manage" processes={MANAGEMENT_PROCESSES} weights={weights} />
    </div>
  );
}

type SideProps = { title: string; tone: string; processes: readonly Process[]; weights: PerProcess<number> };

function Side({ title, tone, processes, weights }: SideProps) {
  return (
    <div>
      <p className={cx("text-label", tone)}>{title}</p>
      <dl className="mt-1">
        {processes.map((process) => (
          <div key={process} className="flex justify-between gap-4 border-line border-b py-1 last:border-b-0">
            <dt>{PROCESS_FACTS[process].name}</dt>
            <dd className={cx("whitespace-nowrap tabular", weights[process] === 0 && "text-ink-3")}>
              {weightName(weights[process])} <span className="ml-1 font-semibold">{weights[process]}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
