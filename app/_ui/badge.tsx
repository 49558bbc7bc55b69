import type { ReactNode } from "react";
import { cx } from "./class-name.ts";

const TONE = {
  neutral: "border-line text-ink-2",
  strong: "border-ink text-ink",
  risk: "border-risk bg-risk-tint text-risk",
  positive: "border-positive text-positive",
  manage: "border-manage text-manage",
  lead: "border-lead text-lead",
} as const;

/** One or two words about the state of something. The words carry it; blue and orange only for managing and leading. */
export function Badge({
  tone = "neutral",
  icon,
  children,
}: {
  tone?: keyof typeof TONE;
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1 whitespace-nowrap rounded-control border px-1.5 py-px text-caption",
        TONE[tone],
      )}
    >
      {icon}
      {children}
    </span>
  );
}
