import type { Metadata } from "next";
import Link from "next/link";
import { Plane } from "#app/_components/chart/plane.tsx";
import { AsOfForm } from "#app/_components/insight/as-of-form.tsx";
import { CriticalRoleTable } from "#app/_components/insight/critical-role-table.tsx";
import { drillHref } from "#app/_components/insight/drill-href.ts";
import { KeyNumbers } from "#app/_components/insight/key-numbers.tsx";
import { read } from "#app/_trpc/server.ts";
import { Card } from "#app/_ui/card.tsx";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { isDay } from "#domain/day.ts";
import type { HeadlinePart } from "#domain/headline.ts";
import { longDay } from "#domain/sentence.ts";

export const metadata: Metadata = { title: "Insights" };

type Search = Promise<{ asOf?: string }>;

/** The executive's first page: a finding in words, the plane, five numbers, the roles in most need. */
export default async function InsightsPage({ searchParams }: { searchParams: Search }) {
  const { asOf } = await searchParams;
  const day = asOf && isDay(asOf) ? asOf : null;
  const dashboard = await read((api) => api.dashboard.get({ asOf: day }));
  if (dashboard.roles.length === 0 && dashboard.units.length === 0) return <NothingYet />;
  return (
    <>
      <header className="mb-6 flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <h1 className="max-w-[46rem] text-balance text-title">
          <Headline parts={dashboard.headline} asOf={day} />
        </h1>
        <AsOfForm asOf={dashboard.asOf} />
      </header>
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
        <Card title="Where are we over-managed and under-led?">
          <Plane
            title="Where are we over-managed and under-led?"
            showSummary={false}
            missingReason="Fewer than 5 people with ratings"
            units={dashboard.units.map((unit) => ({
              id: unit.id,
              name: unit.name,
              headcount: unit.people,
              manage: unit.manage,
              lead: unit.lead,
              before: unit.before ?? undefined,
              href: drillHref("quadrant_people", { asOf: day, unit: unit.id }),
            }))}
          />
        </Card>
        <div className="flex min-w-0 flex-col gap-5">
          <KeyNumbers dashboard={dashboard} asOf={day} />
          <Card title="Critical roles, those in most need first" flush>
            <CriticalRoleTable roles={dashboard.roles} />
          </Card>
        </div>
      </div>
      <p className="mt-6 text-caption text-ink-3">
        As of {longDay(dashboard.asOf)}, within what you may see. Ratings are a pilot instrument until
        validated.
      </p>
    </>
  );
}

/** The sentence, with the numbers in it as links to the lists behind them. */
function Headline({ parts, asOf }: { parts: readonly HeadlinePart[]; asOf: string | null }) {
  return parts.map((part) => {
    if (part.metric === null) return part.text;
    const drill = part.metric === "under_led_rate" ? "under_led_people" : "roles_without_ready_now";
    return (
      <Link
        key={part.text}
        href={drillHref(drill, { asOf })}
        className="underline decoration-1 underline-offset-4 hover:decoration-2"
      >
        {part.text}
      </Link>
    );
  });
}

function NothingYet() {
  return (
    <EmptyState
      why="There is nothing to measure yet."
      next="Mark the roles your company cannot do without as critical, put people on their slates, and let managers rate them."
      action={
        <LinkButton href="/roles" variant="primary">
          Go to leadership roles
        </LinkButton>
      }
    />
  );
}
