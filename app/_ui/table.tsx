import { ArrowDown, ArrowUp } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { cx } from "./class-name.ts";
import type { TableColumn } from "./table-column.ts";

export type { TableColumn } from "./table-column.ts";

/** Spelled out, because some browsers drop table roles when rows become cards. */
const ROLE = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  columnHead: { role: "columnheader" },
  rowHead: { role: "rowheader" },
  cell: { role: "cell" },
};

export type TableProps<Row> = {
  /** Names the table; drawn above it unless `hideCaption`. */
  caption: string;
  hideCaption?: boolean;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Rows of 32, 40 (default) or 48 px. */
  density?: "compact" | "dense" | "comfortable";
  /** Keeps the first column in view when the table scrolls sideways. */
  stickyFirst?: boolean;
  /** Marks rows, e.g. the one being peeked at. */
  isSelected?: (row: Row) => boolean;
  /** Instead of rows when there are none. */
  empty?: ReactNode;
  /** A last row, e.g. totals, as cells by column key. */
  totals?: Partial<Record<string, ReactNode>>;
  className?: string;
};

/**
 * A table rendered on the server. The first column heads its row. Under 640 px each row becomes a card
 * with the column head before each value.
 */
export function Table<Row>(props: TableProps<Row>) {
  const {
    caption,
    hideCaption = true,
    columns,
    rows,
    rowKey,
    density = "dense",
    stickyFirst,
    empty,
    totals,
    className,
  } = props;
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key
    <section aria-label={caption} tabIndex={0} className={cx("table-frame", className)}>
      <table
        {...ROLE.table}
        className="data-table"
        data-density={density}
        data-sticky={stickyFirst || undefined}
      >
        <caption className={hideCaption ? "sr-only" : "pb-2 text-left text-label"}>{caption}</caption>
        <thead {...ROLE.group}>
          <tr {...ROLE.row}>
            {columns.map((column) => (
              <ColumnHead key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody {...ROLE.group}>
          {rows.map((row) => (
            <tr {...ROLE.row} key={rowKey(row)} data-selected={props.isSelected?.(row) || undefined}>
              {columns.map((column, position) => (
                <Cell key={column.key} column={column} heads={position === 0}>
                  {column.cell(row)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
        {totals ? (
          <tfoot {...ROLE.group}>
            <tr {...ROLE.row}>
              {columns.map((column, position) => (
                <Cell key={column.key} column={column} heads={position === 0}>
                  {totals[column.key]}
                </Cell>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </section>
  );
}

function ColumnHead<Row>({ column }: { column: TableColumn<Row> }) {
  const { header, sort, align, aside, hideHeader, width } = column;
  const label = hideHeader ? <span className="sr-only">{header}</span> : header;
  const Arrow = sort?.direction === "descending" ? ArrowDown : ArrowUp;
  return (
    <th
      {...ROLE.columnHead}
      scope="col"
      aria-sort={sort?.direction}
      data-align={align}
      style={width ? { width } : undefined}
    >
      <span className="inline-flex items-center gap-1">
        {align === "end" ? aside : null}
        {sort ? (
          <Link
            href={sort.href}
            scroll={false}
            className="group relative inline-flex min-h-6 items-center rounded-[2px] hover:text-ink"
          >
            {label}
            <Arrow
              aria-hidden="true"
              size={14}
              strokeWidth={1.5}
              className={cx(
                "absolute",
                align === "end" ? "right-full mr-0.5" : "left-full ml-0.5",
                !sort.direction && "opacity-0 group-hover:opacity-60 group-focus-visible:opacity-60",
              )}
            />
          </Link>
        ) : (
          label
        )}
        {align === "end" ? null : aside}
      </span>
    </th>
  );
}

type CellProps<Row> = { column: TableColumn<Row>; heads: boolean; children: ReactNode };

function Cell<Row>({ column, heads, children }: CellProps<Row>) {
  const attributes = {
    "data-align": column.align,
    "data-label": heads || column.hideHeader ? undefined : column.header,
    "data-phone": column.hideOnPhone ? "hide" : undefined,
    "data-nowrap": column.nowrap || undefined,
  };
  return heads ? (
    <th scope="row" {...ROLE.rowHead} {...attributes}>
      {children}
    </th>
  ) : (
    <td {...ROLE.cell} {...attributes}>
      {children}
    </td>
  );
}
