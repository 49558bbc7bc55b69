import { Check, Circle } from "lucide-react";
import { DONE_PARTS, type DonePart } from "#domain/confirmation.ts";
import type { ExperienceStatus } from "#domain/experience.ts";

export type Missing = readonly { part: DonePart; sentence: string }[];

const PART_NAMES: Record<DonePart, string> = {
  evidence: "Evidence",
  lesson: "Lesson",
  feedback: "Feedback",
  confirmation: "Confirmation",
};

const DONE_SENTENCES: Record<DonePart, string> = {
  evidence: "Something that proves it is attached.",
  lesson: "What was learned is written down.",
  feedback: "Somebody it affected has given a note.",
  confirmation: "Somebody who saw it has confirmed it.",
};

/** The four parts of done: which are there, and what to do about the others. */
export function MissingParts({ missing }: { missing: Missing }) {
  return (
    <ul className="flex flex-col gap-2.5">
      {DONE_PARTS.map((part) => {
        const lack = missing.find((one) => one.part === part);
        const Mark = lack ? Circle : Check;
        return (
          <li key={part} className="flex gap-2.5">
            <Mark
              aria-hidden="true"
              size={18}
              strokeWidth={lack ? 1.5 : 2}
              strokeDasharray={lack ? "3 3" : undefined}
              className={lack ? "mt-px shrink-0 text-ink-3" : "mt-px shrink-0 text-positive"}
            />
            <div className="min-w-0">
              <p className="font-medium">
                {PART_NAMES[part]}
                <span className="sr-only">{lack ? ": missing" : ": there"}</span>
              </p>
              <p className="text-dense text-ink-2">{lack?.sentence ?? DONE_SENTENCES[part]}</p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** What is missing in a few words for a table; a dash where the question does not arise. */
export function missingInWords(missing: Missing, status: ExperienceStatus): string {
  if (status === "abandoned" || status === "planned") return "–";
  if (missing.length === 0) return "Nothing";
  const names = missing.map(({ part }) => PART_NAMES[part].toLowerCase()).join(", ");
  return `${names.charAt(0).toUpperCase()}${names.slice(1)}`;
}
