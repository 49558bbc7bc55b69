export type Step = { note(what: string): void; done(): void; failed(): void };
export function beginStep(name: string, doing: string): Step;
export function formatStep(name: string, outcome: string, milliseconds: number): string;
