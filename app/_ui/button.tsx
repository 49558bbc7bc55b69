import type { ComponentProps, ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonStyle } from "./button-style.ts";
import { cx } from "./class-name.ts";
import { PendingMark } from "./pending-mark.tsx";

export type ButtonProps = ComponentProps<"button"> & {
  /** One primary per view. Default secondary. */
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Work is under way: the button stays focusable, says so, and ignores presses. */
  pending?: boolean;
  icon?: ReactNode;
  /** Shows the icon alone; `aria-label` is then required. */
  iconOnly?: boolean;
};

/** A press that does something here. To go somewhere, use LinkButton. Type defaults to `button`. */
export function Button({
  variant = "secondary",
  size = "medium",
  pending = false,
  icon,
  iconOnly = false,
  className,
  children,
  onClick,
  type = "button",
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      // A pending submit button must not submit a second time, and must not lose focus by being disabled.
      type={pending ? "button" : type}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      onClick={pending ? undefined : onClick}
      className={cx(buttonStyle(variant, size, iconOnly), className)}
    >
      {pending ? <PendingMark /> : icon}
      {!iconOnly && children}
    </button>
  );
}
