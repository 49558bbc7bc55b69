/** The look shared by everything one types into or picks from. 16 px on touch so that phones do not zoom. */
export const CONTROL =
  "w-full min-h-9 rounded-control border border-line-strong bg-surface px-3 py-1.5 text-body text-ink touch:min-h-11 hover:border-ink-3 focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-focus aria-invalid:border-risk aria-invalid:border-2 disabled:cursor-not-allowed disabled:bg-sunk disabled:text-ink-3 data-disabled:bg-sunk data-disabled:text-ink-3";

/** The floating list of a select, combobox or menu: the only place with a shadow. */
export const POPUP =
  "max-h-[min(var(--available-height),24rem)] min-w-[max(var(--anchor-width),11rem)] max-w-[min(26rem,var(--available-width))] overflow-y-auto rounded-control border border-line bg-surface py-1 text-ink shadow-popover outline-none";

/** One line of a floating list. The highlighted line is also outlined, for forced colours. */
export const OPTION =
  "relative flex min-h-8 cursor-default select-none items-center gap-2 px-3 py-1.5 text-body outline-none touch:min-h-11 data-highlighted:bg-sunk data-highlighted:outline-1 data-highlighted:-outline-offset-1 data-highlighted:outline-transparent data-disabled:text-ink-3";
