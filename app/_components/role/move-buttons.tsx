"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { Button } from "#app/_ui/button.tsx";
import { fullName } from "#domain/person.ts";
import type { Nominee } from "./nominee.ts";
import type { Direction } from "./use-slate-order.ts";

type MoveButtonsProps = {
  nominee: Nominee;
  /** The lowest rank there is. */
  last: number;
  onMove: (nominee: Nominee, direction: Direction) => void;
};

/** One rank up or down; the arrow keys do the same while one of the buttons has the focus. */
export function MoveButtons({ nominee, last, onMove }: MoveButtonsProps) {
  const name = fullName(nominee);
  function pressed(event: React.KeyboardEvent) {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    onMove(nominee, event.key === "ArrowUp" ? "up" : "down");
  }
  if (last < 2) return null;
  return (
    <span className="flex">
      <Button
        variant="quiet"
        size="small"
        iconOnly
        aria-label={`Move ${name} up`}
        data-move={`up ${nominee.id}`}
        disabled={nominee.rank === 1}
        onClick={() => onMove(nominee, "up")}
        onKeyDown={pressed}
        icon={<ArrowUp aria-hidden="true" size={16} strokeWidth={1.5} />}
      />
      <Button
        variant="quiet"
        size="small"
        iconOnly
        aria-label={`Move ${name} down`}
        data-move={`down ${nominee.id}`}
        disabled={nominee.rank === last}
        onClick={() => onMove(nominee, "down")}
        onKeyDown={pressed}
        icon={<ArrowDown aria-hidden="true" size={16} strokeWidth={1.5} />}
      />
    </span>
  );
}
