import { expect, test } from "vitest";
import { shortDay, shortDayOf } from "#app/_ui/short-day.ts";
import { datesInWords } from "./experience-date.ts";

test("days and instants are written the same short way", () => {
  expect(shortDay("2026-03-12")).toBe("12 Mar 2026");
  expect(shortDayOf("2026-09-01T23:30:00.000Z")).toBe("1 Sep 2026");
});

const undated = { startedOn: null, endedOn: null, dueOn: null };

test.each([
  [{ ...undated, status: "planned" }, "No dates yet"],
  [{ ...undated, status: "planned", startedOn: "2026-03-12" }, "starts 12 Mar 2026"],
  [
    { ...undated, status: "active", startedOn: "2026-03-12", dueOn: "2026-06-30" },
    "since 12 Mar 2026, due 30 Jun 2026",
  ],
  [
    { ...undated, status: "confirmed", startedOn: "2026-03-12", endedOn: "2026-05-02" },
    "12 Mar 2026 – 2 May 2026",
  ],
  [{ ...undated, status: "confirmed", startedOn: "2026-03-12", endedOn: "2026-03-12" }, "12 Mar 2026"],
  [{ ...undated, status: "abandoned", startedOn: "2026-03-12", dueOn: "2026-06-30" }, "since 12 Mar 2026"],
] as const)("%o reads %s", (experience, words) => {
  expect(datesInWords(experience)).toBe(words);
});
