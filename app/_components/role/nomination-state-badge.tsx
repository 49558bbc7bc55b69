import { Badge } from "#app/_ui/badge.tsx";
import { NOMINATION_STATE_NAMES, type NominationState } from "#domain/nomination.ts";

const TONE: Record<NominationState, "neutral" | "strong" | "positive" | "risk"> = {
  draft: "neutral",
  submitted: "strong",
  endorsed: "positive",
  returned: "risk",
  withdrawn: "neutral",
};

export function NominationStateBadge({ state }: { state: NominationState }) {
  return <Badge tone={TONE[state]}>{NOMINATION_STATE_NAMES[state]}</Badge>;
}
