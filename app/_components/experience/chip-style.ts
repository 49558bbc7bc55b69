/** A choice the size of its words; filled with ink when it is on. Wraps a native radio or checkbox, or is a button. */
export const CHIP =
  "relative inline-flex min-h-8 max-w-full cursor-pointer select-none items-center gap-1.5 rounded-control border border-line-strong bg-surface px-3 py-1 text-left text-dense text-ink hover:bg-hover has-checked:border-primary has-checked:bg-primary has-checked:text-on-primary has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus touch:min-h-11 touch:text-body forced-colors:has-checked:outline-2";
