import { getTableColumns, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Db } from "../client.ts";

/** Rows a statement. */
const CHUNK = 1_000;

/**
 * Inserts many rows in few statements, in the order given. They travel as one JSON parameter: with a parameter a
 * value, preparing the statement takes longer than running it. Every row must have the fields of the first.
 * @throws when a row has other fields than the first.
 */
export async function insertRows<T extends PgTable>(
  db: Db,
  table: T,
  rows: readonly T["$inferInsert"][],
): Promise<void> {
  const fields = Object.keys(rows[0] ?? {});
  const columns = fields.map((field) => sql.identifier(columnName(table, field)));
  const list = sql.join(columns, sql`, `);
  for (let at = 0; at < rows.length; at += CHUNK) {
    const json = JSON.stringify(rows.slice(at, at + CHUNK).map((row) => byColumn(table, row, fields)));
    await db.execute(
      sql`insert into ${table} (${list}) select ${list} from jsonb_populate_recordset(null::${table}, ${json}::jsonb)`,
    );
  }
}

function byColumn(
  table: PgTable,
  row: Record<string, unknown>,
  fields: readonly string[],
): Record<string, unknown> {
  if (Object.keys(row).length !== fields.length) throw new Error("Rows of one insert need the same fields.");
  return Object.fromEntries(fields.map((field) => [columnName(table, field), row[field] ?? null]));
}

function columnName(table: PgTable, field: string): string {
  const column = getTableColumns(table)[field];
  if (!column) throw new Error(`There is no column for ${field}.`);
  return column.name;
}
