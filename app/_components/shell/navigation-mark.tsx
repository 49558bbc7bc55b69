import {
  ChartScatter,
  ClipboardCheck,
  Clock,
  Compass,
  Ellipsis,
  FileText,
  FileUp,
  House,
  Inbox,
  Layers,
  type LucideIcon,
  MessageSquareText,
  Milestone,
  Network,
  Plus,
  Route,
  ScrollText,
  Settings,
  Signpost,
  Sprout,
  Users,
} from "lucide-react";
import type { NavigationIcon } from "./navigation.ts";

const MARK: Record<NavigationIcon, LucideIcon> = {
  home: House,
  people: Users,
  roles: Compass,
  review: ClipboardCheck,
  experiences: Milestone,
  insights: ChartScatter,
  "board-packs": FileText,
  organization: Network,
  import: FileUp,
  inbox: Inbox,
  settings: Settings,
  log: Plus,
  growth: Sprout,
  plan: Route,
  feedback: MessageSquareText,
  audit: ScrollText,
  pools: Layers,
  opportunities: Signpost,
  time: Clock,
  more: Ellipsis,
};

/** The sign of a place; always beside its name or with the name in a tooltip. */
export function NavigationMark({ icon, size = 20 }: { icon: NavigationIcon; size?: number }) {
  const Mark = MARK[icon];
  return <Mark aria-hidden="true" size={size} strokeWidth={1.5} className="shrink-0" />;
}
