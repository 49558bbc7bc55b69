import type { Day } from "./day.ts";
import { longDay } from "./sentence.ts";

/**
 * The progress notes of one experience as one text, oldest first. The first stands as it was written; each
 * later one opens with its day. Nothing that was noted before is lost.
 */
export function withNote(before: string | null, note: string, on: Day): string {
  return before ? `${before}\n\n${longDay(on)}: ${note}` : note;
}
