import Link from "next/link";
import type { ComponentProps } from "react";
import { cx } from "./class-name.ts";

/** A link in running text or a table: ink, underlined by a fine line that darkens on hover. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      {...rest}
      className={cx(
        "rounded-[2px] font-medium text-ink underline decoration-line-strong hover:decoration-ink",
        className,
      )}
    />
  );
}
