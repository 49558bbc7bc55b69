import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DrillTable } from "#app/_components/insight/drill-table.tsx";
import { MetricDefinition } from "#app/_components/insight/key-numbers.tsx";
import { read } from "#app/_trpc/server.ts";
import { Breadcrumbs } from "#app/_ui/breadcrumbs.tsx";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { isDay } from "#domain/day.ts";
import { DRILL_FACTS, DRILLS, DrillInput } from "#domain/drill.ts";
import { countOf, longDay } from "#domain/sentence.ts";

type Props = { params: Promise<{ drill: string }>; searchParams: Promise<{ unit?: string; asOf?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const drill = drillOf((await params).drill);
  return { title: drill ? DRILL_FACTS[drill].title : "Not found" };
}

/** The list behind one number: as many rows as the number says. */
export default async function DrillPage({ params, searchParams }: Props) {
  const drill = drillOf((await params).drill);
  const { unit, asOf } = await searchParams;
  const input = DrillInput.safeParse({
    drill,
    orgUnitId: unit ?? null,
    asOf: asOf && isDay(asOf) ? asOf : null,
  });
  if (!drill || !input.success) notFound();
  const list = await read((api) => api.dashboard.drill(input.data));
  const title = list.unitName ? `${list.title.replace("of a unit", `of ${list.unitName}`)}` : list.title;
  return (
    <>
      <PageHeader
        trail={<Breadcrumbs items={[{ label: "Insights", href: "/insights" }]} />}
        title={title}
        subtitle={
          <span className="inline-flex flex-wrap items-center gap-1">
            <span data-count={list.rows.length}>
              {countOf(list.rows.length, NOUNS[list.of][0], NOUNS[list.of][1])}, as of {longDay(list.asOf)}.
            </span>
            <MetricDefinition metric={list.metric} asOf={list.asOf} />
          </span>
        }
      />
      {list.rows.length === 0 ? (
        <EmptyState
          why="Nothing is counted here."
          next="The number that led here is zero, or you may see none of the rows."
        />
      ) : (
        <DrillTable rows={list.rows} title={title} />
      )}
    </>
  );
}

const NOUNS = {
  roles: ["role", "roles"],
  successors: ["place on a slate", "places on slates"],
  people: ["person", "people"],
} as const;

function drillOf(segment: string) {
  return DRILLS.find((drill) => drill.replaceAll("_", "-") === segment) ?? null;
}
