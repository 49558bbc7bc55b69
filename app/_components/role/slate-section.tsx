import type { ReactNode } from "react";
import { BenchBar } from "#app/_components/chart/bench-bar.tsx";
import { Card } from "#app/_ui/card.tsx";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { shortDay } from "#app/_ui/short-day.ts";
import { benchDepth } from "#domain/bench.ts";
import { countsAsSuccessor } from "#domain/nomination.ts";
import type { Permission } from "#domain/permission-table.ts";
import { benchProblem } from "#domain/role-register.ts";
import { AddSuccessorDialog } from "./add-successor-dialog.tsx";
import type { Nominee } from "./nominee.ts";
import { ReviewSlateButton } from "./review-slate-button.tsx";
import { SlateDayForm } from "./slate-day-form.tsx";
import { SlateTable } from "./slate-table.tsx";

type SlateSectionProps = {
  role: { id: string; title: string };
  slate: { version: number; reviewedOn: string | null; nominations: readonly Nominee[] };
  permissions: readonly Permission[];
  linkedIds: readonly string[];
  today: string;
};

/** Who could follow, ranked, and what can be done about it. */
export function SlateSection({ role, slate, permissions, linkedIds, today }: SlateSectionProps) {
  const places = slate.nominations.length;
  const mayNominate = permissions.includes("slate:nominate");
  const add = <AddSuccessorDialog roleId={role.id} roleTitle={role.title} places={places} />;
  const first = (
    <AddSuccessorDialog roleId={role.id} roleTitle={role.title} places={places} variant="primary" />
  );
  return (
    <Card
      id="slate"
      className="scroll-mt-20"
      title="Slate"
      lead={reviewSentence(slate.reviewedOn)}
      flush
      actions={
        <>
          {permissions.includes("slate:update") && places > 0 ? (
            <ReviewSlateButton roleId={role.id} version={slate.version} />
          ) : null}
          {mayNominate && places > 0 ? add : null}
        </>
      }
    >
      {places === 0 ? (
        <div className="px-5 pb-2 touch:px-4">
          <EmptyState
            why="Nobody is on this slate yet."
            next="Name who could take the seat over, how soon, and why."
            action={mayNominate ? first : null}
          />
        </div>
      ) : (
        <>
          <BenchLine roleId={role.id} nominees={slate.nominations} />
          <SlateTable
            roleTitle={role.title}
            version={slate.version}
            nominees={slate.nominations}
            permissions={permissions}
            linkedIds={linkedIds}
          />
        </>
      )}
      <SlateFoot>
        <SlateDayForm roleId={role.id} day={null} today={today} />
      </SlateFoot>
    </Card>
  );
}

/** The line under every slate: so that nobody is surprised, and the way to how it was. */
export function SlateFoot({ children }: { children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-line border-t px-5 py-3 touch:px-4">
      <p className="text-caption text-ink-2">Who looked at this slate, and when, is kept in the audit log.</p>
      {children}
    </div>
  );
}

function BenchLine({ roleId, nominees }: { roleId: string; nominees: readonly Nominee[] }): ReactNode {
  const counted = nominees.filter((nominee) => countsAsSuccessor(nominee.state, nominee.employmentStatus));
  const bench = benchDepth(
    [roleId],
    counted.map((nominee) => ({ ...nominee, roleId })),
  )[0];
  if (!bench) return null;
  const problem = benchProblem(bench);
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2 px-5 pb-4 text-body touch:px-4">
      {bench.total > 0 ? <BenchBar bands={bench} className="w-72 max-w-full" /> : null}
      {problem ? <span className="font-medium text-risk">{problem}</span> : null}
      {bench.total === 0 ? (
        <span className="text-ink-2">Drafts and returned nominations do not count.</span>
      ) : null}
    </div>
  );
}

function reviewSentence(reviewedOn: string | null): string {
  return reviewedOn ? `Last reviewed on ${shortDay(reviewedOn)}.` : "Never reviewed yet.";
}
