import { shortDay } from "#app/_ui/short-day.ts";
import { TextLink } from "#app/_ui/text-link.tsx";
import { QueueSection } from "./queue-section.tsx";

type Import = {
  id: string;
  fileName: string;
  status: "draft" | "applying" | "applied" | "failed" | "reverted";
  createdAt: string;
};

const STATUS_WORDS: Record<Import["status"], string> = {
  draft: "not applied yet",
  applying: "being applied",
  applied: "applied",
  failed: "stopped by a failure",
  reverted: "reverted",
};

/** The last files of people, and what became of them. */
export function LastImports({ imports }: { imports: readonly Import[] }) {
  return (
    <QueueSection
      title="Last imports"
      nothing="No people were imported yet."
      items={imports}
      itemKey={(one) => one.id}
      what={(one) => (
        <TextLink href={`/import/${one.id}`} className="hit-area break-words">
          {one.fileName}
        </TextLink>
      )}
      matter={(one) => `${STATUS_WORDS[one.status]}, ${shortDay(one.createdAt.slice(0, 10))}`}
    />
  );
}
