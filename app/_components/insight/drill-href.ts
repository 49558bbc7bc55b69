import type { Drill } from "#domain/drill.ts";

/** The address of the list behind a number. */
export function drillHref(drill: Drill, options: { asOf?: string | null; unit?: string } = {}): string {
  const search = new URLSearchParams();
  if (options.unit) search.set("unit", options.unit);
  if (options.asOf) search.set("asOf", options.asOf);
  const query = search.toString();
  return `/insights/${drill.replaceAll("_", "-")}${query ? `?${query}` : ""}`;
}
