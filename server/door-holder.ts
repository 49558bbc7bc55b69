import type { Door } from "./door.ts";

const KEY = Symbol.for("passage.door");
type Holder = { [KEY]?: Door };

/**
 * Next bundles whatever a page imports into modules of its own. Pages therefore import nothing of the server but
 * this holder: through it they reach the one router, pool and cache the process already runs.
 */
export function setDoor(door: Door): void {
  (globalThis as Holder)[KEY] = door;
}

/** @throws when the server has not started: nothing may reach the database while pages are being built. */
export function getDoor(): Door {
  const door = (globalThis as Holder)[KEY];
  if (!door) throw new Error("Passage is not running in this process.");
  return door;
}
