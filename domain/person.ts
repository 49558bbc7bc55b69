import * as z from "zod";
import { EMPLOYMENT_STATUSES } from "./employment.ts";
import { text } from "./text.ts";

export const PERSON_SORTS = ["name", "job", "unit", "hired"] as const;
export type PersonSort = (typeof PERSON_SORTS)[number];

export const PAGE_SIZE = 50;
const LAST_PAGE = 2_000;

/** What the people list can be asked for; everything has a default, so an empty object is the plain list. */
export const ListPeople = z.strictObject({
  search: text(0, 200).default(""),
  orgUnitId: z.uuid().nullable().default(null),
  status: z.enum([...EMPLOYMENT_STATUSES, "employed", "all"]).default("employed"),
  sort: z.enum(PERSON_SORTS).default("name"),
  direction: z.enum(["asc", "desc"]).default("asc"),
  page: z.int().min(1).max(LAST_PAGE).default(1),
});
export type ListPeople = z.infer<typeof ListPeople>;

export const FindPeople = z.strictObject({ search: text(0, 200) });

/** "First Last", as people are called; the order of the parts in lists is another matter. */
export function fullName(person: { firstName: string; lastName: string }): string {
  return `${person.firstName} ${person.lastName}`.trim();
}
