import { needsExample, type RaterGroup } from "#domain/assessment.ts";
import { addDays, type Day } from "#domain/day.ts";
import { PROCESSES, type Process, perProcess } from "#domain/process.ts";
import { isLevel, type Level } from "#domain/rubric.ts";
import type { assessments } from "../schema/assessment.ts";
import { exampleSource, noteOf } from "./assessment-example.ts";
import type { Calendar } from "./calendar.ts";
import { type Temper, temperOf, trueLevel } from "./level-story.ts";
import { isAtWorkOn, type Person } from "./person.ts";
import type { Random } from "./random.ts";
import { idOf, type UserIds } from "./user.ts";

export type AssessmentRow = typeof assessments.$inferInsert & {
  id: string;
  assessedOn: Day;
  createdAt: string;
  personId: string;
  raterUserId: string;
};

/** Every half year the whole round, in months before today; in between the manager alone, in the story's seats. */
const ROUNDS = [25, 19, 13, 7, 1] as const;
const CHECK_INS = [22, 16, 10, 4] as const;
/** Staff who lead nobody: manager and self, once a year. */
const YEARLY_ROUNDS = [13, 1] as const;
const REPORTS = 4;
const PEERS = 2;
const STAKEHOLDERS = 2;
const LEADING_LEVELS = ["Executive", "Director", "Manager", "Team lead"];

/** What a group sees too kindly (above 0) or too sternly, in levels. Everybody likes to see oneself leading. */
const LENIENCE: Record<RaterGroup, number> = {
  self: 0.25,
  manager: 0,
  direct_report: 0.05,
  peer: -0.05,
  stakeholder: -0.1,
};

/** What a group usually cannot see, and says so. */
const BLIND: Record<RaterGroup, readonly Process[]> = {
  self: [],
  manager: [],
  direct_report: ["PB"],
  peer: ["MI", "OS"],
  stakeholder: ["OS", "MI"],
};

type Company = { staff: readonly Person[]; byKey: ReadonlyMap<string, Person>; leaders: readonly Person[] };
type ExampleSource = ReturnType<typeof exampleSource>;
type Tools = { organizationId: string; users: UserIds; calendar: Calendar; random: Random };
type Rating = { person: Person; rater: Person; group: RaterGroup; months: number; temper: Temper };

export function assessmentRows(staff: readonly Person[], tools: Tools): AssessmentRow[] {
  const company: Company = {
    staff,
    byKey: new Map(staff.map((person) => [person.key, person])),
    leaders: staff.filter(isLeader),
  };
  const ratings = staff.flatMap((person) => {
    const temper = temperOf(person, tools.random);
    if (!isFullyRated(person)) return yearlyRatings(person, temper, company);
    return [...fullRounds(person, temper, company, tools), ...checkIns(person, temper, company)];
  });
  const exampleFor = exampleSource(tools.random);
  return ratings
    .flatMap((rating) => rowOf(rating, { ...tools, exampleFor }) ?? [])
    .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
}

/** Those who lead, named specialists, and those on the way up. */
export function isFullyRated(person: Person): boolean {
  return isLeader(person) || person.level === "Specialist";
}

function isLeader(person: Person): boolean {
  return LEADING_LEVELS.includes(person.level);
}

function yearlyRatings(person: Person, temper: Temper, { byKey }: Company): Rating[] {
  const manager = person.managerKey === null ? undefined : byKey.get(person.managerKey);
  return YEARLY_ROUNDS.flatMap((months) => [
    ...(manager ? [{ person, rater: manager, group: "manager" as const, months, temper }] : []),
    { person, rater: person, group: "self" as const, months, temper },
  ]);
}

function fullRounds(person: Person, temper: Temper, company: Company, { random }: Tools): Rating[] {
  const raters = ratersOf(person, company, random);
  return ROUNDS.flatMap((months) =>
    raters.map(({ rater, group }) => ({ person, rater, group, months, temper })),
  );
}

function checkIns(person: Person, temper: Temper, { byKey }: Company): Rating[] {
  const isStory =
    person.level === "Executive" ||
    person.level === "Director" ||
    person.key === "samuel" ||
    person.key === "jun";
  const manager = person.managerKey === null ? undefined : byKey.get(person.managerKey);
  if (!isStory || !manager) return [];
  return CHECK_INS.map((months) => ({ person, rater: manager, group: "manager", months, temper }));
}

/** Self, manager, a few reports and peers, and a few leaders of other units. */
function ratersOf(person: Person, { staff, byKey, leaders }: Company, random: Random) {
  const others = (candidates: readonly Person[], most: number) =>
    random
      .shuffled(candidates.filter((one) => one.key !== person.key && one.status !== "left"))
      .slice(0, most);
  const reports = others(
    staff.filter((one) => one.managerKey === person.key),
    REPORTS,
  );
  const peers = others(
    staff.filter((one) => person.managerKey !== null && one.managerKey === person.managerKey),
    PEERS,
  );
  const above = lineAbove(person, byKey);
  const outside = others(
    leaders.filter(
      (one) =>
        one.unit !== person.unit &&
        one.managerKey !== person.managerKey &&
        one.managerKey !== person.key &&
        !above.has(one.key),
    ),
    isLeader(person) ? STAKEHOLDERS : 1,
  );
  const manager = person.managerKey === null ? undefined : byKey.get(person.managerKey);
  const as = (group: RaterGroup) => (rater: Person) => ({ rater, group });
  return [
    as("self")(person),
    ...(manager ? [as("manager")(manager)] : []),
    ...reports.map(as("direct_report")),
    ...peers.map(as("peer")),
    ...outside.map(as("stakeholder")),
  ];
}

function lineAbove(person: Person, byKey: ReadonlyMap<string, Person>): ReadonlySet<string> {
  const above = new Set<string>();
  let at = person.managerKey;
  while (at !== null) {
    above.add(at);
    at = byKey.get(at)?.managerKey ?? null;
  }
  return above;
}

/** One filled-in form; none where one of the two was not at work, or nobody found the time. */
function rowOf(rating: Rating, tools: Tools & { exampleFor: ExampleSource }): AssessmentRow | null {
  const { person, rater, group, months, temper } = rating;
  const { calendar, random, organizationId } = tools;
  const assessedOn = calendar.monthsAgo(months + random.next() * 0.5);
  const settled = addDays(assessedOn, -120);
  if (!isAtWorkOn(person, assessedOn) || !isAtWorkOn(rater, assessedOn)) return null;
  if (person.hiredOn > settled || rater.hiredOn > settled) return null;
  // Whoever was not in the seat yet was neither the manager nor managed the rater.
  if (group === "manager" && rater.since > assessedOn) return null;
  if (group === "direct_report" && person.since > assessedOn) return null;
  if (group !== "manager" && group !== "self" && random.chance(0.12)) return null;
  const lean = LENIENCE[group] + random.around(0.18);
  const levels = perProcess((process): Level | null => {
    const isBlind = BLIND[group].includes(process) ? random.chance(0.55) : random.chance(0.04);
    return isBlind ? null : rounded(trueLevel(person, process, months, temper) + lean, random);
  });
  if (PROCESSES.every((process) => levels[process] === null)) return null;
  return {
    organizationId,
    id: random.uuid(),
    personId: person.id,
    raterUserId: idOf(tools.users, rater.key),
    raterGroup: group,
    assessedOn,
    levelPB: levels.PB,
    levelOS: levels.OS,
    levelCP: levels.CP,
    levelSD: levels.SD,
    levelAP: levels.AP,
    levelMI: levels.MI,
    examples: examplesOf(levels, rating, tools),
    note: group === "manager" && months < 8 && random.chance(0.4) ? noteOf(levels, random) : null,
    createdAt: calendar.instantOn(assessedOn),
  };
}

/** Up or down by chance, so that the mean of many stays true. */
function rounded(value: number, random: Random): Level {
  const level = Math.min(5, Math.max(1, Math.floor(value + random.next())));
  return isLevel(level) ? level : 3;
}

function examplesOf(
  levels: Record<Process, Level | null>,
  { person, group }: Rating,
  { random, exampleFor }: { random: Random; exampleFor: ExampleSource },
): Partial<Record<Process, string>> {
  const examples: Partial<Record<Process, string>> = {};
  for (const process of PROCESSES) {
    const level = levels[process];
    if (level === null) continue;
    // The ends of the scale need an example; in between some raters give one.
    if (needsExample(level) || random.chance(0.12))
      examples[process] = exampleFor(person, process, { level, group });
  }
  return examples;
}
