export class Problem extends Error {}
export function fileReason(error: unknown): string | undefined;
export function runCommand(main: () => Promise<void>): Promise<void>;
