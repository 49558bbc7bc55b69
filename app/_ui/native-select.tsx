"use client";

import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cx } from "./class-name.ts";
import { CONTROL } from "./control-style.ts";
import { useFieldWiring } from "./field-context.ts";

/** The browser's own select: for plain lists, filters in a GET form, and pages that must stay small. */
export function NativeSelect({ className, children, ...rest }: ComponentProps<"select">) {
  const wiring = useFieldWiring(rest);
  return (
    <span className="relative block">
      <select {...rest} {...wiring} className={cx(CONTROL, "appearance-none pr-9", className)}>
        {children}
      </select>
      <ChevronDown
        aria-hidden="true"
        size={16}
        strokeWidth={1.5}
        className="pointer-events-none absolute inset-y-0 right-3 my-auto text-ink-3"
      />
    </span>
  );
}
