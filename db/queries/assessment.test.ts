import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RATER_GROUPS, type RaterGroup } from "#domain/assessment.ts";
import { addDays } from "#domain/day.ts";
import { indicesOf, levelsOf, type RecordedAssessment } from "#domain/level.ts";
import { systemReach } from "#domain/permission.ts";
import type { PerProcess } from "#domain/process.ts";
import { LEVELS, type Level } from "#domain/rubric.ts";
import type { Db } from "../client.ts";
import { useTestDatabase } from "../testing/database.ts";
import { createAssessment, createOrganization, createPerson, createUser } from "../testing/factory.ts";
import { listIndices } from "./assessment.ts";

const held = useTestDatabase();
const AS_OF = "2026-05-20";
const RATERS = 5;

type Rating = { rater: number; raterGroup: RaterGroup; age: number; levels: PerProcess<Level | null> };

const level = fc.option(fc.constantFrom(...LEVELS), { freq: 3 });
const levels = fc.record<PerProcess<Level | null>>({
  PB: level,
  OS: level,
  CP: level,
  SD: level,
  AP: level,
  MI: level,
});

/** Ages around every step of the rule (today, 12 and 24 months), and some in the future. */
const age = fc.oneof(
  fc.constantFrom(-1, 0, 1, 364, 365, 366, 729, 730, 731),
  fc.integer({ min: -30, max: 900 }),
);

const rating: fc.Arbitrary<Rating> = fc.record({
  rater: fc.nat(RATERS - 1),
  raterGroup: fc.constantFrom(...RATER_GROUPS),
  age,
  levels,
});

describe("management and leadership index of everybody, in SQL", () => {
  test("are those of the domain to a billionth, on any assessments", async () => {
    const person = fc.array(rating, { maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 5, maxLength: 15 }), async (people) => {
        const scope = await createOrganization(held.database);
        await held.database.write(scope, async (db) => {
          const ids = await rate(db, people);
          const found = await listIndices(db, systemReach(scope.organizationId), AS_OF);
          people.forEach((ratings, at) => {
            const row = found.find((one) => one.personId === ids[at]);
            const { management, leadership } = indicesOf(levelsOf(ratings.map(recorded), AS_OF));
            expectSame(row?.management ?? null, management.value);
            expectSame(row?.leadership ?? null, leadership.value);
          });
        });
      }),
      { numRuns: 25 },
    );
  });

  test("leave out people who left", async () => {
    const scope = await createOrganization(held.database);
    await held.database.write(scope, async (db) => {
      const raterUserId = await createUser(db);
      const personId = await createPerson(db, { employmentStatus: "left", leftOn: "2026-04-30" });
      await createAssessment(db, { personId, raterUserId });
      expect(await listIndices(db, systemReach(scope.organizationId), AS_OF)).toEqual([]);
    });
  });
});

function expectSame(inSql: number | null, inDomain: number | null): void {
  if (inDomain === null) expect(inSql).toBeNull();
  else expect(Math.abs((inSql ?? Number.NaN) - inDomain)).toBeLessThan(1e-9);
}

async function rate(db: Db, people: readonly (readonly Rating[])[]): Promise<string[]> {
  const raters: string[] = [];
  for (let at = 0; at < RATERS; at += 1) raters.push(await createUser(db));
  const ids: string[] = [];
  for (const ratings of people) {
    const personId = await createPerson(db);
    ids.push(personId);
    for (const one of ratings) {
      const raterUserId = raters[one.rater] ?? "";
      const { raterGroup, assessedOn } = recorded(one);
      await createAssessment(db, { personId, raterUserId, raterGroup, assessedOn, ...columnsOf(one.levels) });
    }
  }
  return ids;
}

function columnsOf(given: PerProcess<Level | null>) {
  const { PB, OS, CP, SD, AP, MI } = given;
  return { levelPB: PB, levelOS: OS, levelCP: CP, levelSD: SD, levelAP: AP, levelMI: MI };
}

function recorded({ rater, raterGroup, age: days, levels: given }: Rating): RecordedAssessment {
  return { raterId: String(rater), raterGroup, assessedOn: addDays(AS_OF, -days), levels: given };
}
