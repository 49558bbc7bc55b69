import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EMPLOYMENT_STATUSES } from "#domain/employment.ts";
import { ListPeople, PERSON_SORTS } from "#domain/person.ts";
import { isFiltered, peopleHref, peopleQuestion, sortLink, totalInWords } from "./people-address.ts";

const UNIT = "9f1c1b56-6a5e-4d3c-8b1f-0a2b3c4d5e6f";
const plain = ListPeople.parse({});

describe("the address of the people list", () => {
  test("is short while nothing was asked", () => {
    expect(peopleHref(plain)).toBe("/people");
    expect(isFiltered(plain)).toBe(false);
  });

  test("opens what it was made from, whatever was asked", () => {
    const question = fc.record({
      search: fc.constantFrom("", "Müller", "a & b=c", "王", "%"),
      orgUnitId: fc.constantFrom(null, UNIT),
      status: fc.constantFrom(...EMPLOYMENT_STATUSES, "employed" as const, "all" as const),
      sort: fc.constantFrom(...PERSON_SORTS),
      direction: fc.constantFrom("asc" as const, "desc" as const),
      page: fc.integer({ min: 1, max: 2000 }),
    });
    fc.assert(
      fc.property(question, (asked) => {
        const href = peopleHref(asked, { page: asked.page });
        const search = Object.fromEntries(new URL(href, "http://passage.test").searchParams);
        expect(peopleQuestion(search)).toEqual(asked);
      }),
    );
  });

  test.each([
    [{ page: "0" }],
    [{ page: "-3" }],
    [{ page: "two" }],
    [{ page: "1.5" }],
    [{ status: "dismissed" }],
    [{ unit: "not-an-id" }],
    [{ sort: "salary", direction: "sideways" }],
    [{ search: "a\u0000b" }],
  ])("leaves what it cannot read at its default: %j", (search) => {
    expect(peopleQuestion(search)).toEqual(plain);
  });

  test("goes back to page 1 with any other change", () => {
    const onPage3 = { ...plain, page: 3 };
    expect(peopleHref(onPage3, { status: "left" })).toBe("/people?status=left");
    expect(peopleHref(onPage3, { page: 4 })).toBe("/people?page=4");
  });

  test("turns the direction when the same column is asked again", () => {
    expect(sortLink(plain, "name")).toEqual({ href: "/people?direction=desc", direction: "ascending" });
    expect(sortLink(plain, "hired")).toEqual({ href: "/people?sort=hired", direction: undefined });
    const byHired = { ...plain, sort: "hired", direction: "desc" } as const;
    expect(sortLink(byHired, "hired")).toEqual({ href: "/people?sort=hired", direction: "descending" });
  });
});

test.each([
  [{}, 240, null, "240 people"],
  [{}, 1, null, "1 person"],
  [{ search: "mull" }, 0, null, "Nobody matching “mull”"],
  [{ search: "mull" }, 12000, "Operations", "12,000 people in Operations matching “mull”"],
  [{ status: "on_leave" as const }, 3, "Operations", "3 people on leave in Operations"],
  [{ status: "all" as const }, 260, null, "260 people, with those who left"],
])("says in words how many there are: %j", (given, total, unit, words) => {
  expect(totalInWords({ ...plain, ...given }, total, unit)).toBe(words);
});
