/** A source of chance that always says the same: the demo company is the same company everywhere. */
export type Random = {
  /** From 0 up to, but never, 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** True in this share of cases, 0 to 1. */
  chance(share: number): boolean;
  /** One of them. @throws when there is none. */
  pick<T>(items: readonly T[]): T;
  /** All of them in another order. */
  shuffled<T>(items: readonly T[]): T[];
  /** Spread around 0, about the standard deviation given, never beyond three times that. */
  around(deviation: number): number;
  /** An id in the form of a random UUID. */
  uuid(): string;
};

/** Mulberry32: 32 bits of state, good enough for a company nobody works in. Never for secrets. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    whole,
    chance: (share) => next() < share,
    pick: (items) => pick(items, next()),
    shuffled: (items) => shuffled(items, whole),
    around: (deviation) => (next() + next() + next() - 1.5) * 2 * deviation,
    uuid: () => uuid(next),
  };
}

function pick<T>(items: readonly T[], share: number): T {
  const found = items[Math.floor(share * items.length)];
  if (found === undefined) throw new Error("There is nothing to pick from.");
  return found;
}

function shuffled<T>(items: readonly T[], whole: Random["whole"]): T[] {
  const rest = [...items];
  const order: T[] = [];
  while (rest.length > 0) order.push(...rest.splice(whole(0, rest.length - 1), 1));
  return order;
}

function uuid(next: () => number): string {
  const hex = Array.from({ length: 32 }, () => Math.floor(next() * 16).toString(16));
  hex[12] = "4";
  hex[16] = "89ab"[Math.floor(next() * 4)] ?? "8";
  const text = hex.join("");
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join(
    "-",
  );
}
