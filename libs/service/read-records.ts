import type { EntitySchema } from 'typeorm';
import { selectOf, tableName } from './record-columns.ts';
import type { VersionedRecord } from './record-type.ts';

/** The records in the order of the ids; undefined where there is none. One statement. */
export async function findRecords<R extends VersionedRecord>(
  database: { query<T>(sql: string, params?: unknown[]): Promise<T[]> },
  table: EntitySchema<R>,
  ids: readonly string[],
): Promise<(R | undefined)[]> {
  const rows = await database.query<R>(`SELECT ${selectOf(table, 'r')} FROM ${tableName(table)} r WHERE r.id = ANY($1)`, [ids]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id));
}

/** For `reload`: every one of them exists, since nothing is ever deleted. */
export async function getRecords<R extends VersionedRecord>(...asked: Parameters<typeof findRecords<R>>): Promise<R[]> {
  const found = await findRecords(...asked);
  return found.filter((record) => record !== undefined);
}
