"use client";

import { Button } from "#app/_ui/button.tsx";
import { Callout } from "#app/_ui/callout.tsx";
import { type RoleDraft, wordsOf } from "./role-form-state.ts";

type MeanwhileChangeProps = {
  /** As it was when the form was opened, and as it is stored now. */
  before: RoleDraft;
  now: RoleDraft;
  onKeepMine: () => void;
  onUseTheirs: () => void;
};

/** Somebody saved the same role first: what they changed, and whose version goes on. */
export function MeanwhileChange({ before, now, onKeepMine, onUseTheirs }: MeanwhileChangeProps) {
  const [old, stored] = [wordsOf(before), wordsOf(now)];
  const changed = Object.keys(stored).filter((field) => stored[field] !== old[field]);
  return (
    <Callout
      tone="risk"
      role="alert"
      title="Somebody else changed this role while you were writing"
      actions={
        <>
          <Button size="small" onClick={onKeepMine}>
            Go on with mine
          </Button>
          <Button size="small" onClick={onUseTheirs}>
            Take theirs
          </Button>
        </>
      }
    >
      {changed.length > 0 ? (
        <ul>
          {changed.map((field) => (
            <li key={field}>
              {field}: <span className="line-through">{old[field]}</span> → {stored[field]}
            </li>
          ))}
        </ul>
      ) : (
        <p>They changed whether it is critical, or a reason; nothing you see in this form.</p>
      )}
      <p className="mt-1">Nothing of yours is lost or saved yet.</p>
    </Callout>
  );
}
