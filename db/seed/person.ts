import type { Day } from "#domain/day.ts";
import type { EmploymentStatus } from "#domain/employment.ts";
import type { people } from "../schema/person.ts";
import type { Calendar } from "./calendar.ts";
import { CAST } from "./cast.ts";
import type { CastMember, JobLevel } from "./cast-member.ts";
import type { Crew } from "./crew.ts";
import { MARKET_CREWS } from "./crew-market.ts";
import { OPERATIONS_CREWS } from "./crew-operations.ts";
import { emailPart, nameSource } from "./name.ts";
import type { Random } from "./random.ts";
import { UNITS, type UnitIds, type UnitKey } from "./unit.ts";

/** A seat held once: from a day on, until the next one. */
export type PastSeat = { from: Day; title: string; level: JobLevel; unit: UnitKey };

/** Somebody of the demo company, with everything the story needs to know. */
export type Person = {
  id: string;
  /** Named ones have a key of their own ("ines"), the others one made of unit and number. */
  key: string;
  firstName: string;
  lastName: string;
  email: string;
  employeeId: string;
  title: string;
  level: JobLevel;
  unit: UnitKey;
  managerKey: string | null;
  location: string;
  hiredOn: Day;
  /** In the present seat since. */
  since: Day;
  before: readonly PastSeat[];
  status: EmploymentStatus;
  /** The day of leaving, or the first day of leave. */
  statusSince: Day | null;
  /** Assessed by several groups, like everybody who leads. */
  isRising: boolean;
};

type Draft = Omit<Person, "employeeId" | "email">;

/** Who is not there any more or just now, by key: the named ones of the story. */
const STORY_STATUS: Record<string, readonly [EmploymentStatus, monthsAgo: number]> = {
  lorenzo: ["left", 4],
  freja: ["on_leave", 2.2],
};
const LEFT = 11;
const ON_LEAVE = 5;

/** All 240, managers before the people who report to them. */
export function peopleOf(random: Random, calendar: Calendar): Person[] {
  const named = CAST.map((member) => draftOfMember(member, random, calendar));
  const nextName = nameSource(
    random,
    CAST.map(({ first, last }) => ({ firstName: first, lastName: last })),
  );
  const crews = [...OPERATIONS_CREWS, ...MARKET_CREWS].flatMap((crew, at) =>
    draftsOfCrew(crew, at, { random, calendar, nextName }),
  );
  const drafts = [...named, ...withAbsences(crews, random, calendar)];
  return withEmails(withEmployeeIds(drafts, random));
}

export function personRows(
  organizationId: string,
  staff: readonly Person[],
  { units, createdAt }: { units: UnitIds; createdAt: string },
): (typeof people.$inferInsert)[] {
  const ids = new Map(staff.map((person) => [person.key, person.id]));
  return staff.map((person) => ({
    organizationId,
    id: person.id,
    employeeId: person.employeeId,
    firstName: person.firstName,
    lastName: person.lastName,
    workEmail: person.email,
    jobTitle: person.title,
    jobLevel: person.level,
    location: person.location,
    orgUnitId: units[person.unit],
    managerId: person.managerKey === null ? null : (ids.get(person.managerKey) ?? null),
    employmentStatus: person.status,
    hiredOn: person.hiredOn,
    leftOn: person.status === "left" ? person.statusSince : null,
    createdAt,
    updatedAt: createdAt,
  }));
}

/** True while the person worked here on that day (leave included). */
export function isEmployedOn(person: Person, day: Day): boolean {
  if (person.hiredOn > day) return false;
  return person.status !== "left" || person.statusSince === null || day < person.statusSince;
}

/** True when the person was at work on that day. */
export function isAtWorkOn(person: Person, day: Day): boolean {
  if (!isEmployedOn(person, day)) return false;
  return person.status !== "on_leave" || person.statusSince === null || day < person.statusSince;
}

function draftOfMember(member: CastMember, random: Random, calendar: Calendar): Draft {
  const yearsAgo = (years: number) => calendar.monthsAgo(years * 12);
  const [status, months] = STORY_STATUS[member.key] ?? ["active", null];
  return {
    id: random.uuid(),
    key: member.key,
    firstName: member.first,
    lastName: member.last,
    title: member.title,
    level: member.level,
    unit: member.unit,
    managerKey: member.manager,
    location: member.location ?? UNITS[member.unit].location,
    hiredOn: yearsAgo(member.hired),
    since: yearsAgo(member.since),
    before: (member.before ?? []).map(([from, title, level, unit]) => ({
      from: yearsAgo(from),
      title,
      level,
      unit,
    })),
    status,
    statusSince: months === null ? null : calendar.monthsAgo(months),
    isRising: false,
  };
}

type CrewTools = { random: Random; calendar: Calendar; nextName: ReturnType<typeof nameSource> };

function draftsOfCrew(crew: Crew, at: number, { random, calendar, nextName }: CrewTools): Draft[] {
  const make = (seat: {
    key: string;
    title: string;
    level: JobLevel;
    managerKey: string;
    years: number;
    isRising: boolean;
  }): Draft => {
    const { years, ...rest } = seat;
    const hiredOn = calendar.monthsAgo(years * 12);
    const moved =
      rest.level === "Team lead" || (years > 3 && random.chance(0.35) && rest.title !== crew.entry);
    const share = 0.25 + random.next() * 0.4;
    const since = moved ? calendar.monthsAgo(Math.max(4, years * 12 * share)) : hiredOn;
    const from: PastSeat = { from: hiredOn, title: crew.entry, level: "Professional", unit: crew.unit };
    return {
      ...rest,
      ...nextName(),
      id: random.uuid(),
      unit: crew.unit,
      location: crew.location ?? UNITS[crew.unit].location,
      hiredOn,
      since,
      before: moved ? [from] : [],
      status: "active",
      statusSince: null,
    };
  };
  const leadKey = `${crew.unit}-lead-${at}`;
  const lead = crew.lead
    ? [
        make({
          key: leadKey,
          title: crew.lead,
          level: "Team lead",
          managerKey: crew.manager,
          years: 4.5 + random.next() * 12,
          isRising: false,
        }),
      ]
    : [];
  const members = Array.from({ length: crew.size }, (_, number) => {
    const isRising = number < (crew.rising ?? 0);
    return make({
      key: `${crew.unit}-${at}-${number}`,
      title: crew.titles[number % crew.titles.length] ?? crew.entry,
      level: isRising ? "Specialist" : "Professional",
      managerKey: crew.lead ? leadKey : crew.manager,
      years: isRising ? 3 + random.next() * 4 : 0.4 + random.next() * random.next() * 24,
      isRising,
    });
  });
  return [...lead, ...members];
}

/** A few who left in the last two years and a few on leave, never a lead or somebody on the way up. */
function withAbsences(drafts: readonly Draft[], random: Random, calendar: Calendar): Draft[] {
  const eligible = drafts.filter(
    (one) => one.level === "Professional" && one.hiredOn < calendar.monthsAgo(30),
  );
  const chosen = random.shuffled(eligible).slice(0, LEFT + ON_LEAVE);
  const places = new Map(chosen.map((one, place) => [one.key, place]));
  return drafts.map((one) => {
    const place = places.get(one.key);
    if (place === undefined) return one;
    if (place < LEFT)
      return {
        ...one,
        status: "left",
        statusSince: calendar.monthsAgo(1 + (place * 22) / LEFT + random.next()),
      };
    return { ...one, status: "on_leave", statusSince: calendar.monthsAgo(0.5 + random.next() * 7) };
  });
}

/** Numbers in the order of hiring, with the gaps of those long gone. */
function withEmployeeIds(drafts: readonly Draft[], random: Random): (Draft & { employeeId: string })[] {
  const byHiring = drafts.toSorted((a, b) =>
    a.hiredOn === b.hiredOn ? (a.id < b.id ? -1 : 1) : a.hiredOn < b.hiredOn ? -1 : 1,
  );
  const ids = new Map<string, string>();
  let number = 1000;
  for (const { key } of byHiring) {
    number += random.whole(1, 9);
    ids.set(key, `H${number}`);
  }
  return drafts.map((draft) => ({ ...draft, employeeId: ids.get(draft.key) ?? "" }));
}

function withEmails(drafts: readonly (Draft & { employeeId: string })[]): Person[] {
  return drafts.map((draft) => {
    const first = emailPart(draft.firstName);
    return { ...draft, email: `${first}.${emailPart(draft.lastName)}@halden.example` };
  });
}
