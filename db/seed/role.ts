import type { Process } from "#domain/process.ts";
import type { Demand, Passage } from "#domain/role.ts";
import type { Level } from "#domain/rubric.ts";
import type { leadershipRoles, roleTargets } from "../schema/role.ts";
import type { Calendar } from "./calendar.ts";
import type { Random } from "./random.ts";
import type { UnitIds, UnitKey } from "./unit.ts";
import { idOf, type UserIds } from "./user.ts";

export type RoleKey =
  | "ceo"
  | "coo"
  | "plant"
  | "supply"
  | "laboratory"
  | "quality"
  | "cto"
  | "sensors"
  | "cco"
  | "asia"
  | "service"
  | "cfo"
  | "cpo"
  | "engineering"
  | "marketing";

export type Seat = {
  key: RoleKey;
  title: string;
  unit: UnitKey;
  incumbent: string | null;
  passage: Passage;
  complexity: Demand;
  change: Demand;
  /** Null: not a critical role. */
  critical: string | null;
  overrides?: Partial<Record<Process, readonly [Level, string]>>;
};

function seat(
  [key, title, unit, incumbent]: readonly [RoleKey, string, UnitKey, string | null],
  [passage, complexity, change]: readonly [Passage, Demand, Demand],
  critical: string | null,
  overrides: Seat["overrides"] = {},
): Seat {
  return { key, title, unit, incumbent, passage, complexity, change, critical, overrides };
}

const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** Twelve critical roles and three others. */
export function seatsOf(calendar: Calendar): readonly Seat[] {
  const retirement = MONTH.format(new Date(`${calendar.monthsAgo(-8)}T00:00:00Z`));
  return [
    seat(
      ["ceo", "Chief Executive Officer", "company", "margit"],
      [6, "medium", "medium"],
      "Carries the move from selling instruments to selling measured results; the board asks for two names every spring.",
      {
        AP: [4, "The chair keeps the two founding families on board; the seat need not do it alone."],
        MI: [4, "With 240 people the division heads carry most of this."],
      },
    ),
    seat(
      ["coo", "Chief Operating Officer", "operations", "reinhold"],
      [5, "medium", "medium"],
      `Reinhold Dahlberg retires in ${retirement}. Half of the company reports to this seat, and its next five years are about a second plant.`,
      {
        CP: [
          4,
          "Pressure instruments are safety parts: the notified body holds this seat to account for every deviation.",
        ],
      },
    ),
    seat(
      ["plant", "Plant Director, Gothenburg", "plant", "ines"],
      [3, "medium", "high"],
      "Seven of ten instruments leave through this door, and the switch to digital transmitters changes every line within three years.",
    ),
    seat(
      ["supply", "Head of Supply Chain", "supply", "vikram"],
      [3, "high", "high"],
      "Two sensor elements come from a single source in Asia; a wrong call stops the plant within nine days.",
    ),
    seat(
      ["laboratory", "Head of Calibration Laboratory", "laboratory", "elisabeth"],
      [2, "high", "low"],
      "The accreditation names this seat: without a qualified holder the laboratory may not issue certificates.",
    ),
    seat(
      ["quality", "Head of Quality & Regulatory Affairs", "operations", "marie"],
      [3, "high", "medium"],
      "Signs the declarations of conformity. An empty seat for longer than 30 days has to be reported.",
    ),
    seat(
      ["cto", "Chief Technology Officer", "research", "ewa"],
      [3, "medium", "high"],
      "Decides which of three sensor principles the company lives on after the present one runs out of patents.",
    ),
    seat(
      ["sensors", "Head of Sensor Platforms", "research", "amara"],
      [2, "medium", "high"],
      "Everything sold in four years is designed here now, by a group of eleven that rivals know by name.",
    ),
    seat(
      ["cco", "Chief Commercial Officer", "markets", "alasdair"],
      [4, "medium", "medium"],
      "Twelve customers bring half of the revenue, and they deal with the person in this seat.",
    ),
    seat(
      ["asia", "Managing Director, Asia", "markets", null],
      [4, "medium", "high"],
      "Vacant for seven months. The strategy puts a third of all growth into this region.",
    ),
    seat(
      ["service", "Head of Field Service", "service", "tomas"],
      [3, "medium", "high"],
      "Service contracts have become the largest source of profit, and the way of earning it is two years old.",
    ),
    seat(
      ["cfo", "Chief Financial Officer", "finance", "desiree"],
      [3, "high", "medium"],
      "The second plant is to be paid for with loans: banks want to know who answers for the figures next year.",
    ),
    seat(["cpo", "Chief People Officer", "finance", "agnes"], [3, "low", "medium"], null),
    seat(
      ["engineering", "Head of Manufacturing Engineering", "operations", "pavel"],
      [2, "medium", "medium"],
      null,
    ),
    seat(["marketing", "Head of Marketing", "markets", "chiara"], [2, "low", "high"], null),
  ];
}

export type RoleRow = typeof leadershipRoles.$inferInsert & { id: string; createdAt: string };

export type RoleIds = ReadonlyMap<string, string>;

type Tools = { ids: RoleIds; units: UnitIds; personIds: ReadonlyMap<string, string>; calendar: Calendar };

export function roleRows(
  organizationId: string,
  seats: readonly Seat[],
  { ids, units, personIds, calendar }: Tools,
): RoleRow[] {
  return seats.map((one, at) => ({
    organizationId,
    id: idOf(ids, one.key),
    title: one.title,
    orgUnitId: units[one.unit],
    incumbentId: one.incumbent === null ? null : idOf(personIds, one.incumbent),
    passage: one.passage,
    complexityDemand: one.complexity,
    changeDemand: one.change,
    isCritical: one.critical !== null,
    criticalReason: one.critical,
    createdAt: calendar.instantOn(calendar.monthsAgo(25 - at * 0.1)),
  }));
}

/** The targets set by hand. */
export function roleTargetRows(
  organizationId: string,
  seats: readonly Seat[],
  tools: { ids: RoleIds; users: UserIds; calendar: Calendar; random: Random },
): (typeof roleTargets.$inferInsert)[] {
  return seats.flatMap((one) =>
    Object.entries(one.overrides ?? {}).map(([process, [level, reason]]) => ({
      organizationId,
      id: tools.random.uuid(),
      roleId: idOf(tools.ids, one.key),
      process: process as Process, // the keys of a record by process
      level,
      reason,
      setBy: idOf(tools.users, "beatriz"),
      createdAt: tools.calendar.instantOn(tools.calendar.monthsAgo(22)),
    })),
  );
}
