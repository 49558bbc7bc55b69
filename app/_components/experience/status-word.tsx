import { Badge } from "#app/_ui/badge.tsx";
import { EXPERIENCE_STATUS_NAMES, type ExperienceStatus } from "#domain/experience.ts";

const TONE = {
  planned: "neutral",
  active: "strong",
  submitted: "strong",
  confirmed: "positive",
  returned: "risk",
  abandoned: "neutral",
} as const satisfies Record<ExperienceStatus, string>;

/** Where an experience stands, in its one word. */
export function StatusWord({ status }: { status: ExperienceStatus }) {
  return <Badge tone={TONE[status]}>{EXPERIENCE_STATUS_NAMES[status]}</Badge>;
}
