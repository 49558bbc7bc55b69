"use client";

import { Ellipsis } from "lucide-react";
import { Button } from "#app/_ui/button.tsx";
import { Menu, type MenuEntry } from "#app/_ui/menu.tsx";
import type { Permission } from "#domain/permission-table.ts";
import { fullName } from "#domain/person.ts";
import { DECISION_FACTS, type Decision, openDecisions } from "#domain/slate-decision.ts";
import type { Nominee } from "./nominee.ts";

type NominationActionsProps = {
  nominee: Nominee;
  permissions: readonly Permission[];
  onDecide: (decision: Decision) => void;
  onChange: () => void;
};

/** What can be done about one place on the slate: the usual step as a button, the rest in a menu. */
export function NominationActions({ nominee, permissions, onDecide, onChange }: NominationActionsProps) {
  const decisions = openDecisions(nominee.state, permissions);
  const first = decisions.find((decision) => decision === "submitted" || decision === "endorsed");
  const rest = decisions.filter((decision) => decision !== first);
  const name = fullName(nominee);
  const entries: MenuEntry[] = [
    ...(permissions.includes("slate:update")
      ? [{ label: "Change readiness", onSelect: onChange } satisfies MenuEntry]
      : []),
    ...rest.map(
      (decision): MenuEntry => ({
        label: DECISION_FACTS[decision].verb,
        onSelect: () => onDecide(decision),
        danger: decision === "withdrawn",
      }),
    ),
  ];
  return (
    <>
      {first ? (
        <Button
          size="small"
          aria-label={`${DECISION_FACTS[first].verb} ${name}`}
          onClick={() => onDecide(first)}
        >
          {DECISION_FACTS[first].verb}
        </Button>
      ) : null}
      {entries.length > 0 ? (
        <Menu
          trigger={
            <Button
              size="small"
              variant="quiet"
              iconOnly
              aria-label={`More about ${name}`}
              icon={<Ellipsis aria-hidden="true" size={16} strokeWidth={1.5} />}
            />
          }
          entries={entries}
        />
      ) : null}
    </>
  );
}
