import { cx } from "#app/_ui/class-name.ts";
import { momentsOf, type Story } from "./experience-moment.ts";

/** An experience as a line of moments, from the plan to the confirmation; what lies ahead is hollow. */
export function ExperienceStory({ experience }: { experience: Story }) {
  const moments = momentsOf(experience);
  return (
    <ol>
      {moments.map((moment, position) => (
        <li key={moment.key} className="relative flex gap-3 pb-4 last:pb-0">
          {position < moments.length - 1 ? (
            <span aria-hidden="true" className="absolute top-4 bottom-0 left-[5px] w-px bg-line-strong" />
          ) : null}
          <span
            aria-hidden="true"
            className={cx(
              "mt-1 size-[11px] shrink-0 rounded-round border-[1.5px]",
              moment.ahead ? "border-dashed border-line-strong bg-surface" : "border-ink bg-ink",
            )}
          />
          <div className="min-w-0">
            <p className={moment.ahead ? "text-ink-2" : "font-medium"}>{moment.what}</p>
            {moment.when ? <p className="text-caption text-ink-2 tabular">{moment.when}</p> : null}
            {moment.note ? (
              <p className="mt-1 whitespace-pre-line break-words text-dense text-ink-2">{moment.note}</p>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
