import { Compass } from "#app/_components/chart/compass.tsx";
import { Card } from "#app/_ui/card.tsx";
import { shortDay } from "#app/_ui/short-day.ts";
import type { Day } from "#domain/day.ts";
import type { Indices } from "#domain/level.ts";
import { type PerProcess, perProcess } from "#domain/process.ts";
import { RUBRIC_STATUS } from "#domain/rubric.ts";

export type StandingLevels = {
  asOf: Day;
  levels: PerProcess<{ level: number | null; observations: number }>;
  targets: PerProcess<number> | null;
  indices: Indices;
  sentence: string;
};

/** Where a person stands in the six processes, small: the compass over its sentence. */
export function CompassCard({ levels, title }: { levels: StandingLevels; title: string }) {
  const observed = perProcess((process) => ({
    value: levels.levels[process].level,
    observations: levels.levels[process].observations,
  }));
  const { management, leadership } = levels.indices;
  return (
    <Card title={title} lead={levels.sentence}>
      <Compass
        size="card"
        title={title}
        levels={observed}
        targets={levels.targets ?? undefined}
        indices={{ management: management.value, leadership: leadership.value }}
      />
      <p className="mt-3 text-caption text-ink-2">
        As of {shortDay(levels.asOf)}. {levels.targets ? "The arcs show what the role held asks. " : ""}
        {RUBRIC_STATUS}
      </p>
    </Card>
  );
}
