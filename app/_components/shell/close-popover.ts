import type { MouseEvent } from "react";

/** Closes the popover a followed link stands in: the frame stays when the page changes, and so would it. */
export function closePopover(event: MouseEvent<HTMLElement>): void {
  event.currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();
}
