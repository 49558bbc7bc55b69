import { Download, ExternalLink } from "lucide-react";
import { shortDayOf } from "#app/_ui/short-day.ts";
import { sizeInWords } from "./byte-size.ts";

export type EvidenceItem = {
  id: string;
  kind: "link" | "file";
  name: string;
  url: string | null;
  size: number | null;
  createdAt: string;
};

/** What proves an experience: links open beside this page, files are downloaded. */
export function EvidenceList({ items }: { items: readonly EvidenceItem[] }) {
  return (
    <ul className="flex flex-col">
      {items.map((item) => (
        <li key={item.id} className="border-line border-b last:border-b-0">
          <EvidenceLink item={item} />
        </li>
      ))}
    </ul>
  );
}

const LINE = "group flex min-h-11 items-center gap-3 rounded-control py-1.5";

function EvidenceLink({ item }: { item: EvidenceItem }) {
  const Mark = item.kind === "link" ? ExternalLink : Download;
  const content = (
    <>
      <Mark aria-hidden="true" size={18} strokeWidth={1.5} className="shrink-0 text-ink-2" />
      <span className="flex min-w-0 flex-1 flex-col gap-x-4 sm:flex-row sm:items-baseline sm:justify-between">
        <span className="min-w-0 break-words font-medium underline decoration-line-strong underline-offset-[0.2em] group-hover:decoration-ink">
          {item.name}
          <span className="sr-only">{item.kind === "link" ? " (opens in a new tab)" : " (download)"}</span>
        </span>
        <span className="shrink-0 text-caption text-ink-2 tabular">
          {[item.size ? sizeInWords(item.size) : hostOf(item), shortDayOf(item.createdAt)]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </span>
    </>
  );
  if (item.kind === "file") {
    return (
      <a href={`/api/evidence/${item.id}`} download className={LINE}>
        {content}
      </a>
    );
  }
  return (
    <a href={item.url ?? "#"} target="_blank" rel="noopener noreferrer" className={LINE}>
      {content}
    </a>
  );
}

/** Where a link leads, unless its name says so already. */
function hostOf({ url, name }: EvidenceItem): string {
  if (!url || !URL.canParse(url)) return "";
  const { hostname } = new URL(url);
  return hostname === name ? "" : hostname;
}
