import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { Failure } from "#domain/failure.ts";

// OWASP's setting for argon2id (algorithm 2 of the library): 19 MiB, 2 passes, 1 lane; about 10 ms here.
const OPTIONS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const AT_ONCE = 4;
const QUEUE = 32;

let running = 0;
const waiting: (() => void)[] = [];

export async function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, OPTIONS));
}

/** An unknown user costs the same time as a wrong password: without a hash, a dummy is verified. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const against = passwordHash ?? (await dummyHash());
  const fits = await inTurn(() => verify(against, password).catch(() => false));
  return fits && passwordHash !== null;
}

let dummy: Promise<string> | undefined;
function dummyHash(): Promise<string> {
  dummy ??= hash(randomBytes(24).toString("base64url"), OPTIONS);
  return dummy;
}

/** Each hash takes 19 MiB: a crowd at the door waits its turn instead of taking the memory. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= QUEUE) {
      throw new Failure(
        "unavailable",
        "Too many people are signing in at this moment. Please try again in a few seconds.",
      );
    }
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}
