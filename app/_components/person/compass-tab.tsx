import { Compass } from "#app/_components/chart/compass.tsx";
import { read } from "#app/_trpc/server.ts";
import { Card } from "#app/_ui/card.tsx";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { shortDay } from "#app/_ui/short-day.ts";
import { INDEX_GAP_SENTENCES } from "#domain/level.ts";
import { fullName } from "#domain/person.ts";
import { PROCESSES, perProcess } from "#domain/process.ts";
import { RUBRIC_STATUS } from "#domain/rubric.ts";
import { LevelTable } from "./level-table.tsx";

type Person = { id: string; firstName: string; lastName: string };
type CompassTabProps = { person: Person; isSelf: boolean; mayAssess: boolean };

type Levels = Awaited<ReturnType<typeof readLevels>>;

function readLevels(personId: string) {
  return read((api) => api.assessment.levels({ personId }));
}

/** Where somebody stands between managing and leading: a sentence, the drawing, and what it rests on. */
export async function CompassTab({ person, isSelf, mayAssess }: CompassTabProps) {
  const result = await readLevels(person.id);
  const rated = PROCESSES.some((process) => result.levels[process].level !== null);
  const ownView = PROCESSES.some((process) => result.levels[process].self !== null);
  if (!rated && !ownView) return <NobodyRated person={person} isSelf={isSelf} mayAssess={mayAssess} />;
  return (
    <div className="flex flex-col gap-5">
      <p className="max-w-measure text-heading text-ink">{headline(person, result, rated, isSelf)}</p>
      {rated ? (
        <Card title="Kotter compass" lead={targetWords(result)}>
          <Drawing person={person} result={result} />
        </Card>
      ) : null}
      <Card title="What it rests on" lead={levelsLead(result)} flush>
        <LevelTable
          levels={result.levels}
          agreement={result.agreement}
          targets={result.targets}
          asOf={result.asOf}
        />
      </Card>
      <p className="max-w-measure text-caption text-ink-2">{RUBRIC_STATUS}</p>
    </div>
  );
}

function Drawing({ person, result }: { person: Person; result: Levels }) {
  const { levels, indices, targets, track } = result;
  return (
    <Compass
      size="full"
      title={`Kotter compass of ${fullName(person)}`}
      subject={fullName(person)}
      showSummary={result.quadrant !== null}
      levels={perProcess((process) => ({
        value: levels[process].level,
        observations: levels[process].observations,
      }))}
      targets={targets ?? undefined}
      track={track}
      indices={{ management: indices.management.value, leadership: indices.leadership.value }}
    />
  );
}

function headline(
  person: Person,
  { quadrant, sentence, indices }: Levels,
  rated: boolean,
  isSelf: boolean,
): string {
  if (!rated) {
    const whose = isSelf ? "your own view" : `${person.firstName}'s own view`;
    return `Only ${whose} so far. It is shown, and does not count until somebody else has rated too.`;
  }
  if (quadrant) return sentence;
  const gap = indices.leadership.gap ?? indices.management.gap;
  return gap ? `${sentence} ${INDEX_GAP_SENTENCES[gap]}` : sentence;
}

function targetWords({ targets }: Levels): string | null {
  return targets ? null : "Without a leadership role to measure against; 3 is solid in the current job.";
}

function levelsLead({ asOf }: Levels): string {
  return `As of ${shortDay(asOf)}. Each group of raters counts the same; the own view is shown apart and never counts.`;
}

function NobodyRated({ person, isSelf, mayAssess }: CompassTabProps) {
  return (
    <>
      <EmptyState
        why={isSelf ? "Nobody has rated you yet." : `Nobody has rated ${person.firstName} yet.`}
        next={
          isSelf
            ? "Start with your own view; your manager adds theirs."
            : "The compass appears with the first assessment; it takes about five minutes."
        }
        action={
          mayAssess ? (
            <LinkButton href={`/people/${person.id}/assess`}>
              {isSelf ? "Assess yourself" : `Assess ${person.firstName}`}
            </LinkButton>
          ) : undefined
        }
      />
      <p className="max-w-measure text-caption text-ink-2">{RUBRIC_STATUS}</p>
    </>
  );
}
