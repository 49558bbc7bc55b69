import type { rowVersions } from "../schema/audit.ts";
import type { NominationRow, SlateRecord } from "./slate.ts";

/**
 * The slates as they were: triggers stamp every row with the day of the seed, so the states before it are written
 * by hand, older ones first. What the triggers add afterwards is the present state.
 */
export function nominationHistoryRows(slates: readonly SlateRecord[]): (typeof rowVersions.$inferInsert)[] {
  return slates
    .flatMap(({ nominations }) =>
      nominations.flatMap(({ first, now }) => {
        const made = version(first, "insert");
        return now.decidedAt === first.decidedAt ? [made] : [made, version(now, "update")];
      }),
    )
    .toSorted((a, b) => (a.changedAt < b.changedAt ? -1 : 1));
}

function version(row: NominationRow, operation: "insert" | "update") {
  return {
    organizationId: row.organizationId,
    tableName: "nominations",
    rowId: row.id,
    operation,
    changedAt: row.decidedAt,
    changedBy: row.decidedBy,
    row: stored(row),
  };
}

/** The row as the triggers would have kept it. */
function stored(row: NominationRow): Record<string, string | number | null> {
  return {
    organization_id: row.organizationId,
    id: row.id,
    slate_id: row.slateId,
    person_id: row.personId,
    rank: row.rank,
    readiness_band: row.readinessBand,
    promised_on: row.promisedOn,
    reason: row.reason,
    state: row.state ?? "draft",
    decided_by: row.decidedBy,
    decided_at: row.decidedAt,
    created_at: row.createdAt,
    version: row.version ?? 1,
  };
}
