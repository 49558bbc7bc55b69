import type { ReactNode } from "react";
import { CHALLENGE_FACTS, CHALLENGES } from "#domain/experience-type.ts";
import { listOf } from "#domain/sentence.ts";
import type { CatalogueEntry } from "./catalogue-entry.ts";

/** What a kind of experience asks of a person, how long it takes, and what proves it. */
export function TypeFacts({ entry, showSource = false }: { entry: CatalogueEntry; showSource?: boolean }) {
  return (
    <dl className="flex flex-col gap-3">
      <Fact name="What proves it">{entry.evidenceRule}</Fact>
      <Fact name="What makes it stretch">{challengesInWords(entry.challenges)}</Fact>
      <Fact name="How long">{entry.duration}</Fact>
      {showSource ? <Fact name="Where it comes from">{entry.source}</Fact> : null}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-label">{name}</dt>
      <dd className="max-w-measure text-ink-2">{children}</dd>
    </div>
  );
}

/** "New directions, high stakes and work across cultures." */
export function challengesInWords(codes: readonly string[]): string {
  const names = CHALLENGES.filter((code) => codes.includes(code)).map((code) =>
    CHALLENGE_FACTS[code].name.toLowerCase(),
  );
  const words = listOf(names);
  return words ? `${words.charAt(0).toUpperCase()}${words.slice(1)}.` : "Nothing in particular.";
}
