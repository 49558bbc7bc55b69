import { type SQL, sql } from "drizzle-orm";
import { Failure } from "#domain/failure.ts";
import type { Reach } from "#domain/permission.ts";
import type { Db } from "../client.ts";

/** Somebody, or something, that an import wrote and that was changed again afterwards. */
export type ChangedSince = { tableName: string; name: string | null };

/**
 * What is no longer as an import left it: at most `limit`, people by name. What was changed and put back since
 * (a later import that was reverted) counts as unchanged.
 */
export async function listChangedSince(
  db: Db,
  reach: Reach,
  importId: string,
  limit: number,
): Promise<ChangedSince[]> {
  const { rows } = await db.execute<ChangedSince>(sql`
    with touched as materialized (${touchedRows(reach, importId, null)})
    select t.table_name as "tableName",
      case t.table_name when 'people' then trim(concat_ws(' ', latest.row ->> 'first_name', latest.row ->> 'last_name'))
        else latest.row ->> 'name' end as name
    from touched t
    cross join lateral (
      select v.id, v.operation, v.row from row_versions v where v.organization_id = ${reach.organizationId}
        and v.table_name = t.table_name and v.row_id = t.row_id
      order by v.id desc limit 1
    ) latest
    join row_versions mine on mine.organization_id = ${reach.organizationId} and mine.id = t.last
    where latest.id > t.last and (latest.operation = 'delete' or latest.row <> mine.row)
    order by t.table_name, name
    limit ${limit}`);
  return rows;
}

/**
 * Puts back every row an import changed, exactly as it was, and deletes every row it made.
 * @returns how many people were deleted and how many put back.
 * @throws Failure "conflict" when something it made is used elsewhere by now; nothing is changed then.
 */
export async function deleteImported(
  db: Db,
  reach: Reach,
  importId: string,
): Promise<{ deleted: number; restored: number }> {
  try {
    const restored = await restorePeople(db, reach, importId);
    await deleteCreated(db, reach, importId, "job_records");
    await restorePeriods(db, reach, importId);
    const deleted = await deleteCreated(db, reach, importId, "people");
    await deleteCreated(db, reach, importId, "org_units");
    return { deleted, restored };
  } catch (error) {
    throw usedElsewhere(error) ?? error;
  }
}

/** Each row the import wrote, with the first and the last state it gave it. */
function touchedRows(reach: Reach, importId: string, tableName: string | null): SQL {
  const ofTable = tableName === null ? sql`true` : sql`table_name = ${tableName}`;
  return sql`select table_name, row_id, min(id) as first, max(id) as last, (array_agg(operation order by id))[1] as began
    from row_versions where organization_id = ${reach.organizationId} and import_id = ${importId} and ${ofTable}
    group by table_name, row_id`;
}

/** The state each changed row had before the import, looked up row by row: whatever the planner guesses, it stays linear. */
function statesBefore(reach: Reach, importId: string, tableName: string): SQL {
  return sql`select earlier.row from (${touchedRows(reach, importId, tableName)}) t
    cross join lateral (
      select v.row from row_versions v where v.organization_id = ${reach.organizationId}
        and v.table_name = ${tableName} and v.row_id = t.row_id and v.id < t.first
      order by v.id desc limit 1
    ) earlier
    where t.began <> 'insert'`;
}

async function restorePeople(db: Db, reach: Reach, importId: string): Promise<number> {
  const result = await db.execute(sql`
    update people set employee_id = r.employee_id, first_name = r.first_name, last_name = r.last_name,
      work_email = r.work_email, job_title = r.job_title, job_level = r.job_level, location = r.location,
      org_unit_id = r.org_unit_id, manager_id = r.manager_id, employment_status = r.employment_status,
      hired_on = r.hired_on, left_on = r.left_on, updated_at = r.updated_at, version = r.version
    from (${statesBefore(reach, importId, "people")}) before
    cross join lateral jsonb_populate_record(null::people, before.row) r
    where people.organization_id = ${reach.organizationId} and people.id = r.id`);
  return result.rowCount ?? 0;
}

async function restorePeriods(db: Db, reach: Reach, importId: string): Promise<void> {
  await db.execute(sql`
    update job_records set effective_from = r.effective_from, effective_to = r.effective_to, job_title = r.job_title,
      job_level = r.job_level, org_unit_id = r.org_unit_id, manager_id = r.manager_id,
      employment_status = r.employment_status
    from (${statesBefore(reach, importId, "job_records")}) before
    cross join lateral jsonb_populate_record(null::job_records, before.row) r
    where job_records.organization_id = ${reach.organizationId} and job_records.id = r.id`);
}

type Made = "people" | "job_records" | "org_units";

async function deleteCreated(db: Db, reach: Reach, importId: string, tableName: Made): Promise<number> {
  const result = await db.execute(sql`
    delete from ${sql.identifier(tableName)}
    where organization_id = ${reach.organizationId}
      and id in (select row_id from (${touchedRows(reach, importId, tableName)}) t where t.began = 'insert')`);
  return result.rowCount ?? 0;
}

/** What it means that rows of this table point at something the import made. */
const USES: Record<string, string> = {
  nominations: "somebody it brought stands on a slate",
  assessments: "somebody it brought was assessed",
  experiences: "somebody it brought has developmental experiences",
  experience_confirmations: "somebody it brought confirmed an experience",
  leadership_roles: "a leadership role was given to somebody or a unit it brought",
  role_grants: "a role was granted for a unit it brought",
  users: "somebody it brought can sign in",
  people: "other people report to somebody, or work in a unit, it brought",
  job_records: "the history of other people names somebody or a unit it brought",
  org_units: "other units lie below a unit it brought",
};

function usedElsewhere(error: unknown): Failure | null {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if (!("code" in at) || at.code !== "23503") continue;
    const table = "table" in at && typeof at.table === "string" ? at.table : "";
    const use = USES[table] ?? "something it brought is used elsewhere";
    return new Failure(
      "conflict",
      `This import cannot be reverted any more: ${use} since. Nothing was changed.`,
    );
  }
  return null;
}
