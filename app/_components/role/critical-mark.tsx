import { Flag } from "lucide-react";
import { Badge } from "#app/_ui/badge.tsx";

/** The mark of a critical role. */
export function CriticalMark() {
  return (
    <Badge tone="strong" icon={<Flag aria-hidden="true" size={12} strokeWidth={2} />}>
      Critical
    </Badge>
  );
}
