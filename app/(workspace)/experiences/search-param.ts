export type SearchParams = Record<string, string | string[] | undefined>;

/** The first value under a name in the address, at most 200 characters; empty when there is none. */
export function textOf(value: string | string[] | undefined): string {
  return ((Array.isArray(value) ? value[0] : value) ?? "").slice(0, 200);
}

/** A page number from the address, 1 to 2,000; 1 for anything else. */
export function pageOf(value: string | string[] | undefined): number {
  const page = Number(textOf(value));
  return Number.isInteger(page) && page >= 1 && page <= 2_000 ? page : 1;
}
