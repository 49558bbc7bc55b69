import type { nominations, slates } from "../schema/role.ts";
import type { Calendar } from "./calendar.ts";
import type { NominationStory, SlateStory } from "./nomination-story.ts";
import { COMPANY_SLATES } from "./nomination-story-company.ts";
import { MARKET_SLATES } from "./nomination-story-market.ts";
import { OPERATIONS_SLATES } from "./nomination-story-operations.ts";
import type { Random } from "./random.ts";
import type { RoleIds } from "./role.ts";
import { idOf, type UserIds } from "./user.ts";

export type SlateRow = typeof slates.$inferInsert & { id: string };
export type NominationRow = typeof nominations.$inferInsert & {
  id: string;
  decidedAt: string;
  createdAt: string;
  promisedOn: string | null;
};

/** A nomination as it is, and as it was when it was made. */
export type NominationRecord = { now: NominationRow; first: NominationRow };

type Tools = {
  organizationId: string;
  roles: RoleIds;
  users: UserIds;
  personIds: ReadonlyMap<string, string>;
  calendar: Calendar;
  random: Random;
};

export type SlateRecord = { row: SlateRow; nominations: readonly NominationRecord[] };

export function slateRecords(tools: Tools): SlateRecord[] {
  return [...COMPANY_SLATES, ...OPERATIONS_SLATES, ...MARKET_SLATES].map((story) =>
    slateRecord(story, tools),
  );
}

function slateRecord(story: SlateStory, tools: Tools): SlateRecord {
  const { calendar } = tools;
  const row: SlateRow = {
    organizationId: tools.organizationId,
    id: tools.random.uuid(),
    roleId: idOf(tools.roles, story.role),
    ownerId: idOf(tools.users, story.owner),
    reviewedOn: story.reviewed === null ? null : calendar.monthsAgo(story.reviewed),
    createdAt: calendar.instantOn(calendar.monthsAgo(24.5)),
  };
  const records = story.nominations.map((one, at) =>
    nominationRecord(one, { rank: at + 1, slate: row, owner: story.owner, tools }),
  );
  return { row, nominations: records };
}

type Place = { rank: number; slate: SlateRow; owner: string; tools: Tools };

function nominationRecord(story: NominationStory, { rank, slate, owner, tools }: Place): NominationRecord {
  const { calendar, random, users } = tools;
  const createdAt = calendar.instantOn(calendar.monthsAgo(story.made));
  const now: NominationRow = {
    organizationId: tools.organizationId,
    id: random.uuid(),
    slateId: slate.id,
    personId: idOf(tools.personIds, story.person),
    rank,
    readinessBand: story.band,
    promisedOn: story.promisedIn === undefined ? null : calendar.monthsAgo(-story.promisedIn),
    reason: story.reason,
    state: story.state,
    decidedBy: idOf(users, story.decidedBy ?? owner),
    decidedAt:
      story.decided === story.made ? createdAt : calendar.instantOn(calendar.monthsAgo(story.decided)),
    createdAt,
    version: story.decided === story.made ? 1 : 2,
  };
  const first: NominationRow = {
    ...now,
    readinessBand: story.firstBand ?? story.band,
    promisedOn: story.firstBand ? null : now.promisedOn,
    reason: story.firstReason ?? story.reason,
    state: story.state === "draft" ? "draft" : "submitted",
    decidedBy: idOf(users, owner),
    decidedAt: createdAt,
    version: 1,
  };
  return { now, first };
}
