import { cx } from "#app/_ui/class-name.ts";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { lastDayBefore, shortDay, shortPeriod } from "#app/_ui/short-day.ts";
import type { Day } from "#domain/day.ts";
import { EMPLOYMENT_STATUS_NAMES, type EmploymentStatus } from "#domain/employment.ts";

type JobRecord = {
  id: string;
  effectiveFrom: Day;
  /** The first day that no longer counts. */
  effectiveTo: Day | null;
  jobTitle: string | null;
  orgUnitName: string | null;
  managerName: string | null;
  employmentStatus: EmploymentStatus;
};

type HistoryTabProps = {
  person: { firstName: string; hiredOn: Day | null };
  history: readonly JobRecord[];
};

/** Jobs, units and managers over time, newest first. */
export function HistoryTab({ person, history }: HistoryTabProps) {
  if (history.length === 0) {
    return (
      <EmptyState
        why={`Nothing is recorded about ${person.firstName}'s past jobs yet.`}
        next="Every import that changes a job, unit or manager adds a line here."
      />
    );
  }
  return (
    <ol className="max-w-measure">
      {history.map((record, position) => (
        <Period key={record.id} record={record} isNewest={position === 0} />
      ))}
      {person.hiredOn ? (
        <li className="relative pl-7 text-dense text-ink-2">
          <Dot className="border-line-strong bg-surface" />
          Hired on {shortDay(person.hiredOn)}
        </li>
      ) : null}
    </ol>
  );
}

function Period({ record, isNewest }: { record: JobRecord; isNewest: boolean }) {
  const { effectiveFrom, effectiveTo, jobTitle, orgUnitName, managerName, employmentStatus } = record;
  const hasLeft = employmentStatus === "left";
  const details = [
    orgUnitName,
    managerName ? `reporting to ${managerName}` : null,
    employmentStatus === "on_leave" ? EMPLOYMENT_STATUS_NAMES.on_leave.toLowerCase() : null,
  ].filter(Boolean);
  return (
    <li className="relative pb-6 pl-7">
      <span aria-hidden="true" className="absolute top-2 -bottom-2 left-[5px] w-px bg-line-strong" />
      <Dot className={isNewest ? "border-ink bg-ink" : "border-ink bg-surface"} />
      <p className="text-dense text-ink-2 tabular">
        {hasLeft ? `from ${shortDay(effectiveFrom)}` : shortPeriod(effectiveFrom, lastDayBefore(effectiveTo))}
      </p>
      <p className="mt-0.5 font-medium text-body">
        {hasLeft ? "Left the company" : (jobTitle ?? "No job title")}
      </p>
      {hasLeft || details.length === 0 ? null : <p className="text-dense text-ink-2">{details.join(", ")}</p>}
    </li>
  );
}

function Dot({ className }: { className: string }) {
  return (
    <span
      aria-hidden="true"
      className={cx("absolute top-1 left-0 size-[11px] rounded-round border-[1.5px]", className)}
    />
  );
}
