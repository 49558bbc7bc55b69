import type { Table } from "#domain/table.ts";
import { readTable, type TableChoices } from "./read-table.ts";

const KEPT = 4;
const tables = new Map<string, Promise<Table>>();

/**
 * The table of a file that was read before, or reads it. A person who checks an import asks for the same file a
 * few times in a row; its sum names it, so that a cached one is never another one's.
 */
export async function cachedTable(
  sha256: string,
  choices: TableChoices,
  load: () => Promise<Buffer>,
): Promise<Table> {
  const key = JSON.stringify([sha256, choices]);
  const known = tables.get(key);
  const table = known ?? load().then((bytes) => readTable(bytes, choices));
  tables.delete(key);
  tables.set(key, table);
  for (const oldest of [...tables.keys()].slice(0, -KEPT)) tables.delete(oldest);
  try {
    return await table;
  } catch (error) {
    tables.delete(key);
    throw error;
  }
}
