import { cx } from "./class-name.ts";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "small" | "medium" | "large";

const VARIANT: Record<ButtonVariant, string> = {
  primary: "border-transparent bg-primary text-on-primary hover:bg-primary-hover",
  secondary: "border-line-strong bg-surface text-ink hover:bg-hover",
  quiet: "border-transparent bg-transparent text-ink hover:bg-sunk",
  danger: "border-risk bg-surface text-risk hover:bg-risk-tint",
};

const SIZE: Record<ButtonSize, string> = {
  small: "min-h-7 px-2.5 text-dense",
  medium: "min-h-9 px-3.5 text-body",
  large: "min-h-14 px-5 text-body",
};

/** The look of anything pressed like a button; on touch every size is at least 44 px tall. */
export function buttonStyle(variant: ButtonVariant, size: ButtonSize, iconOnly = false): string {
  return cx(
    "inline-flex shrink-0 select-none items-center justify-center gap-2 rounded-control border py-1 text-center font-medium no-underline touch:min-h-11 disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-not-allowed aria-disabled:opacity-50 aria-busy:aria-disabled:opacity-100",
    VARIANT[variant],
    SIZE[size],
    iconOnly && "aspect-square px-0! touch:min-w-11",
  );
}
