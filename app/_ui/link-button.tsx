import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonStyle } from "./button-style.ts";
import { cx } from "./class-name.ts";

export type LinkButtonProps = ComponentProps<typeof Link> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  /** Shows the icon alone; `aria-label` is then required. */
  iconOnly?: boolean;
};

/** A link that carries the weight of a button, for the next step on a page. */
export function LinkButton({
  variant = "secondary",
  size = "medium",
  icon,
  iconOnly = false,
  className,
  children,
  ...rest
}: LinkButtonProps) {
  return (
    <Link {...rest} className={cx(buttonStyle(variant, size, iconOnly), className)}>
      {icon}
      {!iconOnly && children}
    </Link>
  );
}
