import { PastSlate } from "#app/_components/role/past-slate.tsx";
import { SlateDayForm } from "#app/_components/role/slate-day-form.tsx";
import { SlateFoot } from "#app/_components/role/slate-section.tsx";
import { readOrNull } from "#app/_trpc/server.ts";
import { Card } from "#app/_ui/card.tsx";
import { shortDay } from "#app/_ui/short-day.ts";
import { HiddenSlate } from "./hidden-slate.tsx";
import type { RoleSubject } from "./role-subject.ts";

type PastSlatePartProps = { role: RoleSubject; day: string; personId: string | null };

/** The slate as it was at the end of a day. */
export async function PastSlatePart({ role, day, personId }: PastSlatePartProps) {
  const past = await readOrNull((api) => api.slate.asOf({ roleId: role.id, day }));
  if (!past) return <HiddenSlate isOwnSeat={personId !== null && personId === role.incumbentId} />;
  return (
    <Card
      id="slate"
      className="scroll-mt-20"
      title={`Slate as it was on ${shortDay(day)}`}
      lead="Ranks, readiness and reasons as they stood at the end of that day."
      flush
    >
      <PastSlate day={day} nominees={past.nominations} />
      <SlateFoot>
        <SlateDayForm roleId={role.id} day={day} today={new Date().toISOString().slice(0, 10)} />
      </SlateFoot>
    </Card>
  );
}
