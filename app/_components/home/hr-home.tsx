import { me, read, readOrNull } from "#app/_trpc/server.ts";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { registerSentence } from "#domain/role-register.ts";
import { workQueue } from "#domain/work-queue.ts";
import { type FirstStep, FirstSteps } from "./first-steps.tsx";
import { LastImports } from "./last-imports.tsx";
import { RolesWithoutReadyNow } from "./roles-without-ready-now.tsx";
import { StaleSlates } from "./stale-slates.tsx";
import { WaitingExperiences } from "./waiting-experiences.tsx";
import { WaitingNominations } from "./waiting-nominations.tsx";

/** The work queue of an HR partner: what the pipeline lacks, and what waits for somebody. */
export async function HrHome() {
  const [account, roles, benches, waiting] = await Promise.all([
    me(),
    read((api) => api.role.list({})),
    read((api) => api.slate.benches()),
    read((api) => api.experience.list({ status: "submitted" })),
  ]);
  const facts = new Map(benches.map((one) => [one.roleId, one]));
  const queued = roles.flatMap((role) => {
    const found = facts.get(role.id);
    return found ? [{ ...role, ...found }] : [];
  });
  const queue = workQueue(queued, new Date().toISOString().slice(0, 10));
  const [imports, steps] = await Promise.all([
    readOrNull((api) => api.import.list()),
    firstSteps({
      critical: queued.some((role) => role.isCritical),
      nominated: queued.some((role) => role.bench.total > 0),
    }),
  ]);
  const isNew = steps.some((step) => !step.isDone);
  return (
    <>
      <PageHeader
        title={
          <span className="text-display">
            {roles.length > 0 ? registerSentence(queued) : `Welcome, ${account.name}.`}
          </span>
        }
        subtitle={isNew ? "A pipeline starts with five steps." : null}
      />
      {isNew ? <FirstSteps steps={steps} /> : null}
      {roles.length > 0 ? (
        <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <div className="flex min-w-0 flex-col gap-10">
            <RolesWithoutReadyNow roles={queue.withoutReadyNow} />
            <WaitingExperiences experiences={waiting.rows} total={waiting.total} />
          </div>
          <div className="flex min-w-0 flex-col gap-10">
            <WaitingNominations roles={queue.waiting} />
            <StaleSlates roles={queue.staleSlates} />
            {imports ? <LastImports imports={imports.slice(0, 3)} /> : null}
          </div>
        </div>
      ) : null}
    </>
  );
}

/** The way into a new organization; each step ticks itself. */
async function firstSteps(known: { critical: boolean; nominated: boolean }): Promise<FirstStep[]> {
  const [people, isAssessed, experiences] = await Promise.all([
    read((api) => api.person.list({})),
    read((api) => api.assessment.exists()),
    read((api) => api.experience.list({ status: "all" })),
  ]);
  return [
    {
      label: "Import your people",
      hint: "A file from your HR system, checked before anything is written.",
      href: "/import",
      isDone: people.total > 1,
    },
    {
      label: "Make a role critical",
      hint: "The seats the company could not do without.",
      href: "/roles",
      isDone: known.critical,
    },
    {
      label: "Name a successor",
      hint: "Who could follow, how soon, and why.",
      href: "/roles",
      isDone: known.nominated,
    },
    {
      label: "Have somebody assessed",
      hint: "A manager rates a report on the six processes.",
      href: "/people",
      isDone: isAssessed,
    },
    {
      label: "Give an experience",
      hint: "What somebody must live through to lead.",
      href: "/people",
      isDone: experiences.total > 0,
    },
  ];
}
