import { cx } from "#app/_ui/class-name.ts";
import { PROCESS_FACTS, type Process } from "#domain/process.ts";
import { LEVELS } from "#domain/rubric.ts";

/** A level from 1 to 5 as five marks; the number itself stands beside it. */
export function LevelScale({ process, level }: { process: Process; level: number }) {
  const fill = PROCESS_FACTS[process].system === "management" ? "bg-manage-fill" : "bg-lead-fill";
  return (
    <span aria-hidden="true" className="inline-flex gap-0.5">
      {LEVELS.map((step) => (
        <span
          key={step}
          className={cx("h-2 w-4 border", step <= level ? cx(fill, "border-transparent") : "border-line")}
        />
      ))}
    </span>
  );
}
