export function findChromium(): string | undefined;
export function ensureChromium(note: (what: string) => void): Promise<string>;
