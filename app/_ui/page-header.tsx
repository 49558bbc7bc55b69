import type { ReactNode } from "react";

export type PageHeaderProps = {
  title: ReactNode;
  /** One sentence with the finding or the facts of this page. */
  subtitle?: ReactNode;
  /** Breadcrumbs above the title. */
  trail?: ReactNode;
  actions?: ReactNode;
  /** Tabs or filters below. */
  children?: ReactNode;
};

/** The top of every page: its h1 in serif, a sentence, and what can be done. */
export function PageHeader({ title, subtitle, trail, actions, children }: PageHeaderProps) {
  return (
    <header className="mb-6 touch:mb-5">
      {trail ? <div className="mb-2">{trail}</div> : null}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 max-w-full">
          <h1 className="text-title text-ink">{title}</h1>
          {subtitle ? <p className="mt-1 max-w-measure text-body text-ink-2">{subtitle}</p> : null}
        </div>
        {actions ? (
          <div data-print="hide" className="flex flex-wrap items-center gap-2">
            {actions}
          </div>
        ) : null}
      </div>
      {children ? <div className="mt-4">{children}</div> : null}
    </header>
  );
}
