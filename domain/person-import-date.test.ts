import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "./day.ts";
import { inferDateOrder, parseDay } from "./person-import-date.ts";

const TODAY = "2026-11-24";

describe("one date", () => {
  test.each([
    ["2024-12-31", "mdy", "2024-12-31"],
    ["2024/1/5", "mdy", "2024-01-05"],
    ["20240105", "dmy", "2024-01-05"],
    ["2024-12-31T23:59:00Z", "dmy", "2024-12-31"],
    ["2024-12-31 00:00:00", "dmy", "2024-12-31"],
    ["7/5/2011", "mdy", "2011-07-05"],
    ["7/5/2011", "dmy", "2011-05-07"],
    ["7/5/2011 12:00:00 AM", "mdy", "2011-07-05"],
    ["31.12.2024", "dmy", "2024-12-31"],
    ["31. 12. 2024", "dmy", "2024-12-31"],
    ["05-Jul-2011", "dmy", "2011-07-05"],
    ["July 5, 2011", "dmy", "2011-07-05"],
    ["5. Juli 2011", "mdy", "2011-07-05"],
    ["5 de julio de 2011", "mdy", "2011-07-05"],
    ["1er août 2019", "mdy", "2019-08-01"],
    ["07/10/83", "mdy", "1983-07-10"],
    ["07/10/31", "mdy", "2031-07-10"],
    ["07/10/37", "mdy", "1937-07-10"],
    ["45657", "dmy", "2024-12-31"],
    ["45657.5", "dmy", "2024-12-31"],
    ["29.02.2024", "dmy", "2024-02-29"],
  ] as const)("%j read %s is %s", (text, order, day) => {
    expect(parseDay(text, order, TODAY)).toBe(day);
  });

  test.each([
    ["31.02.2024", "dmy"],
    ["29.02.2023", "dmy"],
    ["13/13/2024", "mdy"],
    ["31/12/2024", "mdy"],
    ["0001-01-01", "ymd"],
    ["9999-12-31", "ymd"],
    ["2024", "ymd"],
    ["tomorrow", "dmy"],
    ["N/A-StillEmployed", "mdy"],
    ["5 Foo 2011", "dmy"],
    ["", "dmy"],
  ] as const)("%j is no date", (text, order) => {
    expect(parseDay(text, order, TODAY)).toBeNull();
  });
});

describe("the order of a column", () => {
  test.each([
    [["7/5/2011", "3/30/2015"], "mdy", false],
    [["7/5/2011", "30/3/2015"], "dmy", false],
    [["7/5/2011", "3/3/2015"], "mdy", true],
    [["7.5.2011", "3.3.2015"], "dmy", false],
    [["2011-05-07"], "ymd", false],
    [["31/1/2020", "1/31/2020", "30/1/2020"], "dmy", false],
    [["31/1/2020", "1/31/2020"], "mdy", true],
    [[], "ymd", false],
  ] as const)("of %j is %s, ambiguous: %s", (values, order, ambiguous) => {
    expect(inferDateOrder(values, TODAY)).toMatchObject({ order, ambiguous });
  });

  test("comes with an example that shows how it reads", () => {
    expect(inferDateOrder(["1/2/2024", "31/12/2024"], TODAY).example).toEqual({
      text: "31/12/2024",
      day: "2024-12-31",
    });
  });
});

test("every day is understood in every order it is written in, and the order is found", () => {
  const days = fc.array(
    fc.integer({ min: -20_000, max: 3_000 }).map((days) => addDays(TODAY, days)),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(
      days,
      fc.constantFrom("dmy" as const, "mdy" as const),
      fc.constantFrom("/", ".", "-"),
      (all, order, mark) => {
        const write = (day: string) => {
          const [year, month, date] = day.split("-");
          return (order === "dmy" ? [date, month, year] : [month, date, year]).join(mark);
        };
        const written = all.map(write);
        expect(written.map((text) => parseDay(text, order, TODAY))).toEqual(all);
        const inferred = inferDateOrder(written, TODAY);
        if (all.some((day) => Number(day.slice(8)) > 12))
          expect(inferred).toMatchObject({ order, ambiguous: false });
      },
    ),
  );
});
