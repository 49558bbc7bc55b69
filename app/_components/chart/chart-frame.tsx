import { type ReactNode, useId } from "react";
import { cx } from "#app/_ui/class-name.ts";

export type TableTwin = {
  /** Column heads; the first column names the row. */
  head: readonly string[];
  rows: readonly (readonly string[])[];
};

export type ChartFrameProps = {
  /** The question or finding, as the figure's name; the card around it shows it as heading. */
  title: string;
  /** The drawing in one or two sentences, made from the data. */
  summary: string;
  /** `below` and `above` draw the summary; `hidden` keeps it for screen readers. */
  summaryPlace?: "above" | "below" | "hidden";
  /** The same numbers as a table; left out for drawings that stand beside their numbers. */
  table?: TableTwin;
  /** What lines and patterns mean. */
  legend?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** A figure that is a group keeps the links inside it reachable and is named as one thing. */
const GROUP = { role: "group" };

/** What every drawing has around it: a name, a sentence, and its numbers as a table. Fills its card. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, summary, summaryPlace = "hidden", table, legend, className, children } = props;
  const summaryId = `${useId()}-summary`;
  const sentence = (
    <p
      id={summaryId}
      className={summaryPlace === "hidden" ? "sr-only" : "max-w-measure text-body text-ink-2"}
    >
      {summary}
    </p>
  );
  return (
    <figure
      {...GROUP}
      aria-label={title}
      aria-describedby={summaryId}
      className={cx("chart flex min-w-0 flex-1 flex-col gap-4", className)}
    >
      {summaryPlace === "below" ? null : sentence}
      <div className="chart-stage">{children}</div>
      {summaryPlace === "below" ? sentence : null}
      {legend || table ? (
        <div className="flex flex-col gap-3">
          {legend ? (
            <ul className="flex flex-wrap gap-x-5 gap-y-1.5 text-caption text-ink-2">{legend}</ul>
          ) : null}
          {table ? <Twin table={table} caption={title} /> : null}
        </div>
      ) : null}
    </figure>
  );
}

/** One entry of a legend: a small drawing and its words. */
export function LegendEntry({ mark, children }: { mark: ReactNode; children: ReactNode }) {
  return (
    <li className="inline-flex items-center gap-2">
      <svg width="22" height="14" viewBox="0 0 22 14" aria-hidden="true">
        {mark}
      </svg>
      {children}
    </li>
  );
}

function Twin({ table, caption }: { table: TableTwin; caption: string }) {
  return (
    <details className="chart-twin text-dense">
      <summary className="inline-flex min-h-6 items-center rounded-[2px] text-ink-2 underline decoration-line-strong underline-offset-[0.2em] hover:text-ink touch:min-h-11">
        Show as table
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll sideways, so keys must reach it */}
      <section aria-label={caption} tabIndex={0} className="relative mt-2 overflow-x-auto">
        <table className="w-full border-collapse">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              {table.head.map((head, column) => (
                <th
                  key={head}
                  scope="col"
                  className={cx(
                    "border-line-strong border-b py-1.5 pr-4 font-semibold last:pr-0",
                    side(column),
                  )}
                >
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([name, ...cells]) => (
              <tr key={name}>
                <th scope="row" className="border-line border-b py-1.5 pr-4 text-left font-normal">
                  {name}
                </th>
                {cells.map((cell, column) => (
                  <td
                    key={table.head[column + 1]}
                    className="tabular border-line border-b py-1.5 pr-4 text-right last:pr-0"
                  >
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

function side(column: number): string {
  return column === 0 ? "text-left" : "text-right";
}
