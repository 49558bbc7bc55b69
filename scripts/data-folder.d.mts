export function mayEnter(folder: string, user?: { uid: number; gid: number }): boolean;
export function resolveDataFolder(options: {
  root: string;
  configured?: string | undefined;
  isRoot?: boolean;
}): string;
export function ensureDataFolder(folder: string): void;
export function makeFolder(folder: string): void;
