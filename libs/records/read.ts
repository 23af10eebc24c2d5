import { selectOf, tableName } from '@danvan/service';
import type { EntitySchema } from 'typeorm';

interface Database {
  query<T>(sql: string, params?: unknown[]): Promise<T[]>;
}

/** The records in the order of the ids; undefined where there is none. One statement. */
export async function findRecords<R extends { id: string }>(
  database: Database,
  table: EntitySchema<R>,
  ids: readonly string[],
): Promise<(R | undefined)[]> {
  const rows = await database.query<R>(`SELECT ${selectOf(table, 'r')} FROM ${tableName(table)} r WHERE r.id = ANY($1)`, [ids]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id));
}

/** Those of the records that exist, in the order of the ids. One statement. */
export async function getRecords<R extends { id: string }>(...asked: Parameters<typeof findRecords<R>>): Promise<R[]> {
  const found = await findRecords(...asked);
  return found.filter((record) => record !== undefined);
}
