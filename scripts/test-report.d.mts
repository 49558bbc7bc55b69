type Count = { passed: number; failed: number; skipped: number };
export function countTests(file: string, code: number): Count;
export function countJourneys(file: string, code: number): Count;
