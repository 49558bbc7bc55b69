import { describe, expect, test } from "vitest";
import type { RaterGroup } from "#domain/assessment.ts";
import type { Day } from "#domain/day.ts";
import { addMonths } from "#domain/day.ts";
import { indicesOf, levelsOf, type RecordedAssessment } from "#domain/level.ts";
import { isSuppressed } from "#domain/metric.ts";
import { DEFAULT_THRESHOLDS, positionOfGroup } from "#domain/quadrant.ts";
import { isLevel, type Level } from "#domain/rubric.ts";
import { type AssessmentRow, assessmentRows } from "./assessment.ts";
import { calendarOf } from "./calendar.ts";
import { type Person, peopleOf } from "./person.ts";
import { randomFrom } from "./random.ts";
import type { UnitKey } from "./unit.ts";
import { userIds } from "./user.ts";

/** Awkward days: ends of months and years, a leap day, weekends. */
const DAYS: readonly Day[] = [
  "2026-11-24",
  "2027-01-01",
  "2027-03-31",
  "2027-07-18",
  "2028-02-29",
  "2029-12-31",
  "2026-08-30",
];

function companyOn(today: Day) {
  const random = randomFrom(7);
  const calendar = calendarOf(today, random);
  const staff = peopleOf(random, calendar);
  const users = userIds(staff, random);
  const rows = assessmentRows(staff, { organizationId: "halden", users, calendar, random });
  return { staff, byPerson: Map.groupBy(rows, (row) => row.personId) };
}

type Company = ReturnType<typeof companyOn>;

function recorded(row: AssessmentRow): RecordedAssessment {
  const level = (value: number | null | undefined): Level | null =>
    value !== null && value !== undefined && isLevel(value) ? value : null;
  const group: RaterGroup = row.raterGroup;
  const levels = {
    PB: level(row.levelPB),
    OS: level(row.levelOS),
    CP: level(row.levelCP),
    SD: level(row.levelSD),
    AP: level(row.levelAP),
    MI: level(row.levelMI),
  };
  return { raterId: row.raterUserId, raterGroup: group, assessedOn: row.assessedOn, levels };
}

function indices({ byPerson }: Company, person: Person, asOf: Day) {
  return indicesOf(levelsOf((byPerson.get(person.id) ?? []).map(recorded), asOf));
}

/** Where a unit stands against 3.0, as the dashboard draws it; null for fewer than five people. */
function positionOf(company: Company, unit: UnitKey, asOf: Day) {
  const placed = company.staff.flatMap((person) => {
    if (person.unit !== unit || person.status === "left") return [];
    const { management, leadership } = indices(company, person, asOf);
    if (management.value === null || leadership.value === null) return [];
    return [{ management: management.value, leadership: leadership.value, thresholds: DEFAULT_THRESHOLDS }];
  });
  return isSuppressed(placed.length) ? null : positionOfGroup(placed);
}

describe.each(DAYS)("seen on %s", (today) => {
  const company = companyOn(today);
  const now = (unit: UnitKey) => positionOf(company, unit, today);
  const yearAgo = (unit: UnitKey) => positionOf(company, unit, addMonths(today, -12));

  test("every unit has enough people with both indices to be shown", () => {
    const units: UnitKey[] = [
      "company",
      "operations",
      "plant",
      "laboratory",
      "supply",
      "research",
      "markets",
      "service",
      "finance",
    ];
    for (const unit of units) expect(now(unit), unit).not.toBeNull();
  });

  test.each(["operations", "plant", "laboratory", "supply"] as const)(
    "%s is over-managed and under-led, a year ago and now",
    (unit) => {
      expect(yearAgo(unit)?.quadrant).toBe("over_managed");
      expect(now(unit)?.quadrant).toBe("over_managed");
      expect(now(unit)?.balance).toBeLessThan(-0.8);
    },
  );

  test("Field Service crosses: a year ago it managed more than it led, now it leads more than it manages", () => {
    expect(yearAgo("service")?.quadrant).toBe("over_managed");
    expect(yearAgo("service")?.balance).toBeLessThan(-0.3);
    expect(now("service")?.quadrant).toBe("leads_and_manages");
    expect(now("service")?.balance).toBeGreaterThan(0.2);
  });

  test("Markets drifts the other way", () => {
    expect(yearAgo("markets")?.quadrant).toBe("leads_and_manages");
    expect(now("markets")?.quadrant).toBe("over_managed");
  });

  test("Instruments R&D leads and is under-managed", () => {
    expect(now("research")?.quadrant).toBe("led_under_managed");
  });

  test("Ines Okafor is on her way from managing to leading", () => {
    const ines = company.staff.find((person) => person.key === "ines");
    const at = (monthsAgo: number) => ines && indices(company, ines, addMonths(today, -monthsAgo));
    const [twoYearsAgo, present] = [at(23), at(0)];
    expect(twoYearsAgo?.leadership.value).toBeLessThan(2.6);
    expect(present?.leadership.value).toBeGreaterThan(3.2);
    expect(present?.management.value).toBeGreaterThan(4);
  });
});
