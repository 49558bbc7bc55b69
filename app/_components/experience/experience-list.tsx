import Link from "next/link";
import { datesInWords } from "./experience-date.ts";
import type { ExperienceRow } from "./experience-table.tsx";
import { ListFrame } from "./list-frame.tsx";
import { missingInWords } from "./missing-parts.tsx";
import { StatusWord } from "./status-word.tsx";

/** One person's experiences, roomy enough to read on a phone; each opens its page. */
export function ExperienceList({ rows }: { rows: readonly Omit<ExperienceRow, "personName">[] }) {
  return (
    <ListFrame>
      <ul>
        {rows.map((row) => (
          <li
            key={row.id}
            className="flex items-start gap-4 border-line border-b px-5 py-3.5 last:border-b-0 touch:px-4"
          >
            <div className="min-w-0 flex-1">
              <Link
                href={`/experiences/${row.id}`}
                className="hit-area break-words rounded-[2px] font-medium decoration-line-strong hover:underline"
              >
                {row.title}
              </Link>
              {row.typeName === row.title ? null : <p className="text-dense text-ink-2">{row.typeName}</p>}
              <p className="text-dense text-ink-2 tabular">{datesInWords(row)}</p>
              <Lack row={row} />
            </div>
            <StatusWord status={row.status} />
          </li>
        ))}
      </ul>
    </ListFrame>
  );
}

/** What is missing while it is still in somebody's hands. */
function Lack({ row }: { row: Omit<ExperienceRow, "personName"> }) {
  if (row.status === "planned" || row.status === "abandoned" || row.missing.length === 0) return null;
  if (row.status === "submitted") {
    return <p className="text-dense text-ink-2">Waits for {row.confirmerName ?? "a confirmer"}</p>;
  }
  return (
    <p className="text-dense text-ink-2">
      Still missing: {missingInWords(row.missing, row.status).toLowerCase()}
    </p>
  );
}
