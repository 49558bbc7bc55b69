import { Eye } from "lucide-react";

/** Who can see what stands below, in words. */
export function VisibleLine({ children }: { children: string }) {
  return (
    <p className="mt-3 mb-5 flex items-start gap-2 text-caption text-ink-2">
      <Eye aria-hidden="true" size={16} strokeWidth={1.5} className="shrink-0 text-ink-3" />
      {children}
    </p>
  );
}
