import { getDoor } from "#server/door-holder.ts";

/** What may be known before anybody signs in. */
export function readDoor(): { isDemo: boolean; needsSetUp: boolean } {
  return getDoor().atTheDoor();
}
