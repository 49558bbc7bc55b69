"use client";

import { useRouter } from "next/navigation";
import { useEffect, useOptimistic, useRef, useState, useTransition } from "react";
import { useTRPCClient } from "#app/_trpc/client.tsx";
import { rerank } from "#domain/nomination.ts";
import { fullName } from "#domain/person.ts";
import type { Nominee } from "./nominee.ts";
import { useSave } from "./use-save.ts";

export type Direction = "up" | "down";

/** The slate in the order as it is being changed: shown at once, taken back when the server refuses. */
export function useSlateOrder(nominees: readonly Nominee[], version: number) {
  const api = useTRPCClient();
  const router = useRouter();
  const { failure, save } = useSave();
  const [isMoving, startMove] = useTransition();
  const [shown, show] = useOptimistic(nominees, moved);
  const [said, setSaid] = useState("");
  const focused = useRef<{ id: string; direction: Direction } | null>(null);

  // A row that changes its place loses the focus in most browsers; the button that moved it gets it back.
  useEffect(() => {
    if (focused.current && shown.length > 0) focusMoveButton(focused.current.id, focused.current.direction);
    if (!isMoving) focused.current = null;
  }, [shown, isMoving]);

  function move(nominee: Nominee, direction: Direction) {
    const rank = nominee.rank + (direction === "up" ? -1 : 1);
    if (isMoving || rank < 1 || rank > shown.length) return;
    focused.current = { id: nominee.id, direction };
    startMove(async () => {
      show({ id: nominee.id, rank });
      const saved = await save((options) =>
        api.slate.move.mutate({ nominationId: nominee.id, version, rank }, options),
      );
      const name = fullName(nominee);
      setSaid(saved ? `${name} is rank ${rank} of ${shown.length} now.` : `${name} was not moved.`);
      startMove(() => router.refresh());
    });
  }

  return { nominees: shown, move, failure, said };
}

function moved(nominees: readonly Nominee[], place: { id: string; rank: number }): readonly Nominee[] {
  const byId = new Map(nominees.map((nominee) => [nominee.id, nominee]));
  return rerank(nominees, place.id, place.rank).flatMap(({ id, rank }) => {
    const nominee = byId.get(id);
    return nominee ? [{ ...nominee, rank }] : [];
  });
}

/** At the end of the slate one of the two buttons is off: then the other one takes over. */
function focusMoveButton(id: string, direction: Direction): void {
  const button = (which: Direction) =>
    document.querySelector<HTMLButtonElement>(`button[data-move="${which} ${id}"]:not(:disabled)`);
  (button(direction) ?? button(direction === "up" ? "down" : "up"))?.focus();
}
