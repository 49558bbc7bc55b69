import type { Actor } from "#domain/permission.ts";
import type { Db } from "../client.ts";
import { auditEvents } from "../schema/audit.ts";

export type AuditEntry = {
  /** `noun.pastTense`, e.g. `experience.logged`, `slate.read`. */
  event: string;
  objectType: string;
  objectId?: string | null;
  /** The person it is about, so that "who looked at my data" has an answer. */
  subjectPersonId?: string | null;
  /** Names of fields, never values. */
  fields?: string[];
  detail?: Record<string, string | number | boolean | null>;
};

/** Writes into the same transaction as the change it records: if this fails, so does the change. */
export async function recordAuditEvent(
  context: { db: Db; actor: Pick<Actor, "organizationId"> & { userId: string | null }; requestId: string },
  ...entries: AuditEntry[]
): Promise<void> {
  if (entries.length === 0) return;
  await context.db.insert(auditEvents).values(
    entries.map((entry) => ({
      organizationId: context.actor.organizationId,
      actorUserId: context.actor.userId,
      requestId: context.requestId,
      event: entry.event,
      objectType: entry.objectType,
      objectId: entry.objectId ?? null,
      subjectPersonId: entry.subjectPersonId ?? null,
      fields: entry.fields ?? [],
      detail: entry.detail ?? {},
    })),
  );
}
