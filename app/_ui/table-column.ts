import type { ReactNode } from "react";

export type TableColumn<Row> = {
  key: string;
  /** Shown as column head, and before the value where rows become cards. */
  header: string;
  cell: (row: Row) => ReactNode;
  /** `end` for numbers: aligned right, tabular figures. */
  align?: "start" | "end";
  /** Address that sorts by this column, and how it is sorted now. */
  sort?: { href: string; direction?: "ascending" | "descending" };
  /** Something beside the head, e.g. a Definition. */
  aside?: ReactNode;
  /** Keeps the head for screen readers only, e.g. over a column of buttons. */
  hideHeader?: boolean;
  /** Left out of the cards on phones. */
  hideOnPhone?: boolean;
  /** CSS width, e.g. "12rem". */
  width?: string;
  /** Keeps the cell on one line. */
  nowrap?: boolean;
};
