import { describe, expect, test } from "vitest";
import { DEMO_PERSONAS } from "#domain/demo.ts";
import { textProblem } from "#domain/text.ts";
import { byId, type DemoCompany, personNamed, useDemoCompany } from "../testing/demo-company.ts";

const TODAY = "2026-11-24";
const demo = useDemoCompany(TODAY);

describe("the demo company", () => {
  test("is a demo of 240 people in nine units over four levels", () => {
    expect(demo.company.organizations).toMatchObject([{ name: "Halden Instruments", isDemo: true }]);
    expect(demo.company.people).toHaveLength(240);
    expect(demo.company.units).toHaveLength(9);
    const units = byId(demo.company.units);
    const depth = (id: string | null): number =>
      id === null ? 0 : 1 + depth(units.get(id)?.parentId ?? null);
    expect(Math.max(...demo.company.units.map((unit) => depth(unit.id)))).toBe(4);
    expect(demo.company.types).toHaveLength(65);
  });

  test("has one reporting line, a tree that ends at the chief executive", () => {
    const persons = byId(demo.company.people);
    const top = demo.company.people.filter((person) => person.managerId === null);
    expect(top.map((person) => person.jobTitle)).toEqual(["Chief Executive Officer"]);
    for (const person of demo.company.people) {
      let at = person;
      for (let steps = 0; at.managerId !== null && steps < 9; steps += 1)
        at = persons.get(at.managerId) ?? at;
      expect(at.id).toBe(top[0]?.id);
    }
  });

  test("keeps those who left and those on leave, and nobody reports to somebody who left", () => {
    const left = new Set(
      demo.company.people.filter((person) => person.leftOn !== null).map((person) => person.id),
    );
    expect(left.size).toBe(12);
    expect(
      demo.company.people.filter((person) => person.employmentStatus === "on_leave").length,
    ).toBeGreaterThan(3);
    expect(demo.company.people.filter((person) => left.has(person.managerId ?? ""))).toEqual([]);
  });

  test("tells a past of every person without gaps that ends in the present", () => {
    const jobs = Map.groupBy(demo.company.jobs, (job) => job.personId);
    for (const person of demo.company.people) {
      const periods = (jobs.get(person.id) ?? []).toSorted((a, b) =>
        a.effectiveFrom < b.effectiveFrom ? -1 : 1,
      );
      expect(periods[0]?.effectiveFrom).toBe(person.hiredOn);
      const ends = periods.map((period) => period.effectiveTo);
      expect(periods.slice(1).map((period) => period.effectiveFrom)).toEqual(ends.slice(0, -1));
      const { jobTitle, jobLevel, orgUnitId, managerId, employmentStatus } = person;
      expect(periods.at(-1)).toMatchObject({
        jobTitle,
        jobLevel,
        orgUnitId,
        managerId,
        employmentStatus,
        effectiveTo: null,
      });
      expect(periods.every((period) => period.effectiveFrom <= TODAY)).toBe(true);
    }
  });

  test("writes nothing that a person could not have typed", () => {
    for (const { firstName, lastName, jobTitle } of demo.company.people) {
      for (const text of [firstName, lastName, jobTitle ?? ""]) expect(textProblem(text)).toBeNull();
      expect(firstName).toBe(firstName.normalize("NFC"));
    }
    const notes = demo.company.experiences.flatMap(({ note, lesson }) => [note ?? "", lesson ?? ""]);
    for (const note of notes) expect(textProblem(note, { multiline: true })).toBeNull();
    const dates =
      /\b(January|February|March|April|June|July|August|September|October|November|December|spring|autumn|winter)\b/;
    expect(notes.filter((note) => dates.test(note))).toEqual([]);
  });
});

describe("the people to look through", () => {
  test("are users of the company with the role they show", () => {
    for (const persona of DEMO_PERSONAS) {
      const user = demo.company.users.find((one) => one.email === persona.email);
      expect(user, persona.email).toMatchObject({ name: persona.name, status: "active", passwordHash: null });
      const roles = demo.company.grants
        .filter((grant) => grant.userId === user?.id)
        .map((grant) => grant.role);
      if (persona.role === "candidate") expect(user?.personId).not.toBeNull();
      else expect(roles, persona.email).toContain(persona.role);
      if (persona.role === "auditor") expect(user?.personId).toBeNull();
    }
  });

  test("include a candidate with something sent back and a colleague who is asked three times", () => {
    const samuel = personNamed(demo.company, "Samuel T. Oyelaran");
    const statuses = demo.company.experiences
      .filter((one) => one.personId === samuel.id)
      .map((one) => one.status);
    expect(new Set(statuses)).toEqual(new Set(["confirmed", "returned", "active", "submitted", "planned"]));
    const wiebke = personNamed(demo.company, "Wiebke Petersen-Ruiz");
    const asked = demo.company.experiences.filter(
      (one) => one.confirmerId === wiebke.id && one.status === "submitted",
    );
    expect(asked).toHaveLength(3);
  });
});

test("the same day makes the same company, but for the ids of organization and catalogue", async () => {
  const twin = await demo.seedAgain();
  const codes = new Map([...demo.company.types, ...twin.types].map((type) => [type.id, type.code]));
  const told = (company: DemoCompany) =>
    Object.entries(company)
      .filter(([noun]) => !["organizationId", "organizations", "types"].includes(noun))
      .map(([noun, rows]) => [
        noun,
        [rows]
          .flat()
          .map((row) => JSON.stringify(row, (key, value) => spoken(key, value, codes)))
          .toSorted(),
      ]);
  expect(told(twin)).toEqual(told(demo.company));
});

/** Ids of the catalogue as codes; the organization's id and the numbers of the trail left out. */
function spoken(key: string, value: unknown, codes: ReadonlyMap<string, string>): unknown {
  if (key === "organizationId" || (key === "id" && typeof value === "number")) return undefined;
  return typeof value === "string" ? (codes.get(value) ?? value) : value;
}
