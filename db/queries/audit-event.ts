import { and, desc, eq, gte, lt, sql } from "drizzle-orm";
import type { Day } from "#domain/day.ts";
import type { Reach } from "#domain/permission.ts";
import type { Db } from "../client.ts";
import { auditEvents } from "../schema/audit.ts";
import { people } from "../schema/person.ts";
import { users } from "../schema/user.ts";
import { personNotExcepted } from "./reach.ts";

/** Events about a judgement of the person they name. */
const JUDGEMENT = "^(nomination|slate|readiness|risk|calibration|pool)[.]";

export type AuditFilter = {
  event: string | null;
  actorUserId: string | null;
  subjectPersonId: string | null;
  objectId: string | null;
  from: Day | null;
  to: Day | null;
  /** Events before this one: the log is read backwards, page by page. */
  beforeId: number | null;
  limit: number;
};

/**
 * Events of the whole organization, newest first; only a reach over everybody gets any. That there was a judgement
 * about oneself or one's superiors stays hidden here too.
 */
export async function listAuditEvents(db: Db, reach: Reach, filter: AuditFilter) {
  const everybody = reach.spans.has("organization") ? undefined : sql`false`;
  return db
    .select({
      id: auditEvents.id,
      at: auditEvents.at,
      actorUserId: auditEvents.actorUserId,
      actorName: users.name,
      event: auditEvents.event,
      objectType: auditEvents.objectType,
      objectId: auditEvents.objectId,
      subjectPersonId: auditEvents.subjectPersonId,
      /** The employee id, not the name: an auditor follows ids. */
      subjectEmployeeId: people.employeeId,
      fields: auditEvents.fields,
      detail: auditEvents.detail,
      requestId: auditEvents.requestId,
    })
    .from(auditEvents)
    .leftJoin(
      users,
      and(eq(users.organizationId, auditEvents.organizationId), eq(users.id, auditEvents.actorUserId)),
    )
    .leftJoin(
      people,
      and(eq(people.organizationId, auditEvents.organizationId), eq(people.id, auditEvents.subjectPersonId)),
    )
    .where(
      and(
        eq(auditEvents.organizationId, reach.organizationId),
        everybody,
        sql`(${auditEvents.subjectPersonId} is null or ${auditEvents.event} !~ ${JUDGEMENT}
          or ${personNotExcepted(reach, auditEvents.subjectPersonId)})`,
        filter.event ? eq(auditEvents.event, filter.event) : undefined,
        filter.actorUserId ? eq(auditEvents.actorUserId, filter.actorUserId) : undefined,
        filter.subjectPersonId ? eq(auditEvents.subjectPersonId, filter.subjectPersonId) : undefined,
        filter.objectId ? eq(auditEvents.objectId, filter.objectId) : undefined,
        filter.from ? gte(auditEvents.at, filter.from) : undefined,
        filter.to ? lt(auditEvents.at, sql`${filter.to}::date + 1`) : undefined,
        filter.beforeId ? lt(auditEvents.id, filter.beforeId) : undefined,
      ),
    )
    .orderBy(desc(auditEvents.id))
    .limit(filter.limit);
}

/** Which kinds of event there are, for the filter. */
export async function listAuditEventNames(db: Db, reach: Reach): Promise<string[]> {
  const rows = await db
    .selectDistinct({ event: auditEvents.event })
    .from(auditEvents)
    .where(eq(auditEvents.organizationId, reach.organizationId))
    .orderBy(auditEvents.event)
    .limit(500);
  return rows.map((row) => row.event);
}
