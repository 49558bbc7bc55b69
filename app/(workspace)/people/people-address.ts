import { EMPLOYMENT_STATUS_NAMES } from "#domain/employment.ts";
import { ListPeople, type PersonSort } from "#domain/person.ts";

/** What the address of the people list carries, as Next hands it over. */
export type Search = Record<string, string | string[] | undefined>;

/** How the parts of the question are called in the address. */
const NAME = {
  search: "search",
  orgUnitId: "unit",
  status: "status",
  sort: "sort",
  direction: "direction",
  page: "page",
} as const satisfies Record<keyof ListPeople, string>;

const PLAIN = ListPeople.parse({});

export const STATUS_CHOICES: Record<ListPeople["status"], string> = {
  employed: "Employed",
  ...EMPLOYMENT_STATUS_NAMES,
  all: "Everybody",
};

/** The question an address asks; what cannot be read is left at its default, so an old link still opens. */
export function peopleQuestion(search: Search): ListPeople {
  const given = (key: keyof ListPeople) => {
    const value = search[NAME[key]];
    return (Array.isArray(value) ? value[0] : value) || undefined;
  };
  const { shape } = ListPeople;
  return {
    search: shape.search.catch(PLAIN.search).parse(given("search")),
    orgUnitId: shape.orgUnitId.catch(PLAIN.orgUnitId).parse(given("orgUnitId")),
    status: shape.status.catch(PLAIN.status).parse(given("status")),
    sort: shape.sort.catch(PLAIN.sort).parse(given("sort")),
    direction: shape.direction.catch(PLAIN.direction).parse(given("direction")),
    page: shape.page.catch(PLAIN.page).parse(Number(given("page") ?? PLAIN.page)),
  };
}

/** The address of a question; defaults are left out, and any change but of the page goes back to page 1. */
export function peopleHref(question: ListPeople, change: Partial<ListPeople> = {}): string {
  const next: ListPeople = { ...question, page: PLAIN.page, ...change };
  const params = new URLSearchParams();
  for (const key of ["search", "orgUnitId", "status", "sort", "direction", "page"] as const) {
    const value = next[key];
    if (value !== null && value !== PLAIN[key]) params.set(NAME[key], String(value));
  }
  const query = params.toString();
  return query ? `/people?${query}` : "/people";
}

/** Where a column head leads, and how the list is sorted by it now. */
export function sortLink(question: ListPeople, sort: PersonSort) {
  const isNow = question.sort === sort;
  const direction = isNow && question.direction === "asc" ? "desc" : "asc";
  return {
    href: peopleHref(question, { sort, direction }),
    direction: isNow ? (question.direction === "asc" ? "ascending" : "descending") : undefined,
  } as const;
}

/** True when the list is narrowed down by anything. */
export function isFiltered(question: ListPeople): boolean {
  return question.search !== "" || question.orgUnitId !== null || question.status !== PLAIN.status;
}

const STATUS_WORDS: Record<ListPeople["status"], string> = {
  employed: "",
  active: " at work",
  on_leave: " on leave",
  left: " who left",
  all: ", with those who left",
};

/** How many there are and of which kind: "12 people on leave in Operations matching “mull”". */
export function totalInWords(question: ListPeople, total: number, unitName: string | null): string {
  const count = total === 0 ? "Nobody" : `${total.toLocaleString("en")} ${total === 1 ? "person" : "people"}`;
  const unit = unitName ? ` in ${unitName}` : "";
  const search = question.search ? ` matching “${question.search}”` : "";
  const status = STATUS_WORDS[question.status];
  const rest = question.status === "all" ? `${unit}${search}${status}` : `${status}${unit}${search}`;
  return `${count}${rest}`;
}
