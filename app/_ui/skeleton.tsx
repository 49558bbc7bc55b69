import { cx } from "./class-name.ts";

/** The place of something on its way, in its real size; appears after 400 ms. Said once by `label`. */
export function Skeleton({
  label = "Loading",
  lines = 3,
  className,
}: {
  label?: string;
  lines?: number;
  className?: string;
}) {
  return (
    <div role="status" className={cx("skeleton flex flex-col gap-3", className)}>
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are alike and never move
          key={line}
          aria-hidden="true"
          className="h-4 rounded-[4px] bg-sunk"
          style={{ width: `${line === lines - 1 ? 60 : 100 - (line % 3) * 8}%` }}
        />
      ))}
    </div>
  );
}
