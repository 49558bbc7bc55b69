import type { Table } from "#domain/table.ts";
import { readTable, type TableChoices } from "./read-table.ts";

const KEPT = 4;
const tables = new Map<string, Promise<Table>>();

/** Keeps a table that was just read, so that the person who uploaded it does not wait for it twice. */
export function rememberTable(table: Table, choices: TableChoices): void {
  keep(keyOf(table.sha256, choices), Promise.resolve(table));
}

/**
 * The table of a file that was read before, or reads it. A person who checks an import asks for the same file a
 * few times in a row; its sum names it, so that a cached one is never another one's.
 */
export async function cachedTable(
  sha256: string,
  choices: TableChoices,
  load: () => Promise<Buffer>,
): Promise<Table> {
  const key = keyOf(sha256, choices);
  const known = tables.get(key);
  const table = known ?? load().then((bytes) => readTable(bytes, choices));
  keep(key, table);
  try {
    return await table;
  } catch (error) {
    tables.delete(key);
    throw error;
  }
}

function keyOf(sha256: string, choices: TableChoices): string {
  return JSON.stringify([sha256, choices]);
}

function keep(key: string, table: Promise<Table>): void {
  tables.delete(key);
  tables.set(key, table);
  for (const oldest of [...tables.keys()].slice(0, -KEPT)) tables.delete(oldest);
}
