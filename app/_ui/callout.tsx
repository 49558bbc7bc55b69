import { CircleCheck, Info, OctagonAlert, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./class-name.ts";

export type CalloutTone = "info" | "warning" | "risk" | "positive";

const TONE = {
  info: { Icon: Info, word: "Note", box: "border-line bg-sunk", mark: "text-ink-2" },
  warning: { Icon: TriangleAlert, word: "Take care", box: "border-line-strong bg-surface", mark: "text-ink" },
  risk: { Icon: OctagonAlert, word: "Problem", box: "border-risk bg-risk-tint", mark: "text-risk" },
  positive: {
    Icon: CircleCheck,
    word: "Done",
    box: "border-positive bg-positive-tint",
    mark: "text-positive",
  },
} as const;

export type CalloutProps = {
  tone?: CalloutTone;
  /** The message in a few words; a word for the tone is read out before it. */
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** Set when it appears after an action, so that it is announced: "alert" interrupts, "status" waits. */
  role?: "alert" | "status";
  className?: string;
};

/** Something to know before going on. Sign, word and line carry the tone; colour only supports it. */
export function Callout({ tone = "info", title, children, actions, role, className }: CalloutProps) {
  const { Icon, word, box, mark } = TONE[tone];
  return (
    <div role={role} className={cx("flex gap-3 rounded-control border px-4 py-3", box, className)}>
      <Icon aria-hidden="true" size={20} strokeWidth={1.5} className={cx("shrink-0", mark)} />
      <div className="min-w-0 flex-1 text-body">
        <p className="font-semibold text-ink">
          <span className="sr-only">{word}: </span>
          {title}
        </p>
        {children ? <div className="mt-0.5 max-w-measure text-ink-2">{children}</div> : null}
        {actions ? <div className="mt-3 flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </div>
  );
}
