export type Identity = { pid: number; started: string | null };
export type Details = Identity & Record<string, unknown>;
export type HeldLock = {
  holder: null;
  update(details: Record<string, unknown>): void;
  release(): void;
};
export function identityOf(pid: number): Identity;
export function isAlive(identity: Identity): boolean;
export function readLock(file: string): Details | null;
export function readDetails(file: string): Details | null;
export function takeLock(file: string, details?: Record<string, unknown>): HeldLock | { holder: Details };
