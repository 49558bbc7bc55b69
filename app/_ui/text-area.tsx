"use client";

import type { ComponentProps } from "react";
import { cx } from "./class-name.ts";
import { CONTROL } from "./control-style.ts";
import { useFieldWiring } from "./field-context.ts";

/** Several lines of text; grows with what is written where the browser can. */
export function TextArea({ className, rows = 3, ...rest }: ComponentProps<"textarea">) {
  const wiring = useFieldWiring(rest);
  return (
    <textarea
      {...rest}
      {...wiring}
      rows={rows}
      className={cx(CONTROL, "field-sizing-content py-2", className)}
    />
  );
}
