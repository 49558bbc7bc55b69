import type { Day } from "#domain/day.ts";
import type { EmploymentStatus } from "#domain/employment.ts";
import type { jobRecords } from "../schema/person.ts";
import type { Person } from "./person.ts";
import type { Random } from "./random.ts";
import type { UnitIds } from "./unit.ts";

type Row = typeof jobRecords.$inferInsert;
type Step = {
  from: Day;
  title: string;
  level: string;
  unit: Person["unit"];
  manager: Person | null;
  status: EmploymentStatus;
};

/** The dated past of everybody: seats, units, managers, leave and leaving, without gaps or overlaps. */
export function jobRecordRows(
  organizationId: string,
  staff: readonly Person[],
  { units, createdAt, random }: { units: UnitIds; createdAt: string; random: Random },
): Row[] {
  const byKey = new Map(staff.map((person) => [person.key, person]));
  return staff.flatMap((person) => {
    const steps = stepsOf(person, byKey);
    return steps.map((step, at) => ({
      organizationId,
      id: random.uuid(),
      personId: person.id,
      effectiveFrom: step.from,
      effectiveTo: steps[at + 1]?.from ?? null,
      jobTitle: step.title,
      jobLevel: step.level,
      orgUnitId: units[step.unit],
      managerId: step.manager?.id ?? null,
      employmentStatus: step.status,
      createdAt,
    }));
  });
}

function stepsOf(person: Person, byKey: ReadonlyMap<string, Person>): Step[] {
  const manager = person.managerKey === null ? null : (byKey.get(person.managerKey) ?? null);
  const seats = [
    ...person.before,
    { from: person.since, title: person.title, level: person.level, unit: person.unit },
  ];
  const steps = seats.map((seat, at): Step => {
    const isPresent = at === seats.length - 1;
    const isKnown = manager !== null && manager.since <= seat.from && (isPresent || isNear(manager, seat));
    return { ...seat, manager: isKnown ? manager : null, status: "active" };
  });
  const last = steps.at(-1);
  const { status, statusSince } = person;
  const wasHere = statusSince === null || (manager !== null && manager.since < statusSince);
  if (last && last.manager === null && manager !== null && wasHere)
    steps.push({ ...last, from: manager.since, manager });
  if (status !== "active" && statusSince !== null && last) {
    steps.push({ ...last, from: statusSince, manager, status });
  }
  return steps.filter((step, at) => at === 0 || step.from > (steps[at - 1]?.from ?? ""));
}

/** The manager of an earlier seat is on record only where it can have been the present one. */
function isNear(manager: Person, seat: Person["before"][number]): boolean {
  return manager.unit === seat.unit && (manager.level !== "Executive" || seat.level !== "Professional");
}
