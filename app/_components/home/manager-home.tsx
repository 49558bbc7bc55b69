import { read } from "#app/_trpc/server.ts";
import { Card } from "#app/_ui/card.tsx";
import { cx } from "#app/_ui/class-name.ts";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { PersonName } from "#app/_ui/person-name.tsx";
import { shortDay } from "#app/_ui/short-day.ts";
import type { Day } from "#domain/day.ts";
import { EMPLOYMENT_STATUS_NAMES } from "#domain/employment.ts";
import { fullName } from "#domain/person.ts";
import { type TeamSentence, teamHeadline, teamSentence } from "#domain/team-sentence.ts";

/** A manager's first page: each direct report, what goes on with them, and what to do next. */
export async function ManagerHome() {
  const [reports, recent, assessed] = await Promise.all([
    readReports(),
    read((api) => api.experience.ofReports()),
    read((api) => api.assessment.ofReports()),
  ]);
  const rows = reports.map((person) => ({
    person,
    going: teamSentence(
      recent.experiences.filter((one) => one.personId === person.id),
      recent.today,
    ),
    assessedOn: assessed.find((one) => one.personId === person.id)?.assessedOn ?? null,
  }));
  const headline = teamHeadline(rows.map((row) => row.going.kind));
  return (
    <>
      <PageHeader title="My people" subtitle={headline} />
      {rows.length === 0 ? (
        <EmptyState
          why="Nobody reports to you at the moment."
          next="Reporting lines come with the import of people; your HR partner keeps them."
        />
      ) : (
        <Card flush className="pt-0! touch:pt-0!">
          <ul>
            {rows.map((row) => (
              <li key={row.person.id} className="border-line border-b px-5 py-4 last:border-b-0 touch:px-4">
                <Report {...row} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

type Person = Awaited<ReturnType<typeof readReports>>[number];

function readReports() {
  return read((api) => api.person.reports());
}

type ReportProps = { person: Person; going: TeamSentence; assessedOn: Day | null };

function Report({ person, going, assessedOn }: ReportProps) {
  const name = fullName(person);
  const onLeave =
    person.employmentStatus === "on_leave" ? EMPLOYMENT_STATUS_NAMES.on_leave.toLowerCase() : "";
  return (
    <div className="grid items-center gap-x-6 gap-y-3 lg:grid-cols-[15rem_minmax(0,1fr)_auto]">
      <h2>
        <PersonName
          name={name}
          href={`/people/${person.id}`}
          size="body"
          detail={[person.jobTitle, onLeave].filter(Boolean).join(", ") || undefined}
        />
      </h2>
      <div className="min-w-0">
        <p className={cx("text-body", isQuiet(going.kind) ? "text-ink-2" : "text-ink")}>{going.sentence}</p>
        <p className="mt-0.5 text-dense text-ink-2">
          {assessedOn
            ? `You last assessed ${person.firstName} on ${shortDay(assessedOn)}.`
            : "Not assessed by you yet."}
        </p>
      </div>
      <Actions person={person} name={name} suggested={suggestedAction(going.kind, assessedOn)} />
    </div>
  );
}

type ActionKey = "assess" | "assign" | "log";

const ACTIONS: readonly { key: ActionKey; label: string; href: (id: string) => string }[] = [
  { key: "assess", label: "Assess", href: (id) => `/people/${id}/assess` },
  { key: "assign", label: "Give an experience", href: (id) => `/people/${id}/assign` },
  { key: "log", label: "Log", href: (id) => `/log?person=${id}` },
];

function Actions({ person, name, suggested }: { person: Person; name: string; suggested: ActionKey }) {
  return (
    <div data-print="hide" className="-mx-2.5 flex flex-wrap items-center gap-1 lg:mx-0 lg:justify-end">
      {ACTIONS.map(({ key, label, href }) => (
        <LinkButton
          key={key}
          href={href(person.id)}
          size="small"
          variant={key === suggested ? "secondary" : "quiet"}
          aria-label={`${label}: ${name}`}
        >
          {label}
        </LinkButton>
      ))}
    </div>
  );
}

function isQuiet(kind: TeamSentence["kind"]): boolean {
  return kind === "nothing" || kind === "finished";
}

/** Which of the three buttons is drawn as one: what would move this person on. */
function suggestedAction(kind: TeamSentence["kind"], assessedOn: Day | null): ActionKey {
  if (isQuiet(kind)) return "assign";
  return assessedOn ? "log" : "assess";
}
