import type { AuditDraft, AuditSources } from "./audit.ts";
import type { SlateRecord } from "./slate.ts";
import { idOf } from "./user.ts";

/** Who goes through which slates, how often. Months between two looks; nobody looks at the slate of the own seat. */
const READERS: readonly { key: string; roles: readonly string[]; every: number }[] = [
  { key: "beatriz", roles: ["ceo", "coo", "cto", "cco", "asia", "cfo"], every: 2 },
  { key: "yusuf", roles: ["plant", "supply", "laboratory", "quality", "service"], every: 3 },
  { key: "margit", roles: ["coo", "cto", "cco", "cfo"], every: 3 },
  { key: "reinhold", roles: ["plant", "supply", "quality"], every: 5 },
  { key: "ewa", roles: ["sensors"], every: 4 },
  { key: "agnes", roles: ["cfo", "ceo"], every: 6 },
];
const MONTHS = 24;
/** Sign-ins of the last two weeks, in days ago: the trail starts lively. */
const SIGN_INS: readonly (readonly [key: string, daysAgo: number])[] = [
  ["beatriz", 12],
  ["ines", 11],
  ["yusuf", 9],
  ["samuel", 8],
  ["margit", 6],
  ["beatriz", 5],
  ["wiebke", 4],
  ["torbjorn", 3],
  ["auditor", 2],
  ["beatriz", 1],
];
const DAYS_A_MONTH = 30;

/** Who signed in and who looked at which slate: reading leaves a trace as well. */
export function lookEvents(sources: AuditSources, roleKeys: ReadonlyMap<string, string>): AuditDraft[] {
  const slates = new Map(sources.slates.map((slate) => [roleKeys.get(slate.row.roleId) ?? "", slate]));
  const looks = READERS.flatMap(({ key, roles, every }) =>
    Array.from({ length: Math.floor(MONTHS / every) }, (_, round) => MONTHS - round * every).flatMap(
      (months) => {
        const slate = slates.get(sources.random.pick(roles));
        return slate ? slateLook(slate, key, sources.calendar.monthsAgo(months - 0.5), sources) : [];
      },
    ),
  );
  return [...looks, ...dashboardLooks(sources), ...signIns(sources)];
}

/** One look at a slate: the slate itself, and everybody who stood on it that day. */
function slateLook(
  { row, nominations }: SlateRecord,
  reader: string,
  day: string,
  { users, personIds, calendar }: AuditSources,
) {
  const at = calendar.instantOn(day);
  const entry = { at, actorUserId: idOf(users, reader), objectType: "slate", objectId: row.id };
  const onSlate = nominations.filter(
    ({ first, now }) =>
      first.createdAt < at &&
      !(now.state === "withdrawn" && now.decidedAt < at) &&
      now.personId !== idOf(personIds, reader),
  );
  const fields = ["rank", "readinessBand", "reason"];
  return [
    { ...entry, event: "slate.read", detail: { roleId: row.roleId, nominations: onSlate.length } },
    ...onSlate.map(({ now }) => ({
      ...entry,
      event: "nomination.read",
      subjectPersonId: now.personId,
      fields,
    })),
  ];
}

function dashboardLooks({ users, calendar }: AuditSources): AuditDraft[] {
  return ["margit", "beatriz", "desiree"].flatMap((key, at) =>
    [22, 16, 10, 7, 4, 1].map((months) => {
      const day = calendar.monthsAgo(months + at * 0.2);
      return {
        at: calendar.instantOn(day),
        actorUserId: idOf(users, key),
        event: "dashboard.read",
        objectType: "dashboard",
        detail: { asOf: day },
      };
    }),
  );
}

function signIns({ users, calendar }: AuditSources): AuditDraft[] {
  return SIGN_INS.map(([key, daysAgo]) => {
    const userId = idOf(users, key);
    const at = calendar.instantOn(calendar.monthsAgo(daysAgo / DAYS_A_MONTH));
    return { at, actorUserId: userId, event: "session.started", objectType: "user", objectId: userId };
  });
}
