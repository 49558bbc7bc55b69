import type { ReactNode } from "react";
import { LinkButton } from "#app/_ui/link-button.tsx";

/** A page that cannot be shown: what happened, and the way on. */
export function DeadEnd({
  title,
  children,
  action,
}: {
  title: string;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="flex flex-col items-start gap-4 py-10">
      <div aria-hidden="true" className="horizon w-24 text-line-strong" />
      <h1 className="text-title">{title}</h1>
      <p className="max-w-measure text-body text-ink-2">{children}</p>
      {action ?? <LinkButton href="/">Go to my home page</LinkButton>}
    </div>
  );
}
